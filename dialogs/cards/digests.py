"""The weekly digest as a card: read in a minute, with buttons that work where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from microsoft_teams.cards import Container

from bot.domain.agenda import GrantDeadline
from bot.domain.digest_plans import monday
from bot.domain.digests import (
    Aspect,
    ComingMeeting,
    Decided,
    Digest,
    FrictionNews,
    GrantNews,
    Period,
    SharedNews,
)
from bot.domain.groups import WorkingGroup
from bot.domain.inquiry import Inquiry
from bot.domain.tasks import Task
from dialogs.buttons import Verb, execute
from dialogs.cards.agenda import due_on
from dialogs.cards.elements import (
    Colour,
    buttons,
    card,
    escape,
    folded,
    labelled,
    narrow,
    paragraph,
    paragraphs,
    row,
    section,
    title,
    wide,
)
from dialogs.cards.mentions import at, with_mentions
from dialogs.cards.minutes.parts import clock, decided, more
from dialogs.cards.shapes import Action, Card, Column, Element, element
from dialogs.cards.size import clipped, room_for, size, within
from dialogs.cards.tasks import stand
from dialogs.cards.way_back import Way, handing_on
from dialogs.texts import Texts

PARTS = ("actions", "decisions", "meetings", "deadlines", "frictions", "grants", "shared")
_SHOWN, _MORE = 15_000, 6_000  # bytes
_LONGEST, _NAME = 160, 60  # characters


class _Line(NamedTuple):
    """What it is, how it stands, and what one can do about it; Markdown."""

    said: str
    below: str = ""
    action: Action | None = None
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Where a digest is read."""

    group: WorkingGroup | None  # None: it is a person's own
    week: str = ""  # of the issue that stands in the channel, which its buttons change; "": none does
    mentions: bool = False  # owners are to notice it
    since: date | None = None  # from which day somebody asked

    @property
    def way(self) -> Way:
        """By which it is found again."""
        told = {
            "group": self.group.id if self.group else "",
            "week": self.week,
            "since": self.since.isoformat() if self.since else "",
        }
        return {name: value for name, value in told.items() if value}


def digest_card(texts: Texts, digest: Digest, reader: Reader) -> Card:
    writer = _Writer(texts, digest, reader)
    named = heading_of(texts, digest)
    body = [*top(texts, digest, reader.group), *writer.told(), *_foot(texts, digest)]
    shown = card(texts, _summary(texts, digest, named), [*body, *buttons(_offered(texts, reader))])
    return with_mentions(Card(handing_on(shown, reader.way)), writer.mentioned)


def body_of(texts: Texts, digest: Digest, group: WorkingGroup) -> list[Element]:
    """The same to be looked at: nobody is mentioned, nothing is pressed."""
    writer = _Writer(texts, digest, Reader(group), is_pressed=False)
    return [*top(texts, digest, group), *writer.told(), *_foot(texts, digest)]


def heading_of(texts: Texts, digest: Digest) -> str:
    if digest.period.is_asked:
        return texts("digest-since", date=texts.date(digest.period.first))
    return texts("digest-title", week=str(monday(digest.period.week).isocalendar().week))


def _summary(texts: Texts, digest: Digest, named: str) -> str:
    if digest.is_quiet:
        return f"{named}. {_quiet(texts, digest)}"
    said = texts("digest-summary", actions=len(digest.actions), decisions=len(digest.decisions))
    return f"{named}. {said}"


def top(texts: Texts, digest: Digest, group: WorkingGroup | None) -> list[Element]:
    name = escape(clipped(group.name, 200)) if group else texts("digest-own")
    remark = digest.remark
    return [
        title(heading_of(texts, digest)),
        paragraph(f"{name} · {_days(texts, digest.period)}", quiet=True, spacing="None"),
        *([paragraph(texts("digest-late"), quiet=True)] if digest.period.is_late else []),
        *([_remark(texts, remark.text, remark.by)] if remark else []),
        *_figures(texts, digest),
    ]


