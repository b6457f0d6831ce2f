"""What may be said about a deadline: never more than a source says."""

from datetime import date

import pytest

from bot.domain.deadlines import DeadlineSays, DeadlineStatement, Falls, deadline_statement, falls_within
from bot.domain.grants import (
    ApplicantType,
    Deadline,
    DeadlineKind,
    Recurrence,
    SeenDeadline,
    Status,
    StatusValue,
)
from tests.domain.schemes import SOURCE, TODAY, scheme

ANNUAL, FIXED, ROLLING, UNKNOWN = (
    DeadlineKind.ANNUAL,
    DeadlineKind.FIXED,
    DeadlineKind.ROLLING,
    DeadlineKind.UNKNOWN,
)


def seen(*days: date, **more: object) -> tuple[SeenDeadline, ...]:
    return tuple(SeenDeadline(day, day.year + 1, SOURCE, **more) for day in days)  # type: ignore[arg-type]


def said(kind: DeadlineKind, **fields: object) -> DeadlineStatement:
    return deadline_statement(scheme(deadline=Deadline(kind, **fields)), TODAY)  # type: ignore[arg-type]


def test_a_stated_day_to_come_is_coming_with_the_days_left() -> None:
    statement = said(ANNUAL, last_known=date(2026, 12, 1), seen=seen(date(2026, 12, 1), date(2025, 12, 1)))
    assert statement == DeadlineStatement(DeadlineSays.COMING, date(2026, 12, 1), 9)


def test_today_is_still_in_time() -> None:
    assert said(FIXED, last_known=TODAY, seen=seen(TODAY)).days_left == 0


def test_a_recurring_day_is_expected_and_says_which_years_had_it() -> None:
    days = seen(date(2023, 3, 1), date(2024, 3, 8), date(2025, 3, 1))
    statement = said(ANNUAL, last_known=date(2025, 3, 1), recurs=Recurrence(3, 1), seen=days)
    assert statement.says is DeadlineSays.EXPECTED
    assert statement.day == date(2027, 3, 1)
    assert statement.seen_years == (2023, 2025)
    assert statement.days_left is None


def test_a_recurring_day_says_for_whom_it_holds() -> None:
    assert said(ANNUAL, recurs=Recurrence(3, 31, "Oslo og Viken")).scope == "Oslo og Viken"


def test_a_leap_day_comes_when_there_is_one() -> None:
    assert said(ANNUAL, recurs=Recurrence(2, 29)).day == date(2028, 2, 29)


def test_the_last_known_day_of_an_annual_scheme_is_never_the_next() -> None:
    statement = said(ANNUAL, last_known=date(2025, 10, 31), seen=seen(date(2025, 10, 31), office="Agder"))
    assert statement == DeadlineStatement(DeadlineSays.LAST_KNOWN, date(2025, 10, 31), scope="Agder")


@pytest.mark.parametrize("fields", [{"last_known": None}, {"last_known": date(2018, 12, 10), "stale": True}])
def test_a_stale_day_is_not_shown(fields: dict[str, object]) -> None:
    assert said(ANNUAL, seen=seen(date(2018, 12, 10)), **fields) == DeadlineStatement(DeadlineSays.UNKNOWN)


def test_a_fixed_call_in_the_past_is_over() -> None:
    assert said(FIXED, last_known=date(2022, 10, 1)) == DeadlineStatement(
        DeadlineSays.PASSED, date(2022, 10, 1)
    )
    assert said(FIXED, stale=True, seen=seen(date(2017, 5, 15))).says is DeadlineSays.PASSED


def test_a_rolling_scheme_may_close() -> None:
    assert said(ROLLING) == DeadlineStatement(DeadlineSays.ROLLING)
    assert said(ROLLING, closes=date(2026, 12, 15)).days_left == 23
    assert said(ROLLING, closes=date(2026, 1, 1)).says is DeadlineSays.PASSED


def test_a_day_that_binds_others_only_is_left_out_for_municipalities() -> None:
    others = Deadline(ANNUAL, date(2026, 12, 9), seen=seen(date(2026, 12, 9), not_for_municipalities=True))
    grant = scheme(deadline=others)
    assert deadline_statement(grant, TODAY).says is DeadlineSays.UNKNOWN
    assert deadline_statement(grant, TODAY, ApplicantType.PRIVAT).says is DeadlineSays.COMING


@pytest.mark.parametrize("value", [StatusValue.CLOSED, StatusValue.DISCONTINUED])
def test_an_ended_scheme_has_no_deadline(value: StatusValue) -> None:
    grant = scheme(
        deadline=Deadline(ANNUAL, recurs=Recurrence(3, 1)), status=Status(value, None, None, 2020, False)
    )
    assert deadline_statement(grant, TODAY).says is DeadlineSays.NONE


JANUARY = (date(2027, 1, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (Deadline(ANNUAL, recurs=Recurrence(1, 15)), Falls.YES),
        (Deadline(ANNUAL, recurs=Recurrence(2, 1)), Falls.NO),
        (Deadline(FIXED, seen=seen(date(2027, 1, 20))), Falls.YES),
        (Deadline(ROLLING, closes=date(2027, 1, 31)), Falls.YES),
        (Deadline(ROLLING), Falls.NO),
        (Deadline(ANNUAL, date(2024, 1, 10), seen=seen(date(2024, 1, 10))), Falls.PERHAPS),
        (Deadline(ANNUAL, date(2024, 1, 10), stale=True, seen=seen(date(2024, 1, 10))), Falls.NO),
        (Deadline(FIXED, date(2024, 1, 10), seen=seen(date(2024, 1, 10))), Falls.NO),
        (Deadline(UNKNOWN), Falls.NO),
    ],
)
def test_which_deadlines_fall_in_january(deadline: Deadline, expected: Falls) -> None:
    assert falls_within(scheme(deadline=deadline), *JANUARY) is expected


def test_a_recurring_day_falls_in_any_window_long_enough() -> None:
    grant = scheme(deadline=Deadline(ANNUAL, recurs=Recurrence(3, 1)))
    assert falls_within(grant, TODAY, date.max) is Falls.YES
