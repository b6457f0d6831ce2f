"""The phrases of the word files, ready to be found in a message."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, Generic, NamedTuple, TypeVar

Value = TypeVar("Value")
Phrase = tuple[str, ...]

_PART = re.compile(r"\(([^)]*)\)|\[([^\]]*)\]|(\S+)")
_GAP = ".."
_LONGEST_GAP = 5


class Hit(NamedTuple, Generic[Value]):
    """Words `start` to `end` (not included) of a message mean `value`."""

    start: int
    end: int
    value: Value
    letters: int  # how many letters the phrase itself holds: the more, the surer


class Entry(NamedTuple, Generic[Value]):
    """A phrase without its first word, under which it is found."""

    rest: Phrase
    value: Value
    letters: int
    needs: Phrase  # whole words of the rest: without them there is no use in looking


class Page(NamedTuple, Generic[Value]):
    """What one word opens: most of a common word's phrases are out of the question for want of another."""

    alone: list[Entry[Value]]
    needing: dict[str, list[Entry[Value]]]  # by one of the words that each needs


Pages = defaultdict[str, list[Entry[Value]]]


def spelled_out(notation: str, spelling: Mapping[str, str]) -> Iterator[Phrase]:
    """Every phrase that the notation of intents.toml stands for."""
    if not ("(" in notation or "[" in notation):
        yield _words(notation, spelling)
        return
    choices = []
    for either, perhaps, word in _PART.findall(notation):
        options = (either or perhaps or word).split("|") if either or perhaps else [word]
        choices.append([_words(option, spelling) for option in options] + ([()] if perhaps else []))
    for choice in product(*choices):
        phrase = tuple(word for part in choice for word in part)
        if phrase:
            yield phrase


def _words(text: str, spelling: Mapping[str, str]) -> Phrase:
    plain = text.lower().replace("-", " ").split()
    return tuple(spelling.get(word, word) for word in plain)


class Phrases(Generic[Value]):
    """A book of phrases, opened at the first word."""

    def __init__(self, entries: Iterable[tuple[str, Value]], spelling: Mapping[str, str]) -> None:
        self._exact: Pages[Value] = defaultdict(list)
        self._openings: Pages[Value] = defaultdict(list)  # "tilskudd*"
        self._closings: Pages[Value] = defaultdict(list)  # "*midler"
        self._others: list[tuple[str, Entry[Value]]] = []  # "*frist*" and "#"
        self.vocabulary: set[str] = set()
        self.page = lru_cache(maxsize=4096)(self._opened)  # messages are made of the same few words
        alike: dict[object, Any] = {}
        for notation, value in entries:
            for phrase in spelled_out(notation, spelling):
                self._add(phrase, value, alike)

    def _add(self, phrase: Phrase, value: Value, alike: dict[object, Any]) -> None:
        """`alike` holds what thousands of phrases have in common once."""
        first, rest = phrase[0], alike.setdefault(phrase[1:], phrase[1:])
        needs = tuple(part for part in rest if part.isalnum())
        letters = sum(len(part.strip("*.#")) for part in phrase)
        entry = Entry(rest, value, letters, alike.setdefault(needs, needs))
        if first == "#" or (first.startswith("*") and first.endswith("*")):
            self._others.append((first, entry))
        elif first.startswith("*"):
            self._closings[first[1:]].append(entry)
        elif first.endswith("*"):
            self._openings[first[:-1]].append(entry)
        else:
            self._exact[first].append(entry)
        self.vocabulary.update(part.strip("*") for part in phrase)

    def found(self, words: Sequence[str]) -> list[Hit[Value]]:
        """All hits, by where they start."""
        said = frozenset(words)
        pages = enumerate(map(self.page, words))
        return [hit for at, page in pages if page for hit in _hits(page, at, words, said)]

    def found_at(self, at: int, words: Sequence[str]) -> list[Hit[Value]]:
        """Those that start there."""
        page = self.page(words[at])
        return _hits(page, at, words, frozenset(words)) if page else []

    def _opened(self, word: str) -> Page[Value] | None:
        """None where no phrase begins so."""
        page = Page[Value]([], {})
        for entry in self._starting_with(word):
            if entry.needs:
                page.needing.setdefault(entry.needs[-1], []).append(entry)
            else:
                page.alone.append(entry)
        return page if page.alone or page.needing else None

    def _starting_with(self, word: str) -> Iterator[Entry[Value]]:
        yield from self._exact.get(word, ())
        for at in range(2, len(word) + 1):
            if word[:at] in self._openings:
                yield from self._openings[word[:at]]
            if word[at:] in self._closings:
                yield from self._closings[word[at:]]
        for first, entry in self._others:
            if _fits(first, word):
                yield entry


class Library(Generic[Value]):
    """Several books, leafed through together: what a word opens in all of them is looked up once."""

    def __init__(self, **books: Phrases[Value]) -> None:
        self._books = books
        self._pages = lru_cache(maxsize=4096)(self._opened)

    def found(self, words: Sequence[str]) -> dict[str, list[Hit[Value]]]:
        """By book what it finds."""
        said = frozenset(words)
        hits: dict[str, list[Hit[Value]]] = {name: [] for name in self._books}
        for at, pages in enumerate(map(self._pages, words)):
            for name, page in pages:
                hits[name] += _hits(page, at, words, said)
        return hits

    def _opened(self, word: str) -> tuple[tuple[str, Page[Value]], ...]:
        return tuple((name, page) for name, book in self._books.items() if (page := book.page(word)))


def without_overlap(hits: Iterable[Hit[Value]]) -> list[Hit[Value]]:
    """The widest and surest hits, in the order of the message; no word is used twice."""
    chosen: list[Hit[Value]] = []
    used: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (-hit.end + hit.start, -hit.letters)):
        if used.isdisjoint(range(hit.start, hit.end)):
            chosen.append(hit)
            used.update(range(hit.start, hit.end))
    return sorted(chosen, key=lambda hit: hit.start)


def _hits(page: Page[Value], at: int, words: Sequence[str], said: frozenset[str]) -> list[Hit[Value]]:
    """What the page's phrases find from there on."""
    entries = page.alone
    if needed := page.needing.keys() & said:
        entries = entries + [
            entry for word in sorted(needed) for entry in page.needing[word] if said.issuperset(entry.needs)
        ]
    return [
        Hit(at, end, entry.value, entry.letters)
        for entry in entries
        if (end := _end(entry.rest, words, at + 1))
    ]


def _end(phrase: Phrase, words: Sequence[str], at: int) -> int:
    """Where the words end that fit the phrase from here on; 0: they do not."""
    for index, part in enumerate(phrase):
        if part == _GAP:
            rest = phrase[index + 1 :]
            ends = (_end(rest, words, at + skipped) for skipped in range(_LONGEST_GAP + 1))
            return next((end for end in ends if end), 0)
        if at >= len(words) or not _fits(part, words[at]):
            return 0
        at += 1
    return at


def _fits(part: str, word: str) -> bool:
    if part == "#":
        return word.isdecimal()
    if part.startswith("*"):
        return len(word) > len(part) + 1 and (
            part.strip("*") in word[2:] if part.endswith("*") else word.endswith(part[1:])
        )
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
