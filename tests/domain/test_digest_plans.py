"""One digest a week at the group's own hour; holidays and pauses move it or leave it out."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest_plans import (
    GRACE,
    DigestPlan,
    OnDayOff,
    Silence,
    issue_of,
    issues,
    monday,
    next_issue,
    preview_at,
)
from dialogs.days_off import is_day_off

OSLO = ZoneInfo("Europe/Oslo")
MONDAY_EIGHT = DigestPlan()
YEARS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
PLANS = st.builds(
    DigestPlan,
    st.integers(1, 7),
    st.times().map(lambda at: at.replace(microsecond=0, tzinfo=None)),
    st.sampled_from(["Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "UTC"]),
    on_day_off=st.sampled_from(OnDayOff),
)


def wall(plan: DigestPlan, week: str) -> datetime:
    return issue_of(plan, week, is_day_off).at.astimezone(OSLO).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("week", "comes"),
    [
        ("2026-W47", datetime(2026, 11, 16, 8)),
        ("2026-W13", datetime(2026, 3, 23, 8)),  # the clock goes forward on that Sunday
        ("2026-W44", datetime(2026, 10, 26, 8)),  # it went back the day before
        ("2026-W15", datetime(2026, 4, 7, 8)),  # Monday was Easter Monday
        ("2026-W22", datetime(2026, 5, 26, 8)),  # Monday was Whit Monday
        ("2026-W53", datetime(2026, 12, 28, 8)),
    ],
)
def test_it_comes_at_its_hour_or_on_the_next_working_day_of_its_week(week: str, comes: datetime) -> None:
    assert wall(MONDAY_EIGHT, week) == comes


@pytest.mark.parametrize("week", ["2026-W14", "2026-W28", "2026-W30", "2026-W53"])
def test_a_week_without_a_working_day_for_it_is_left_out(week: str) -> None:
    assert issue_of(MONDAY_EIGHT, week, is_day_off).silence is Silence.DAY_OFF


def test_who_rather_skips_holidays_gets_none_that_week() -> None:
    skipping = replace(MONDAY_EIGHT, on_day_off=OnDayOff.SKIP)
    assert issue_of(skipping, "2026-W15", is_day_off).silence is Silence.DAY_OFF
    assert issue_of(skipping, "2026-W16", is_day_off).silence is None


def test_a_pause_ends_on_its_day() -> None:
    paused = replace(MONDAY_EIGHT, paused_until=monday("2026-W33"))
    assert issue_of(paused, "2026-W32", is_day_off).silence is Silence.PAUSED
    assert issue_of(paused, "2026-W33", is_day_off).silence is None
    after = next_issue(paused, datetime(2026, 6, 1, tzinfo=UTC), is_day_off)
    assert after and after.week == "2026-W33"


def test_after_the_summer_the_next_one_is_the_first_with_people_at_work() -> None:
    after = next_issue(MONDAY_EIGHT, datetime(2026, 7, 3, 12, tzinfo=UTC), is_day_off)
    assert after and after.week == "2026-W31"


@pytest.mark.parametrize(
    ("week", "shown"),
    [
        ("2026-W47", date(2026, 11, 13)),  # the Friday before
        ("2026-W16", date(2026, 4, 10)),
        ("2027-W01", date(2026, 12, 23)),  # before Christmas
    ],
)
def test_the_lead_sees_it_the_working_day_before(week: str, shown: date) -> None:
    at = preview_at(MONDAY_EIGHT, issue_of(MONDAY_EIGHT, week, is_day_off), is_day_off)
    assert at.astimezone(OSLO).replace(tzinfo=None) == datetime.combine(shown, time(8))


@given(PLANS, YEARS, st.timedeltas(timedelta(0), timedelta(weeks=10)))
def test_each_week_has_one_issue_whenever_and_however_often_one_asks(
    plan: DigestPlan, start: datetime, length: timedelta
) -> None:
    middle, end = start + length / 3, start + length
    whole = issues(plan, start, end, is_day_off)
    assert whole == issues(plan, start, middle, is_day_off) + issues(plan, middle, end, is_day_off)
    weeks = [issue.week for issue in whole]
    assert weeks == sorted(set(weeks))
    assert all(issue == issue_of(plan, issue.week, is_day_off) for issue in whole)


@given(PLANS, YEARS)
def test_one_that_is_missed_is_over_before_the_next_comes(plan: DigestPlan, start: datetime) -> None:
    coming = issues(plan, start, start + timedelta(weeks=8), is_day_off)
    assert all(issue.at < issue.expires_at <= issue.at + GRACE for issue in coming)
    pairs = pairwise(coming)
    assert all(issue.expires_at <= following.at for issue, following in pairs)


@given(PLANS, YEARS)
def test_a_moved_one_comes_on_a_working_day_of_the_same_week_at_the_same_hour(
    plan: DigestPlan, start: datetime
) -> None:
    for issue in issues(plan, start, start + timedelta(weeks=30), is_day_off):
        day = plan.day_of(issue.at)
        assert day.isocalendar().week == monday(issue.week).isocalendar().week
        if day.isoweekday() != plan.weekday:
            assert not is_day_off(day) and day.isoweekday() < 6
