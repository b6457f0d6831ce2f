"""A friction on its way: its author's own until it is sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from bot.domain.frictions import Report
from bot.domain.minutes import FiledMinutes

EMPTY = Report()


class Ask(StrEnum):
    """What is asked for in a conversation, in this order; each may be skipped."""

    WHAT = "what"
    KIND = "kind"
    REFERENCE = "reference"
    HITS = "hits"
    CONSEQUENCE = "consequence"
    TRIED = "tried"
    PROPOSAL = "proposal"
    LEVEL = "level"
    THEMES = "themes"


@dataclass(frozen=True, slots=True)
class FrictionDraft:
    id: str
    group: str | None  # id of the working group it will be the group's of
    author: str  # key of the person
    report: Report = EMPTY
    version: int = 1  # one higher with every change
    skipped: tuple[Ask, ...] = ()  # asked for, and passed over
    undo_to: int = 0  # the version that "angre" goes back to; 0: there is none
    changed_at: datetime | None = None
    changed_by: str = ""  # name

    @property
    def missing(self) -> tuple[Ask, ...]:
        """What is still to be asked for."""
        return tuple(ask for ask in Ask if not getattr(self.report, ask.value) and ask not in self.skipped)


def drafts_of(filed: FiledMinutes) -> dict[str, str]:
    """What minutes noted as rules, by the id of the draft it becomes: the same whoever makes it.

    Nothing that is exempt from public access, since a friction may be shared.
    """
    minutes = filed.minutes
    rules = ((rule, item.exempt or minutes.exempt) for item in minutes.items for rule in item.rules)
    return {_draft_id(filed, at): rule for at, (rule, exempt) in enumerate(rules) if not exempt}


def _draft_id(filed: FiledMinutes, at: int) -> str:
    return sha256(f"{filed.id}/{at}".encode()).hexdigest()[:16]
