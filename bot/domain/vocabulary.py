"""The words that the search knows: the catalogue's own, and the lexicon's that lead to them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby, pairwise
from operator import itemgetter

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.domain.language import Language
from bot.domain.words import LINKS, SHORTEST_PART, Analyzer, split, words

FOUR = 4  # letters
ALIKE, MOST_ALIKE = 0.5, 5


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Who asks with one of `asked` also looks for `found`."""

    asked: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that the catalogue does not bring itself: data files that a non-programmer can edit."""

    synonyms: tuple[Synonyms, ...] = ()
    stopwords: frozenset[str] = frozenset()  # words that say nothing about which scheme
    nynorsk: tuple[tuple[str, str], ...] = ()  # a form and bokmål's, see Analyzer
    outside: tuple[str, ...] = ()  # words for what no scheme is about; "-penger" is an ending


class Vocabulary:
    """Turns words into the index's terms; knows compounds, words written apart, and typos."""

    def __init__(self, norwegian: Iterable[str], lexicon: Lexicon) -> None:
        self.stopwords = lexicon.stopwords
        self._analyzer = Analyzer(lexicon.nynorsk)
        lexical = [text for synonyms in lexicon.synonyms for text in (*synonyms.asked, *synonyms.found)]
        spelled = {word for text in (*norwegian, *lexical) for word in words(text)}
        useful = {word for word in spelled if word not in self.stopwords or len(word) > 4}
        self._outside = frozenset(word for word in lexicon.outside if "-" not in word)
        self._outside_endings = tuple(word[1:] for word in lexicon.outside if word.startswith("-"))
        self._known = frozenset(map(self._analyzer.bokmal, useful))
        self._endings = self._known.union(map(self._analyzer.stem, useful))
        self._by_initial = {
            initial: tuple(same) for initial, same in groupby(sorted(self._known), key=itemgetter(0))
        }

        self._long = sorted(known for known in self._known if len(known) > FOUR)
        self._by_four: defaultdict[str, list[int]] = defaultdict(list)
        for number, known in enumerate(self._long):
            for four in _fours(known):
                self._by_four[four].append(number)

    def carries_meaning(self, word: str) -> bool:
        return word not in self.stopwords and len(word) > 1

    def is_outside(self, word: str) -> bool:
        """It speaks of something that no scheme is about, whatever its parts may say."""
        if word in self._outside:
            return True
        plain = self._analyzer.bokmal(word)
        return plain.endswith(self._outside_endings) and plain not in self._known

    def stem(self, word: str, language: Language = Language.NB) -> str:
        if language is Language.EN:
            return self._analyzer.english_stem(word)
        return self._analyzer.stem(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Of a question's word, whose language nobody told."""
        return tuple(dict.fromkeys((self._analyzer.stem(word), self._analyzer.english_stem(word))))

    def parts(self, word: str) -> tuple[str, ...]:
        """Of a compound in any inflection; () when it is none."""
        return split(self._analyzer.stem(word), self._known, self._endings)

    def joined(self, said: Sequence[str]) -> list[tuple[tuple[str, str], str]]:
        """Neighbours, and the stem of the one word that they may be: "trafikk sikkerhet"."""
        return [
            (pair, self._analyzer.stem(link.join(map(self._analyzer.bokmal, pair))))
            for pair in pairwise(said)
            if min(map(len, pair)) >= SHORTEST_PART
            for link in LINKS
        ]

    def alike(self, word: str) -> list[tuple[str, float]]:
        """Known words that share at least half of their letters, four by four, and how much."""
        fours = _fours(self._analyzer.bokmal(word))
        shared = Counter(number for four in fours for number in self._by_four.get(four, ()))
        near = (
            (2 * count / (len(fours) + len(self._long[number]) + 1 - FOUR), number)
            for number, count in shared.items()
        )
        best = nlargest(MOST_ALIKE, (pair for pair in near if pair[0] >= ALIKE))
        return [(self._long[number], share) for share, number in best]

    def repaired(self, word: str) -> str | None:
        """The known word that was probably meant: the same first letter, and up to three slips."""
        plain = self._analyzer.bokmal(word)
        slips = min(len(plain) // 5, 3) if len(plain) > 4 else 0
        if not slips or not plain.isalpha():
            return None
        found = extractOne(plain, self._by_initial.get(plain[0], ()), scorer=OSA.distance, score_cutoff=slips)
        return found[0] if found else None


def _fours(word: str) -> set[str]:
    return {word[at : at + FOUR] for at in range(len(word) - FOUR + 1)}
