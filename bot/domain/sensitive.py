"""A reminder where a person's name stands beside a word on health or child welfare; it misses most cases."""

import re
from collections.abc import Collection, Iterable

_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_CAPITALISED = re.compile(r"\b[A-ZÆØÅ][\w-]+")


class SensitiveWords:
    """In `words`, * is any letters; names are in small letters, `ordinary` those that are words too."""

    def __init__(self, words: Iterable[str], first_names: Collection[str], ordinary: Collection[str]) -> None:
        written = (re.escape(word).replace(r"\*", r"\w*") for word in words)
        self._words = re.compile(rf"\b(?:{'|'.join(written)})\b", re.IGNORECASE)
        self._first_names = first_names
        self._ordinary = ordinary

    def beside_a_name(self, text: str) -> str | None:
        """The first such word that shares a sentence with a first name."""
        for sentence in _SENTENCE_END.split(text):
            named = any(map(self._is_name, _CAPITALISED.finditer(sentence)))
            if named and (word := self._words.search(sentence)):
                return word[0]
        return None

    def without_names(self, text: str, instead: str) -> str:
        """First names, and the surnames after them, taken out."""
        kept, at = [], 0
        for match in _CAPITALISED.finditer(text):
            if match.start() >= at and self._is_name(match):
                kept += [text[at : match.start()], instead]
                at = self._end_of_name(match)
        return "".join((*kept, text[at:]))

    @staticmethod
    def _end_of_name(match: re.Match[str]) -> int:
        end = match.end()
        while surname := _CAPITALISED.match(match.string, end + 1):
            end = surname.end()
        return end

    def _is_name(self, match: re.Match[str]) -> bool:
        """A name that is a word too needs a surname: at the start of a sentence all words are capitalised."""
        name = match[0].lower()
        if name in self._ordinary:
            return _CAPITALISED.match(match.string, match.end() + 1) is not None
        return name in self._first_names
