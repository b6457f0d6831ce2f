"""Frictions while the process is killed again and again: what was told is stored, and sent once.

A few conversations and kills; `FRICTIONS_KILLED=100` makes it a hundred and as long as they take.
"""

import asyncio
import os
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.groups import Channel, GroupKind, WorkingGroup
from storage.engine import open_database, writing
from storage.groups import save_group
from storage.tables import FrictionCaseRow
from tests.minutes.test_kills import buttons_of, killed, surely
from tests.program.teams import TENANT, Json, Teams, open_teams
from tests.server import free_port

CONVERSATIONS = int(os.environ.get("FRICTIONS_KILLED", "6"))
TOLD = re.compile(r"skjema nummer \d+ ")


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with open_teams() as teams:
        for number in range(CONVERSATIONS):
            teams.double.members[f"aad-lead{number}"] = f"Kari {number}"
        yield teams


def said(teams: Teams, number: int, text: str | None, **changes: object) -> Json:
    alone = {"id": f"a:{number}", "conversationType": "personal"}
    return teams.message(text, f"lead{number}", conversation=alone, **changes)


async def tell(teams: Teams, url: str, number: int) -> None:
    """From a sentence to sent; and sent again."""
    text = f"meld regelfriksjon: Nav krever skjema nummer {number} to ganger"
    await surely(teams, url, said(teams, number, text))
    shown = said(teams, number, "vis")
    await surely(teams, url, shown)
    (button,) = [each for each in buttons_of(teams, shown) if each["verb"] == "friction.send"]
    press = {"action": {"type": "Action.Execute", **button}, "trigger": "manual"}
    for _ in range(2):
        sending = said(teams, number, None, type="invoke", name="adaptiveCard/action", value=press)
        assert b"AdaptiveCard" in await surely(teams, url, sending)


async def test_killed_at_any_moment_no_friction_is_lost_and_none_is_sent_twice(
    teams: Teams, database_url: str, tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    chance, done, port = random.Random(seed), asyncio.Event(), str(free_port())
    engine = open_database(database_url)
    channel = Channel("msteams", TENANT, teams.double.url, teams.channel)
    async with writing(engine) as connection:
        await connection.run_sync(save_group, WorkingGroup("g", "Gruppe", GroupKind.MUNICIPAL, channel))
    kills = max(1, CONVERSATIONS // 4)
    bot = asyncio.create_task(
        killed(tmp_path, chance, done, kills, PORT=port, VELFERDSBOT_DATABASE_URL=database_url)
    )
    try:
        url = f"http://127.0.0.1:{port}"
        await asyncio.gather(*(tell(teams, url, number) for number in range(CONVERSATIONS)))
    finally:
        done.set()
        await bot
    async with engine.connect() as connection:
        cases = Counter(TOLD.findall(" ".join(await connection.scalars(select(FrictionCaseRow.what)))))
    await engine.dispose()
    wanted = Counter({f"skjema nummer {number} ": 1 for number in range(CONVERSATIONS)})
    assert cases == wanted, f"seed {seed}"
    print(f"{CONVERSATIONS} frictions, {kills} kills: 0 lost, 0 twice")
