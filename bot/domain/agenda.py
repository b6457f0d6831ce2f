"""The next meeting's agenda, drafted from what the meetings before it left open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.minutes import AgendaItem, Decision, FiledMinutes
from bot.domain.tasks import Task, in_order

SOON = timedelta(weeks=6)  # how far ahead a deadline is of interest


@dataclass(frozen=True, slots=True)
class GrantDeadline:
    grant: str  # name
    day: date
    id: str  # of the grant
    is_expected: bool = False  # it tends to be on this day; nobody has announced it
    last_known: date | None = None  # an earlier one, and all that is known: `day` is a year or more after


@dataclass(frozen=True, slots=True)
class Review:
    """A decision that is to be looked at again."""

    decision: Decision
    minutes: int  # the number of the minutes it stands in
    exempt: str = ""  # legal basis, where it is exempt from public access


@dataclass(frozen=True, slots=True)
class Agenda:
    """In the order in which it is taken; what there is nothing of is empty."""

    today: date
    meeting: date | None = None  # where the last minutes say when it is
    to_approve: FiledMinutes | None = None  # the last minutes, until they are approved
    tasks: tuple[Task, ...] = ()
    reviews: tuple[Review, ...] = ()
    deadlines: tuple[GrantDeadline, ...] = ()
    frictions: tuple[str, ...] = ()  # that wait for an answer
    kept: tuple[AgendaItem, ...] = ()  # that the last meeting did not get to
    own: tuple[str, ...] = ()  # what people want to bring up
    hidden: frozenset[str] = frozenset()  # ids of the tasks that come from what is exempt from public access

    @property
    def open_to_all(self) -> "Agenda":
        """Without what is exempt from public access."""
        return replace(
            self,
            tasks=tuple(task for task in self.tasks if task.id not in self.hidden),
            reviews=tuple(each for each in self.reviews if not each.exempt),
            kept=tuple(item for item in self.kept if not item.exempt),
        )


def draft_agenda(
    filed: Sequence[FiledMinutes],
    tasks: Sequence[Task],
    today: date,
    *,
    deadlines: Sequence[GrantDeadline] = (),
    frictions: Sequence[str] = (),
    own: Sequence[str] = (),
    routine: Sequence[str] = (),
    hidden: frozenset[str] = frozenset(),
) -> Agenda:
    """`filed`: all minutes of the group; `deadlines`: those of its themes and its municipality.

    `routine`: how titles of items begin that every meeting has, and that are never kept; in small letters.
    """
    last = max(filed, key=lambda each: each.number, default=None)
    meeting = last.minutes.next_meeting if last else None
    meeting = meeting if meeting and meeting >= today else None
    return Agenda(
        today=today,
        meeting=meeting,
        to_approve=last if last and last.approved_on is None else None,
        tasks=tuple(in_order((task for task in tasks if task.is_open), today)),
        reviews=_reviews(filed, last.minutes.day if last else None, meeting or today),
        deadlines=_soon(deadlines, today),
        frictions=tuple(frictions),
        kept=_kept(last, routine) if last else (),
        own=tuple(own),
        hidden=hidden,
    )


def _reviews(filed: Sequence[FiledMinutes], since: date | None, until: date) -> tuple[Review, ...]:
    """Those that came due after the last meeting: it has had those before."""
    found = [
        Review(decision, each.number, each.minutes.exempt or item.exempt)
        for each in filed
        for item in each.minutes.items
        for decision in item.decisions
        if decision.review and (since or date.min) < decision.review <= until
    ]
    return tuple(sorted(found, key=lambda review: (review.decision.review or until, review.minutes)))


def _soon(deadlines: Sequence[GrantDeadline], today: date) -> tuple[GrantDeadline, ...]:
    soon = (each for each in deadlines if today <= each.day <= today + SOON)
    return tuple(sorted(soon, key=lambda each: (each.day, each.grant)))


def _kept(last: FiledMinutes, routine: Sequence[str]) -> tuple[AgendaItem, ...]:
    """What was announced and has nothing written under it."""
    untouched = (item for item in last.minutes.agenda if not any(item.lines))
    return tuple(
        replace(item, exempt=item.exempt or last.minutes.exempt)
        for item in untouched
        if not item.title.casefold().startswith(tuple(routine))
    )
