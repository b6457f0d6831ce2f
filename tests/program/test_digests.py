"""The running program gives a group its digest: at the hour it chose, once, whatever is killed around it."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.domain.digest_plans import DigestPlan
from dialogs.cards.plain import as_text
from storage.digests import schedule_group
from storage.engine import open_database
from storage.store import Store
from tests.delivery.teams import Teams
from tests.lively import a_group, lively
from tests.program.command import velferdsbot
from tests.server import serving


async def due_in(url: str, channel: Teams, seconds: float) -> datetime:
    """A lively group chooses an hour that comes in so many seconds."""
    now = datetime.now(UTC)
    due = (now + timedelta(seconds=seconds)).replace(microsecond=0)
    there = replace(a_group().channel, service_url=channel.url)
    group = replace(a_group(0, DigestPlan(due.isoweekday(), due.time(), "UTC")), channel=there)
    engine = open_database(url)
    store = Store(engine)
    await lively(store, group, (now - timedelta(weeks=4)).date(), now.date())
    await store.transactions.run(lambda c: schedule_group(c, replace(group, version=2), now), writes=True)
    store.close()
    await engine.dispose()
    return due


async def test_a_digest_comes_at_its_hour_once_with_servers_killed_and_started_around_it(
    channel: Teams, database_url: str, tmp_path: Path
) -> None:
    start = partial(serving, tmp_path, VELFERDSBOT_DATABASE_URL=database_url)
    async with start() as first:
        due = await due_in(database_url, channel, 8)
        await asyncio.sleep(1.5)  # it plans
        first.process.kill()
    async with start(), start() as third:
        ready = datetime.now(UTC)  # a busy machine may take its time
        await channel.has_taken(1)
        assert due <= datetime.now(UTC) < max(due, ready) + timedelta(seconds=3)
        third.process.kill()
    async with start():
        await asyncio.sleep(2.5)
    (message,) = channel.there
    text, _ = as_text(message.activity["attachments"][0]["content"])
    week = due.isocalendar().week
    assert f"Ukesbrev for uke {week}" in text


async def test_groups_and_their_hours_are_set_and_looked_at_without_teams(
    sqlite_url: str, tmp_path: Path
) -> None:
    velferd = partial(velferdsbot, tmp_path, VELFERDSBOT_DATABASE_URL=sqlite_url)
    add = ("groups", "add", "--name", "Halden", "--channel", "19:halden", "--municipality", "Halden")
    made = await asyncio.to_thread(
        velferd, *add, "--themes", "barnefattigdom", "--digest", "mandag 08:00", "--digest-quiet", "nothing"
    )
    assert made.code == 0, made.err
    group = made.out.strip()
    changed = await asyncio.to_thread(
        velferd, "groups", "set", group, "--digest", "fredag 14.30", "--digest-zone", "Europe/London"
    )
    assert changed.code == 0, changed.err
    (listed,) = json.loads((await asyncio.to_thread(velferd, "groups", "list", "--json")).out)
    plan = listed["digest"]
    assert (plan["weekday"], plan["at"], plan["zone"]) == (5, "14:30:00", "Europe/London")
    assert plan["quiet"] == "nothing"
    bad = await asyncio.to_thread(velferd, "groups", "set", group, "--digest", "hver dag")
    assert bad.code == 2 and "én gang i uka" in " ".join(bad.err.split())
    nowhere = await asyncio.to_thread(velferd, "groups", "set", group, "--digest-zone", "Europe/Atlantis")
    assert nowhere.code == 2 and "no time zone" in " ".join(nowhere.err.split())
    preview = ("digest", "preview", "--group", group, "--at", "2026-11-23T08:00")
    shown = await asyncio.to_thread(velferd, *preview)
    assert "Ukesbrev for uke 48" in shown.out and "Neste ukesbrev" not in shown.out, shown.err
    composed = json.loads((await asyncio.to_thread(velferd, *preview, "--json")).out)
    assert composed["week"] == "2026-W48" and composed["card"]["type"] == "AdaptiveCard"
    assert composed["deadlines"] or composed["quiet"]
    unknown = await asyncio.to_thread(velferd, "digest", "preview", "--group", "none")
    assert unknown.code == 2
