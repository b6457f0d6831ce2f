"""Actions after the meeting: who does what by when, and what became of it."""

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
