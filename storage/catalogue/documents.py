"""The other shipped files' entries: themes, words, places and what was received."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.catalogue import Received, Theme
from bot.domain.language import Language, Localized
from bot.domain.municipalities import FormerMunicipality, Municipality
from storage.catalogue.shapes import Document, Id, Line, Nok, Number, Url, Year, require


class WordsDocument(Document):
    """Words in each language: a scheme's everyday words, or a theme's synonyms."""

    nb: tuple[Line, ...]
    nn: tuple[Line, ...]
    en: tuple[Line, ...]

    @model_validator(mode="after")
    def _each_word_once(self) -> Self:
        for words in (self.nb, self.nn, self.en):
            require(len({word.casefold() for word in words}) == len(words), "a word is listed twice")
        return self

    def words(self) -> dict[Language, tuple[str, ...]]:
        return {
            Language.NB: self.nb,
            Language.NN: self.nn,
            Language.EN: self.en,
        }


class LabelDocument(Document):
    nb: Line
    nn: Line
    en: Line


class ThemeDocument(Document):
    id: Id
    label: LabelDocument
    synonyms: WordsDocument

    def theme(self) -> Theme:
        return Theme(self.id, Localized(**self.label.model_dump()), self.synonyms.words())


class LanguageForm(StrEnum):
    BOKMAAL = "bokmaal"
    NYNORSK = "nynorsk"
    NEUTRAL = "noytral"


class OtherNameDocument(Document):
    name: Line
    language: Line


class MunicipalityDocument(Document):
    number: Number
    name: Line
    official_first_name: Line
    names_other: tuple[OtherNameDocument, ...]
    county_number: Annotated[str, StringConstraints(pattern=r"^\d{2}$")]
    county: Line
    language_form: LanguageForm
    population: Annotated[int, Field(gt=0)]
    population_date: date
    number_2020_2023: Number | None

    @model_validator(mode="after")
    def _lies_in_its_county(self) -> Self:
        require(self.number.startswith(self.county_number), "the number is not one of its county's")
        return self

    def municipality(self) -> Municipality:
        return Municipality(
            number=self.number,
            name=self.name,
            county_number=self.county_number,
            county=self.county,
            names_other=tuple(other.name for other in self.names_other),
            language_form=self.language_form.value,
            population=self.population,
            population_date=self.population_date.isoformat(),
        )


class NamedMunicipality(Document):
    number: Number
    name: Line
    county: Line


class FormerDocument(Document):
    old_name: Line
    old_numbers: tuple[Number, ...]
    year: Year
    kind: Literal["merged", "split", "renamed", "county_change", "merged_then_reestablished", "part_moved"]
    current: Annotated[tuple[NamedMunicipality, ...], Field(min_length=1)]
    same_name: bool
    verified: bool
    sources: tuple[Line, ...]
    variants: tuple[Line, ...] = ()
    common_word: bool = False
    note: Line | None = None
    also_current_name_of: tuple[NamedMunicipality, ...] = ()

    def former(self) -> FormerMunicipality:
        return FormerMunicipality(
            name=self.old_name,
            variants=self.variants,
            year=self.year,
            kind=self.kind,
            current=tuple(municipality.number for municipality in self.current),
            same_name=self.same_name,
            common_word=self.common_word,
            also_current_name_of=next((other.number for other in self.also_current_name_of), None),
        )


class ReceivedDocument(Document):
    municipality: Line
    municipality_number: Number | None
    grant: Line
    grant_id: Id | None
    year: Year
    amount_nok: Nok | None
    note: Line | None
    source: Url

    def received(self) -> Received:
        return Received(
            recipient=self.municipality,
            municipality=self.municipality_number,
            grant_id=self.grant_id,
            grant=self.grant,
            year=self.year,
            amount_nok=self.amount_nok,
            note=self.note,
            source=self.source,
        )
