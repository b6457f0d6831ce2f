"""How long frictions wait for an answer, by the body that owes it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.frictions import Friction, State

QUARTER = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Waiting:
    owner: str  # "": not known
    frictions: int
    days: int  # of the one that has waited the longest


@dataclass(frozen=True, slots=True)
class Orientation:
    """What those who steer should know of frictions."""

    waiting: tuple[Waiting, ...]
    answered: tuple[Friction, ...]  # in the last quarter, the newest first

    @property
    def is_empty(self) -> bool:
        return not (self.waiting or self.answered)


def clock(frictions: Iterable[Friction], now: datetime) -> tuple[Waiting, ...]:
    """Who has waited the longest first."""
    days: defaultdict[str, list[int]] = defaultdict(list)
    for friction in frictions:
        waited = friction.days_waiting(now)
        if waited is not None:
            days[friction.report.owner].append(waited)
    owners = (Waiting(owner, len(waits), max(waits)) for owner, waits in days.items())
    return tuple(sorted(owners, key=lambda each: (-each.days, -each.frictions, each.owner)))


def orientation(frictions: Iterable[Friction], now: datetime) -> Orientation:
    those = [each for each in frictions if each.state is not State.MERGED]
    return Orientation(clock(those, now), tuple(answered(those, now - QUARTER, now)))


def answered(frictions: Iterable[Friction], since: datetime, until: datetime) -> Iterator[Friction]:
    """The newest first."""
    told = [(each.answered_at, each) for each in frictions if each.answered_at]
    for at, friction in sorted(told, key=lambda one: one[0], reverse=True):
        if since < at <= until:
            yield friction
