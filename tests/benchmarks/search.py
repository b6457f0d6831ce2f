"""How search grows: 100, 1 000 and 10 000 schemes, copies of the shipped ones with varied names.

python -m tests.benchmarks.search
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.advice import Inquiry, advise
from bot.domain.catalogue import Catalogue
from bot.domain.grants import Grant
from bot.domain.language import Localized
from bot.domain.search import SearchIndex
from storage.catalogue import lexicon
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries
from tests.domain.schemes import TODAY
from tests.evaluation.measures import table

SYLLABLES = ["ba", "de", "fi", "go", "ku", "la", "me", "no", "pi", "ra", "se", "ti", "vo", "ny", "ta"]
ROUNDS = 5


def copies(grants: Sequence[Grant], count: int) -> tuple[Grant, ...]:
    return tuple(_copy(grants[n % len(grants)], n // len(grants)) for n in range(count))


def _copy(grant: Grant, number: int) -> Grant:
    """The first of each is the scheme itself; the others have a word of their own in their names."""
    if number == 0:
        return grant
    word = "".join(SYLLABLES[(number // 15**place + len(grant.id)) % 15] for place in range(4))
    name = Localized(*(f"{text} {word}" for text in (grant.name.nb, grant.name.nn, grant.name.en)))
    return replace(grant, id=f"{grant.id}-{number}", name=name)


def spent(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def percentiles(times: list[float]) -> str:
    times.sort()
    return f"p50 {times[len(times) // 2]:6.3f} ms, p99 {times[len(times) * 99 // 100]:6.3f} ms"


def measure(catalogue: Catalogue, questions: Sequence[str]) -> None:
    SearchIndex(catalogue.grants, catalogue.themes, lexicon())  # what is read once, is read now
    build = min(spent(lambda: SearchIndex(catalogue.grants, catalogue.themes, lexicon())) for _ in range(3))
    index = SearchIndex(catalogue.grants, catalogue.themes, lexicon())
    asked = [Inquiry(words=text, municipality="3101") for text in questions] * ROUNDS
    searches = [spent(lambda text=i.words: index.search(text)) for i in asked]  # type: ignore[misc]
    advices = [spent(lambda i=i: advise(i, catalogue, index, TODAY)) for i in asked]  # type: ignore[misc]
    print(f"{len(catalogue.grants):6} schemes: built in {build:7.1f} ms")
    print(f"        search {percentiles(searches)};  with verdicts {percentiles(advices)}")


def main() -> None:
    shipped, _ = assemble(read_entries(), Overlay(), 1)
    questions = [row["text"] for name in ("queries_public.jsonl", "queries_own.jsonl") for row in table(name)]
    for count in (100, 1_000, 10_000):
        measure(replace(shipped, grants=copies(shipped.grants, count)), questions)


if __name__ == "__main__":
    main()
