"""Minutes of a meeting: what a draft fills and what is filed are the same value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.domain.language import Language


@dataclass(frozen=True, slots=True)
class Participant:
    name: str
    organisation: str = ""
    person: str | None = None  # the key of a person in Teams, where the name is known to be hers


@dataclass(frozen=True, slots=True)
class Decision:
    text: str
    responsible: str = ""  # who had the mandate
    review: date | None = None  # when it is to be looked at again


@dataclass(frozen=True, slots=True)
class Action:
    what: str
    owner: str = ""  # a person or an organisation
    due: date | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`title` and `number` both empty: what was said outside of the agenda."""

    title: str = ""
    number: str = ""  # as "3/26" or "2"
    notes: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    rules: tuple[str, ...] = ()  # what gets in the way, in the words of the meeting
    exempt: str = ""  # legal basis of the exemption from public access, as "offl. § 13"

    @property
    def is_empty(self) -> bool:
        return self == AgendaItem()

    @property
    def lines(self) -> Iterator[str]:
        """All that is written under it."""
        yield from self.notes
        yield from (decision.text for decision in self.decisions)
        yield from (action.what for action in self.actions)
        yield from self.rules


@dataclass(frozen=True, slots=True)
class Minutes:
    """What is not known yet is empty or None."""

    title: str = ""
    group: str = ""  # the group's name, as written
    track: str = ""  # id of a track in the group's programme
    phase: str = ""  # id of a phase in the group's programme
    day: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""  # a room or an address; "Teams" for a meeting online
    present: tuple[Participant, ...] = ()
    absent: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    next_meeting: date | None = None
    next_start: time | None = None
    case_number: str = ""  # in the archive, as "2026/1234"
    exempt: str = ""  # legal basis, when the whole set is exempt from public access
    rest: tuple[str, ...] = ()  # lines of pasted notes that found no place

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(decision for item in self.items for decision in item.decisions)

    @property
    def actions(self) -> tuple[Action, ...]:
        return tuple(action for item in self.items for action in item.actions)

    @property
    def rules(self) -> tuple[str, ...]:
        return tuple(rule for item in self.items for rule in item.rules)

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The items that were announced."""
        return tuple(item for item in self.items if item.title or item.number)

    @property
    def lines(self) -> Iterator[str]:
        """All free text in it."""
        yield self.title
        yield self.place
        for item in self.items:
            yield item.title
            yield from item.lines
        yield from self.rest

    @property
    def is_blank(self) -> bool:
        """Nobody has written anything yet but what the meeting was."""
        return not (self.present or self.absent or self.items or self.rest)

    @property
    def is_exempt(self) -> bool:
        return bool(self.exempt)

    @property
    def open_to_all(self) -> "Minutes":
        """Without the items that are exempt from public access."""
        return replace(self, items=tuple(item for item in self.items if not item.exempt))


EMPTY = Minutes()


@dataclass(frozen=True, slots=True)
class Note:
    """A correction to filed minutes, which stay as they were."""

    number: int  # 1 is the first
    text: str
    by: str  # name
    at: datetime


@dataclass(frozen=True, slots=True)
class FiledMinutes:
    id: str
    group: str  # id of the working group
    number: int  # in the group; 1 is the first
    minutes: Minutes
    language: Language
    filed_by: str  # name
    filed_at: datetime
    approved_on: date | None = None  # the meeting that approved them
    notes: tuple[Note, ...] = ()
    link: str = ""  # to the Word document in the channel's files; "" while it is not there


def noted(minutes: Minutes, said: AgendaItem) -> Minutes:
    """A line more under the item in hand, which is the last; one that has a title becomes that."""
    if said.title or said.number:
        return replace(minutes, items=(*minutes.items, said))
    return _grown(minutes, minutes.items or (AgendaItem(),), said)


def noted_apart(minutes: Minutes, said: AgendaItem) -> Minutes:
    """What nobody told the item of: under the only one, else outside of the agenda."""
    items = minutes.items or (AgendaItem(),)
    alone = len(items) == 1 or not (items[-1].title or items[-1].number)
    return _grown(minutes, items if alone else (*items, AgendaItem()), said)


def _grown(minutes: Minutes, items: Sequence[AgendaItem], said: AgendaItem) -> Minutes:
    *before, last = items
    grown = replace(
        last,
        notes=last.notes + said.notes,
        decisions=last.decisions + said.decisions,
        actions=last.actions + said.actions,
        rules=last.rules + said.rules,
    )
    return replace(minutes, items=(*before, grown))
