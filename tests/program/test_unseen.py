"""A draft that nobody has touched for two weeks is asked about once, however many servers look."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.unseen import Unseen
from bot.domain.drafts import Draft
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import Report
from bot.domain.groups import Channel
from bot.domain.minutes import AgendaItem, Minutes
from storage import drafts
from storage.deliveries import listed
from storage.engine import writing
from storage.groups import keep_personal_chat
from storage.store import Change, Store
from tests.program.pilot import Pilot, buttons, kari
from tests.program.teams import TENANT

NOW = datetime.now(UTC)
OLD = NOW - timedelta(days=15)
DRAFT = Draft("d1", "halden", kari(), Minutes(title="Oppstart", items=(AgendaItem("Bolig"),)))


def chat(halden: Pilot) -> Channel:
    return Channel("msteams", TENANT, halden.teams.double.url, "a:adviser")


async def test_its_author_is_asked_alone_with_the_draft_at_hand(halden: Pilot) -> None:
    keep = partial(keep_personal_chat, person=kari(), channel=chat(halden))
    await halden.change(keep, partial(drafts.begin, draft=DRAFT, now=OLD))
    async with halden.bot("off"):
        card = await halden.until("Oppstart")
        assert card["conversation"] == {"id": "a:adviser"}
        assert [each["verb"] for each in buttons(card)] == ["minutes.show", "minutes.ask-to-drop"]
        shown = await halden.said(halden.pressed(halden.alone(None), **buttons(card)[0]))
        assert "Oppstart" in str(shown)
    async with halden.bot("off"):
        await halden.said(halden.alone("hei"))
    assert len(halden.posted("Oppstart")) == 1


async def test_an_author_who_cannot_be_reached_is_asked_in_the_groups_channel(halden: Pilot) -> None:
    await halden.change(partial(drafts.begin, draft=DRAFT, now=OLD))
    async with halden.bot("off"):
        card = await halden.until("Oppstart")
    assert card["conversation"] == {"id": halden.teams.channel}


async def test_all_unsent_frictions_of_a_person_are_asked_about_at_once_and_alone(halden: Pilot) -> None:
    told = [FrictionDraft(f"f{n}", "halden", kari(), Report(f"Skjema {n} kreves to ganger.")) for n in (1, 2)]
    others = FrictionDraft("f3", "halden", kari("ola"), Report("Bare Ola vet om denne."))
    keep = partial(keep_personal_chat, person=kari(), channel=chat(halden))
    begun = [partial(drafts.begin, draft=each, now=OLD) for each in (*told, others)]
    await halden.change(keep, *begun)
    async with halden.bot("off"):
        card = await halden.until("Skjema 2")
        assert card["conversation"] == {"id": "a:adviser"} and "Skjema 1" in str(card)
        shown = await halden.said(halden.pressed(halden.alone(None), **buttons(card)[0]))
        assert "friction.ask-to-drop" in [each["verb"] for each in buttons(shown)]
    assert len(halden.posted("Skjema")) == 1
    assert not halden.posted("Bare Ola")


async def test_several_servers_ask_once_and_again_after_a_change(database: AsyncEngine) -> None:
    async def change(*changes: Change) -> None:
        async with writing(database) as connection:
            for each in changes:
                await connection.run_sync(each)

    async def asked_about() -> list[str]:
        return sorted(each.key.occasion for each in await listed(database, OLD))

    async def look(now: datetime) -> None:
        await asyncio.gather(*(Unseen(store, lambda: now).look() for store in stores))

    stores = [Store(database) for _ in range(3)]
    mine, blank = replace(DRAFT, group=None), Draft("d2", None, kari(), Minutes(title="Tomt"))
    await change(
        partial(
            keep_personal_chat,
            person=kari(),
            channel=Channel("msteams", TENANT, "http://127.0.0.1:1/", "a:1"),
        ),
        partial(drafts.begin, draft=mine, now=OLD),
        partial(drafts.begin, draft=blank, now=OLD),
        partial(drafts.begin, draft=replace(mine, id="d3"), now=NOW),
    )
    await look(NOW)
    assert await asked_about() == ["d1/1"]
    await change(partial(drafts.change, draft=replace(mine, version=2), now=NOW))
    await look(NOW + timedelta(days=15))
    assert await asked_about() == ["d1/1", "d1/2", "d3/1"]
    for store in stores:
        store.close()
