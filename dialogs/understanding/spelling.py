"""Every word as the phrases write it: nynorsk, dialect and slips of the finger brought to one form."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dialogs.understanding.message import Message

PLACE = "@"  # stands for a word of a municipality's name
_ENDING = 4  # the longest ending of a known word
_SHORTEST = 7  # shorter words have too many neighbours


class Spelling:
    def __init__(self, same: Mapping[str, str], known: Iterable[str], untouched: Collection[str]) -> None:
        """`known`: what phrases hold; `untouched`: right words that only look like a slip."""
        self._same = same
        self._known = frozenset(known) | frozenset(untouched)
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        self._as_known = lru_cache(maxsize=8192)(self._one)
        for word in self._known:
            if len(word) >= _SHORTEST:
                self._alike[word[0]].append(word)

    def said(self, message: Message, places: Collection[int]) -> tuple[str, ...]:
        return tuple(
            PLACE if at in places else self._as_known(token.plain, token.capital and not message.opens(at))
            for at, token in enumerate(message.tokens)
        )

    def _one(self, word: str, is_name: bool) -> str:
        word = self._same.get(word, word)
        if is_name or len(word) < _SHORTEST or word in self._known or self._is_known_inflected(word):
            return word
        return self._nearest(word)

    def _is_known_inflected(self, word: str) -> bool:
        return any(word[:length] in self._known for length in range(max(4, len(word) - _ENDING), len(word)))

    def _nearest(self, word: str) -> str:
        """The one known word that is a slip away."""
        slips = 1 if len(word) < 10 else 2
        near = process.extract(word, self._alike[word[0]], scorer=OSA.distance, score_cutoff=slips, limit=2)
        unique = len(near) == 1 or (len(near) > 1 and near[0][1] < near[1][1])
        return self._same.get(near[0][0], near[0][0]) if unique else word
