"""Minutes on their way: one draft that several hands fill, and what is pointed out before it is filed."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from bot.domain.frictions import Report
from bot.domain.minutes import EMPTY, Minutes
from bot.domain.teams import Held

UNSEEN = timedelta(days=14)  # then its author is asked whether it is still wanted
PROGRAMME = frozenset({"programmet", "program", "prosjektet", "piloten", "the programme"})  # nobody in person


class Field(StrEnum):
    """What is asked for in a conversation, in this order."""

    GROUP = "group"
    DAY = "day"
    PRESENT = "present"
    AGENDA = "agenda"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    NEXT_MEETING = "next_meeting"


class Gap(StrEnum):
    """What is pointed out before filing, and may be let pass."""

    NO_DAY = "no-day"
    DAY_IN_FUTURE = "day-in-future"
    NOBODY_PRESENT = "nobody-present"
    NOTHING_WRITTEN = "nothing-written"
    ACTION_WITHOUT_OWNER = "action-without-owner"
    ACTION_WITHOUT_DUE = "action-without-due"
    OWNER_IS_PROGRAMME = "owner-is-programme"
    DECISION_WITHOUT_RESPONSIBLE = "decision-without-responsible"
    RULE_WITHOUT_FRICTION = "rule-without-friction"
    PERSONAL_DATA = "personal-data"
    NOT_PLACED = "not-placed"


NEEDED = frozenset(
    {Gap.NO_DAY, Gap.DAY_IN_FUTURE, Gap.NOTHING_WRITTEN, Gap.OWNER_IS_PROGRAMME}
)  # cannot pass


@dataclass(frozen=True, slots=True)
class Pointed:
    gap: Gap
    about: str = ""  # the action, decision or rule; "" for the whole


@dataclass(frozen=True, slots=True)
class Draft:
    id: str
    group: str | None  # id of the working group
    author: str  # key of the person who began it
    minutes: Minutes = EMPTY
    version: int = 1  # one higher with every change
    skipped: tuple[Field, ...] = ()  # asked for, and passed over
    undo_to: int = 0  # the version that "angre" goes back to; 0: there is none
    changed_at: datetime | None = None
    changed_by: str = ""  # the name of whoever changed it last
    held: Held | None = None  # the Teams meeting that it is of, where the bot was in it

    @property
    def missing(self) -> tuple[Field, ...]:
        """What is still to be asked for."""
        return tuple(each for each in Field if not self._has(each) and each not in self.skipped)

    def _has(self, wanted: Field) -> bool:
        minutes = self.minutes
        held: dict[Field, object] = {
            Field.GROUP: self.group,
            Field.DAY: minutes.day,
            Field.PRESENT: minutes.present,
            Field.AGENDA: minutes.agenda,
            Field.DECISIONS: minutes.decisions,
            Field.ACTIONS: minutes.actions,
            Field.NEXT_MEETING: minutes.next_meeting,
        }
        return bool(held[wanted])


def pointed_out(minutes: Minutes, today: date) -> tuple[Pointed, ...]:
    """What a careful reader would ask about, in the order of the minutes."""
    return tuple(_pointed_out(minutes, today))


def _pointed_out(minutes: Minutes, today: date) -> Iterator[Pointed]:
    if minutes.day is None:
        yield Pointed(Gap.NO_DAY)
    elif minutes.day > today:
        yield Pointed(Gap.DAY_IN_FUTURE)
    if not minutes.present:
        yield Pointed(Gap.NOBODY_PRESENT)
    if not any(line for item in minutes.items for line in (item.title, *item.lines)):
        yield Pointed(Gap.NOTHING_WRITTEN)
    for decision in minutes.decisions:
        if not decision.responsible:
            yield Pointed(Gap.DECISION_WITHOUT_RESPONSIBLE, decision.text)
    for action in minutes.actions:
        if action.owner.casefold().strip(" .") in PROGRAMME:
            yield Pointed(Gap.OWNER_IS_PROGRAMME, action.what)
        elif not action.owner:
            yield Pointed(Gap.ACTION_WITHOUT_OWNER, action.what)
        if action.due is None:
            yield Pointed(Gap.ACTION_WITHOUT_DUE, action.what)
    for rule in minutes.rules:
        yield Pointed(Gap.RULE_WITHOUT_FRICTION, rule)
    if minutes.rest:
        yield Pointed(Gap.NOT_PLACED)


T = TypeVar("T", Minutes, Report)


@dataclass(frozen=True, slots=True)
class Merged(Generic[T]):
    """What comes of a change that was begun before somebody else changed the draft."""

    value: T
    clashes: tuple[str, ...]  # fields that both changed: theirs stand, until the later one decides
    theirs: tuple[str, ...]  # fields that the other one alone changed


def merge(base: T, mine: T, theirs: T) -> Merged[T]:
    """Field by field; `base` is what both began from."""
    names = {one.name for one in fields(base)}
    changed = {name for name in names if getattr(mine, name) != getattr(base, name)}
    others = {name for name in names if getattr(theirs, name) != getattr(base, name)}
    same = {name for name in changed & others if getattr(mine, name) == getattr(theirs, name)}
    kept: dict[str, Any] = {name: getattr(mine, name) for name in changed - others}
    return Merged(
        replace(theirs, **kept), tuple(sorted(changed & others - same)), tuple(sorted(others - changed))
    )
