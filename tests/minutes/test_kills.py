"""Minutes while the process is killed again and again: what was acknowledged is stored, and once.

A few conversations and kills; `MINUTES_KILLED=100` makes it a hundred conversations and as long as they take.
"""

import asyncio
import os
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import func, select

from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.domain.minutes import Minutes
from storage.documents import load
from storage.engine import open_database, writing
from storage.groups import save_group
from storage.tables import AuditRow, DeliveryRow, MinutesRow, TaskRow
from tests.program.teams import TENANT, Json, Teams, open_teams
from tests.server import free_port, serving

CONVERSATIONS = int(os.environ.get("MINUTES_KILLED", "6"))
KILLS = max(1, CONVERSATIONS // 4)
LINES = 6
REPEATED = 0.7  # of what got no answer; the rest is never brought again
LINE = re.compile(r"punkt \d+ ledd \d+")
LONGEST = 0.6  # seconds that a process lives, once it listens


@dataclass
class Meeting:
    """One conversation, from the first line to filed."""

    number: int
    acknowledged: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    @property
    def beside(self) -> str:
        return f"-{self.number}"


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with open_teams() as teams:
        teams.double.members["aad-lead"] = "Kari Nes"
        yield teams


async def bring(teams: Teams, url: str, activity: Json, chance: random.Random) -> bool:
    """As a channel that repeats what got no answer, mostly; whether it was answered in the end."""
    while True:
        try:
            if (await teams.bring(url, activity)).status == 200:
                return True
        except aiohttp.ClientConnectorError:  # nobody listens yet
            await asyncio.sleep(0.02)
            continue
        except aiohttp.ClientError:
            pass
        if chance.random() > REPEATED:
            return False


async def surely(teams: Teams, url: str, activity: Json) -> bytes:
    while True:
        with suppress(aiohttp.ClientError):
            answer = await teams.bring(url, activity)
            if answer.status == 200:
                return answer.body
        await asyncio.sleep(0.02)


async def meet(teams: Teams, url: str, meeting: Meeting, chance: random.Random) -> None:
    for number in range(LINES):
        word = "oppfølging" if number == 0 else "vedtak"
        line = f"punkt {meeting.number} ledd {number}"
        meeting.said.add(line)
        activity = teams.message(f"{word}: Kari Nes tar {line}", "lead", meeting.beside)
        if number == 0:
            await surely(teams, url, activity)
        elif not await bring(teams, url, activity, chance):
            continue
        meeting.acknowledged.add(line)
    check = teams.message("arkiver referatet", "lead", meeting.beside)
    await surely(teams, url, check)
    (button,) = [each for each in buttons_of(teams, check) if each["verb"] == "minutes.file"]
    press = {"action": {"type": "Action.Execute", **button}, "trigger": "manual"}
    for _ in range(2):  # pressed, and pressed again
        invoke = teams.invoke("adaptiveCard/action", press, user="lead", beside=meeting.beside)
        assert b"AdaptiveCard" in await surely(teams, url, invoke)


def buttons_of(teams: Teams, asked: Json) -> list[Json]:
    cards = [
        attachment["content"]
        for sent in teams.double.sent
        if sent.body and sent.body.get("replyToId") == asked["id"]
        for attachment in sent.body.get("attachments", ())
    ]
    rows = [each for each in cards[0]["body"] if each["type"] == "ActionSet"]
    return [action for row in rows for action in row["actions"]]


async def killed(
    folder: Path, chance: random.Random, done: asyncio.Event, kills: int, **settings: str
) -> None:
    """A process after another, each killed at a moment that nobody chose; the last one stays."""
    for _ in range(kills):
        async with serving(folder, **settings) as server:
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), chance.uniform(0.01, LONGEST))
                return
            server.process.kill()
    async with serving(folder, **settings):
        await done.wait()


async def test_killed_at_any_moment_no_line_is_lost_and_none_is_stored_twice(
    teams: Teams, database_url: str, tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    chance, done, port = random.Random(seed), asyncio.Event(), str(free_port())
    meetings = [Meeting(number) for number in range(CONVERSATIONS)]
    await _set_up(database_url, teams, meetings)
    bot = asyncio.create_task(
        killed(tmp_path, chance, done, KILLS, PORT=port, VELFERDSBOT_DATABASE_URL=database_url)
    )
    try:
        url = f"http://127.0.0.1:{port}"
        await asyncio.gather(*(meet(teams, url, each, chance) for each in meetings))
    finally:
        done.set()
        await bot
    stored = await _stored(database_url)
    lost = [line for each in meetings for line in each.acknowledged if not stored.lines[line]]
    twice = [line for line, times in stored.lines.items() if times > 1]
    assert (lost, twice) == ([], []), f"seed {seed}"
    assert set(stored.lines) <= {line for each in meetings for line in each.said}
    filed = CONVERSATIONS
    assert (stored.filed, stored.told, stored.audited, stored.tasks) == (filed, filed, filed, filed)
    print(f"{CONVERSATIONS} conversations, {len(stored.lines)} lines, {KILLS} kills: 0 lost, 0 twice")


@dataclass
class Stored:
    lines: Counter[str]
    filed: int
    told: int
    audited: int
    tasks: int


async def _set_up(database: str, teams: Teams, meetings: list[Meeting]) -> None:
    engine = open_database(database)
    async with writing(engine) as connection:
        for each in meetings:
            channel = Channel("msteams", TENANT, teams.double.url, f"{teams.channel}{each.beside}")
            group = WorkingGroup(f"group{each.number}", f"Gruppe {each.number}", GroupKind.MUNICIPAL, channel)
            await connection.run_sync(save_group, group)
    await engine.dispose()


async def _stored(database: str) -> Stored:
    engine = open_database(database)
    async with engine.connect() as connection:
        documents = (await connection.scalars(select(MinutesRow.document))).all()
        filed = [load(Minutes, each) for each in documents]
        lines = Counter(found for minutes in filed for line in minutes.lines for found in LINE.findall(line))
        counted = [
            await connection.scalar(query)
            for query in (
                select(func.count()).select_from(DeliveryRow).where(DeliveryRow.kind == "minutes"),
                select(func.count()).select_from(AuditRow).where(AuditRow.what == "filed"),
                select(func.count()).select_from(TaskRow),
            )
        ]
    await engine.dispose()
    return Stored(lines, len(filed), *(each or 0 for each in counted))
