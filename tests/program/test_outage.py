"""A database that goes away and comes back: what was said meanwhile is brought again, and done once."""

import asyncio
import sqlite3
from typing import Any

import pytest
from sqlalchemy import Connection, text

from storage.engine import is_away, open_database, writing
from tests.conftest import CreateDatabase
from tests.delivery.faults import crash
from tests.program.pilot import pilot
from tests.program.teams import Json, Teams
from tests.wire.teams_double import Sent


async def held(url: str, taken: asyncio.Event) -> None:
    """The table that every turn is settled in is locked, until the connection breaks."""
    engine = open_database(url)
    try:
        async with engine.begin() as connection:
            await connection.execute(text("LOCK TABLE turns IN ACCESS EXCLUSIVE MODE"))
            taken.set()
            await connection.execute(text("SELECT pg_sleep(60)"))
    finally:
        await engine.dispose()


def replies(sent: list[Sent], activity: Json) -> int:
    return sum(bool(each.body and each.body.get("replyToId") == activity["id"]) for each in sent)


async def test_a_turn_that_loses_its_database_half_way_is_brought_again_and_done_once(
    teams: Teams, postgresql_server: Any, create_postgresql: CreateDatabase, prepared_postgresql: str
) -> None:
    url = create_postgresql(prepared_postgresql)
    async with pilot(teams, url) as halden, halden.bot("off"):
        await halden.said(teams.message("vedtak: Vi bygger et kjøkken"))
        line, press = teams.message("vedtak: Vi maler et rom"), teams.press("help")
        taken = asyncio.Event()
        lock = asyncio.create_task(held(url, taken))
        await taken.wait()
        half_way = [asyncio.create_task(teams.bring(halden.url, each)) for each in (line, press)]
        await asyncio.sleep(0.2)  # they wait for the lock
        await asyncio.to_thread(crash, postgresql_server)
        assert [(await each).status for each in half_way] == [503, 503]
        meanwhile = teams.message("vedtak: Vi kjøper en kopimaskin")
        assert (await teams.bring(halden.url, meanwhile)).status == 503
        await asyncio.gather(lock, return_exceptions=True)
        await asyncio.to_thread(postgresql_server.ensure_postgres_running)
        for activity in (line, press, meanwhile) * 2:
            assert (await teams.bring(halden.url, activity)).status == 200
        draft = str(await halden.said(teams.message("vis")))
        for decided in ("Vi bygger et kjøkken", "Vi maler et rom", "Vi kjøper en kopimaskin"):
            assert draft.count(decided) == 1
        assert [replies(teams.double.sent, each) for each in (line, meanwhile)] == [1, 1]


async def test_a_file_that_somebody_else_holds_is_away_and_a_mistake_of_ours_is_not(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with engine.connect() as connection:
        await connection.execute(text("PRAGMA busy_timeout = 0"))
        await connection.rollback()
    with pytest.raises(Exception) as locked:
        async with writing(engine) as connection:
            await connection.run_sync(_nothing)
    other.close()
    with pytest.raises(Exception) as mistaken:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT * FROM no_such_table"))
    await engine.dispose()
    assert is_away(locked.value) and not is_away(mistaken.value)


def _nothing(connection: Connection) -> None:
    """It is the beginning that waits."""
