"""Not quicker than Teams allows, together with the other replicas, and still for as long as it says."""

import asyncio

import pytest

from bot.delivery.pace import PER_TENANT, Pace

FOREVER = float("inf")


class Time:
    """Goes on only while somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(asyncio, "sleep", self._sleep)

    def __call__(self) -> float:
        return self.now

    async def _sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    return Time(monkeypatch)


@pytest.fixture
def pace(time: Time) -> Pace:
    return Pace(clock=time)


async def turns(pace: Pace, time: Time, number: int) -> list[float]:
    """When they were."""
    at = []
    for _ in range(number):
        assert await pace.turn("t", FOREVER) == 0
        at.append(time.now)
    return at


def most_in_a_second(at: list[float]) -> int:
    return max(sum(start <= each < start + 1 for each in at) for start in at)


async def test_no_second_has_more_than_is_allowed(pace: Pace, time: Time) -> None:
    at = await turns(pace, time, 300)
    assert most_in_a_second(at) <= 49
    assert at[-1] - at[0] == pytest.approx(299 / PER_TENANT)


async def test_a_conversation_has_its_own_limit(pace: Pace, time: Time) -> None:
    at = []
    for _ in range(30):
        assert await pace.turn_in("busy") == 0
        at.append(time.now)
    assert most_in_a_second(at) <= 8
    now = time.now
    assert await pace.turn_in("another") == 0
    assert time.now == now


async def test_who_would_wait_long_for_a_conversation_comes_again() -> None:
    pace = Pace()
    answers = await asyncio.gather(*(pace.turn_in("busy") for _ in range(20)))
    assert answers.count(0) == 8
    assert all(answer > 1 for answer in answers if answer)


async def test_tenants_do_not_slow_each_other_down(pace: Pace, time: Time) -> None:
    await turns(pace, time, 48)
    before = time.now
    assert await pace.turn("another", FOREVER) == 0
    assert time.now == before


async def test_replicas_at_work_share_and_one_alone_has_all(pace: Pace, time: Time) -> None:
    pace.share({"t": 2})
    shared = await turns(pace, time, 30)
    assert shared[-1] - shared[0] == pytest.approx(29 / (PER_TENANT / 3))
    pace.share({})
    await turns(pace, time, 1)
    alone = await turns(pace, time, 30)
    assert alone[-1] - alone[0] == pytest.approx(29 / PER_TENANT)


async def test_it_keeps_still_for_as_long_as_told_and_then_begins_slowly(pace: Pace, time: Time) -> None:
    await turns(pace, time, 10)
    told = time.now
    pace.throttled("t", 3)
    pace.throttled("t", 2)  # of what was in flight beside it
    assert pace.room == 0
    assert await pace.turn("another", told + 2) == pytest.approx(3)
    at = await turns(pace, time, 20)
    assert at[0] >= told + 3
    assert pace.room > 0


async def test_after_being_too_quick_it_is_slower_for_a_while(pace: Pace, time: Time) -> None:
    pace.throttled("t", None)
    slow = await turns(pace, time, 10)
    await asyncio.sleep(10)
    quick = await turns(pace, time, 10)
    assert slow[-1] - slow[0] > 1.3 * (quick[-1] - quick[0])
    assert quick[-1] - quick[0] == pytest.approx(9 / PER_TENANT)
