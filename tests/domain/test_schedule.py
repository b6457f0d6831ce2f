"""One moment a week, at the hour that the wall clock shows, through every change of the clock."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.schedule import WEEK, Occurrence, Weekly, occurrences

OSLO = ZoneInfo("Europe/Oslo")
DAY = timedelta(days=1)
ZONES = ["Europe/Oslo", "Atlantic/Azores", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]

hours = st.builds(
    Weekly,
    st.integers(1, 7),
    st.times().map(lambda at: at.replace(fold=0)),
    st.sampled_from(ZONES).map(ZoneInfo),
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def found(weekly: Weekly, after: str, until: str) -> list[tuple[str, str]]:
    return [
        (each.week, each.at.strftime("%Y-%m-%dT%H:%MZ"))
        for each in occurrences(weekly, moment(after), moment(until), DAY)
    ]


@pytest.mark.parametrize(
    ("week", "at"),
    [
        ("2026-W43", "2026-10-19T06:00Z"),
        ("2026-W44", "2026-10-26T07:00Z"),
        ("2026-W53", "2026-12-28T07:00Z"),
        ("2027-W01", "2027-01-04T07:00Z"),
        ("2027-W13", "2027-03-29T06:00Z"),
    ],
)
def test_monday_at_eight_is_at_eight_in_summer_and_winter(week: str, at: str) -> None:
    monday = Weekly(1, time(8), OSLO)
    assert (week, at) in found(monday, "2026-10-01T00:00Z", "2027-04-01T00:00Z")


def test_an_hour_that_is_skipped_comes_an_hour_later() -> None:
    night = Weekly(7, time(2, 30), OSLO)
    assert found(night, "2027-03-27T00:00Z", "2027-03-29T00:00Z") == [("2027-W12", "2027-03-28T01:30Z")]


def test_an_hour_that_is_repeated_counts_once() -> None:
    night = Weekly(7, time(2, 30), OSLO)
    assert found(night, "2026-10-24T00:00Z", "2026-10-26T00:00Z") == [("2026-W43", "2026-10-25T00:30Z")]


def test_of_those_missed_only_the_newest_is_left_and_only_within_its_grace() -> None:
    monday = Weekly(1, time(8), OSLO)
    now = moment("2026-11-23T09:00+01:00")
    missed = occurrences(monday, now - 3 * WEEK, now, grace=10 * DAY)
    assert [each.expires_at > now for each in missed] == [False, False, True]
    assert occurrences(monday, now - WEEK, now, DAY)[0].expires_at == moment("2026-11-24T08:00+01:00")


@pytest.mark.parametrize(("weekday", "at"), [(0, time(8)), (8, time(8)), (1, time(8, tzinfo=UTC))])
def test_what_is_no_weekly_hour_is_refused(weekday: int, at: time) -> None:
    with pytest.raises(ValueError, match="no weekly hour"):
        Weekly(weekday, at, OSLO)


@given(hours, moments, st.integers(1, 60))
def test_every_week_has_one(weekly: Weekly, start: datetime, weeks: int) -> None:
    first = weekly.in_week_of(start.date())
    last = weekly.in_week_of(start.date() + weeks * WEEK)
    each = occurrences(weekly, first - timedelta(microseconds=1), last, DAY)
    assert len({occurrence.week for occurrence in each}) == len(each) == weeks + 1
    assert [occurrence.at for occurrence in each] == sorted({occurrence.at for occurrence in each})


@given(hours, moments)
def test_it_is_the_hour_on_the_wall_unless_the_clock_skips_that(weekly: Weekly, day: datetime) -> None:
    local = weekly.in_week_of(day.date()).astimezone(weekly.zone)
    asked = datetime.combine(local.date(), weekly.at)
    skipped = local.replace(tzinfo=None) - asked
    assert local.isoweekday() == weekly.weekday and local.fold == 0
    assert skipped in (timedelta(0), timedelta(minutes=30), timedelta(hours=1))
    if skipped:
        before, after = (asked.replace(tzinfo=weekly.zone, fold=fold).utcoffset() for fold in (0, 1))
        assert before is not None and after is not None and skipped == after - before


@given(hours, moments, st.lists(st.timedeltas(timedelta(0), 4 * WEEK), min_size=2, max_size=5))
def test_it_does_not_matter_when_and_how_often_one_looks(
    weekly: Weekly, start: datetime, steps: list[timedelta]
) -> None:
    at, pieces = start, list[Occurrence]()
    for step in steps:
        pieces += occurrences(weekly, at, at + step, DAY)
        at += step
    assert tuple(pieces) == occurrences(weekly, start, at, DAY)
