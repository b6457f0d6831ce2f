"""Minutes by conversation: begun, written, filed, found again, and what follows from them."""

from dialogs.minutes import (
    agenda,
    drafting,
    exempting,
    filing,
    form,
    found,
    meetings,
    questions,
    received,
    tasks,
    writing,
)

__all__ = [
    "agenda",
    "drafting",
    "exempting",
    "filing",
    "form",
    "found",
    "meetings",
    "questions",
    "received",
    "tasks",
    "writing",
]