def _days(texts: Texts, period: Period) -> str:
    """23.–29. november 2026: the week, or what somebody asked for."""
    first, last = monday(period.week), monday(period.week) + timedelta(days=6)
    if period.is_asked:
        first, last = period.first, period.today
    if first.year != last.year:
        return texts("digest-days-over", first=texts.date(first), last=texts.date(last))
    if first.month == last.month:
        return texts("digest-days", first=first.day, last=texts.date(last))
    begins = texts("day-of-year", day=first.day, month=texts("month", n=first.month))
    return texts("digest-days-over", first=begins, last=texts.date(last))


_EMPHASIS = element(Container(style="emphasis", spacing="Medium", items=[]))


def _remark(texts: Texts, text: str, by: str) -> Element:
    said = labelled(escape(clipped(by, _NAME)), escape(clipped(text, 400)))
    return Element({**_EMPHASIS, "items": [paragraph(said)]})


def _figures(texts: Texts, digest: Digest) -> list[Element]:
    """Beside those of the time before."""
    now, before = digest.figures, digest.figures_before
    pairs = (
        ("open", now.open, before.open),
        ("done", now.done, before.done),
        ("decisions", now.decisions, before.decisions),
    )
    if digest.is_quiet or not any(value for _, *values in pairs for value in values):
        return []
    is_week = digest.period.at - digest.period.since <= timedelta(days=8)
    compared = "digest-before" if is_week else "digest-period-before"
    columns = [
        wide(
            [
                paragraph(labelled(texts(f"digest-figure-{name}"), str(value))),
                paragraph(texts(compared, n=earlier), quiet=True, spacing="None"),
            ]
        )
        for name, value, earlier in pairs
    ]
    return [row(columns)]


def _quiet(texts: Texts, digest: Digest) -> str:
    return texts("digest-quiet", n=digest.figures.open)


def _foot(texts: Texts, digest: Digest) -> list[Element]:
    moved = digest.moved_to
    return paragraphs([texts("digest-next", date=texts.long_date(moved)) if moved else ""])


def _offered(texts: Texts, reader: Reader) -> list[Action]:
    if reader.group is None:
        return [
            execute(texts("button-my-tasks"), Verb.TASKS),
            execute(texts("button-digest-settings"), Verb.MY_DIGEST_SETTINGS),
        ]
    id_ = reader.group.id
    return [
        execute(texts("button-tasks"), Verb.TASKS, group=id_),
        execute(texts("button-agenda"), Verb.AGENDA, group=id_),
        execute(texts("button-digest-settings"), Verb.DIGEST_SETTINGS, group=id_),
    ]


