"""What stands in a document of minutes, in order; how it looks is for Word and Markdown to say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Note, Participant
from bot.domain.tasks import Task
from dialogs.documents.blocks import Block, Fact, Heading, Line, Listing, Mark, Subtitle, Table, printable
from dialogs.texts import Texts

_OSLO = ZoneInfo("Europe/Oslo")
_FEW = 30  # participants that leave room for the decisions on the first page


@dataclass(frozen=True, slots=True)
class Report:
    """Filed minutes, and what is said around them."""

    texts: Texts
    group: WorkingGroup
    programme: Programme | None
    filed: FiledMinutes
    tasks: Sequence[Task] = ()

    @property
    def minutes(self) -> Minutes:
        return self.filed.minutes

    @property
    def id(self) -> str:
        return self.filed.id

    @property
    def sender(self) -> str:
        return self.group.name

    @property
    def author(self) -> str:
        return self.filed.filed_by

    @property
    def at(self) -> datetime:
        return self.filed.filed_at

    @property
    def title(self) -> str:
        return printable(self.minutes.title) or self.texts("document-title", group=self.group.name)

    @property
    def mark(self) -> str:
        """On every page, when the whole set is exempt from public access."""
        return self._exempt(self.minutes.exempt)

    @property
    def running_title(self) -> str:
        """At the foot of every page."""
        day = self.texts.date(self.minutes.day) if self.minutes.day else ""
        return f"{self.texts('document-file')} {day}".strip()

    @property
    def blocks(self) -> Iterator[Block]:
        yield from self._top()
        yield from self._decisions()
        yield from self._actions()
        yield from self._agenda()
        yield from self._rules()
        yield from self._rest()
        yield from self._next_meeting()
        yield from self._notes()
        yield from self._approval()
        if self._are_many:
            yield from self._crowd()

    def _top(self) -> Iterator[Block]:
        yield Heading(1, self.title)
        yield Subtitle(self.texts("document-number", number=self.filed.number, group=self.group.name))
        if mark := self.mark or self._exempt_items():
            yield Mark(mark)
        yield from (Fact(self.texts(key), (value,)) for key, value in self._facts() if value)
        yield from self._numbers_of_participants() if self._are_many else self._participants()

    def _exempt_items(self) -> str:
        exempt = [f"{self._short_name(item)} ({item.exempt})" for item in self.minutes.items if item.exempt]
        return self._labelled("document-exempt-items", ", ".join(exempt))

    def _facts(self) -> Iterator[tuple[str, str]]:
        programme = self.programme
        track = programme.track(self.minutes.track) if programme else None
        phase = programme.phase(self.minutes.phase) if programme else None
        language = self.texts.language
        yield "document-when", self._when()
        yield "document-place", self.minutes.place
        yield "document-case", self.minutes.case_number
        yield "document-programme", programme.name[language] if programme else ""
        yield "document-track", track.name[language] if track else ""
        yield "document-phase", phase.name[language] if phase else ""

    def _when(self) -> str:
        day = self.texts.long_date(self.minutes.day) if self.minutes.day else ""
        said = f"{day} {self._clock(self.minutes.start, self.minutes.end)}".strip()
        return said[:1].upper() + said[1:]

    def _clock(self, start: time | None, end: time | None = None) -> str:
        if start and end:
            return self.texts("document-between", start=self._time(start), end=self._time(end))
        if start:
            return self.texts("document-from", start=self._time(start))
        return self.texts("document-until", end=self._time(end)) if end else ""

    def _time(self, clock: time) -> str:
        return self.texts("document-clock", hour=f"{clock:%H}", minute=f"{clock:%M}")

    def _day(self, moment: datetime) -> str:
        return self.texts.date(moment.astimezone(_OSLO).date())

    @property
    def _are_many(self) -> bool:
        return len(self.minutes.present) + len(self.minutes.absent) > _FEW

    def _sides(self) -> Iterator[tuple[str, tuple[Participant, ...]]]:
        for key, people in (
            ("document-present", self.minutes.present),
            ("document-absent", self.minutes.absent),
        ):
            if people:
                yield self.texts(key), people

    def _participants(self) -> Iterator[Fact]:
        for label, people in self._sides():
            yield Fact(label, tuple(": ".join(filter(None, each)) for each in _by_organisation(people)))

    def _numbers_of_participants(self) -> Iterator[Fact]:
        for label, people in self._sides():
            yield Fact(label, (self.texts("document-many", n=len(people)),))

    def _crowd(self) -> Iterator[Block]:
        yield Heading(2, self.texts("document-participants"))
        for label, people in self._sides():
            yield Heading(3, label)
            yield Listing(
                tuple(Line(names, organisation) for organisation, names in _by_organisation(people))
            )

    def _decisions(self) -> Iterator[Block]:
        lines = tuple(
            Line(decision.text, details=(*self._of_decision(decision), *self._of_item(item)))
            for item in self.minutes.items
            for decision in item.decisions
        )
        yield Heading(2, self.texts("document-decisions"))
        yield Listing(lines, numbered=True) if lines else Line(self.texts("document-no-decisions"))

    def _actions(self) -> Iterator[Block]:
        yield Heading(2, self.texts("document-actions"))
        followed = tuple(self._followed())
        if not followed:
            yield Line(self.texts("document-no-actions"))
            return
        moved = any(self._became(action, task) for _, action, task in followed)
        columns = ("who", "what", "due", "standing")[: 4 if moved else 3]
        header = tuple(self.texts(f"document-{column}") for column in columns)
        rows = tuple(self._row(*each)[: len(columns)] for each in followed)
        yield Table(self.texts("document-actions"), header, rows)

    def _followed(self) -> Iterator[tuple[AgendaItem, Action, Task | None]]:
        """Actions as they were filed, and the tasks that came of them."""
        tasks = list(self.tasks)
        for item in self.minutes.items:
            for action in item.actions:
                task = next((task for task in tasks if task.what == action.what), None)
                if task:
                    tasks.remove(task)
                yield item, action, task

    def _row(self, item: AgendaItem, action: Action, task: Task | None) -> tuple[Line, ...]:
        owner = action.owner or self.texts("document-nobody")
        due = self.texts.date(action.due) if action.due else self.texts("document-no-due")
        exempt = (self._exempt(item.exempt),) if item.exempt else ()
        standing = self._became(action, task) or (self.texts("document-open"),)
        return (
            Line(owner),
            Line(action.what, details=exempt),
            Line(due),
            Line(standing[0], details=standing[1:]),
        )

    def _became(self, action: Action, task: Task | None) -> tuple[str, ...]:
        """What is not as it was filed."""
        return tuple(self._changes(action, task)) if task else ()

    def _changes(self, action: Action, task: Task) -> Iterator[str]:
        if task.done_at and not task.is_open:
            yield self.texts("document-done", date=self._day(task.done_at))
        elif task.due and task.due != action.due:
            yield self.texts("document-postponed", date=self.texts.date(task.due))
        if task.owner and task.owner != action.owner:
            yield self._labelled("document-handed-over", task.owner)

    def _agenda(self) -> Iterator[Block]:
        items = [item for item in self.minutes.items if not item.is_empty]
        if items:
            yield Heading(2, self.texts("document-agenda"))
        for item in items:
            yield from self._item(item)

    def _item(self, item: AgendaItem) -> Iterator[Block]:
        if self._has_agenda:
            yield Heading(3, self._name(item))
        if item.exempt:
            yield Mark(self._exempt(item.exempt))
        yield from _paragraphs(item.notes)
        for decision in item.decisions:
            yield Line(decision.text, self.texts("document-decision"), self._of_decision(decision))
        for action in item.actions:
            yield Line(action.what, self.texts("document-action"), self._of_action(action))

    def _name(self, item: AgendaItem) -> str:
        named = item.number and item.title
        return f"{self._short_name(item)}: {item.title}" if named else self._short_name(item)

    def _short_name(self, item: AgendaItem) -> str:
        if item.number:
            return f"{self.texts('document-item')} {item.number}"
        return item.title or self.texts("document-outside")

    @property
    def _has_agenda(self) -> bool:
        return any(item.title or item.number for item in self.minutes.items)

    def _of_item(self, item: AgendaItem) -> tuple[str, ...]:
        name = self._short_name(item) if self._has_agenda else ""
        return tuple(filter(None, (name, self._exempt(item.exempt))))

    def _of_decision(self, decision: Decision) -> tuple[str, ...]:
        who = self._labelled("document-responsible", decision.responsible)
        review = decision.review
        again = self.texts("document-review", date=self.texts.date(review)) if review else ""
        return tuple(filter(None, (who, again)))

    def _of_action(self, action: Action) -> tuple[str, ...]:
        who = self._labelled("document-responsible", action.owner)
        due = self._labelled("document-due", self.texts.date(action.due) if action.due else "")
        return tuple(filter(None, (who, due)))

    def _exempt(self, basis: str) -> str:
        return f"{self.texts('document-exempt')}, {basis}" if basis else ""

    def _labelled(self, key: str, text: str) -> str:
        """Fluent refuses what is longer than 1000 characters, so it is never handed what people wrote."""
        return f"{self.texts(key)}: {text}" if text else ""

    def _rules(self) -> Iterator[Block]:
        lines = tuple(
            Line(rule, details=self._of_item(item)) for item in self.minutes.items for rule in item.rules
        )
        if lines:
            yield Heading(2, self.texts("document-rules"))
            yield Listing(lines)

    def _rest(self) -> Iterator[Block]:
        if self.minutes.rest:
            yield Heading(2, self.texts("document-rest"))
            yield from _paragraphs(self.minutes.rest)

    def _next_meeting(self) -> Iterator[Block]:
        if day := self.minutes.next_meeting:
            said = f"{self.texts.long_date(day)} {self._clock(self.minutes.next_start)}".strip()
            yield Heading(2, self.texts("document-next"))
            yield Line(said[:1].upper() + said[1:])

    def _notes(self) -> Iterator[Block]:
        if self.filed.notes:
            yield Heading(2, self.texts("document-notes"))
            yield from (self._note(note) for note in self.filed.notes)

    def _note(self, note: Note) -> Line:
        label = self.texts("document-note", number=note.number)
        return Line(note.text, label, (note.by, self._day(note.at)))

    def _approval(self) -> Iterator[Block]:
        yield Heading(2, self.texts("document-approval"))
        approved = self.filed.approved_on
        if approved:
            yield Line(self.texts("document-approved", date=self.texts.date(approved)))
        else:
            yield Line(self.texts("document-not-approved"))
        by, day = self.filed.filed_by, self._day(self.filed.filed_at)
        yield Line(self.texts("document-filed", name=by, date=day))


def _paragraphs(lines: Iterable[str]) -> Iterator[Line]:
    return (Line(line) for line in lines if printable(line))


def _by_organisation(people: Iterable[Participant]) -> Iterator[tuple[str, str]]:
    """Names by organisation, in the order they are first written."""
    named: dict[str, list[str]] = {}
    for each in people:
        named.setdefault(each.organisation, []).append(each.name)
    for organisation, names in named.items():
        yield organisation, ", ".join(filter(None, names))
