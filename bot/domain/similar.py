"""Which frictions tell of the same: by the rule they refer to, the matters they speak of, and their words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from bot.domain.frictions import Reference
from bot.domain.words import Analyzer, split, words

MOST_SHOWN = 5
ENOUGH = 0.2  # of a score, to be shown: one too many costs a glance, one too few a second friction
BESIDE_THE_BEST, SURELY_ALIKE = 0.75, 0.65  # so much of the best score, or of what is alike beyond doubt
SAME_RULE, SAME_STATUTE = 1.0, 0.1  # the same section outweighs any matter
MATTER, WORD, LETTERS = "matter", "word", "letters"
WEIGHTS = {MATTER: 1.0, WORD: 0.2, LETTERS: 0.2}
UNSEEN = 20  # frictions that are thought of beside the candidates: two are not all there is
FOUR = 4  # letters
_SENTENCE = re.compile(r"[.!?;\n]")

Features = Mapping[str, float]  # each with how surely it was said, at most 1


@dataclass(frozen=True, slots=True)
class MatterLexicon:
    """Data files that a non-programmer can edit."""

    matters: Mapping[str, tuple[str, ...]]  # what people call each; * is the rest of a word
    stopwords: frozenset[str]
    nynorsk: tuple[tuple[str, str], ...]  # a form and bokmål's, see Analyzer


@dataclass(frozen=True, slots=True)
class Told:
    text: str
    references: tuple[Reference, ...] = ()  # those that it holds


@dataclass(frozen=True, slots=True)
class Ranked:
    ids: tuple[str, ...]  # all, best first
    shown: tuple[str, ...]  # those good enough to be shown to a person; often none


class MatterReader:
    """What a text speaks of; made once, since the lexicon is compiled."""

    def __init__(self, lexicon: MatterLexicon) -> None:
        self._analyzer = Analyzer(lexicon.nynorsk)
        self._stopwords = lexicon.stopwords
        self._single: defaultdict[str, set[str]] = defaultdict(set)
        self._openings: defaultdict[str, set[str]] = defaultdict(set)
        self._closings: defaultdict[str, set[str]] = defaultdict(set)
        self._together: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        self._known: set[str] = set()
        for matter, entries in lexicon.matters.items():
            for entry in entries:
                self._learn(matter, entry)
        self._matters = lru_cache(maxsize=20_000)(self._matters_of)
        self._fours = lru_cache(maxsize=20_000)(self._fours_of)
        self.features = lru_cache(maxsize=4096)(self._features)
        self.index = lru_cache(maxsize=4)(self._index)

    def _learn(self, matter: str, entry: str) -> None:
        bare = entry.strip("*")
        if " " in entry:
            stems = {self._analyzer.stem(word) for word in words(bare)}
            carrying = {self._analyzer.stem(word) for word in self._carrying(words(bare))}
            needed = frozenset(carrying if len(carrying) > 1 else stems)
            self._together[max(needed, key=len)].append((needed, matter))
        elif entry.startswith("*"):
            self._closings[self._analyzer.bokmal(bare)].add(matter)
        elif entry.endswith("*"):
            for opening in {bare, self._analyzer.bokmal(bare)}:
                self._openings[opening].add(matter)
        else:
            self._single[self._analyzer.stem(entry)].add(matter)
            self._known.add(self._analyzer.bokmal(entry))

    def _index(self, candidates: tuple[tuple[str, Told], ...]) -> "SimilarIndex":
        return SimilarIndex(candidates, self)

    def _carrying(self, said: Sequence[str]) -> list[str]:
        return [word for word in said if word not in self._stopwords and len(word) > 2]

    def _features(self, text: str) -> Mapping[str, Features]:
        sentences = [words(sentence) for sentence in _SENTENCE.split(text)]
        carrying = {word for said in sentences for word in self._carrying(said)}
        fours = {four for word in carrying for four in self._fours(word)}
        return {
            MATTER: self._matters_in(sentences),
            WORD: dict.fromkeys(map(self._analyzer.stem, carrying), 1.0),
            LETTERS: dict.fromkeys(fours, 1.0),
        }

    def _matters_in(self, sentences: Sequence[Sequence[str]]) -> Features:
        """A word for many matters says less of each; an expression says just what it says."""
        found: defaultdict[str, float] = defaultdict(float)
        for said in sentences:
            for word in said:
                matters = self._matters(word)
                for matter in matters:
                    found[matter] = max(found[matter], len(matters) ** -0.25)
            stems = {self._analyzer.stem(word) for word in said}
            for needed, matter in (each for stem in stems for each in self._together.get(stem, ())):
                if needed <= stems:
                    found[matter] = 1.0
        return found

    def _matters_of(self, word: str) -> frozenset[str]:
        found = set(self._single.get(self._analyzer.stem(word), ()))
        for written in {word, self._analyzer.bokmal(word)}:
            for at in range(2, len(written) + 1):
                found |= self._openings.get(written[:at], set())
                found |= self._closings.get(written[at:], set())
        if not found:
            for part in split(self._analyzer.stem(word), self._known, self._known):
                found |= self._single.get(self._analyzer.stem(part), set())
        return frozenset(found)

    def _fours_of(self, word: str) -> tuple[str, ...]:
        plain = self._analyzer.bokmal(word)
        return tuple(plain[at : at + FOUR] for at in range(len(plain) - FOUR + 1))


class SimilarIndex:
    """Candidates, ready to be compared with any number of texts."""

    def __init__(self, candidates: Sequence[tuple[str, Told]], reader: MatterReader) -> None:
        self._reader = reader
        self._ids = [id_ for id_, _ in candidates]
        self._rules: defaultdict[Reference, list[int]] = defaultdict(list)
        self._statutes: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, told) in enumerate(candidates):
            for reference in told.references:
                self._rules[reference].append(number)
                self._statutes[reference.name].append(number)
        features = [reader.features(told.text) for _, told in candidates]
        self._parts = {part: _Part([each[part] for each in features]) for part in WEIGHTS}

    def rank(self, told: Told) -> Ranked:
        scores = [0.0] * len(self._ids)
        for number, alike in self._alike(told):
            scores[number] += alike
        best_first = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
        best = scores[best_first[0]] if best_first else 0.0
        enough = max(ENOUGH, BESIDE_THE_BEST * min(best, SURELY_ALIKE))
        shown = [number for number in best_first[:MOST_SHOWN] if scores[number] >= enough]
        return Ranked(tuple(self._ids[n] for n in best_first), tuple(self._ids[n] for n in shown))

    def _alike(self, told: Told) -> Iterator[tuple[int, float]]:
        for part, features in self._reader.features(told.text).items():
            for number, alike in self._parts[part].alike(features).items():
                yield number, WEIGHTS[part] * alike
        exact = {
            number for each in told.references if _is_exact(each) for number in self._rules.get(each, ())
        }
        named = {number for each in told.references for number in self._statutes.get(each.name, ())}
        yield from ((number, SAME_RULE if number in exact else SAME_STATUTE) for number in exact | named)


def _is_exact(reference: Reference) -> bool:
    """It says more than which statute: a section, or the number of a circular."""
    return bool(reference.section) or any(map(str.isdigit, reference.name))


class _Part:
    """One kind of features: the cosine of what two texts share, rare things weighing most."""

    def __init__(self, documents: Sequence[Features]) -> None:
        self._where: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, features in enumerate(documents):
            for feature, surely in features.items():
                self._where[feature].append((number, surely))
        size = len(documents) + UNSEEN
        self._rarity = {feature: log(size / (len(where) + 1)) ** 2 for feature, where in self._where.items()}
        self._rarest = log(size) ** 2  # of what no candidate has
        self._length = [self._length_of(features) for features in documents]

    def _length_of(self, features: Features) -> float:
        square = sum(
            self._rarity.get(feature, self._rarest) * surely**2 for feature, surely in features.items()
        )
        return sqrt(square) or 1.0

    def alike(self, said: Features) -> dict[int, float]:
        shared: defaultdict[int, float] = defaultdict(float)
        for feature, surely in said.items():
            for number, there in self._where.get(feature, ()):
                shared[number] += self._rarity[feature] * surely * there
        length = self._length_of(said)
        return {number: weight / (length * self._length[number]) for number, weight in shared.items()}
