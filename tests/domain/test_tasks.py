"""Tasks in the order in which they are numbered."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.tasks import Task, TaskState, When, in_order, when

WEDNESDAY = date(2026, 11, 18)


def _task(id_: str, due: date | None, state: TaskState = TaskState.OPEN) -> Task:
    done = datetime(2026, 11, 1, tzinfo=UTC) if state is TaskState.DONE else None
    return Task(id_, "m", "g", "ringe", "Kari", None, due, state, done_at=done)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 11, 17), When.OVERDUE),
        (WEDNESDAY, When.THIS_WEEK),
        (date(2026, 11, 22), When.THIS_WEEK),
        (date(2026, 11, 23), When.LATER),
        (None, When.UNDATED),
    ],
)
def test_a_week_ends_on_sunday(due: date | None, expected: When) -> None:
    assert when(_task("a", due), WEDNESDAY) is expected


def test_what_is_done_is_done_whenever_it_was_due() -> None:
    assert when(_task("a", date(2026, 1, 1), TaskState.DONE), WEDNESDAY) is When.DONE


def test_the_order_is_late_soon_later_undated_done_whatever_order_they_come_in() -> None:
    tasks = [
        _task("1-late", date(2026, 11, 1)),
        _task("2-later-late", date(2026, 11, 2)),
        _task("3-soon", WEDNESDAY),
        _task("4-later", date(2027, 1, 1)),
        _task("5-undated", None),
        _task("6-undated", None),
        replace(_task("8-done", date(2026, 2, 1), TaskState.DONE), done_at=datetime(2026, 11, 2, tzinfo=UTC)),
        _task("7-done", date(2026, 1, 1), TaskState.DONE),
    ]
    assert in_order(reversed(tasks), WEDNESDAY) == in_order(tasks, WEDNESDAY) == tasks
