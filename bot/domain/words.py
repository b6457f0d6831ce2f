"""From running text to comparable words: bokmål out of nynorsk, stems, and the parts of a compound."""

import re
import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]  # compiled, without stubs

WORD = re.compile(r"[^\W_]+")
LONGEST = 60  # letters
LINKS = ("", "s", "e")  # what may stand between the parts of a compound
SHORTEST_PART = 3
SHORTEST_COMPOUND = 7
MOST_REMEMBERED = 20_000  # words: more than a catalogue has
UNCACHED = 0  # the stemmer's own cache is slower than none: what is stemmed is remembered here


def words(text: str) -> list[str]:
    """Those that a person may have meant: what is longer than any word costs time and finds nothing."""
    found = WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return [word for word in found if len(word) <= LONGEST]


class Analyzer:
    """Both sides, catalogue and question, pass through here: what counts is that they come out the same."""

    def __init__(self, nynorsk: Sequence[tuple[str, str]]) -> None:
        """`nynorsk` pairs a form with bokmål's; "skul-" is a beginning, "-leg" an ending, "-heim-" both."""
        self._whole = {old: new for old, new in nynorsk if "-" not in old}
        parts = [(old, new) for old, new in nynorsk if "-" in old]
        self._parts = {old.strip("-"): new for old, new in parts}
        patterns = sorted((_pattern(old) for old, _ in parts), key=len, reverse=True)
        self._pattern = re.compile("|".join(patterns) or "(?!)")
        self._norwegian = Stemmer.Stemmer("norwegian", UNCACHED)
        self._english = Stemmer.Stemmer("english", UNCACHED)
        self.stem = lru_cache(MOST_REMEMBERED)(self._stem)
        self.english_stem = lru_cache(MOST_REMEMBERED)(self._english_stem)

    def bokmal(self, word: str) -> str:
        if word in self._whole:
            return self._whole[word]
        return self._pattern.sub(lambda found: self._parts[found[0]], word)

    def _stem(self, word: str) -> str:
        return str(self._norwegian.stemWord(self.bokmal(word)))

    def _english_stem(self, word: str) -> str:
        return str(self._english.stemWord(word))


def _pattern(part: str) -> str:
    start = "" if part.startswith("-") else r"\b"
    end = "" if part.endswith("-") else r"\b"
    return start + re.escape(part.strip("-")) + end


def split(word: str, known: Container[str], last: Container[str]) -> tuple[str, ...]:
    """The parts of a compound, the last one among `last`: two where that goes, else more; () if none."""
    if len(word) < SHORTEST_COMPOUND:
        return ()
    ends = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    for end in ends:
        if word[end:] in last and (first := _part(word[:end], known)):
            return (first, word[end:])
    for end in ends:
        if (first := _part(word[:end], known)) and (rest := split(word[end:], known, last)):
            return (first, *rest)
    return ()


def _part(text: str, known: Container[str]) -> str | None:
    for link in LINKS:
        bare = text.removesuffix(link)
        if text.endswith(link) and len(bare) >= SHORTEST_PART and bare in known:
            return bare
    return None
