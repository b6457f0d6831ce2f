"""Actions after the meeting: who does what by when, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

OFTEN = 3  # postponements that are shown


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Task:
    id: str
    minutes: str  # id of the minutes it comes from
    group: str  # id of the working group
    what: str
    owner: str  # as written: a person or an organisation
    person: str | None  # the owner's key, where the owner is known in Teams
    due: date | None
    state: TaskState = TaskState.OPEN
    postponed: int = 0  # times
    version: int = 1
    done_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state is TaskState.OPEN

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due is not None and self.due < today

    def is_due_this_week(self, today: date) -> bool:
        """Until Sunday, and not before today."""
        sunday = today + timedelta(days=6 - today.weekday())
        return self.is_open and self.due is not None and today <= self.due <= sunday

    @property
    def is_postponed_often(self) -> bool:
        return self.postponed >= OFTEN


class When(StrEnum):
    """The parts of a list of tasks, in their order."""

    OVERDUE = "overdue"
    THIS_WEEK = "this-week"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


def when(task: Task, today: date) -> When:
    if not task.is_open:
        return When.DONE
    if task.due is None:
        return When.UNDATED
    if task.is_overdue(today):
        return When.OVERDUE
    return When.THIS_WEEK if task.is_due_this_week(today) else When.LATER


def in_order(tasks: Iterable[Task], today: date) -> list[Task]:
    """As they are numbered on a list: by when they are due; then what is done, the latest first."""
    parts = list(When)
    return sorted(tasks, key=lambda task: (parts.index(when(task, today)), _place(task), task.id))


def _place(task: Task) -> float:
    """Within its part of the list."""
    if task.is_open:
        return (task.due or date.max).toordinal()
    return -task.done_at.timestamp() if task.done_at else 0
