"""The search on catalogues that grow: how long the index takes to build, and how long a question waits."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice

from bot.domain.catalogue import Catalogue
from bot.domain.grants import Grant
from bot.domain.language import Language
from bot.domain.search import SearchIndex
from bot.domain.vocabulary import Lexicon
from tests.benchmarks.questions import needs, places


@dataclass(frozen=True, slots=True)
class Searching:
    schemes: int
    build: float  # seconds
    waits: tuple[float, ...]  # milliseconds, sorted

    def within(self, share: float) -> float:
        return self.waits[min(len(self.waits) - 1, int(share * len(self.waits)))]


def searching(catalogue: Catalogue, lexicon: Lexicon, schemes: int) -> Searching:
    """What the bot does with `schemes` of them, copies with names of their own where it has fewer."""
    grants = tuple(_many(catalogue, schemes))
    started = time.perf_counter()
    index = SearchIndex(grants, catalogue.themes, lexicon)
    build = time.perf_counter() - started
    return Searching(schemes, build, tuple(sorted(_wait(index, need) for _ in range(3) for need in needs())))


def _wait(index: SearchIndex, need: str) -> float:
    started = time.perf_counter()
    index.search.__wrapped__(need)  # not what is kept of it
    return 1000 * (time.perf_counter() - started)


def _many(catalogue: Catalogue, number: int) -> Iterator[Grant]:
    """Every copy is named after another municipality, as local schemes are."""
    whole, named = cycle(catalogue.grants), cycle(places())
    for at, grant in enumerate(islice(whole, number)):
        yield grant if at < len(catalogue.grants) else _named_after(grant, next(named), at)


def _named_after(grant: Grant, place: str, at: int) -> Grant:
    name = {language: f"{grant.name[language]} {place} {at}" for language in Language}
    return replace(grant, id=f"{grant.id}-{at}", name=name, aliases=())
