"""What is due is posted once; what nobody acknowledged is looked for; what is refused holds up nobody."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.courier import Courier, Render, delivering
from bot.delivery.pace import Pace
from bot.delivery.witness import GraphWitness, NoWitness, Witness, mark_of, marked
from bot.domain.deliveries import Delivery, Destination, Doubt, Key, State, Terms
from bot.teams.connector import Address, Anonymous, Connector, open_session
from storage.deliveries import failures, sent
from storage.engine import open_database
from storage.rounds import Rounds
from storage.tables import DeliveryRow
from tests.delivery.samples import HOUR, TENANT, card, delivery, planned
from tests.delivery.teams import APP, Faults, Teams
from tests.delivery.worker import Conversations, nothing

TERMS = Terms(timedelta(seconds=1), timedelta(seconds=3), timedelta(seconds=0.15), timedelta(seconds=0.2))
QUICK = Faults(latency=(0, 0))
Delivering = Callable[..., AbstractAsyncContextManager[Courier]]


@pytest.fixture
async def engine(sqlite_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_database(sqlite_url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with Teams(QUICK) as teams:
        yield teams


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with open_session() as session:
        yield session


@pytest.fixture
def post(session: ClientSession) -> Connector:
    return Connector(session, Anonymous(), tries=1, within=TERMS.timeout.total_seconds())


@pytest.fixture
def working(engine: AsyncEngine, teams: Teams, session: ClientSession, post: Connector) -> Delivering:
    """A courier that may read conversations, unless it is given another witness."""
    graph = GraphWitness(Conversations(session, teams.url), APP)

    @asynccontextmanager
    async def start(witness: Witness = graph, render: Render = nothing) -> AsyncIterator[Courier]:
        rounds = Rounds(engine, TERMS)
        courier = Courier(rounds, post, witness, render, Pace(), TERMS)
        async with delivering(courier):
            yield courier
        rounds.close()

    return start


async def state_of(engine: AsyncEngine, each: Delivery) -> str:
    query = select(DeliveryRow.state).where(DeliveryRow.occasion == each.key.occasion)
    async with engine.connect() as connection:
        return str(await connection.scalar(query.where(DeliveryRow.recipient == each.key.recipient)))


async def until(is_so: Callable[[], Awaitable[bool]], courier: Courier) -> None:
    async with asyncio.timeout(60):
        while not await is_so():
            courier.wake()
            await asyncio.sleep(0.02)


async def becomes(engine: AsyncEngine, each: Delivery, state: State, courier: Courier) -> None:
    async def is_so() -> bool:
        return await state_of(engine, each) == state

    await until(is_so, courier)


async def test_what_is_planned_here_leaves_at_once(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    async with working() as courier:
        await courier.flush()
        digest = delivery("halden", teams.url)
        await planned(engine, digest)
        async with asyncio.timeout(0.5):  # far less than between two looks
            await courier.flush()
    (message,) = teams.there
    assert message.mark == mark_of(digest).decode()
    assert message.activity["attachments"][0]["content"]["body"][0]["text"] == "halden"
    assert await sent(engine, digest.key) == (digest.destination, message.id)


async def test_what_another_process_planned_is_found_within_a_second(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    async with working() as courier:
        await courier.flush()
        digest = delivery("halden", teams.url)
        await planned(engine, digest)
        await asyncio.sleep(1.2)
    assert await state_of(engine, digest) == State.SENT


@pytest.mark.parametrize(
    "fault",
    [{"cut_after": 1.0}, {"taken_502": 1.0}, {"cut_before": 1.0}, {"refused_502": 1.0}],
    ids=lambda fault: next(iter(fault)),
)
async def test_in_doubt_is_looked_before_it_is_posted_again(
    engine: AsyncEngine, teams: Teams, working: Delivering, fault: dict[str, float]
) -> None:
    digest = delivery("halden", teams.url)
    teams.faults = replace(QUICK, **fault)
    async with working() as courier:
        await planned(engine, digest)
        await courier.flush()
        assert await state_of(engine, digest) == State.DOUBTFUL
        teams.faults = QUICK
        await becomes(engine, digest, State.SENT, courier)
    assert [message.conversation for message in teams.there] == ["19:halden"]
    assert await sent(engine, digest.key) == (digest.destination, teams.there[0].id)


async def test_where_nobody_may_look_it_is_left_or_repeated_as_it_was_planned(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    teams.faults = replace(QUICK, cut_after=1.0, readable=False)
    left = delivery("left", teams.url, doubt=Doubt.LEAVE)
    repeated = delivery("repeated", teams.url, doubt=Doubt.REPEAT)
    async with working() as courier:
        await planned(engine, left, repeated)
        await courier.flush()
        teams.faults = replace(QUICK, readable=False)
        await becomes(engine, repeated, State.SENT, courier)
    assert sorted(message.conversation for message in teams.there) == [
        "19:left",
        "19:repeated",
        "19:repeated",
    ]
    (failure,) = await failures(engine, datetime.now(UTC) - HOUR)
    assert (failure.key, failure.state) == (left.key, State.DOUBTFUL)
    assert "nobody can tell" in failure.reason


async def test_a_text_has_no_mark_and_so_nobody_can_tell(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    teams.faults = replace(QUICK, cut_before=1.0)
    text = delivery("halden", teams.url, payload='{"type": "message", "text": "hei"}')
    async with working() as courier:
        await planned(engine, text)
        await courier.flush()
        teams.faults = QUICK
        await until(lambda: _failed(engine), courier)
    assert teams.there == []


async def _failed(engine: AsyncEngine) -> bool:
    return bool(await failures(engine, datetime.now(UTC) - HOUR))


@pytest.mark.parametrize("status", [400, 403, 404, 413])
async def test_a_refusal_ends_it_and_what_stands_in_for_it_is_posted(
    engine: AsyncEngine, teams: Teams, working: Delivering, status: int
) -> None:
    teams.refused["19:person"] = (status, "BotNotInConversationRoster")
    mention = delivery("channel", teams.url)
    refused = delivery("person", teams.url, otherwise=mention)
    others = [delivery(f"g{number}", teams.url) for number in range(5)]
    async with working() as courier:
        await planned(engine, refused, *others)
        await courier.flush()
    assert teams.conversations == {"19:channel", *(each.destination.conversation for each in others)}
    (failure,) = await failures(engine, datetime.now(UTC) - HOUR)
    assert (failure.key, failure.reason) == (refused.key, f"status {status}: BotNotInConversationRoster")
    assert teams.counts["POST"] == 7


@pytest.mark.parametrize(("status", "state"), [(401, State.DUE), (500, State.DOUBTFUL)])
async def test_what_may_pass_is_no_refusal(
    engine: AsyncEngine, teams: Teams, working: Delivering, status: int, state: State
) -> None:
    teams.refused["19:halden"] = (status, "Later")
    digest = delivery("halden", teams.url)
    async with working() as courier:
        await planned(engine, digest)
        await courier.flush()
        assert await state_of(engine, digest) == state
        teams.refused.clear()
        await becomes(engine, digest, State.SENT, courier)


async def test_too_late_is_not_said_any_more(engine: AsyncEngine, teams: Teams, working: Delivering) -> None:
    past = datetime.now(UTC) - HOUR
    never = delivery("never", teams.url, due_at=past, expires_at=past)
    tried = delivery("tried", teams.url, expires_at=datetime.now(UTC) + timedelta(seconds=0.5))
    teams.refused["19:tried"] = (401, "Unauthorized")
    async with working() as courier:
        await planned(engine, never, tried)
        await becomes(engine, never, State.SKIPPED, courier)
        await becomes(engine, tried, State.FAILED, courier)
    (failure,) = await failures(engine, datetime.now(UTC) - HOUR)
    assert (failure.key, failure.reason) == (tried.key, "too late: status 401: Unauthorized")
    assert teams.there == []


async def test_what_has_no_words_yet_is_given_them_when_it_is_sent(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    async def render(each: Delivery) -> bytes | None:
        if each.key.recipient == "faulty":
            raise ValueError("cannot be composed")
        return None if each.key.recipient == "quiet" else card("nå").encode()

    lively, quiet, faulty = (
        delivery(name, teams.url, payload=None) for name in ("lively", "quiet", "faulty")
    )
    async with working(render=render) as courier:
        await planned(engine, faulty, quiet, lively)
        await courier.flush()
    assert [(message.conversation, message.mark) for message in teams.there] == [
        ("19:lively", mark_of(lively).decode())
    ]
    assert await state_of(engine, quiet) == State.SKIPPED
    assert await state_of(engine, faulty) == State.DUE


async def test_a_message_is_replaced_in_its_place(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    digest = delivery("halden", teams.url)
    key = Key("digest", "halden", "action-1-done")
    change = delivery("halden", teams.url, key=key, replaces="2026-W47", payload=card("utført"))
    async with working() as courier:
        await planned(engine, digest, change)
        await courier.flush()
        await courier.flush()
    (message,) = teams.there
    assert message.edits == 1 and "utført" in json.dumps(message.activity, ensure_ascii=False)
    assert message.mark == mark_of(digest).decode()
    assert await sent(engine, key) == (digest.destination, message.id)


async def test_what_replaces_a_deleted_message_is_refused(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    digest = delivery("halden", teams.url)
    change = delivery("halden", teams.url, key=Key("digest", "halden", "1"), replaces="2026-W47")
    async with working() as courier:
        await planned(engine, digest)
        await courier.flush()
        teams.there[0].deleted = True
        await planned(engine, change)
        await courier.flush()
    (failure,) = await failures(engine, datetime.now(UTC) - HOUR)
    assert failure.reason == "status 404: ActivityNotFoundInConversation"


async def test_a_double_that_turns_up_later_is_swept_away(
    engine: AsyncEngine, teams: Teams, working: Delivering, post: Connector
) -> None:
    digest = delivery("halden", teams.url)
    teams.faults = replace(QUICK, cut_after=1.0)
    async with working() as courier:
        await planned(engine, digest)
        await courier.flush()
        teams.faults = QUICK
        await becomes(engine, digest, State.SENT, courier)
        body = marked(card("halden").encode(), mark_of(digest))
        await post.post(Address(teams.url, "19:halden"), body)
        assert len(teams.there) == 2
        await until(lambda: _one_is_left(teams), courier)
    assert [message.id for message in teams.there] == ["m1"]


async def _one_is_left(teams: Teams) -> bool:
    return len(teams.there) == 1


async def test_at_the_stop_what_is_on_the_wire_arrives_and_the_rest_is_handed_back(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    teams.faults = Faults(latency=(0.3, 0.3))
    conversation = Destination("msteams", teams.url, "19:busy", TENANT)  # seven a second
    waiting = [delivery(f"w{number}", teams.url, destination=conversation) for number in range(6)]
    async with working() as courier:
        await planned(engine, *waiting)
        courier.wake()
        await asyncio.sleep(0.2)
    states = [await state_of(engine, each) for each in waiting]
    assert 1 <= states.count(State.SENT) == len(teams.there) < 6
    assert set(states) == {State.SENT, State.DUE}
    async with working() as courier, asyncio.timeout(60):
        await courier.flush()
    assert len(teams.there) == 6 and teams.doubled == 0


async def test_a_busy_conversation_holds_up_no_other(
    engine: AsyncEngine, teams: Teams, working: Delivering
) -> None:
    busy = Destination("msteams", teams.url, "19:busy", TENANT)
    many = [delivery(f"b{number}", teams.url, destination=busy) for number in range(40)]
    last = delivery("halden", teams.url, due_at=datetime.now(UTC) + timedelta(milliseconds=1))
    async with working() as courier:
        await planned(engine, *many, last)
        courier.wake()
        async with asyncio.timeout(60):
            await becomes(engine, last, State.SENT, courier)
    assert len(teams.there) < 20


async def test_only_our_own_message_is_taken_for_ours(teams: Teams, session: ClientSession) -> None:
    digest = delivery("halden", teams.url)
    body = marked(card("halden").encode(), mark_of(digest))
    await Connector(session, Anonymous()).post(Address(teams.url, "19:halden"), body)
    conversations = Conversations(session, teams.url)
    assert await GraphWitness(conversations, APP).sightings(digest) == ["m1"]
    assert await GraphWitness(conversations, "another-app").sightings(digest) == []
    assert await GraphWitness(conversations, APP).sightings(delivery("moss")) == []
    assert await NoWitness().sightings(digest) is None
