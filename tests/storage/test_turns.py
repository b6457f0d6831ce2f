"""Turns are settled once, none overwrites another, and many share a commit."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import Conflict
from bot.domain.memory import ChannelMemory, UserMemory
from storage.engine import open_database
from storage.tables import MemoryRow, TurnRow
from storage.turns import AlreadySettled, InHand, Ledger, Recalled, Settlement, TurnId

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
KEYS = [("channel/a", ChannelMemory), ("user/b", UserMemory)]
HALDEN, MOSS = ChannelMemory("3101"), ChannelMemory("3103")


@asynccontextmanager
async def open_ledger(
    database: AsyncEngine, clock: Callable[[], datetime] = lambda: NOW
) -> AsyncIterator[Ledger]:
    ledger = Ledger(database, clock)
    await ledger.start()
    yield ledger
    await ledger.close()


@pytest.fixture
async def ledger(database: AsyncEngine) -> AsyncIterator[Ledger]:
    async with open_ledger(database) as ledger:
        yield ledger


def turn(activity: str) -> TurnId:
    return TurnId("msteams", "a:1", activity)


async def settled(ledger: Ledger, read: dict[str, Recalled], value: ChannelMemory, activity: str) -> str:
    """How it went, in a word."""
    try:
        await ledger.settle(Settlement(turn(activity), read, {"channel/a": value}, f'["{activity}"]'))
    except Conflict:
        return "conflict"
    except AlreadySettled as already:
        return f"already {already.replies}"
    except InHand:
        return "in hand"
    return "settled"


async def test_what_was_never_stored_is_the_types_own_default(ledger: Ledger) -> None:
    recalled = await ledger.recall(KEYS)
    assert recalled == {
        "channel/a": Recalled(ChannelMemory(), None),
        "user/b": Recalled(UserMemory(), None),
    }


async def test_what_a_turn_wrote_is_there_for_the_next_and_after_a_restart(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        assert await settled(ledger, await ledger.recall(KEYS), HALDEN, "1") == "settled"
        assert (await ledger.recall(KEYS))["channel/a"].value == HALDEN
        assert await settled(ledger, await ledger.recall(KEYS), MOSS, "2") == "settled"
    async with open_ledger(database) as ledger:
        assert (await ledger.recall(KEYS))["channel/a"].value == MOSS


@pytest.mark.parametrize("stored_before", [False, True])
async def test_of_two_turns_that_read_the_same_one_is_run_again(ledger: Ledger, stored_before: bool) -> None:
    if stored_before:
        await settled(ledger, await ledger.recall(KEYS), ChannelMemory("0301"), "0")
    read = await ledger.recall(KEYS)
    outcomes = await asyncio.gather(settled(ledger, read, HALDEN, "1"), settled(ledger, read, MOSS, "2"))
    assert list(outcomes) == ["settled", "conflict"]
    again = await ledger.recall(KEYS)
    assert again["channel/a"].value == HALDEN
    assert await settled(ledger, again, MOSS, "2") == "settled"


async def test_a_key_that_was_only_read_must_not_have_changed(ledger: Ledger) -> None:
    read = await ledger.recall(KEYS)
    await settled(ledger, read, HALDEN, "1")
    with pytest.raises(Conflict):
        await ledger.settle(Settlement(None, read, {"user/b": UserMemory("3101")}))
    assert (await ledger.recall(KEYS))["user/b"].value == UserMemory()


@pytest.mark.parametrize("stored_before", [False, True])
async def test_a_replica_with_a_stale_memory_is_told_and_reads_anew(
    database_url: str, stored_before: bool
) -> None:
    one, other = open_database(database_url), open_database(database_url)
    async with open_ledger(one) as here, open_ledger(other) as there:
        if stored_before:
            await settled(here, await here.recall(KEYS), ChannelMemory("0301"), "0")
        stale = await there.recall(KEYS)
        assert await settled(here, await here.recall(KEYS), HALDEN, "1") == "settled"
        assert await settled(there, stale, MOSS, "2") == "conflict"
        assert await settled(there, await there.recall(KEYS), MOSS, "2") == "settled"
        assert await settled(here, await here.recall(KEYS), HALDEN, "3") == "conflict"
    await one.dispose()
    await other.dispose()


async def test_the_replies_of_a_repeated_turn_are_one_senders_at_a_time_until_they_were_sent(
    database: AsyncEngine,
) -> None:
    async with open_ledger(database) as ledger:
        read = await ledger.recall(KEYS)
        assert await settled(ledger, read, HALDEN, "1") == "settled"
        assert await settled(ledger, read, HALDEN, "1") == "in hand"
        ledger.posted(turn("1"), taken=False)
        assert await settled(ledger, read, HALDEN, "1") == 'already ["1"]'
        assert await settled(ledger, read, HALDEN, "1") == "in hand"
        ledger.posted(turn("1"), taken=True)
        assert await settled(ledger, read, HALDEN, "1") == "already None"
        await settled(ledger, await ledger.recall(KEYS), MOSS, "2")
        ledger.posted(turn("2"), taken=True)
    async with open_ledger(database) as ledger:
        assert await settled(ledger, read, HALDEN, "1") == "already None"
        assert await settled(ledger, read, MOSS, "2") == "already None"


async def test_a_sender_that_is_not_heard_of_any_more_is_followed_by_the_next(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        read = await ledger.recall(KEYS)
        await settled(ledger, read, HALDEN, "1")
    async with open_ledger(database, lambda: NOW + timedelta(seconds=10)) as ledger:
        assert await settled(ledger, read, HALDEN, "1") == 'already ["1"]'
        assert await settled(ledger, read, HALDEN, "1") == "in hand"


async def test_the_answer_to_a_request_is_that_to_its_repetition(ledger: Ledger) -> None:
    request = Settlement(turn("1"), {}, {}, '["1"]', sends=False)
    await ledger.settle(request)
    for _ in range(2):
        with pytest.raises(AlreadySettled) as already:
            await ledger.settle(request)
        assert already.value.replies == '["1"]'


async def test_the_same_turn_twice_at_once_counts_once(ledger: Ledger) -> None:
    read = await ledger.recall(KEYS)
    outcomes = await asyncio.gather(*(settled(ledger, read, HALDEN, "1") for _ in range(3)))
    assert outcomes == ["settled", "in hand", "in hand"]


async def test_turns_of_other_conversations_may_bear_the_same_activity(ledger: Ledger) -> None:
    for conversation in ("a:1", "a:2"):
        await ledger.settle(Settlement(TurnId("msteams", conversation, "1"), {}, {}))
    await ledger.settle(Settlement(TurnId("webchat", "a:1", "1"), {}, {}))


async def test_that_replies_were_sent_is_stored_soon_without_another_turn(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger, asyncio.timeout(10):
        await ledger.settle(Settlement(turn("1"), {}, {}, '["1"]'))
        ledger.posted(turn("1"), taken=True)
        while await first_replies(database) is not None:  # noqa: ASYNC110  # nothing tells of it
            await asyncio.sleep(0.05)


async def first_replies(database: AsyncEngine) -> str | None:
    async with database.connect() as connection:
        return await connection.scalar(select(TurnRow.replies))


async def test_turns_are_forgotten_when_nobody_can_repeat_them(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        await ledger.settle(Settlement(turn("old"), {}, {}))
    async with open_ledger(database, lambda: NOW + timedelta(hours=47)) as ledger:
        await ledger.settle(Settlement(turn("new"), {}, {}))
    async with open_ledger(database, lambda: NOW + timedelta(hours=49)) as ledger:
        await ledger.prune()
        await ledger.settle(Settlement(turn("old"), {}, {}))
        with pytest.raises((AlreadySettled, InHand)):
            await ledger.settle(Settlement(turn("new"), {}, {}))


async def test_a_value_is_written_only_by_who_has_read_it(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="without having been read"):
        await ledger.settle(Settlement(None, {}, {"channel/a": HALDEN}))


async def test_a_memory_that_cannot_be_read_is_an_empty_one_and_can_be_written(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        await settled(ledger, await ledger.recall(KEYS), HALDEN, "1")
    async with database.begin() as connection:
        await connection.execute(update(MemoryRow).values(value='{"py/object": "os.system"}'))
    async with open_ledger(database) as ledger:
        recalled = await ledger.recall(KEYS)
        assert recalled["channel/a"].value == ChannelMemory()
        assert await settled(ledger, recalled, MOSS, "2") == "settled"


async def test_one_that_cannot_be_stored_does_not_take_the_others_with_it(ledger: Ledger) -> None:
    unstorable = Settlement(turn("bad"), {}, {}, "\ud800")
    outcomes = await asyncio.gather(
        ledger.settle(Settlement(turn("1"), {}, {})),
        ledger.settle(unstorable),
        ledger.settle(Settlement(turn("2"), {}, {})),
        return_exceptions=True,
    )
    assert [isinstance(outcome, Exception) for outcome in outcomes] == [False, True, False]


async def test_a_turn_that_nobody_waits_for_any_longer_is_settled_still(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        waiting = asyncio.create_task(ledger.settle(Settlement(turn("1"), {}, {})))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        with pytest.raises((AlreadySettled, InHand)):
            await ledger.settle(Settlement(turn("1"), {}, {}))


async def test_closing_commits_what_is_in_hand_and_takes_no_more(database: AsyncEngine) -> None:
    ledger = Ledger(database, lambda: NOW)
    await ledger.start()
    in_hand = [asyncio.create_task(ledger.settle(Settlement(turn(str(n)), {}, {}))) for n in range(200)]
    await asyncio.sleep(0)
    await ledger.close()
    await asyncio.gather(*in_hand)
    with pytest.raises(RuntimeError):
        await ledger.settle(Settlement(turn("late"), {}, {}))
    async with database.connect() as connection:
        assert await connection.scalar(select(func.count()).select_from(TurnRow)) == 200


async def test_a_database_that_is_away_fails_the_turn_and_not_the_ledger(database: AsyncEngine) -> None:
    async with open_ledger(database) as ledger:
        async with database.begin() as connection:
            await connection.execute(text("ALTER TABLE turns RENAME TO elsewhere"))
        with pytest.raises(Exception, match="turns"):
            await ledger.settle(Settlement(turn("1"), {}, {}))
        async with database.begin() as connection:
            await connection.execute(text("ALTER TABLE elsewhere RENAME TO turns"))
        await ledger.settle(Settlement(turn("1"), {}, {}))


async def count_up(ledger: Ledger, keys: list[str], activity: str) -> None:
    """Adds one under each key, and tries again until nobody comes between."""
    while True:
        read = await ledger.recall([(key, ChannelMemory) for key in keys])
        written = {key: ChannelMemory(str(number(recalled) + 1)) for key, recalled in read.items()}
        try:
            return await ledger.settle(Settlement(turn(activity), read, written))
        except Conflict:
            await asyncio.sleep(0)
        except (AlreadySettled, InHand):
            return None


def number(recalled: Recalled) -> int:
    assert isinstance(recalled.value, ChannelMemory)
    return int(recalled.value.municipality or 0)


async def count_in_replicas(url: str, plan: list[list[str]]) -> dict[str, int]:
    """Each turn of the plan counts up its keys, repeated at once in two replicas; what they hold then."""
    engines = [open_database(url) for _ in range(2)]
    run = uuid4().hex
    async with open_ledger(engines[0]) as here, open_ledger(engines[1]) as there:
        await asyncio.gather(
            *(
                count_up(ledger, [f"{run}/{key}" for key in keys], f"{run}/{n}")
                for n, keys in enumerate(plan)
                for ledger in (here, there, here)
            )
        )
    async with open_ledger(engines[0]) as ledger:
        used = sorted({key for keys in plan for key in keys})
        recalled = await ledger.recall([(f"{run}/{key}", ChannelMemory) for key in used])
        counted = {key: number(recalled[f"{run}/{key}"]) for key in used}
    for engine in engines:
        await engine.dispose()
    return counted


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=st.lists(st.lists(st.sampled_from("abcd"), min_size=1, unique=True), min_size=1, max_size=12))
def test_no_turn_is_lost_and_none_counts_twice_whatever_they_touch(
    database_url: str, plan: list[list[str]]
) -> None:
    counted = asyncio.run(count_in_replicas(database_url, plan))
    assert counted == {key: sum(key in keys for keys in plan) for key in counted}
