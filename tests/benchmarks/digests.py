"""What one digest costs, of a year of minutes; and how planning grows with the groups due in one minute."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import quantiles

from sqlalchemy import Connection, delete, func, insert, select

from bot.delivery.digests import Digests
from bot.delivery.occasions import Sources
from bot.domain.digest_plans import DigestPlan, week_of
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.teams import TeamMember
from bot.teams.payloads import encode
from dialogs.cards.digests import Reader, digest_card
from dialogs.desk import Desk, desk
from dialogs.digests.composing import group_digest, group_period
from dialogs.texts import texts
from storage.catalogue import lexicon
from storage.documents import dump
from storage.engine import open_database
from storage.friction_words import matters
from storage.grants import catalogue
from storage.prepare import prepare
from storage.store import Store
from storage.tables import DeliveryRow, GroupRow, ScheduleRow
from tests.lively import a_group, lively

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
YEAR = timedelta(days=364)
TIMES = 300


@dataclass(frozen=True, slots=True)
class Composing:
    p50: float  # ms, from the database to the JSON of the card
    p99: float
    bytes: int


@dataclass(frozen=True, slots=True)
class Planning:
    groups: int
    seconds: float
    idle_ms: float  # of a look that finds all planned
    planned: int


async def composing(folder: Path) -> Composing:
    engine = open_database(f"sqlite:///{folder / 'composing.db'}")
    await prepare(engine)
    store, known = Store(engine), desk(await catalogue(engine), lexicon(), matters(), "")
    groups = [replace(a_group(number, DigestPlan()), version=1) for number in range(10)]
    for group in groups:
        await lively(store, group, (NOW - YEAR).date(), NOW.date())
    spent, size = [], 0
    for number in range(TIMES):
        started = time.perf_counter()
        size = len(await _composed(store, known, groups[number % len(groups)]))
        spent.append(1000 * (time.perf_counter() - started))
    store.close()
    await engine.dispose()
    cuts = quantiles(spent, n=100)
    return Composing(cuts[49], cuts[98], size)


async def _composed(store: Store, known: Desk, group: WorkingGroup) -> bytes:
    period = await group_period(store, group, NOW, week_of(NOW.date()))
    digest = await group_digest(store, known, group, period)
    card = digest_card(texts(group.language), digest, Reader(group, period.week, mentions=True))
    return encode(card)


async def planning(folder: Path, sizes: Sequence[int]) -> list[Planning]:
    """All of them due in the same minute."""
    engine = open_database(f"sqlite:///{folder / 'planning.db'}")
    await prepare(engine)
    store, known = Store(engine), desk(await catalogue(engine), lexicon(), matters(), "")
    digests = Digests(Sources(store, lambda: known, Nobody(), lambda: NOW))
    found = []
    for size in sizes:
        await store.transactions.run(partial(_due, size=size), writes=True)
        started = time.perf_counter()
        await digests.plan()
        seconds = time.perf_counter() - started
        started = time.perf_counter()
        await digests.plan()
        idle = 1000 * (time.perf_counter() - started)
        count = select(func.count()).select_from(DeliveryRow)
        planned = await store.transactions.run(lambda c: c.scalar(count) or 0, writes=False)  # noqa: B023
        found.append(Planning(size, seconds, idle, planned))
    store.close()
    await engine.dispose()
    return found


class Nobody:
    async def members(self, channel: Channel) -> tuple[TeamMember, ...]:
        return ()

    async def member(self, channel: Channel, person: str) -> TeamMember | None:
        return None


def _due(connection: Connection, size: int) -> None:
    for table in (GroupRow, ScheduleRow, DeliveryRow):
        connection.execute(delete(table))
    groups = [replace(a_group(number, DigestPlan()), version=1) for number in range(size)]
    rows = [
        {"id": group.id, "channel": group.channel.conversation, "document": dump(group), "version": 1}
        for group in groups
    ]
    connection.execute(insert(GroupRow), rows)
    schedules = [{"kind": "digest", "recipient": group.id, "planned_until": NOW} for group in groups]
    connection.execute(insert(ScheduleRow), schedules)
