"""Lifts: a brief about frictions to the body that owns their rules, and its answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import AboutNumber, VelferdsbotError
from bot.domain.frictions import NEXT, Friction, NotAllowed, Outcome, State, changed


class NothingToLift(VelferdsbotError):
    """None of those chosen can be lifted now."""

    key = "error-nothing-to-lift"


class UnknownLift(VelferdsbotError):
    """No lift has this number or id, or it is not for who asks."""

    key = "error-unknown-lift"


@dataclass(frozen=True, slots=True)
class Lift:
    id: str
    number: int  # 1 is the first
    to: str  # the body
    frictions: tuple[str, ...]  # ids
    group: str  # id of the working group that lifted them
    person: str  # who lifted them
    by: str  # that person's name
    at: datetime
    answer: str = ""
    answered_by: str = ""  # name of whoever recorded the answer
    answered_at: datetime | None = None
    version: int = 1


def can_lift(friction: Friction) -> bool:
    """Own practice is not sent upward."""
    return State.LIFTED in NEXT[friction.state] and not friction.report.is_changed_here


def by_owner(frictions: Iterable[Friction]) -> dict[str, list[Friction]]:
    """A batch for each body; "" has those whose owner is not known."""
    batches: defaultdict[str, list[Friction]] = defaultdict(list)
    for friction in frictions:
        if can_lift(friction):
            batches[friction.report.owner].append(friction)
    return dict(sorted(batches.items(), key=lambda batch: (not batch[0], -len(batch[1]), batch[0])))


def lifted(frictions: Sequence[Friction], reason: str, now: datetime) -> tuple[Friction, ...]:
    """Raises NothingToLift."""
    able = tuple(changed(friction, State.LIFTED, reason, now) for friction in frictions if can_lift(friction))
    if not able:
        raise NothingToLift
    return able


def answered(lift: Lift, answer: str, by: str, now: datetime) -> Lift:
    """Raises AlreadyAnswered."""
    if lift.answered_at:
        raise AlreadyAnswered(lift.number)
    return replace(lift, answer=answer, answered_by=by, answered_at=now, version=lift.version + 1)


class AlreadyAnswered(AboutNumber):
    """Somebody recorded the answer first."""

    key = "error-lift-answered"


def after_answer(friction: Friction, answer: str, outcome: Outcome | None, now: datetime) -> Friction:
    """Closed with an outcome, or taken up again without one. Raises NotAllowed where it was not lifted."""
    if friction.state is not State.LIFTED:
        raise NotAllowed(friction, State.ANSWERED)
    told = changed(friction, State.ANSWERED, answer, now, answer=answer)
    if outcome:
        settled = changed(told, State.CLOSED, answer, now, outcome)
    else:
        settled = changed(told, State.IN_PROGRESS, answer, now)
    return replace(settled, version=friction.version + 1)
