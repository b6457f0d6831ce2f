"""Rule frictions: what gets in the way, who has met it, and what became of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import AboutNumber, VelferdsbotError
from bot.domain.groups import Member, Role


class FrictionKind(StrEnum):
    """Who made the rule."""

    OWN_ROUTINE = "own_routine"
    MUNICIPAL_BYLAW = "municipal_bylaw"
    REGIONAL_PRACTICE = "regional_practice"
    CIRCULAR = "circular"  # a directorate's
    REGULATION = "regulation"
    LAW = "law"
    SYSTEM = "system"  # an IT system, or the lack of one
    FUNDING = "funding"
    UNKNOWN = "unknown"


CHANGED_HERE = frozenset({FrictionKind.OWN_ROUTINE, FrictionKind.MUNICIPAL_BYLAW})  # never sent upward


class Level(StrEnum):
    """Where it can be changed."""

    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    NATIONAL = "national"


LEVEL_OF = {
    FrictionKind.OWN_ROUTINE: Level.MUNICIPAL,
    FrictionKind.MUNICIPAL_BYLAW: Level.MUNICIPAL,
    FrictionKind.REGIONAL_PRACTICE: Level.REGIONAL,
    FrictionKind.CIRCULAR: Level.NATIONAL,
    FrictionKind.REGULATION: Level.NATIONAL,
    FrictionKind.LAW: Level.NATIONAL,
}


class State(StrEnum):
    REPORTED = "reported"
    CLARIFIED = "clarified"  # its owner and kind are known
    IN_PROGRESS = "in_progress"
    LIFTED = "lifted"
    ANSWERED = "answered"
    CLOSED = "closed"
    MERGED = "merged"  # into another


class Outcome(StrEnum):
    """Of one that is closed."""

    CHANGED = "changed"
    CLARIFIED = "clarified"
    DECLINED = "declined"
    NOT_A_RULE = "not_a_rule"
    HANDLED_LOCALLY = "handled_locally"


OPEN = frozenset({State.REPORTED, State.CLARIFIED, State.IN_PROGRESS, State.LIFTED})  # wait for an answer
SETTLED = frozenset({State.ANSWERED, State.CLOSED})


@dataclass(frozen=True, slots=True)
class Reference:
    name: str  # of the statute or circular, as "Forvaltningsloven"; unknown text as it was written
    section: str = ""  # as "13", "14-6", "21 og 23", "kapittel 4 A" or "artikkel 6"

    @property
    def canonical(self) -> str:
        if not self.section or self.section[0].isalpha():
            return f"{self.name} {self.section}".strip()
        several = {"og", "til"}.intersection(self.section.split())
        return f"{self.name} {'§§' if several else '§'} {self.section}"


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody tells; what is not told is empty or None."""

    what: str = ""  # a case without persons
    kind: FrictionKind | None = None
    reference: Reference | None = None
    owner: str = ""  # the body that can change the rule
    hits: str = ""  # whom, and how often
    consequence: str = ""
    tried: str = ""
    proposal: str = ""
    level: Level | None = None
    themes: tuple[str, ...] = ()  # ids

    @property
    def text(self) -> str:
        """All of it that is prose."""
        parts = (self.what, self.hits, self.consequence, self.tried, self.proposal)
        return "\n".join(part for part in parts if part)

    @property
    def is_changed_here(self) -> bool:
        return self.kind in CHANGED_HERE


@dataclass(frozen=True, slots=True)
class Case:
    """How one working group has met it."""

    id: str
    group: str  # id of the working group
    municipality: str | None  # number
    what: str
    person: str  # who raised it
    by: str  # that person's name
    at: datetime


@dataclass(frozen=True, slots=True)
class Friction:
    id: str
    number: int  # 1 is the first
    report: Report
    cases: tuple[Case, ...]  # the first raised it
    waiting_since: datetime  # for an answer: since it was raised, or opened again
    state: State = State.REPORTED
    outcome: Outcome | None = None
    reason: str = ""  # of the last change of state
    answer: str = ""  # the owner's
    answered_at: datetime | None = None  # last; it may have been opened again since
    shared: bool = False  # with all groups, without names
    merged_into: str | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_declined(self) -> bool:
        return self.outcome is Outcome.DECLINED

    @property
    def municipalities(self) -> tuple[str, ...]:
        """Each once, by number."""
        return tuple(sorted({case.municipality for case in self.cases if case.municipality}))

    @property
    def last_word(self) -> str:
        """Why it was settled so; of one that was taken up again the owner's answer."""
        return self.reason if self.state in SETTLED else self.answer

    @property
    def groups(self) -> frozenset[str]:
        return frozenset(case.group for case in self.cases)

    @property
    def persons(self) -> tuple[str, ...]:
        """Those who raised it."""
        return tuple(dict.fromkeys(case.person for case in self.cases))

    def is_seen_by(self, groups: Collection[str]) -> bool:
        return self.shared or not self.groups.isdisjoint(groups)

    def days_waiting(self, now: datetime) -> int | None:
        """Without an answer; None: it is answered."""
        return (now - self.waiting_since).days if self.is_open else None


