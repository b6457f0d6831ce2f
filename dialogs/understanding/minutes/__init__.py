"""Minutes as people write them, read into the domain's own value, and written back as plain notes."""

from dialogs.understanding.minutes.live import (
    Info,
    Live,
    Rule,
    read_actions,
    read_agenda,
    read_decisions,
    read_line,
    read_people,
)
from dialogs.understanding.minutes.reader import read_body, read_minutes
from dialogs.understanding.minutes.writing import write_body

__all__ = [
    "Info",
    "Live",
    "Rule",
    "read_actions",
    "read_agenda",
    "read_body",
    "read_decisions",
    "read_line",
    "read_minutes",
    "read_people",
    "write_body",
]