@dataclass(slots=True)
class _Writer:
    """Writes line by line, as long as there is room, and remembers whom it has mentioned."""

    texts: Texts
    digest: Digest
    reader: Reader
    is_pressed: bool = True
    mentioned: dict[str, str] = field(default_factory=dict)

    def told(self) -> Iterator[Element]:
        if self.digest.is_quiet:
            yield paragraph(_quiet(self.texts, self.digest))
            return
        room, left = _SHOWN, []
        plain = replace(self, reader=replace(self.reader, mentions=False), is_pressed=False)
        for name, part, count in zip(PARTS, self.digest.parts, self.digest.shown, strict=True):
            rows = self._rows(name, part[:count])
            fitting = room_for(rows, room)
            room -= size(*rows[:fitting])
            if fitting:
                yield section(self.texts(f"digest-{name}"), rows[:fitting])
            left += plain._rows(name, part[fitting:])
        if left:
            yield folded(
                self.texts,
                self.texts("digest-more", n=len(left)),
                "more",
                within(_MORE, left, more(self.texts)),
            )

    def _rows(self, name: str, values: Sequence[Any]) -> list[Element]:
        write: dict[str, Callable[[Any], _Line]] = {
            "actions": self._action,
            "decisions": self._decision,
            "meetings": self._meeting,
            "deadlines": self._deadline,
            "frictions": self._friction,
            "grants": self._grant,
            "shared": self._shared,
        }
        lines = map(write[name], values)
        return [_row(line if self.is_pressed else line._replace(action=None)) for line in lines]

    def _action(self, task: Task) -> _Line:
        what, owner = escape(clipped(task.what, _LONGEST)), self._owner(task)
        said = f"{owner}: {what}" if owner else what
        how = stand(self.texts, task, self.digest.period.today)
        if not task.is_open:
            return _Line(said, how.text)
        verb = Verb.DIGEST_DONE if self.reader.group else Verb.TASK_DONE
        done = execute(self.texts("button-done"), verb, None, task=task.id, **self.reader.way)
        return _Line(said, how.text, done, how.colour)

    def _owner(self, task: Task) -> str:
        name = clipped(task.owner, _NAME)
        if self.reader.group is None:
            return ""
        if task.person and task.is_open and self.reader.mentions:
            self.mentioned.setdefault(name, task.person)
            return at(name)
        return f"**{escape(name)}**" if name else ""

    def _decision(self, told: Decided) -> _Line:
        first = next(each for each in self.digest.decisions if each.minutes == told.minutes)
        opens = self._opens(told.minutes) if told is first else None
        return _Line(decided(self.texts, told.decision, _LONGEST), _of(told.group), opens)

    def _meeting(self, meeting: ComingMeeting) -> _Line:
        day = self.texts.near_date(meeting.day, self.digest.period.today)
        start = meeting.start
        when = self.texts("when-from", date=day, start=clock(self.texts, start)) if start else day
        return _Line(when[:1].upper() + when[1:], _of(meeting.group))

    def _deadline(self, deadline: GrantDeadline) -> _Line:
        name, when = escape(clipped(deadline.grant, _LONGEST)), due_on(self.texts, deadline)
        if deadline.id in self.digest.following:
            return _Line(name, f"{when} · {self.texts('digest-followed')}", self._details(deadline.id))
        group = self.reader.group
        data = {"grant": deadline.id, **({"group": group.id} if group else {})}
        return _Line(name, when, execute(self.texts("button-follow"), Verb.FOLLOW, None, **data))

    def _friction(self, friction: FrictionNews) -> _Line:
        what = escape(clipped(friction.what, _LONGEST))
        if friction.answer:
            outcome = friction.outcome
            label = self.texts(f"outcome-{outcome.value}" if outcome else "friction-answer")
            return _Line(what, labelled(label, escape(clipped(friction.answer, _LONGEST))))
        waits = self.texts("digest-waiting", days=friction.waiting)
        return _Line(what, " · ".join(filter(None, (waits, _of(friction.owner)))))

    def _grant(self, news: GrantNews) -> _Line:
        told = (Aspect.ADDED,) if Aspect.ADDED in news.aspects else news.aspects
        aspects = [self.texts(f"digest-new-{aspect.value}") for aspect in told]
        return _Line(escape(clipped(news.name, _LONGEST)), ", ".join(aspects), self._details(news.id))

    def _shared(self, news: SharedNews) -> _Line:
        said = escape(clipped(news.title or news.group, _LONGEST))
        about = [news.group if news.title else "", self.texts.date(news.day) if news.day else ""]
        return _Line(said, " · ".join(_of(each) for each in about if each), self._opens(news.minutes))

    def _opens(self, minutes: str) -> Action:
        return execute(self.texts("button-digest-minutes"), Verb.MINUTES_OPEN, minutes=minutes, start=0)

    def _details(self, grant: str) -> Action:
        group = self.reader.group
        municipality = group.municipality if group else None
        inquiry = Inquiry(municipality=municipality, language=self.texts.language)
        return execute(self.texts("button-digest-see"), Verb.DETAILS, inquiry, id=grant, start=0)


def _of(group: str) -> str:
    return escape(clipped(group, _NAME))


def _row(line: _Line) -> Element:
    below = paragraph(line.below, colour=line.colour, quiet=line.colour is None, spacing="None")
    told = wide([paragraph(line.said), *([below] if line.below else [])])
    if line.action is None:
        return row([told])
    label = paragraph(escape(line.action["title"]), colour="Accent")
    return row([told, Column({**narrow([label]), "selectAction": line.action})])
