"""The tables that answer "which schemes have this word": BM25 over weighted fields, and whole expressions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

SATURATION = 1.2  # BM25's k1
NAMED = 0.8  # so much of its name calls a scheme

Document = Mapping[str, Mapping[str, float]]  # by field: how much of each term stands there


class Postings:
    """By term: the documents that have it, and how much it says about each."""

    def __init__(self, documents: Sequence[Document], weights: Mapping[str, float]) -> None:
        blended = [_blend(document, weights) for document in documents]
        spread = Counter(term for terms in blended for term in terms)
        size = len(documents)
        self.rarity = {term: log(1 + (size - n + 0.5) / (n + 0.5)) for term, n in spread.items()}
        self.rarest = log(1 + (size - 0.5) / 1.5)  # of a word that stands in one document alone
        self.by_term: dict[str, list[tuple[int, float]]] = {term: [] for term in spread}
        for number, terms in enumerate(blended):
            for term, weight in terms.items():
                speaks = self.rarity[term] * weight / (SATURATION + weight)
                self.by_term[term].append((number, speaks))
        self.terms = [frozenset(terms) for terms in blended]  # by document

    def __contains__(self, term: str) -> bool:
        return term in self.by_term


def _blend(document: Document, weights: Mapping[str, float]) -> Mapping[str, float]:
    """One weight a term, over all fields. Long fields are not punished: here that earned nothing."""
    blended: defaultdict[str, float] = defaultdict(float)
    for field, terms in document.items():
        for term, count in terms.items():
            blended[term] += weights[field] * count
    return blended


@dataclass(frozen=True, slots=True)
class Expression:
    """A name, an alias or a search term, as the terms that carry it."""

    document: int
    terms: tuple[str, ...]
    is_name: bool


class Expressions:
    """How much of each expression a question holds: more words of one outweigh as many of several."""

    def __init__(self, expressions: Iterable[Expression], rarity: Mapping[str, float]) -> None:
        self._expressions = [e for e in expressions if e.terms]
        self._mass = [sum(rarity[term] for term in e.terms) for e in self._expressions]
        self._by_term: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, expression in enumerate(self._expressions):
            for term in expression.terms:
                self._by_term[term].append((number, rarity[term] / self._mass[number]))

    def matches(self, terms: Iterable[tuple[str, float, bool]]) -> tuple[dict[int, float], set[int]]:
        """By document: what its best held expression says for it; and the documents called by name.

        Each term with its trust, and whether it was said itself.
        """
        held: defaultdict[int, float] = defaultdict(float)
        called: defaultdict[int, float] = defaultdict(float)
        for term, weight, is_said in terms:
            for number, share in self._by_term.get(term, ()):
                held[number] += share * weight
                called[number] += share * is_said
        best: dict[int, float] = {}
        named: set[int] = set()
        for number, share in held.items():
            expression = self._expressions[number]
            speaks = min(share, 1.0) ** 2 * self._mass[number]
            if speaks > best.get(expression.document, 0.0):
                best[expression.document] = speaks
            if expression.is_name and called[number] >= NAMED:
                named.add(expression.document)
        return best, named
