"""Nobody is too late for want of a reminder, and nobody gets more than one a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.following import Followed, Stage, reminder, reminders
from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.domain.reminders import is_pressing, is_told_on, planned
from bot.domain.tasks import Task, TaskState
from dialogs.days_off import is_day_off

OSLO = ZoneInfo("Europe/Oslo")
GROUP = WorkingGroup("g", "Halden", GroupKind.MUNICIPAL, Channel("msteams", "t", "https://smba/", "19:c"))
FOLLOWED = Followed("g", "scheme", "Kari", datetime(2026, 11, 1, tzinfo=UTC), known=date(2027, 3, 1))


def task(due: date | None) -> Task:
    return Task("t", "m", "g", "ringe", "Kari", "p", due)


def test_a_deadline_is_told_of_at_six_three_and_one_weeks_and_two_days() -> None:
    days = [each.at.astimezone(OSLO).date() for each in reminders(FOLLOWED)]
    assert days == [date(2027, 1, 18), date(2027, 2, 8), date(2027, 2, 22), date(2027, 2, 27)]


def test_the_groups_own_deadline_is_the_one_that_counts() -> None:
    own = replace(FOLLOWED, internal=date(2027, 2, 15))
    assert [each.at.astimezone(OSLO).date() for each in reminders(own)][-1] == date(2027, 2, 13)


@pytest.mark.parametrize("stage", [Stage.SENT, Stage.DROPPED])
def test_who_is_done_with_it_is_not_reminded(stage: Stage) -> None:
    assert not list(reminders(replace(FOLLOWED, stage=stage)))


def test_only_what_is_still_to_come_is_planned_and_one_is_over_when_the_next_comes() -> None:
    now = datetime(2027, 2, 9, tzinfo=UTC)
    coming = planned(FOLLOWED, GROUP, now)
    assert [each.key.occasion for each in coming] == ["scheme/2027-03-01/7", "scheme/2027-03-01/2"]
    assert coming[0].expires_at == coming[1].due_at


def test_a_deadline_that_moved_makes_its_old_reminders_meaningless() -> None:
    (first, *_) = reminders(FOLLOWED)
    assert reminder(FOLLOWED, first.occasion) == first
    assert reminder(replace(FOLLOWED, known=date(2027, 3, 15)), first.occasion) is None


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (date(2026, 11, 26), {date(2026, 11, 24), date(2026, 11, 27)}),
        (date(2026, 11, 23), {date(2026, 11, 20), date(2026, 11, 24)}),  # two days before is a Saturday
        (date(2026, 11, 27), {date(2026, 11, 25), date(2026, 11, 30)}),
        (date(2026, 4, 7), {date(2026, 3, 27), date(2026, 4, 8)}),  # after Easter
    ],
)
def test_an_owner_is_told_two_days_before_and_when_it_is_overdue_on_working_days(
    due: date, told: set[date]
) -> None:
    days = {due + timedelta(days=n) for n in range(-20, 20)}
    assert {day for day in days if is_told_on(task(due), day, is_day_off)} == told


def test_what_has_no_day_or_is_done_is_not_told_of() -> None:
    today = date(2026, 11, 24)
    assert not is_told_on(task(None), today, is_day_off)
    done = replace(task(date(2026, 11, 26)), state=TaskState.DONE)
    assert not is_told_on(done, today, is_day_off)


def test_the_message_holds_what_is_overdue_and_what_is_near() -> None:
    today = date(2026, 11, 24)
    assert is_pressing(task(date(2026, 11, 1)), today, is_day_off)
    assert is_pressing(task(date(2026, 11, 26)), today, is_day_off)
    assert not is_pressing(task(date(2026, 11, 27)), today, is_day_off)
