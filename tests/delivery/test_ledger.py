"""Rounds are planned once, in one hand at a time, and settled by that hand alone; on both engines."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.deliveries import Delivery, Destination, Key, State, Terms
from storage.deliveries import failures, sent
from storage.engine import open_database
from storage.people import People
from storage.rounds import Outcome, Rounds, Work
from tests.delivery.samples import HOUR, TENANT, card, delivery, planned

TERMS = Terms(
    timeout=timedelta(seconds=0.1), lease=timedelta(seconds=0.2), doubt=timedelta(seconds=0.1), sweep=HOUR
)
LEASE_OVER = 0.35
SENT = Outcome(State.SENT, activity_id="m1")
REFUSED = Outcome(State.FAILED, reason="status 403: BotNotInConversationRoster")
SOON = timedelta(0)


@contextmanager
def courier(engine: AsyncEngine, terms: Terms = TERMS, *, at_terminal: bool = False) -> Iterator[Rounds]:
    rounds = Rounds(engine, terms, at_terminal=at_terminal)
    yield rounds
    rounds.close()


@pytest.fixture
async def mine(database: AsyncEngine) -> AsyncIterator[Rounds]:
    with courier(database) as rounds:
        yield rounds


@pytest.fixture
async def other(database: AsyncEngine) -> AsyncIterator[Rounds]:
    with courier(database) as rounds:
        yield rounds


async def taken(rounds: Rounds, room: int = 99) -> list[Work]:
    return list((await rounds.exchange((), room)).work)


async def settled(rounds: Rounds, work: Work, outcome: Outcome) -> None:
    await rounds.exchange([(work, outcome)], 0)


def names(work: list[Work]) -> list[str]:
    return [each.delivery.key.recipient for each in work]


async def test_what_is_planned_twice_is_delivered_once(database: AsyncEngine, mine: Rounds) -> None:
    first = delivery("halden")
    await planned(database, first, delivery("halden", payload="{}"))
    await planned(database, delivery("halden", payload="{}"))
    (work,) = await taken(mine)
    assert (work.delivery, work.found, work.attempt) == (first, State.DUE, 1)
    await settled(mine, work, SENT)
    await planned(database, first)
    assert await taken(mine) == []
    assert await sent(database, first.key) == (first.destination, "m1")


async def test_planners_with_the_same_in_another_order_do_not_lock_each_other_out(
    database: AsyncEngine, mine: Rounds
) -> None:
    wanted = [delivery(f"g{number}") for number in range(50)]
    await asyncio.gather(*(planned(database, *wanted[::step]) for step in (1, -1) * 5))
    assert len(await taken(mine)) == 50


async def test_what_is_due_comes_in_its_order_and_not_before_its_time(
    database: AsyncEngine, mine: Rounds
) -> None:
    now = datetime.now(UTC)
    await planned(
        database,
        delivery("later", due_at=now + HOUR),
        delivery("second", due_at=now - timedelta(seconds=1)),
        delivery("first", due_at=now - timedelta(seconds=2)),
    )
    assert names(await taken(mine, room=1)) == ["first"]
    assert names(await taken(mine)) == ["second"]


async def test_couriers_at_once_share_the_work(database_url: str, database: AsyncEngine) -> None:
    await planned(database, *(delivery(f"g{number}") for number in range(40)))
    engines = [open_database(database_url) for _ in range(4)]
    ledgers = [Rounds(engine, replace(TERMS, lease=HOUR)) for engine in engines]
    work = await asyncio.gather(*(taken(ledger, 7) for ledger in ledgers * 2))
    assert len({name for share in work for name in names(share)}) == 40
    assert sum(len(share) for share in work) == 40
    for ledger, engine in zip(ledgers, engines, strict=True):
        ledger.close()
        await engine.dispose()


async def test_a_courier_knows_how_many_others_are_at_work_in_its_tenant(
    database: AsyncEngine, mine: Rounds, other: Rounds
) -> None:
    await planned(database, delivery("a"), delivery("b"))
    assert (await mine.exchange((), 1)).rivals == {}
    (work,) = await taken(other)
    assert (await mine.exchange((), 1)).rivals == {TENANT: 1}
    await settled(other, work, SENT)
    assert (await mine.exchange((), 1)).rivals == {}


async def test_whose_lease_is_over_settles_nothing_and_the_next_one_is_in_doubt(
    database: AsyncEngine, mine: Rounds, other: Rounds
) -> None:
    await planned(database, delivery("halden"))
    (frozen,) = await taken(mine)
    assert await taken(other) == []
    await asyncio.sleep(LEASE_OVER)
    (work,) = await taken(other)
    assert (work.found, work.in_doubt, work.attempt) == (State.SENDING, True, 2)
    await settled(mine, frozen, REFUSED)
    await settled(other, work, SENT)
    assert await sent(database, work.delivery.key) == (work.delivery.destination, "m1")
    assert await failures(database, datetime.now(UTC) - HOUR) == ()


async def test_even_the_same_courier_cannot_settle_an_earlier_attempt(
    database: AsyncEngine, mine: Rounds
) -> None:
    await planned(database, delivery("halden"))
    (first,) = await taken(mine)
    await asyncio.sleep(LEASE_OVER)
    (second,) = await taken(mine)
    await settled(mine, first, SENT)
    assert await sent(database, first.delivery.key) is None
    await settled(mine, second, SENT)
    assert await sent(database, first.delivery.key) is not None


@pytest.mark.parametrize("state", [State.DUE, State.DOUBTFUL, State.SENT])
async def test_what_is_put_off_comes_again_as_it_was_left(
    database: AsyncEngine, mine: Rounds, state: State
) -> None:
    await planned(database, delivery("halden"))
    (work,) = await taken(mine)
    await settled(mine, work, Outcome(state, timedelta(seconds=0.1), "m1", "status 502\0"))
    assert await taken(mine) == []
    await asyncio.sleep(0.15)
    (again,) = await taken(mine)
    assert (again.found, again.reason, again.activity_id) == (state, "status 502", "m1")
    assert again.in_doubt is (state is State.DOUBTFUL)


async def test_what_was_said_is_not_kept(database: AsyncEngine, mine: Rounds) -> None:
    await planned(database, delivery("halden", otherwise=delivery("moss")))
    (work,) = await taken(mine)
    await settled(mine, work, SENT)
    async with database.connect() as connection:
        row = (await connection.execute(text("SELECT payload, otherwise FROM deliveries"))).one()
    assert tuple(row) == (None, None)


async def test_a_refusal_is_shown_with_its_reason_and_what_stands_in_for_it_is_planned(
    database: AsyncEngine, mine: Rounds
) -> None:
    long_ago = datetime.now(UTC) - 30 * HOUR
    instead = delivery("channel", due_at=long_ago, expires_at=long_ago + HOUR)
    refused = delivery("person", otherwise=instead)
    await planned(database, refused)
    (work,) = await taken(mine)
    await settled(mine, work, REFUSED)
    (failure,) = await failures(database, datetime.now(UTC) - HOUR)
    assert (failure.key, failure.state) == (refused.key, State.FAILED)
    assert failure.reason == "status 403: BotNotInConversationRoster"
    (stand_in,) = await taken(mine)
    assert (stand_in.delivery.key, stand_in.delivery.payload) == (instead.key, instead.payload)
    assert not stand_in.is_late  # its own time counts from the refusal


async def test_what_is_left_in_doubt_is_among_the_failures_and_keeps_its_words(
    database: AsyncEngine, mine: Rounds
) -> None:
    await planned(database, delivery("halden"))
    (work,) = await taken(mine)
    await settled(mine, work, Outcome(State.DOUBTFUL, reason="nobody can tell"))
    (failure,) = await failures(database, datetime.now(UTC) - HOUR)
    assert (failure.state, failure.reason) == (State.DOUBTFUL, "nobody can tell")
    async with database.connect() as connection:
        assert (await connection.execute(text("SELECT payload FROM deliveries"))).scalar_one()


def update(occasion: str, words: str = "ny") -> Delivery:
    key = Key("digest", "halden", occasion)
    return delivery("halden", key=key, replaces="2026-W47", payload=card(words))


async def test_a_message_is_replaced_when_it_is_there_and_only_by_the_newest(
    database: AsyncEngine, mine: Rounds
) -> None:
    await planned(database, delivery("halden"))
    await planned(database, update("1"))
    (original,) = await taken(mine)
    assert await taken(mine) == []
    await settled(mine, original, SENT)
    (first,) = await taken(mine)
    assert (first.activity_id, first.is_superseded, first.in_doubt) == ("m1", False, False)
    await planned(database, update("2"), update("3"))
    assert names(await taken(mine)) == []  # the first is still in hand
    await settled(mine, first, SENT)
    second, third = await taken(mine)
    assert (second.is_superseded, third.is_superseded) == (True, False)


async def test_what_replaces_a_message_that_was_never_sent_has_nothing_to_replace(
    database: AsyncEngine, mine: Rounds
) -> None:
    await planned(database, delivery("halden"), update("1"))
    (original,) = await taken(mine)
    await settled(mine, original, REFUSED)
    (orphan,) = await taken(mine)
    assert orphan.activity_id is None


async def test_what_is_for_the_terminal_waits_for_the_terminal(database: AsyncEngine, mine: Rounds) -> None:
    here = replace(delivery("here"), destination=Destination("terminal", "http://localhost", "terminal"))
    await planned(database, here, delivery("there"))
    with courier(database, at_terminal=True) as terminal:
        assert names(await taken(terminal)) == ["here"]
    assert names(await taken(mine)) == ["there"]


async def test_who_is_forgotten_gets_no_message(database: AsyncEngine, mine: Rounds) -> None:
    person = "msteams/person/t/u"
    await planned(database, delivery(person), delivery("halden"))
    assert await People(database).with_id("u") == (person,)
    await People(database).forget(person)
    assert await People(database).with_id("u") == ()
    assert names(await taken(mine)) == ["halden"]


async def test_what_came_too_late_says_so(database: AsyncEngine, mine: Rounds) -> None:
    past = datetime.now(UTC) - HOUR
    await planned(database, delivery("late", due_at=past, expires_at=past), delivery("in-time"))
    late, in_time = await taken(mine)
    assert (late.is_late, in_time.is_late) == (True, False)
