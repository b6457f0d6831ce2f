"""The running program says what is due: on time, once, whatever happens; and shows what it could not."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.domain.deliveries import Delivery, Destination
from storage.engine import open_database, writing
from storage.groups import save_group
from tests.delivery.samples import HOUR, delivery, planned
from tests.delivery.teams import Teams
from tests.lively import a_group
from tests.program.command import velferdsbot
from tests.server import serving


async def plan(url: str, *deliveries: Delivery) -> None:
    engine = open_database(url)
    await planned(engine, *deliveries)
    await engine.dispose()


async def set_up(url: str, *names: str) -> None:
    engine = open_database(url)
    for name in names:
        there = replace(a_group().channel, conversation=f"19:{name}")
        async with writing(engine) as connection:
            await connection.run_sync(save_group, replace(a_group(), id=name, channel=there))
    await engine.dispose()


async def test_what_is_due_is_said_at_its_time_with_a_server_killed_and_started_around_it(
    channel: Teams, database_url: str, tmp_path: Path
) -> None:
    start = partial(serving, tmp_path, VELFERDSBOT_DATABASE_URL=database_url)
    async with start() as server:
        await plan(database_url, delivery("now", channel.url))
        await channel.has_taken(1)
        due = datetime.now(UTC) + timedelta(seconds=0.5)
        await plan(database_url, delivery("later", channel.url, due_at=due), delivery("now", channel.url))
        server.process.kill()
    async with start(), start():
        await channel.has_taken(2)
        assert datetime.now(UTC) >= due
        await asyncio.sleep(1.5)
    assert sorted(message.conversation for message in channel.there) == ["19:later", "19:now"]


async def test_what_is_refused_is_shown_with_its_reason(
    channel: Teams, sqlite_url: str, tmp_path: Path
) -> None:
    channel.refused["19:halden"] = (403, "BotNotInConversationRoster")
    velferd = partial(asyncio.to_thread, partial(velferdsbot, VELFERDSBOT_DATABASE_URL=sqlite_url), tmp_path)
    assert (await velferd("doctor")).code == 0
    await set_up(sqlite_url, "halden", "moss")
    async with serving(tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url):
        await plan(sqlite_url, delivery("halden", channel.url), delivery("moss", channel.url))
        await channel.has_taken(1)
        await asyncio.sleep(0.5)
    doctor = await velferd("doctor")
    assert doctor.code == 1 and "403: BotNotInConversationRoster" in doctor.out
    everything = json.loads((await velferd("deliveries", "list", "--json")).out)
    assert sorted((each["recipient"], each["state"]) for each in everything) == [
        ("halden", "failed"),
        ("moss", "sent"),
    ]
    listed = (await velferd("groups", "list")).out
    assert "refused: status 403: BotNotInConversationRoster" in listed and listed.count("refused") == 1
    failed = (await velferd("deliveries", "list", "--failed")).out
    assert "halden" in failed and "BotNotInConversationRoster" in failed and "moss" not in failed


async def test_at_the_terminal_it_is_printed_and_only_what_is_for_the_terminal(
    channel: Teams, sqlite_url: str, tmp_path: Path
) -> None:
    terminal = Destination("terminal", "http://localhost", "terminal")
    there = delivery("there", channel.url)
    here = replace(delivery("here"), destination=terminal, payload='{"type": "message", "text": "Til deg."}')
    later = replace(here, key=here.key._replace(occasion="later"), due_at=datetime.now(UTC) + HOUR)
    await plan(sqlite_url, here, there, later)
    chat = partial(velferdsbot, tmp_path, "chat", said=b"hjelp\n", VELFERDSBOT_DATABASE_URL=sqlite_url)
    ended = await asyncio.to_thread(chat)
    assert ended.code == 0 and ended.out.count("Til deg.") == 1
    assert channel.there == []
