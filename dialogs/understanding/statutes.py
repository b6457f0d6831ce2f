"""The statutes, regulations and series of circulars of statutes.toml, by all that people call them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.domain.frictions import FrictionKind, Reference
from dialogs.understanding import words
from dialogs.understanding.message import message_of

_ENDINGS = {
    "loven": ("loven", "lova", "lovens", "lovas", "lov"),
    "lova": ("loven", "lova", "lovens", "lovas", "lov"),
    "forskriften": ("forskriften", "forskrifta", "forskriftens", "forskrift"),
    "forskrifta": ("forskriften", "forskrifta", "forskriftens", "forskrift"),
}
_OPENINGS = {
    FrictionKind.LAW: ("lov om", "loven om", "lova om"),
    FrictionKind.REGULATION: ("forskrift om", "forskriften om", "forskrifta om"),
}
_LONG = 10  # letters; shorter words have too many neighbours

CIRCULAR = "Rundskriv "  # and its number
_SERIES_OF = re.compile(r"Hovednr\.|[^\W\d_]+")

_STATUTE = re.compile(r"lov|forskrift")  # a slip elsewhere makes no other word of it: "friluftsliv"

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statute:
    name: str
    kind: FrictionKind
    ministry: str = ""  # can change it; "": not known
    directorate: str = ""  # administers it

    @property
    def owner(self) -> str:
        return self.ministry or self.directorate


@dataclass(frozen=True, slots=True)
class Named:
    statute: Statute
    words: int
    unsure: bool = False  # it may be another word, if no section stands beside it


class StatuteBook:
    def __init__(self, table: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        bodies: Mapping[str, str] = table["bodies"]  # type: ignore[assignment]
        self._by_first: defaultdict[str, dict[Words, Named]] = defaultdict(dict)
        self.by_name: dict[str, Statute] = {}
        for section, kind in (("laws", FrictionKind.LAW), ("regulations", FrictionKind.REGULATION)):
            for name, entry in table[section].items():
                owners = (bodies.get(str(entry.get(key, "")), "") for key in ("ministry", "directorate"))
                self._add(Statute(name, kind, *owners), entry)
        self.series = {name: bodies[str(entry["owner"])] for name, entry in table["circulars"].items()}
        self._single = sorted(
            first for first, named in self._by_first.items() if (first,) in named and len(first) >= _LONG
        )
        self._meant = lru_cache(maxsize=20_000)(self._repaired)

    def _add(self, statute: Statute, entry: Mapping[str, object]) -> None:
        self.by_name[statute.name] = statute
        names: list[str] = entry.get("names", [])  # type: ignore[assignment]
        shorts: list[str] = entry.get("short", [])  # type: ignore[assignment]
        fulls: list[str] = entry.get("full", [])  # type: ignore[assignment]
        for name in (statute.name, *names):
            for written in _inflected(split(name)):
                self._learn(written, Named(statute, len(written)))
        for short in shorts:
            self._learn((short,), Named(statute, 1, unsure=True))
        for full in fulls:
            for opening in _OPENINGS[statute.kind]:
                written = split(f"{opening} {full}")
                self._learn(written, Named(statute, len(written)))

    def _learn(self, written: Words, named: Named) -> None:
        self._by_first[written[0]].setdefault(written, named)

    def at(self, said: Words, place: int) -> Named | None:
        """The longest name that begins there, with its words; also one with a slip or written apart."""
        known = self._by_first.get(said[place], {})
        found = [named for written, named in known.items() if said[place : place + len(written)] == written]
        if found:
            return max(found, key=lambda named: named.words)
        together = "".join(said[place : place + 2])
        if together.endswith(tuple(_ENDINGS)) and (
            named := self._by_first.get(together, {}).get((together,))
        ):
            return Named(named.statute, 2)
        if meant := self._meant(said[place]):
            return Named(self._by_first[meant][(meant,)].statute, 1, unsure=not _STATUTE.search(said[place]))
        return None

    def _repaired(self, word: str) -> str | None:
        if len(word) < _LONG:
            return None
        found = extractOne(word, self._single, scorer=OSA.distance, score_cutoff=1)
        return found[0] if found else None

    def cited(self, reference: Reference) -> Statute:
        """What a reference refers to; without owners where they are not known."""
        if reference.name.startswith(CIRCULAR):
            series = _SERIES_OF.match(reference.name.removeprefix(CIRCULAR))
            body = self.series.get(series[0], "") if series else ""
            return Statute(reference.name, FrictionKind.CIRCULAR, directorate=body)
        if known := self.by_name.get(reference.name):
            return known
        return Statute(reference.name, _kind_of(reference.name))


def _kind_of(name: str) -> FrictionKind:
    """By what an unknown name says of itself."""
    plain = name.lower()
    if "forskrift" in plain:
        return FrictionKind.REGULATION
    return FrictionKind.LAW if re.search(r"lov(en|a)?\b", plain) else FrictionKind.UNKNOWN


def split(text: str) -> Words:
    return tuple(token.plain for token in message_of(text).tokens)


def _inflected(name: Words) -> Iterator[Words]:
    *before, last = name
    for ending, others in _ENDINGS.items():
        if last.endswith(ending):
            yield from ((*before, last.removesuffix(ending) + other) for other in others)
            return
    yield name


@cache
def book() -> StatuteBook:
    return StatuteBook(words.table("statutes"))
