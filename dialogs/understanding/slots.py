"""The slots of a question that phrases fill: themes, administrator, applicant, filters."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.domain.catalogue import Catalogue
from bot.domain.grants import ApplicantType
from bot.domain.language import Language
from dialogs.understanding import words
from dialogs.understanding.phrases import Hit, Library, Phrases, without_overlap
from dialogs.understanding.spelling import PLACE
from dialogs.understanding.themes import ThemeReader

Hits = list[Hit[str]]

_NOBODY = "-"  # looks like an administrator and is none
_COUNTY_COUNCIL = " fylkeskommune"
_NAMED, _DESCRIBED = "named", "described"
_NO_WORD = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Slots:
    themes: tuple[str, ...]
    without_themes: tuple[str, ...]
    administrators: tuple[str, ...]
    without_administrators: tuple[str, ...]
    applicant: ApplicantType | None
    filters: frozenset[str]  # names of flags of a Question
    named_scheme: bool
    described_scheme: bool  # in the catalogue's own everyday words
    refuses: bool  # something that is named
    remark: bool  # opens as a remark on the last list
    taken: frozenset[int]  # words that are no longer needed for the search


class SlotReader:
    def __init__(self, catalogue: Catalogue, spelling: Mapping[str, str]) -> None:
        self._themes = ThemeReader(catalogue.themes, spelling)
        self._administrators = Phrases(_administrators(catalogue), spelling)
        self._applicants = ApplicantReader(spelling)
        self._remarks = RemarkReader(spelling)
        self._schemes = Phrases(_schemes(catalogue), spelling)
        self._library = Library[Any](
            administrators=self._administrators,
            applicants=self._applicants.nouns,
            filters=self._remarks.filters,
            negations=self._remarks.negations,
            schemes=self._schemes,
            themes=self._themes.phrases,
        )
        self.read = lru_cache(maxsize=1024)(self._read)  # many municipalities ask for the same
        books = (self._themes, self._administrators, self._applicants, self._remarks)
        self.vocabulary = frozenset(word for book in books for word in book.vocabulary)

    def _read(self, said: Sequence[str]) -> Slots:
        found = self._library.found(said)
        filters, schemes, negations = found["filters"], found["schemes"], found["negations"]
        offices = _words_of(found["administrators"])
        nouns = [hit for hit in without_overlap(found["applicants"]) if _words_of([hit]).isdisjoint(offices)]
        not_for, _ = self._remarks.negated(said, nouns, negations)
        applicant, applying = self._applicants.read(said, found["applicants"], not_for)
        applying |= _words_of(not_for)
        held = applying | _words_of(filters)
        called = held | _words_of(hit for hit in schemes if hit.value == _NAMED and hit.end - hit.start > 2)
        administrators = without_overlap(
            hit for hit in found["administrators"] if called.isdisjoint(range(hit.start, hit.end))
        )
        held |= _words_of(administrators)
        themes = without_overlap(hit for hit in found["themes"] if held.isdisjoint(range(hit.start, hit.end)))
        negated, negation = self._remarks.negated(said, themes, negations)
        unwanted, refusal = self._remarks.negated(said, administrators, negations)
        return Slots(
            self._themes.in_order(hit.value for hit in themes if hit not in negated),
            self._themes.in_order(hit.value for hit in negated),
            tuple(
                dict.fromkeys(
                    hit.value for hit in administrators if hit not in unwanted and hit.value != _NOBODY
                )
            ),
            tuple(dict.fromkeys(hit.value for hit in unwanted if hit.value != _NOBODY)),
            applicant,
            frozenset(hit.value for hit in filters),
            any(hit.value == _NAMED for hit in schemes),
            any(hit.value == _DESCRIBED for hit in schemes),
            bool(not_for or unwanted or negated),
            self._remarks.follows(said),
            held | negation | refusal,
        )


class ApplicantReader:
    """Who is to apply: a word for an applicant in a sentence that says so."""

    def __init__(self, spelling: Mapping[str, str]) -> None:
        table = words.table("applicants")
        nouns: dict[str, list[str]] = table["words"]
        self.nouns = Phrases(
            [(p, ApplicantType(code)) for code, each in nouns.items() for p in each], spelling
        )
        self._frames = {
            ApplicantType.KOMMUNE: _book(table["municipality_frames"], spelling),
            ApplicantType.FYLKESKOMMUNE: _book(table["county_frames"], spelling),
        }
        self._frame = _book(table["frames"], spelling)
        self._perhaps = _book(table["perhaps"], spelling)
        self._clear = _book(table["clear_frames"], spelling)
        self.vocabulary = self.nouns.vocabulary

    def read(
        self,
        said: Sequence[str],
        nouns: Iterable[Hit[ApplicantType]],
        refused: Collection[Hit[Any]],
    ) -> tuple[ApplicantType | None, frozenset[int]]:
        for noun in without_overlap(nouns):
            if noun not in refused and self._framed(said, noun):
                return noun.value, frozenset(range(noun.start, noun.end))
        return None, frozenset()

    def _framed(self, said: Sequence[str], noun: Hit[ApplicantType]) -> bool:
        if noun.start and said[noun.start - 1] == PLACE and noun.value is ApplicantType.KOMMUNE:
            return False
        around = [*said[: noun.start], "{}", *said[noun.end :]]
        frames = self._frames_of(said, noun).found(around)
        return any(frame.start <= noun.start < frame.end for frame in frames)

    def _frames_of(self, said: Sequence[str], noun: Hit[ApplicantType]) -> Phrases[bool]:
        words = said[noun.start : noun.end]
        if any(hit.end - hit.start == len(words) for hit in self._perhaps.found(words)):
            return self._clear
        return self._frames.get(noun.value, self._frame)


class RemarkReader:
    """Filters and negations, and whether a message opens as a remark on the last list."""

    def __init__(self, spelling: Mapping[str, str]) -> None:
        table = words.table("refinements")
        flags: dict[str, list[str]] = table["filters"]
        negations = table["negations"]
        self.filters = Phrases([(p, flag) for flag, each in flags.items() for p in each], spelling)
        self._starts = _book(table["starts"], spelling)
        self.negations = _book(negations["before"], spelling)
        self._between = frozenset(spelling.get(word, word) for word in negations["between"])
        self._lack, self._lacking = frozenset(negations["lack"]), frozenset(negations["lacking"])
        self._links = frozenset(negations["links"])
        self.vocabulary = self.filters.vocabulary

    def follows(self, said: Sequence[str]) -> bool:
        return any(hit.start == 0 for hit in self._starts.found(said[:4]))

    def negated(
        self, said: Sequence[str], named: Sequence[Hit[Any]], negations: Iterable[Hit[bool]]
    ) -> tuple[list[Hit[Any]], frozenset[int]]:
        """What is named and not wanted, and the words that say so."""
        negated: list[Hit[Any]] = []
        taken: set[int] = set()
        starts = {hit.end: hit.start for hit in negations}
        for hit in named:
            before = hit.start
            while before not in starts and before and said[before - 1] in self._between:
                before -= 1
            linked = bool(negated) and negated[-1].end == hit.start - 1 and said[hit.start - 1] in self._links
            if linked or (before in starts and not self._lacks(said, starts[before], hit)):
                negated.append(hit)
                taken.update(range(hit.start if linked else starts[before], hit.end))
        return negated, frozenset(taken)

    def _lacks(self, said: Sequence[str], at: int, named: Hit[Any]) -> bool:
        """ "folk uten bolig": it is the people who are without."""
        return at > 0 and said[at] in self._lack and named.value in self._lacking


def _book(phrases: Iterable[str], spelling: Mapping[str, str]) -> Phrases[bool]:
    return Phrases([(phrase, True) for phrase in phrases], spelling)


def _administrators(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    table: dict[str, list[str]] = words.table("administrators")
    for name, others in table.items():
        yield from ((written, name) for written in others)
    for name in {grant.administrator for grant in catalogue.grants} - table.keys():
        if name.endswith(_COUNTY_COUNCIL):
            yield f"{name.lower()}*", name


def _schemes(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for grant in catalogue.grants:
        for written in (*(grant.name[language] for language in Language), *grant.aliases):
            yield from _as_phrase(written, _NAMED)
        for terms in grant.terms.values():
            for term in terms:
                if " " in term or len(term) >= 8:
                    yield from _as_phrase(term, _DESCRIBED)


def _as_phrase(written: str, value: str) -> Iterator[tuple[str, str]]:
    plain = _NO_WORD.sub(" ", written).strip()
    if plain:
        yield plain + "*" * (len(plain.split()[-1]) >= 5), value


def _words_of(hits: Iterable[Hit[str]]) -> frozenset[int]:
    return frozenset(at for hit in hits for at in range(hit.start, hit.end))
