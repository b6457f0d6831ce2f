"""What comes by itself is planned once, by however many, and written as things stand when it is sent."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.courier import Courier, delivering
from bot.delivery.digests import Digests
from bot.delivery.occasions import Sources, rendering, written
from bot.delivery.pace import Pace
from bot.delivery.reminders import Actions, Deadlines
from bot.delivery.witness import NoWitness
from bot.domain.deliveries import Key, NothingToSay, Terms
from bot.domain.digest_plans import DigestPlan, OnDayOff, Quiet
from bot.domain.digests import Remark
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.teams import TeamMember
from bot.knowledge import knowledge
from bot.settings import Settings
from bot.teams.connector import Anonymous, Connector, open_session
from dialogs.days_off import is_day_off
from dialogs.desk import Desk, desk
from storage.catalogue import lexicon
from storage.deliveries import delivery_of
from storage.digests import add_remark, postpone, schedule_group, schedule_person
from storage.engine import writing
from storage.friction_words import matters
from storage.grants import Override, catalogue, override
from storage.groups import keep_personal_chat, save_group
from storage.rounds import Rounds
from storage.store import Store
from storage.tables import DeliveryRow, TaskRow
from tests.delivery.teams import Faults, Teams
from tests.lively import PEOPLE, TENANT, a_group, follows, lively, person

MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)  # eight in Oslo
WEEK = timedelta(weeks=1)
LEAD = person(PEOPLE[0])
CHAT = Channel("msteams", TENANT, "http://127.0.0.1:9/", "a:kari")
PLAN = DigestPlan()


class Clock:
    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


class Team:
    """Everybody is in every team."""

    async def members(self, channel: Channel) -> tuple[TeamMember, ...]:
        return ()

    async def member(self, channel: Channel, person: str) -> TeamMember | None:
        return TeamMember("", "", person)


@pytest.fixture(scope="session")
def the_desk(prepared_sqlite: Path) -> Desk:
    return asyncio.run(knowledge(Settings(VELFERDSBOT_DATABASE_URL=f"sqlite:///{prepared_sqlite}")))


@pytest.fixture
async def store(database: AsyncEngine) -> AsyncIterator[Store]:
    store = Store(database)
    yield store
    store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY - timedelta(days=4))


@pytest.fixture
def sources(store: Store, the_desk: Desk, clock: Clock) -> Sources:
    return Sources(store, lambda: the_desk, Team(), clock)


async def planned(database: AsyncEngine, *kinds: str) -> list[Row[Any]]:
    query = select(DeliveryRow.__table__).order_by(DeliveryRow.due_at, DeliveryRow.kind)
    if kinds:
        query = query.where(DeliveryRow.kind.in_(kinds))
    async with database.connect() as connection:
        return list((await connection.execute(query)).all())


async def reachable(store: Store, who: str, chat: Channel = CHAT) -> None:
    await store.transactions.run(lambda c: keep_personal_chat(c, who, chat), writes=True)


async def set_plan(store: Store, group: WorkingGroup, plan: DigestPlan | None, now: datetime) -> WorkingGroup:
    changed = replace(group, digest=plan, version=group.version + 1)
    await store.transactions.run(lambda c: schedule_group(c, changed, now), writes=True)
    return changed


async def write(sources: Sources, row: Row[Any]) -> dict[str, Any]:
    """The card, as it would leave now."""
    occasions = (Digests(sources), Deadlines(sources), Actions(sources))
    render = rendering({kind: written(each) for of in occasions for kind, each in of.writers.items()})
    body = await render(delivery_of(row))
    assert body
    return dict(json.loads(body)["attachments"][0]["content"])


async def test_any_number_of_replicas_plan_each_issue_once_and_the_lead_sees_it_before(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await reachable(store, LEAD)
    await lively(store, a_group(0, PLAN), date(2026, 10, 27), date(2026, 11, 18))
    await store.transactions.run(
        lambda c: schedule_group(c, replace(a_group(0, PLAN), version=2), clock()), writes=True
    )
    replicas = [Digests(sources) for _ in range(3)]
    await asyncio.gather(*(each.plan() for each in replicas))
    await replicas[0].plan()
    rows = await planned(database)
    assert [(row.kind, row.occasion, row.due_at) for row in rows] == [
        ("digest-preview", "2026-W48", MONDAY - timedelta(days=3)),
        ("digest", "2026-W48", MONDAY),
        ("digest-preview", "2026-W49", MONDAY + timedelta(days=4)),
        ("digest", "2026-W49", MONDAY + WEEK),
    ]
    preview, digest = await write(sources, rows[0]), await write(sources, rows[1])
    assert rows[0].conversation == "a:kari" and rows[1].conversation == a_group().channel.conversation
    assert "Neste ukesbrev" in preview["speak"] and "Ukesbrev for uke 48" in digest["speak"]
    assert "digest.remark" in json.dumps(preview) and "entities" not in preview["msteams"]
    assert "digest.done" in json.dumps(digest) and digest["msteams"]["entities"]


async def test_another_hour_takes_the_place_of_the_one_that_was_planned(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    group = await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    group = await set_plan(store, group, replace(PLAN, weekday=5), clock())
    await Digests(sources).plan()
    days = [row.due_at.date() for row in await planned(database, "digest")]
    assert days == [date(2026, 11, 20), date(2026, 11, 27)]
    await set_plan(store, group, None, clock())
    await Digests(sources).plan()
    assert not await planned(database)


async def test_what_the_lead_put_off_is_not_late_and_outlives_another_setting(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    group = await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    key, thursday = Key("digest", group.id, "2026-W48"), MONDAY + timedelta(days=3)
    put_off = partial(postpone, key=key, due_at=thursday, expires_at=thursday + WEEK, now=clock())
    await store.transactions.run(put_off, writes=True)
    clock.at = MONDAY + timedelta(days=1)
    group = await set_plan(store, group, replace(PLAN, preview=False), clock())
    await Digests(sources).plan()
    rows = await planned(database, "digest")
    assert [row.due_at for row in rows] == [thursday, MONDAY + WEEK, MONDAY + 2 * WEEK]
    clock.at = thursday
    assert "sent" not in json.dumps(await write(sources, rows[0]))
    clock.at = thursday + timedelta(hours=2)
    assert "Beklager at det er sent" in json.dumps(await write(sources, rows[0]))
    await set_plan(store, group, replace(PLAN, weekday=5), MONDAY + timedelta(days=1))
    await Digests(sources).plan()
    assert (await planned(database, "digest"))[0].due_at == MONDAY + timedelta(days=4)


async def test_a_pause_set_after_the_planning_is_kept_and_the_ledger_says_why(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    group = await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    paused = replace(group, digest=replace(PLAN, paused_until=date(2026, 12, 7)), version=2)
    await store.transactions.run(lambda c: save_group(c, paused), writes=True)
    with pytest.raises(NothingToSay, match="paused"):
        await write(sources, (await planned(database, "digest"))[0])


async def test_a_quiet_week_is_a_line_or_nothing(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    silent = replace(a_group(), themes=(), version=0)
    group = await set_plan(store, silent, PLAN, clock())
    await Digests(sources).plan()
    (row, *_) = await planned(database, "digest")
    assert "Rolig uke" in (await write(sources, row))["speak"]
    group = await set_plan(store, group, replace(PLAN, quiet=Quiet.NOTHING), clock())
    with pytest.raises(NothingToSay, match="a quiet week"):
        await write(sources, row)
    remark = Remark("Vi ses på fagdagen.", "Kari Holm")
    await store.transactions.run(lambda c: add_remark(c, group.id, "2026-W48", remark), writes=True)
    assert "Vi ses på fagdagen." in json.dumps(await write(sources, row), ensure_ascii=False)


async def test_after_downtime_only_the_newest_is_said_and_the_rest_is_recorded(
    database: AsyncEngine, store: Store, the_desk: Desk
) -> None:
    """The ledger's clock is the real one: the group was set up five weeks ago, for two hours ago."""
    now = datetime.now(UTC)
    hour = now - timedelta(hours=2)
    at = hour.time().replace(microsecond=0)
    plan = DigestPlan(hour.isoweekday(), at, "UTC", on_day_off=OnDayOff.SKIP)
    async with Teams(Faults(latency=(0, 0))) as teams, open_session() as session:
        there = replace(a_group().channel, service_url=teams.url)
        group = replace(a_group(), channel=there, version=0)
        await set_plan(store, group, plan, now - 5 * WEEK)
        sources = Sources(store, lambda: the_desk, Team(), lambda: datetime.now(UTC))
        digests = Digests(sources)
        await digests.plan()
        rounds = Rounds(database, Terms())
        post = Connector(session, Anonymous(), tries=1, within=5)
        render = rendering({kind: written(each) for kind, each in digests.writers.items()})
        courier = Courier(
            rounds,
            post,
            NoWitness(),
            render,
            Pace(),
            Terms(),
        )
        async with delivering(courier):
            await courier.flush()
        rounds.close()
    rows = await planned(database, "digest")
    over = [(row.state, row.reason) for row in rows if row.due_at <= now]
    newest = ("skipped", "day off") if is_day_off(hour.date()) else ("sent", None)
    assert over[-1] == newest and len(teams.there) == (newest[0] == "sent")
    assert over[:-1] and set(over[:-1]) == {("skipped", "too late")}


