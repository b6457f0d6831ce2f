"""Cards of what people took on: who does what by when, and how it stands."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from microsoft_teams.cards import DateInput

from bot.domain.tasks import Task, in_order, when
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import (
    Colour,
    buttons,
    card,
    escape,
    heading,
    labelled,
    narrow,
    numbered,
    paragraph,
    paragraphs,
    row,
    selectable,
    title,
    wide,
)
from dialogs.cards.shapes import Action, Card, Column, Element, element
from dialogs.cards.size import clipped, room_for, within
from dialogs.texts import Texts

MINE, OF_GROUP = "tasks-mine", "tasks-of-group"  # titles of a list
_ROWS = 22_000  # bytes
_LONGEST = 300  # characters


class Stand(NamedTuple):
    """Markdown and a colour, which only repeats what the words say."""

    text: str
    colour: Colour | None = None


def stand(texts: Texts, task: Task, today: date) -> Stand:
    """Done, late or due; and how often it was put off."""
    said = _stand(texts, task, today)
    if task.is_open and task.is_postponed_often:
        return Stand(texts("task-postponed", said=said.text, n=task.postponed), said.colour)
    return said


def _stand(texts: Texts, task: Task, today: date) -> Stand:
    if not task.is_open:
        done = task.done_at
        return Stand(texts("task-done-on", date=texts.date(done.date())) if done else texts("task-done"))
    if task.due is None:
        return Stand(texts("task-undated"))
    if task.is_overdue(today):
        return Stand(texts("task-overdue", date=texts.date(task.due)), "Attention")
    date = texts.near_date(task.due, today)
    return Stand(texts("task-due", date=date, days=(task.due - today).days))


def task_list(
    texts: Texts,
    tasks: Sequence[tuple[Task, str]],
    today: date,
    title_key: str = MINE,
    *,
    said: str = "",
) -> Card:
    """Tasks with their group's name. The numbers are what one writes: those of `in_order`."""
    named = texts(title_key)
    if not tasks:
        none = texts(f"{title_key}-none")
        return card(texts, none, [*paragraphs([said]), title(named), paragraph(none)])
    groups = {task.id: group for task, group in tasks}
    ordered = in_order((task for task, _ in tasks), today)
    several = len(set(groups.values())) > 1
    rows = [
        _numbered_row(
            texts, number, task, today, own=title_key == MINE, group=groups[task.id] if several else ""
        )
        for number, task in enumerate(ordered, 1)
    ]
    count = room_for(rows, _ROWS)
    body = [
        *paragraphs([said]),
        title(named),
        *([] if several else paragraphs([escape(clipped(tasks[0][1], 200))])),
        *_in_parts(texts, ordered[:count], rows, today),
        *([paragraph(texts("tasks-more", n=len(rows) - count), quiet=True)] if count < len(rows) else []),
        paragraph(texts("tasks-how"), quiet=True),
    ]
    return card(texts, named, body)


def due_card(texts: Texts, tasks: Sequence[tuple[Task, str]], today: date) -> Card:
    """To an owner alone, in the morning: what she is about to be late with, or is."""
    said = texts("tasks-due", n=len(tasks))
    groups = {task.id: group for task, group in tasks}
    ordered = in_order((task for task, _ in tasks), today)
    rows = [_due_row(texts, task, today, groups[task.id]) for task in ordered]
    offered = [execute(texts("button-my-tasks"), Verb.TASKS)]
    return card(texts, said, [title(said), *within(_ROWS, rows, _more(texts)), *buttons(offered)])


def _due_row(texts: Texts, task: Task, today: date, group: str) -> Element:
    lines = _lines(texts, task, today, own=True, group=group)
    return row([wide(lines), _presses(texts, task, postpone=True)])


def _more(texts: Texts) -> Callable[[int], str]:
    return lambda n: texts("tasks-more", n=n)


def _in_parts(texts: Texts, tasks: Sequence[Task], rows: Sequence[Element], today: date) -> Iterator[Element]:
    """Under headings: late, this week, later, without a date, done."""
    for part, numbers in groupby(range(len(tasks)), lambda number: when(tasks[number], today)):
        yield heading(texts(f"tasks-{part.value}"))
        yield from (rows[number] for number in numbers)


def _numbered_row(texts: Texts, number: int, task: Task, today: date, *, own: bool, group: str) -> Element:
    shown = {**numbered(number, _lines(texts, task, today, own=own, group=group))}
    del shown["separator"]
    return Element({**shown, "columns": [*shown["columns"], _presses(texts, task)]})


def task_row(texts: Texts, task: Task, today: date, *, own: bool = False, postpone: bool = False) -> Element:
    """Without a number; `own`: the reader knows whose it is."""
    return row([wide(_lines(texts, task, today, own=own)), _presses(texts, task, postpone=postpone)])


def _lines(texts: Texts, task: Task, today: date, *, own: bool, group: str = "") -> list[Element]:
    what, owner = escape(clipped(task.what, _LONGEST)), escape(clipped(task.owner, 80))
    how = stand(texts, task, today)
    return [
        paragraph(what if own or not owner else labelled(owner, what)),
        paragraph(how.text, colour=how.colour, quiet=how.colour is None, spacing="None"),
        *([paragraph(escape(clipped(group, 80)), quiet=True, spacing="None")] if group else []),
    ]


def _presses(texts: Texts, task: Task, *, postpone: bool = False) -> Column:
    """Done, in place, or open again; a new day is chosen on the task's own card."""
    if not task.is_open:
        return narrow([_press(texts("button-reopen"), Verb.TASK_REOPEN, task)])
    offered = [_press(texts("button-done"), Verb.TASK_DONE, task)]
    if postpone:
        offered.append(_press(texts("button-postpone"), Verb.TASK_POSTPONE, task))
    return narrow(offered)


def _press(name: str, verb: Verb, task: Task) -> Element:
    press = execute(f"{name}: {clipped(task.what, 40)}", verb, task=task.id)
    return selectable([paragraph(name, colour="Accent")], press)


def task_card(texts: Texts, task: Task, group_name: str, today: date, said: str = "") -> Card:
    """One task after a change; `said`: what was changed, as Markdown."""
    what, how = escape(clipped(task.what, _LONGEST)), stand(texts, task, today)
    body: list[Element] = [
        *paragraphs([said]),
        title(what),
        paragraph(how.text, colour=how.colour),
        *paragraphs([" · ".join(escape(clipped(each, 100)) for each in (task.owner, group_name) if each)]),
        *([_new_day(texts, today)] if task.is_open else []),
    ]
    return card(texts, what, [*body, *buttons(_offered(texts, task))])


def _new_day(texts: Texts, today: date) -> Element:
    picked = DateInput(
        id="day",
        label=texts("task-new-day"),
        min=today.isoformat(),
        is_required=True,
        error_message=texts("form-no-day"),
    )
    return element(picked)


def _offered(texts: Texts, task: Task) -> list[Action]:
    if not task.is_open:
        return [execute(texts("button-reopen"), Verb.TASK_REOPEN, task=task.id)]
    done = execute(texts("button-done"), Verb.TASK_DONE, task=task.id)
    # Whoever is done chooses no day.
    return [without_inputs(done), execute(texts("button-postpone"), Verb.TASK_POSTPONE, task=task.id)]