# --- life ---


class NotAllowed(VelferdsbotError):
    """From the state it is in, this is no next step."""

    key = "error-friction-not-now"

    def __init__(self, friction: Friction, to: State) -> None:
        super().__init__(f"{friction.state} to {to}")
        self.friction, self.to = friction, to


class NotYours(VelferdsbotError):
    """This step is for those who lead the group."""

    key = "error-friction-not-yours"


class AlreadyMerged(AboutNumber):
    """One of the two was merged meanwhile."""

    key = "error-friction-merged"


class NeedsReason(VelferdsbotError):
    """No state is changed without telling why."""

    key = "error-friction-reason"


NEXT: dict[State, frozenset[State]] = {
    State.REPORTED: frozenset({State.CLARIFIED, State.IN_PROGRESS, State.LIFTED, State.CLOSED, State.MERGED}),
    State.CLARIFIED: frozenset({State.IN_PROGRESS, State.LIFTED, State.CLOSED, State.MERGED}),
    State.IN_PROGRESS: frozenset({State.LIFTED, State.CLOSED, State.MERGED}),
    State.LIFTED: frozenset({State.ANSWERED, State.IN_PROGRESS, State.CLOSED, State.MERGED}),
    State.ANSWERED: frozenset({State.CLOSED, State.IN_PROGRESS}),
    State.CLOSED: frozenset(),  # a new case opens it again
    State.MERGED: frozenset(),
}
BY_ANY_MEMBER = frozenset({State.CLARIFIED, State.IN_PROGRESS, State.MERGED})
LOCAL = frozenset({Outcome.HANDLED_LOCALLY, Outcome.NOT_A_RULE})  # closed so by any member
LEADING = frozenset({Role.INVESTMENT_LEAD, Role.PROCESS_LEAD, Role.PILOT_OWNER, Role.PILOT_LEAD})


def leads(members: Iterable[Member], person: str) -> bool:
    """Where nobody is set to lead, every member does."""
    leading = {member.person for member in members if member.role in LEADING}
    return not leading or person in leading


def may(to: State, outcome: Outcome | None = None, *, leading: bool) -> bool:
    return leading or to in BY_ANY_MEMBER or outcome in LOCAL


def changed(
    friction: Friction,
    to: State,
    reason: str,
    now: datetime,
    outcome: Outcome | None = None,
    answer: str = "",
) -> Friction:
    """Raises NotAllowed, AlreadyMerged, NeedsReason."""
    if to not in NEXT[friction.state]:
        raise NotAllowed(friction, to)
    if not reason.strip():
        raise NeedsReason
    waits_again = friction.state is State.ANSWERED and to in OPEN
    return replace(
        friction,
        state=to,
        outcome=outcome if to is State.CLOSED else None,
        reason=reason,
        answer=answer or friction.answer,
        answered_at=now if friction.is_open and to in SETTLED else friction.answered_at,
        waiting_since=now if waits_again else friction.waiting_since,
        version=friction.version + 1,
    )


def with_case(friction: Friction, case: Case) -> Friction:
    """One more has met it; what was closed is open again."""
    grown = replace(friction, cases=(*friction.cases, case), version=friction.version + 1)
    if friction.is_open or friction.state is State.MERGED:
        return grown
    return replace(grown, state=State.REPORTED, outcome=None, reason="", waiting_since=case.at)


def merged(source: Friction, target: Friction, reason: str, now: datetime) -> tuple[Friction, Friction]:
    """The source points at the target, which has the cases of both. Raises as `changed` does."""
    gone = replace(changed(source, State.MERGED, reason, now), merged_into=target.id)
    if State.MERGED is target.state or source.id == target.id:
        raise NotAllowed(target, State.MERGED)
    since = min(source.waiting_since, target.waiting_since)
    cases = tuple(sorted((*target.cases, *source.cases), key=lambda case: case.at))
    return gone, replace(target, cases=cases, waiting_since=since, version=target.version + 1)
