"""What no entry can tell alone: that the entries of an edition fit together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

from bot.domain.errors import CatalogueError
from storage.catalogue.documents import (
    FormerDocument,
    MunicipalityDocument,
    NamedMunicipality,
    ReceivedDocument,
    ThemeDocument,
    WordsDocument,
)
from storage.catalogue.grant_documents import GrantDocument
from storage.catalogue.shipped import FILES, Kind

MUNICIPALITIES = 357
Refuse = Callable[[str], NoReturn]


@dataclass(frozen=True, slots=True)
class Edition:
    """All entries, by id."""

    grants: dict[str, GrantDocument]
    terms: Mapping[str, WordsDocument]
    themes: Mapping[str, ThemeDocument]
    municipalities: Mapping[str, MunicipalityDocument]
    former: Mapping[str, FormerDocument]
    received: Mapping[str, ReceivedDocument]


def check(edition: Edition) -> None:
    """Raises CatalogueError for the first entry that does not fit."""
    _check_municipalities(edition)
    for entry, former in edition.former.items():
        _check_former(edition, former, _refuse(Kind.FORMER, entry))
    _check_theme_words(edition)
    for entry in edition.terms:
        if entry not in edition.grants:
            _refuse(Kind.TERMS, entry)("no such scheme")
    for entry, received in edition.received.items():
        _check_received(edition, received, _refuse(Kind.RECEIVED, entry))
    for grant in edition.grants.values():
        check_grant(edition, grant)
    check_names(edition.grants.values())


def check_grant(edition: Edition, grant: GrantDocument) -> None:
    """Raises CatalogueError when this scheme does not fit the others."""
    refuse = _refuse(Kind.GRANT, grant.id)
    for theme in grant.themes:
        if theme not in edition.themes:
            refuse(f"no such theme: {theme}")
    for other in filter(None, (grant.replaced_by, *grant.see_also)):
        if other not in edition.grants or other == grant.id:
            refuse(f"no such other scheme: {other}")
    _check_places(edition, grant, refuse)


def check_names(grants: Iterable[GrantDocument]) -> None:
    """Raises CatalogueError when two schemes go by the same name."""
    taken: dict[str, str] = {}
    for grant in grants:
        for name in (grant.name, *grant.aliases):
            owner = taken.setdefault(name.casefold(), grant.id)
            if owner != grant.id:
                _refuse(Kind.GRANT, grant.id)(f"the name belongs to {owner} too: {name}")


def _check_places(edition: Edition, grant: GrantDocument, refuse: Refuse) -> None:
    counties = {municipality.county for municipality in edition.municipalities.values()}
    for condition in grant.eligibility:
        values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
        if condition.field == "county" and not counties.issuperset(values):
            refuse(f"no such county among {values}")
        if condition.field == "municipality":
            _check_names(edition, zip(condition.numbers, values, strict=True), refuse)
    for rate in grant.amount.per_unit.rates if grant.amount.per_unit else ():
        _check_names(edition, zip(rate.numbers, rate.municipalities, strict=False), refuse)


def _check_names(edition: Edition, numbered: Iterable[tuple[str, object]], refuse: Refuse) -> None:
    for number, name in numbered:
        municipality = edition.municipalities.get(number)
        if municipality is None or name not in (
            municipality.name,
            f"{municipality.name} ({municipality.county})",
        ):
            refuse(f"{number} is not the number of {name}")


def _check_municipalities(edition: Edition) -> None:
    if len(edition.municipalities) != MUNICIPALITIES:
        _refuse(Kind.MUNICIPALITY, "")(f"{len(edition.municipalities)} municipalities, not {MUNICIPALITIES}")
    counties: dict[str, str] = {}
    full_names: set[tuple[str, str]] = set()
    for municipality in edition.municipalities.values():
        refuse = _refuse(Kind.MUNICIPALITY, municipality.number)
        if counties.setdefault(municipality.county_number, municipality.county) != municipality.county:
            refuse(f"county {municipality.county_number} has another name elsewhere")
        if (municipality.name, municipality.county) in full_names:
            refuse("the county has two of this name")
        full_names.add((municipality.name, municipality.county))


def _check_former(edition: Edition, former: FormerDocument, refuse: Refuse) -> None:
    for named in (*former.current, *former.also_current_name_of):
        municipality = edition.municipalities.get(named.number)
        if municipality is None or named != NamedMunicipality(
            number=municipality.number, name=municipality.name, county=municipality.county
        ):
            refuse(f"{named.number} is not {named.name} in {named.county}")


def _check_theme_words(edition: Edition) -> None:
    owners: dict[str, str] = {}
    for theme in edition.themes.values():
        for word in _words(theme.synonyms):
            owner = owners.setdefault(word.casefold(), theme.id)
            if owner != theme.id:
                _refuse(Kind.THEME, theme.id)(f"the word belongs to {owner} too: {word}")


def _check_received(edition: Edition, received: ReceivedDocument, refuse: Refuse) -> None:
    if received.grant_id is not None and received.grant_id not in edition.grants:
        refuse(f"no such scheme: {received.grant_id}")
    if received.municipality_number not in (None, *edition.municipalities):
        refuse(f"no such municipality: {received.municipality_number}")


def _words(document: WordsDocument) -> Iterator[str]:
    yield from (*document.nb, *document.nn, *document.en)


def _refuse(kind: Kind, entry: str) -> Refuse:
    def refuse(reason: str) -> NoReturn:
        raise CatalogueError(FILES[kind], entry, reason)

    return refuse