async def test_a_clock_that_was_ahead_costs_no_digest_and_doubles_none(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    right = clock()
    await set_plan(store, replace(a_group(), version=0), PLAN, right)
    await Digests(sources).plan()
    clock.at = right + timedelta(days=400)
    await Digests(sources).plan()
    await too_late(database, right, clock())
    far = [row for row in await planned(database, "digest") if row.due_at > right + 3 * WEEK]
    assert len(far) == 7  # five weeks back and two ahead, though nothing was planned for a year
    clock.at = right
    await Digests(sources).plan()
    await Digests(sources).plan()
    near = [row for row in await planned(database, "digest") if row.due_at < right + 3 * WEEK]
    assert [(row.due_at, row.state) for row in near] == [(MONDAY, "due"), (MONDAY + WEEK, "due")]


async def too_late(database: AsyncEngine, since: datetime, now: datetime) -> None:
    """As the courier finds it by that clock."""
    over = update(DeliveryRow).where(DeliveryRow.due_at > since, DeliveryRow.due_at < now - 2 * WEEK)
    async with writing(database) as connection:
        await connection.execute(over.values(state="skipped", reason="too late", not_before=None))


async def test_a_zone_that_changes_its_rules_moves_what_is_not_planned_yet_and_doubles_nothing(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    """The same hour in another zone: as if Norway had left its own."""
    group = await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    changed = replace(group, digest=replace(PLAN, zone="Europe/London"), version=group.version + 1)
    await store.transactions.run(lambda c: save_group(c, changed), writes=True)
    clock.at += 2 * WEEK
    await Digests(sources).plan()
    hour = timedelta(hours=1)
    assert [row.due_at for row in await planned(database, "digest")] == [
        MONDAY,
        MONDAY + WEEK,
        MONDAY + 2 * WEEK + hour,
        MONDAY + 3 * WEEK + hour,
    ]


async def test_the_lead_hears_that_the_channel_would_not_take_it(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await reachable(store, LEAD)
    await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    digest = (await planned(database, "digest"))[0]
    told = delivery_of(digest).otherwise
    assert told and told.destination.conversation == "a:kari"
    async with writing(database) as connection:
        refused = update(DeliveryRow).where(DeliveryRow.id == digest.id)
        await connection.execute(refused.values(state="failed", reason="status 404: ConversationNotFound"))
    body = await rendering({k: written(w) for k, w in Digests(sources).writers.items()})(told)
    assert body and "404: ConversationNotFound" in body.decode() and "kom ikke fram" in body.decode()


async def test_a_digest_of_ones_own_comes_in_ones_own_chat(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await reachable(store, LEAD)
    await lively(store, a_group(), date(2026, 10, 27), date(2026, 11, 18))
    await store.transactions.run(lambda c: schedule_person(c, LEAD, PLAN, clock()), writes=True)
    await Digests(sources).plan()
    rows = await planned(database, "my-digest")
    assert [(row.recipient, row.due_at) for row in rows] == [(LEAD, MONDAY), (LEAD, MONDAY + WEEK)]
    assert "Investeringsteamet i Halden" in json.dumps(await write(sources, rows[0]))


# Deadlines


async def changed_desk(database: AsyncEngine, grant: str, day: date) -> Desk:
    """After the catalogue's owner has set the deadline."""
    fields = {
        "deadline": {
            "kind": "annual",
            "last_known": day.isoformat(),
            "recurs": None,
            "years_seen": [
                {"grant_year": day.year, "deadline": day.isoformat(), "source": "https://www.husbanken.no/"}
            ],
            "note": None,
        }
    }
    change = Override(fields, "https://www.husbanken.no/")
    await override(database, grant, change, MONDAY - timedelta(days=1))
    return desk(await catalogue(database), lexicon(), matters(), "")


async def test_a_deadline_that_moves_is_told_at_once_and_reminded_of_anew(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    group = await set_plan(store, replace(a_group(), version=0), None, clock())
    grant = next(iter(sources.desk().catalogue.grants)).id
    await follows(store, group, grant, clock(), date(2027, 2, 15))
    moved = replace(sources, desk=lambda: after)
    after = await changed_desk(database, grant, date(2027, 3, 1))
    await asyncio.gather(Deadlines(moved).plan(), Deadlines(moved).plan())
    (told,) = await planned(database, "deadline-changed")
    assert "15. februar 2027 → 1. mars 2027" in told.payload
    reminders = await planned(database, "deadline")
    assert [row.occasion for row in reminders] == [f"{grant}/2027-03-01/{n}" for n in (42, 21, 7, 2)]
    card = await write(moved, reminders[1])
    assert "dager igjen" in card["speak"] or "uker igjen" in card["speak"]
    known = await store.following.of(group.id, grant)
    assert known and known.known == date(2027, 3, 1)
    await Deadlines(moved).plan()
    assert len(await planned(database, "deadline-changed")) == 1


async def test_news_of_the_catalogue_is_told_to_those_it_concerns(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    group = await set_plan(store, replace(a_group(), version=0), PLAN, clock())
    await Digests(sources).plan()
    clock.at = MONDAY
    grant = next(iter(sources.desk().catalogue.grants))
    await follows(store, group, grant.id, clock(), None)
    desk_after = await changed_desk(database, grant.id, date(2026, 12, 15))
    card = await write(replace(sources, desk=lambda: desk_after), (await planned(database, "digest"))[0])
    said = json.dumps(card, ensure_ascii=False)
    assert "Nytt om tilskudd" in said and "ny eller endret frist" in said
    assert "Frist 15. desember 2026" in said and "dere følger den" in said


# Actions


async def test_an_owner_gets_one_message_a_day_with_all_that_needs_her(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await lively(store, a_group(), date(2026, 10, 27), date(2026, 11, 18))
    for name in PEOPLE:
        chat = replace(CHAT, conversation=f"a:{name}")
        await store.transactions.run(
            lambda c, n=name, t=chat: keep_personal_chat(c, person(n), t), writes=True
        )
    clock.at = datetime(2026, 11, 19, 6, 59, tzinfo=UTC)
    actions = Actions(sources)
    await actions.plan()
    assert not await planned(database)
    for day in range(19, 27):
        clock.at = datetime(2026, 11, day, 7, 1, tzinfo=UTC)
        await asyncio.gather(actions.plan(), Actions(sources).plan())
    rows = await planned(database, "tasks-due")
    days = [(row.recipient, row.occasion) for row in rows]
    assert days and len(days) == len(set(days))
    assert not {date.fromisoformat(day).isoweekday() for _, day in days} & {6, 7}
    card = await write(sources, rows[0])
    assert "trenger deg" in card["speak"] and "task.postpone" in json.dumps(card)


async def test_a_morning_that_was_missed_is_made_up_for(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await lively(store, a_group(), date(2026, 10, 27), date(2026, 11, 18))
    for name in PEOPLE:
        await reachable(store, person(name))
    clock.at = datetime(2026, 11, 17, 7, 1, tzinfo=UTC)
    await Actions(sources).plan()
    before = len(await planned(database))
    clock.at = datetime(2026, 11, 24, 12, tzinfo=UTC)
    await Actions(sources).plan()
    told = (await planned(database))[before:]
    assert told and {row.occasion for row in told} == {"2026-11-24"}


async def test_what_is_done_before_the_message_leaves_is_not_said(
    database: AsyncEngine, store: Store, sources: Sources, clock: Clock
) -> None:
    await lively(store, a_group(), date(2026, 10, 27), date(2026, 11, 18))
    await reachable(store, LEAD)
    clock.at = datetime(2026, 11, 17, 7, 1, tzinfo=UTC)
    actions = Actions(sources)
    for day in range(17, 27):
        clock.at = datetime(2026, 11, day, 7, 1, tzinfo=UTC)
        await actions.plan()
    (row, *_) = await planned(database, "tasks-due")
    async with writing(database) as connection:
        await connection.execute(update(TaskRow).values(state="done", done_at=MONDAY))
    with pytest.raises(NothingToSay, match="all is done"):
        await write(sources, row)
