"""Finding schemes by what people call them: one in-process index for one version of the catalogue."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from heapq import nsmallest
from typing import NamedTuple

from bot.domain.catalogue import Theme
from bot.domain.grants import Grant
from bot.domain.language import Language
from bot.domain.postings import Document, Expression, Expressions, Postings
from bot.domain.synonyms import SynonymTable, Trusted, keep_best
from bot.domain.vocabulary import Lexicon, Synonyms, Vocabulary
from bot.domain.words import words

__all__ = ["Hit", "Lexicon", "SearchIndex", "SearchResult", "Synonyms"]

WEIGHTS = {
    "name": 3.0,
    "alias": 2.0,
    "term": 1.0,
    "theme": 1.0,
    "target": 1.0,
    "purpose": 1.0,
    "budget": 1.0,
}
PART = 0.9  # a part of a compound, beside the whole word
TYPO = 0.7
SAID = (1.0, TYPO)  # other trust is that of a synonym
OTHERS = 0.3  # of the words for one thing that a scheme has, beside the best one
EXPRESSION = 0.8  # an expression, beside its single words
WEAKEST = 0.25  # of the best hit's score
MOST_HITS = 60
RAREST_WORDS_AGAINST = 1.2  # so much speaks against a hit at most, however long the question
SURE = 0.53  # more than one known word against one unknown


class Hit(NamedTuple):
    grant: Grant
    score: float
    named: bool = False  # the question calls the scheme by its name


@dataclass(frozen=True, slots=True)
class SearchResult:
    hits: tuple[Hit, ...]  # best first
    sure: bool
    used_words: tuple[str, ...]
    unknown_words: tuple[str, ...]

    @property
    def nearest(self) -> tuple[Grant, ...]:
        return tuple(hit.grant for hit in self.hits[:3])


@dataclass(slots=True)
class _Concept:
    """One thing that the question speaks of, with the index terms that may stand for it."""

    word: str
    terms: Trusted = field(default_factory=dict)  # the best one counts
    parts: list[Trusted] = field(default_factory=list)  # of a compound: they add up

    def trusted(self) -> Iterator[str]:
        for terms in (self.terms, *self.parts):
            yield from terms

    @property
    def known(self) -> bool:
        return bool(self.terms or self.parts)


class SearchIndex:
    """Read-only once made, so that any number of turns may search at once."""

    def __init__(self, grants: Sequence[Grant], themes: Sequence[Theme], lexicon: Lexicon) -> None:
        self._grants = tuple(grants)
        by_id = {theme.id: theme for theme in themes}
        texts = [tuple(_texts(grant, by_id)) for grant in grants]
        norwegian = (
            said for document in texts for _, language, said in document if language is not Language.EN
        )
        self._vocabulary = Vocabulary(norwegian, lexicon)
        reader = _Reader(self._vocabulary)
        self._postings = Postings([reader.document(document) for document in texts], WEIGHTS)
        expressions = (
            e for number, document in enumerate(texts) for e in reader.expressions(number, document)
        )
        self._expressions = Expressions(expressions, self._postings.rarity)
        self._synonyms = SynonymTable(lexicon.synonyms, self._vocabulary, self._postings)
        self.search = lru_cache(maxsize=1024)(self._search)  # many municipalities ask for the same

    def _search(self, text: str) -> SearchResult:
        concepts = self._concepts(words(text))
        scores = self._scores(concepts)
        held, named = self._expressions.matches(
            (term, trust, trust in SAID) for concept in concepts for term, trust in concept.terms.items()
        )
        for number, speaks in held.items():
            scores[number] += EXPRESSION * speaks
        ranked = nsmallest(MOST_HITS, scores, key=lambda number: (-scores[number], number))
        strong = [number for number in ranked if scores[number] >= WEAKEST * scores[ranked[0]]]
        return SearchResult(
            hits=tuple(Hit(self._grants[number], scores[number], number in named) for number in strong),
            sure=bool(ranked) and self._confidence(concepts, ranked[0]) >= SURE,
            used_words=tuple(concept.word for concept in concepts if concept.known),
            unknown_words=tuple(concept.word for concept in concepts if not concept.known),
        )

    def _concepts(self, said: list[str]) -> list[_Concept]:
        together = [*self._joined(said), *self._expressed(said)]
        explained = {word for concept in together for word in concept.word.split()}
        alone = [self._concept(word) for word in said if self._vocabulary.carries_meaning(word)]
        return together + [concept for concept in alone if concept.known or concept.word not in explained]

    def _joined(self, said: list[str]) -> Iterator[_Concept]:
        for pair, stem in self._vocabulary.joined(said):
            if stem in self._postings:
                yield _Concept(" ".join(pair), {stem: 1.0, **self._synonyms.of(stem)})

    def _expressed(self, said: list[str]) -> Iterator[_Concept]:
        by_stem = {self._vocabulary.stem(word): word for word in said}
        for stems, found in self._synonyms.of_expressions(by_stem.keys()):
            yield _Concept(" ".join(word for stem, word in by_stem.items() if stem in stems), dict(found))

    def _concept(self, word: str) -> _Concept:
        concept = _Concept(word)
        if self._vocabulary.is_outside(word):
            return concept
        for stem in self._vocabulary.stems(word):
            self._add(concept.terms, stem, 1.0)
        self._add_parts(concept, self._vocabulary.parts(word))
        if not concept.known and (meant := self._vocabulary.repaired(word)):
            self._add(concept.terms, self._vocabulary.stem(meant), TYPO)
        if not concept.known:
            for alike, share in self._vocabulary.alike(word):
                self._add(concept.terms, self._vocabulary.stem(alike), share * TYPO)
        return concept

    def _add(self, terms: Trusted, stem: str, trust: float) -> None:
        if stem in self._postings:
            keep_best(terms, {stem: trust})
        keep_best(terms, self._synonyms.of(stem), trust)

    def _add_parts(self, concept: _Concept, parts: tuple[str, ...]) -> None:
        """Each part of an unknown compound stands for its share of the letters."""
        letters = sum(map(len, parts)) / (PART if concept.terms else 1.0)
        for part in parts:
            terms: Trusted = {}
            self._add(terms, self._vocabulary.stem(part), len(part) / letters)
            if terms:
                concept.parts.append(terms)

    def _scores(self, concepts: list[_Concept]) -> defaultdict[int, float]:
        """By document; each concept counts once, by the term that speaks most."""
        scores: defaultdict[int, float] = defaultdict(float)
        for concept in concepts:
            best: defaultdict[int, float] = defaultdict(float)
            for part in concept.parts:
                for number, score in self._said_by(part).items():
                    best[number] += score
            for number, score in self._said_by(concept.terms).items():
                best[number] = max(best[number], score)
            for number, score in best.items():
                scores[number] += score
        return scores

    def _said_by(self, terms: Trusted) -> dict[int, float]:
        """By document: the term that speaks most for it, and a little for each other one."""
        best: defaultdict[int, float] = defaultdict(float)
        total: defaultdict[int, float] = defaultdict(float)
        for term, trust in terms.items():
            for number, speaks in self._postings.by_term[term]:
                total[number] += trust * speaks
                best[number] = max(best[number], trust * speaks)
        return {number: score + OTHERS * (total[number] - score) for number, score in best.items()}

    def _confidence(self, concepts: list[_Concept], number: int) -> float:
        """How much of what was said the document answers, rare words first; long questions are forgiven."""
        there = self._postings.terms[number]
        answered = missed = 0.0
        for concept in concepts:
            rarity = self._rarity(concept)
            share = max(_best_of(concept.terms, there), sum(_best_of(part, there) for part in concept.parts))
            answered += rarity * share
            missed += rarity * (1 - share)
        missed = min(missed, RAREST_WORDS_AGAINST * self._postings.rarest)
        return answered / (answered + missed) if answered else 0.0

    def _rarity(self, concept: _Concept) -> float:
        known = [self._postings.rarity[term] for term in concept.trusted()]
        return max(known, default=self._postings.rarest)


def _best_of(terms: Trusted, there: Container[str]) -> float:
    return max((trust for term, trust in terms.items() if term in there), default=0.0)


def _texts(grant: Grant, themes: Mapping[str, Theme]) -> Iterator[tuple[str, Language, str]]:
    """All that a scheme can be found by: the field, the language and what it says."""
    for language in Language:
        yield "name", language, grant.name[language]
        yield "purpose", language, grant.purpose[language]
        for term in grant.terms.get(language, ()):
            yield "term", language, term
        for theme in (themes[theme_id] for theme_id in grant.themes if theme_id in themes):
            yield "theme", language, " ".join((theme.label[language], *theme.synonyms.get(language, ())))
    for fieldname, values in (
        ("alias", grant.aliases),
        ("target", grant.target_groups),
        ("budget", grant.budget_codes),
    ):
        for said in values:
            yield fieldname, Language.NB, said


class _Reader:
    """Reads the catalogue's texts into terms; what stands in many schemes is read once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._terms = cache(self._read)
        self._parts = cache(self._parts_of)

    def document(self, texts: Sequence[tuple[str, Language, str]]) -> Document:
        """By field how much of each term, in the language that has most of it."""
        by_language: defaultdict[tuple[str, Language], defaultdict[str, float]]
        by_language = defaultdict(lambda: defaultdict(float))
        for fieldname, language, said in texts:
            terms = by_language[fieldname, language]
            for term, count in self._terms(language, said):
                terms[term] += count
        document: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (fieldname, _), terms in by_language.items():
            most = document[fieldname]
            for term, count in terms.items():
                if count > most.get(term, 0.0):
                    most[term] = count
        return document

    def _read(self, language: Language, said: str) -> list[tuple[str, float]]:
        terms: list[tuple[str, float]] = []
        for word in words(said):
            terms.append((self._vocabulary.stem(word, language), 1.0))
            if language is not Language.EN:
                terms.extend((part, PART) for part in self._parts(word))
        return terms

    def _parts_of(self, word: str) -> tuple[str, ...]:
        return tuple(map(self._vocabulary.stem, self._vocabulary.parts(word)))

    def expressions(self, number: int, texts: Sequence[tuple[str, Language, str]]) -> Iterator[Expression]:
        for fieldname, language, said in texts:
            if fieldname in ("name", "alias", "term"):
                carrying = [word for word in words(said) if self._vocabulary.carries_meaning(word)]
                stems = dict.fromkeys(self._vocabulary.stem(word, language) for word in carrying)
                yield Expression(number, tuple(stems), is_name=fieldname != "term")
