"""From what people say to what the schemes say, as the lexicon pairs them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from bot.domain.postings import Postings
from bot.domain.vocabulary import Synonyms, Vocabulary
from bot.domain.words import words

TRUST, TRUST_OF_SEVERAL_WORDS = 0.8, 0.45  # beside the very word that was said

Trusted = dict[str, float]  # index terms, each with how well it stands for what was said


class SynonymTable:
    def __init__(self, synonyms: Iterable[Synonyms], vocabulary: Vocabulary, postings: Postings) -> None:
        self._vocabulary = vocabulary
        self._single: defaultdict[str, Trusted] = defaultdict(dict)
        self._together: list[tuple[frozenset[str], Trusted]] = []
        self._together_with: defaultdict[str, list[int]] = defaultdict(list)
        for pair in synonyms:
            found = self._found(pair.found, postings)
            for expression in pair.asked:
                self._learn(expression, found)

    def _found(self, expressions: Iterable[str], postings: Postings) -> Trusted:
        found: Trusted = {}
        for expression in expressions:
            said = [word for word in words(expression) if self._vocabulary.carries_meaning(word)]
            trust = TRUST if len(said) == 1 else TRUST_OF_SEVERAL_WORDS
            for stem in (stem for word in said for stem in self._vocabulary.stems(word)):
                if stem in postings:
                    found[stem] = max(found.get(stem, 0.0), trust)
        return found

    def _learn(self, expression: str, found: Trusted) -> None:
        said = words(expression)
        carrying = [word for word in said if self._vocabulary.carries_meaning(word)]
        stems = frozenset(map(self._vocabulary.stem, carrying if len(carrying) > 1 else said))
        if len(stems) > 1:
            for stem in stems:
                self._together_with[stem].append(len(self._together))
            self._together.append((stems, found))
            return
        for stem in stems:
            keep_best(self._single[stem], {term: trust for term, trust in found.items() if term != stem})

    def of(self, stem: str) -> Mapping[str, float]:
        return self._single.get(stem, {})

    def of_expressions(self, stems: Set[str]) -> list[tuple[frozenset[str], Trusted]]:
        """For each expression of several words that a question holds: its stems and what they stand for."""
        numbers = {number for stem in stems for number in self._together_with.get(stem, ())}
        return [self._together[number] for number in sorted(numbers) if self._together[number][0] <= stems]


def keep_best(terms: Trusted, more: Mapping[str, float], factor: float = 1.0) -> None:
    for term, trust in more.items():
        terms[term] = max(terms.get(term, 0.0), trust * factor)
