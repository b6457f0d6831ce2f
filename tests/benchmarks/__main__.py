"""Measures everything and prints it: `python -m tests.benchmarks [turns]`. Best on a machine that rests."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.catalogue import lexicon
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries
from tests.benchmarks.contestants import Missing, bare, botbuilder, node_botbuilder, velferdsbot, wire
from tests.benchmarks.databases import postgresql
from tests.benchmarks.digests import composing, planning
from tests.benchmarks.frictions import friction_turns
from tests.benchmarks.loopback import Turns
from tests.benchmarks.minutes import minutes_turns
from tests.benchmarks.questions import again, questions
from tests.benchmarks.rest import at_rest
from tests.benchmarks.searching import searching
from tests.benchmarks.turns import Asking, Contestant, Score, score

CONTESTANTS: dict[str, tuple[Contestant, Asking]] = {
    "velferdsbot: a whole grant answer": (velferdsbot, questions),
    "velferdsbot: the same question again": (velferdsbot, again),
    "velferdsbot's wire: an echo": (wire, questions),
    "aiohttp alone: an echo": (bare, questions),
    "botbuilder for Python: an echo": (botbuilder, questions),
    "botbuilder for Node: an echo": (node_botbuilder, questions),
}
SIZES = (100, 1_000, 10_000)
GROUPS = (300, 3_000, 30_000)  # due in the same minute
FILED = (10, 1_000, 10_000)
STORED = (0, 40, 400)  # frictions


def main(turns: int) -> None:
    print(f"{turns} turns, 16 in flight, 100 conversations; the best of five windows\n")
    print(f"{'':36}{'turns/s':>9}{'CPU ms':>8}{'p50 ms':>8}{'p99 ms':>8}{'replies':>9}")
    for name, (contestant, asking) in CONTESTANTS.items():
        with _folder() as folder:
            _try(name, lambda: _scored(asyncio.run(score(contestant, folder, turns, asking))))  # noqa: B023 - called at once
    _minutes(turns // 2)
    _frictions(turns // 2)
    with _folder() as folder:
        rest = asyncio.run(at_rest(folder, turns))
    print(f"\nready after {rest.seconds_to_ready:.2f} s on a database that exists;", end=" ")
    print(f"{rest.at_start:.0f} MB then, {rest.after_turns:.0f} MB after {turns} turns\n")
    print(f"{'schemes':>9}{'build s':>9}{'p50 ms':>9}{'p99 ms':>9}")
    shipped, _ = assemble(read_entries(), Overlay(), 1)
    for size in SIZES:
        found = searching(shipped, lexicon(), size)
        print(f"{size:9}{found.build:9.2f}{found.within(0.5):9.2f}{found.within(0.99):9.2f}")
    _digests()


def _digests() -> None:
    with _folder() as folder:
        one = asyncio.run(composing(folder))
        print(f"\na digest of a year's data: p50 {one.p50:.1f} ms, p99 {one.p99:.1f} ms, {one.bytes} bytes\n")
        print(f"{'groups':>9}{'plan s':>9}{'idle ms':>9}")
        for plan in asyncio.run(planning(folder, GROUPS)):
            print(f"{plan.groups:9}{plan.seconds:9.2f}{plan.idle_ms:9.1f}")


def _minutes(turns: int) -> None:
    loads = "".join(f"{each:>9}{'p50 ms':>8}{'p99 ms':>8}" for each in ("notes/s", "finds/s"))
    print(f"\n{'minutes stored':36}{loads}")
    for filed, where, database, folder in _databases(FILED):
        kept = asyncio.run(minutes_turns(database, folder, filed, turns))
        print(f"{f'{filed} ({where})':36}{_load(kept.noting)}{_load(kept.finding)}", flush=True)


def _frictions(turns: int) -> None:
    print(f"\n{'frictions stored':36}{'told/s':>9}{'p50 ms':>8}{'p99 ms':>8}")
    for stored, where, database, folder in _databases(STORED):
        told = asyncio.run(friction_turns(database, folder, stored, turns))
        print(f"{f'{stored} ({where})':36}{_load(told.telling)}", flush=True)


def _databases(sizes: Sequence[int]) -> Iterator[tuple[int, str, str, Path]]:
    """Of each kind an empty one for each size, with a folder for its server."""
    for size in sizes:
        with _folder() as folder:
            yield size, "SQLite", f"sqlite:///{folder / 'sqlite.db'}", folder
        with _folder() as folder, postgresql(folder) as database:
            yield size, "PostgreSQL", database, folder


def _load(turns: Turns) -> str:
    return f"{turns.a_second:9.0f}{turns.within(0.5):8.1f}{turns.within(0.99):8.1f}"


def _try(name: str, measure: Callable[[], str]) -> None:
    try:
        print(f"{name:36}{measure()}", flush=True)
    except Missing as missing:
        print(f"{name:36}  skipped: {missing}", flush=True)


def _scored(got: Score) -> str:
    best = got.best
    waits = f"{best.within(0.5):8.1f}{best.within(0.99):8.1f}"
    return f"{best.a_second:9.0f}{got.cpu_ms:8.2f}{waits}{got.replies:9}"


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
