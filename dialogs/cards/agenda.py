"""The next meeting's agenda as a card, and as text for an invitation."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.agenda import Agenda, GrantDeadline, Review
from bot.domain.groups import WorkingGroup
from bot.domain.tasks import Task
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import (
    buttons,
    card,
    escape,
    folded,
    labelled,
    numbered,
    paragraph,
    title,
    unescape,
)
from dialogs.cards.minutes.parts import decided, exempt, item_title, more, name_of
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped, within
from dialogs.cards.tasks import stand
from dialogs.texts import Texts

_POINTS, _LINES, _COPY = 13_000, 4_000, 9_000  # bytes


class Point(NamedTuple):
    """Markdown."""

    title: str
    lines: tuple[str, ...] = ()


def agenda_card(texts: Texts, group: WorkingGroup, agenda: Agenda) -> Card:
    """Numbered; below it the same to copy."""
    name = texts("agenda-title", group=escape(clipped(group.name, 200)))
    rows = [_row(texts, number, point) for number, point in enumerate(_points(texts, agenda), 1)]
    body: list[Element] = [title(name), paragraph(_day(texts, agenda), quiet=True)]
    if rows:
        copied = [paragraph(escape(line)) for line in as_text(texts, group, agenda).splitlines() if line]
        body += within(_POINTS, rows, more(texts))
        body.append(folded(texts, texts("agenda-copy"), "copy", within(_COPY, copied, more(texts))))
    else:
        body.append(paragraph(texts("agenda-empty")))
    offered = [
        execute(texts("button-start-minutes"), Verb.MINUTES_START, group=group.id),
        execute(texts("button-tasks"), Verb.TASKS, group=group.id),
    ]
    return card(texts, name, [*body, *buttons(offered)])


def as_text(texts: Texts, group: WorkingGroup, agenda: Agenda) -> str:
    """Without markup and what is exempt from public access, to be put in an invitation."""
    agenda = agenda.open_to_all
    lines = [texts("agenda-title", group=clipped(group.name, 200)), _day(texts, agenda), ""]
    for number, point in enumerate(_points(texts, agenda), 1):
        lines.append(f"{number}. {unescape(point.title)}")
        lines += [f"   – {unescape(line)}" for line in point.lines]
    return "\n".join(lines)


def _day(texts: Texts, agenda: Agenda) -> str:
    return texts.long_date(agenda.meeting) if agenda.meeting else texts("agenda-no-day")


def _row(texts: Texts, number: int, point: Point) -> Element:
    lines: Sequence[Element] = [paragraph(line, spacing="None") for line in point.lines]
    return numbered(number, [paragraph(point.title, bold=True), *within(_LINES, lines, more(texts))])


def _points(texts: Texts, agenda: Agenda) -> Iterator[Point]:
    if agenda.to_approve:
        yield Point(texts("agenda-approve", minutes=name_of(texts, agenda.to_approve)))
    if agenda.tasks:
        yield Point(texts("agenda-tasks"), tuple(_task(texts, task, agenda) for task in agenda.tasks))
    if agenda.reviews:
        yield Point(texts("agenda-reviews"), tuple(_review(texts, each) for each in agenda.reviews))
    if agenda.deadlines:
        yield Point(
            texts("agenda-deadlines"),
            tuple(f"{escape(clipped(each.grant, 150))} · {due_on(texts, each)}" for each in agenda.deadlines),
        )
    if agenda.frictions:
        lines = tuple(escape(clipped(each, 300)) for each in agenda.frictions)
        yield Point(texts("agenda-frictions"), lines)
    for item in agenda.kept:
        yield Point(texts("agenda-kept", title=item_title(texts, item, hide=True)))
    for own in agenda.own:
        yield Point(escape(clipped(own, 300)))


def due_on(texts: Texts, deadline: GrantDeadline) -> str:
    """What is known of the day, and no more."""
    if deadline.last_known:
        return texts("deadline-last-known", date=texts.date(deadline.last_known))
    return texts(
        "digest-expected" if deadline.is_expected else "digest-deadline", date=texts.date(deadline.day)
    )


def _task(texts: Texts, task: Task, agenda: Agenda) -> str:
    what, owner = escape(clipped(task.what, 300)), escape(clipped(task.owner, 80))
    said = labelled(owner, what) if owner else what
    return f"{said} · {stand(texts, task, agenda.today).text}"


def _review(texts: Texts, review: Review) -> str:
    said = exempt(texts, review.exempt) if review.exempt else decided(texts, review.decision, 200)
    return f"{said} · {texts('minutes-number', number=review.minutes)}"
