"""Filed minutes as each one meets them: the group, those with something to do, those who were absent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from microsoft_teams.cards import (
    OpenUrlAction,
    TextInput,
)

from bot.domain.friction_drafts import drafts_of
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes, Minutes
from bot.domain.tasks import Task
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.elements import (
    buttons,
    card,
    choices,
    escape,
    paragraph,
    paragraphs,
    section,
    title,
)
from dialogs.cards.mentions import at, with_mentions
from dialogs.cards.minutes.parts import (
    LONGEST,
    absent,
    decided,
    exempt,
    headline,
    item_title,
    more,
    name_of,
    next_meeting,
    note_button,
    open_button,
    rules_button,
)
from dialogs.cards.shapes import Card, Element, action, element
from dialogs.cards.size import clipped, within
from dialogs.cards.tasks import task_row
from dialogs.texts import Texts

LONGEST_NOTE = 2_000  # characters of a correction
_DECISIONS, _TASKS, _RULES = 6_000, 8_000, 2_000  # bytes
_NAMES = 800  # bytes
_UNREACHED = 12  # people
_NOBODY: Mapping[str, str] = MappingProxyType({})


def filed_card(
    texts: Texts,
    group: WorkingGroup,
    filed: FiledMinutes,
    tasks: Sequence[Task],
    unreached: Sequence[str] = (),
    mentions: Mapping[str, str] = _NOBODY,
    *,
    today: date,
) -> Card:
    """In the group's channel: read in a minute. `mentions`: names to keys of those who are to notice it."""
    minutes = filed.minutes
    body = [
        *_heading(texts, group, filed),
        *_decisions(texts, minutes),
        *_tasks(texts, filed, tasks, today),
        *_rules(texts, minutes),
        *_others(texts, minutes),
        *_unreached(texts, unreached, mentions),
    ]
    offered = [open_button(texts, filed)]
    if tasks:
        offered.append(execute(texts("button-tasks"), Verb.TASKS, group=group.id))
    if drafts_of(filed):
        offered.append(rules_button(texts, filed))
    offered.append(note_button(texts, filed))
    if filed.link.startswith("https://"):
        offered.append(action(OpenUrlAction(title=texts("button-open-document"), url=filed.link)))
    shown = card(texts, headline(texts, filed), [*body, *buttons(offered)])
    return with_mentions(shown, mentions)


def _heading(texts: Texts, group: WorkingGroup, filed: FiledMinutes) -> list[Element]:
    shown = "" if filed.minutes.exempt else filed.minutes.title
    about = " · ".join(escape(clipped(each, 200)) for each in (group.name, shown) if each)
    return [title(headline(texts, filed)), paragraph(about, quiet=True, spacing="None")]


def _decisions(texts: Texts, minutes: Minutes) -> list[Element]:
    """First of all; what is exempt is only named."""
    if minutes.exempt:
        return [section(texts("decisions"), [paragraph(exempt(texts, minutes.exempt))])]
    shown: list[Element] = []
    for item in minutes.items:
        if item.exempt:
            named = item_title(texts, item, hide=True)
            shown.append(paragraph(f"• {named}: {exempt(texts, item.exempt)}"))
        else:
            shown += [paragraph(f"• {decided(texts, each)}") for each in item.decisions]
    if not shown:
        return [paragraph(texts("no-decisions"))]
    return [section(texts("decisions"), within(_DECISIONS, shown, more(texts)))]


def _tasks(texts: Texts, filed: FiledMinutes, tasks: Sequence[Task], today: date) -> list[Element]:
    """Who does what by when, and how it stands."""
    minutes = filed.minutes
    hidden = [item for item in minutes.items if item.exempt or minutes.exempt]
    secret = {action.what for item in hidden for action in item.actions}
    rows = [task_row(texts, task, today) for task in tasks if task.what not in secret]
    return [section(texts("follow-up"), within(_TASKS, rows, more(texts)))] if rows else []


def _rules(texts: Texts, minutes: Minutes) -> list[Element]:
    open_to_all = replace(minutes, items=()) if minutes.exempt else minutes.open_to_all
    lines = [paragraph(escape(clipped(rule, LONGEST))) for rule in open_to_all.rules]
    return [section(texts("rules-raised"), within(_RULES, lines, more(texts)))] if lines else []


def _others(texts: Texts, minutes: Minutes) -> list[Element]:
    """When the next meeting is, and who missed this one."""
    lines = [next_meeting(texts, minutes), absent(texts, minutes, _NAMES) if minutes.absent else ""]
    shown = paragraphs(lines)
    return [section(texts("otherwise"), shown)] if shown else []


def _unreached(texts: Texts, unreached: Sequence[str], mentions: Mapping[str, str]) -> list[Element]:
    """Who is mentioned here because no message of her own reached her."""
    names = [
        at(name) if name in mentions else escape(clipped(name, 80))
        for name in dict.fromkeys([*unreached, *mentions])
    ]
    said = f"{texts('unreached')} {', '.join(names[:_UNREACHED])}"
    return [paragraph(said, quiet=True)] if names else []


def owner_card(
    texts: Texts, group: WorkingGroup, filed: FiledMinutes, tasks: Sequence[Task], *, today: date
) -> Card:
    """To one person alone: only what she took on, and where that was."""
    said = texts("owner-title", n=len(tasks))
    rows = [task_row(texts, task, today, own=True, postpone=True) for task in tasks]
    body: list[Element] = [
        title(said),
        paragraph(_from(texts, group, filed), quiet=True),
        *within(22_000, rows, more(texts)),
        paragraph(texts("owner-how"), quiet=True),
    ]
    offered = [open_button(texts, filed), execute(texts("button-my-tasks"), Verb.TASKS)]
    return card(texts, said, [*body, *buttons(offered)])


def unreached_card(
    texts: Texts, filed: FiledMinutes, tasks: Sequence[Task], person: str, *, today: date
) -> Card:
    """In the group's channel, for one whose own chat takes no message any more."""
    said, name = name_of(texts, filed), tasks[0].owner
    body: list[Element] = [
        title(said),
        *_unreached(texts, (), {name: person}),
        *within(22_000, [task_row(texts, task, today) for task in tasks], more(texts)),
        *buttons([open_button(texts, filed)]),
    ]
    return with_mentions(card(texts, said, body), {name: person})


def _from(texts: Texts, group: WorkingGroup, filed: FiledMinutes) -> str:
    return texts("from-minutes", group=escape(clipped(group.name, 200)), minutes=headline(texts, filed))


def absent_card(texts: Texts, group: WorkingGroup, filed: FiledMinutes) -> Card:
    """To who was not there: what was decided, when the next meeting is, where all of it stands."""
    said = texts("absent-title", group=escape(clipped(group.name, 200)))
    body = [
        title(said),
        paragraph(texts("absent-where", minutes=name_of(texts, filed)), quiet=True),
        *_decisions(texts, filed.minutes),
        *paragraphs([next_meeting(texts, filed.minutes)]),
    ]
    return card(texts, said, [*body, *buttons([open_button(texts, filed)])])


def note_form(texts: Texts, filed: FiledMinutes) -> Card:
    """A correction to what is filed, in one field."""
    asked = texts("note-title", minutes=name_of(texts, filed))
    typed = TextInput(
        id="note",
        label=texts("note-label"),
        placeholder=texts("note-placeholder"),
        is_multiline=True,
        is_required=True,
        max_length=LONGEST_NOTE,
        error_message=texts("note-missing"),
    )
    back = execute(texts("button-cancel"), Verb.MINUTES_OPEN, minutes=filed.id, start=0)
    offered = [execute(texts("button-send"), Verb.MINUTES_NOTED, minutes=filed.id), without_inputs(back)]
    return card(texts, asked, [title(asked), paragraph(texts("note-how")), element(typed), *buttons(offered)])


def which_minutes(texts: Texts, several: Sequence[tuple[FiledMinutes, str]], verb: Verb, **data: str) -> Card:
    """Those that may be meant, each with its group's name; a press says which."""
    asked = texts("which-minutes")
    offered = [
        execute(clipped(f"{group}: {name_of(texts, filed)}", 100), verb, None, minutes=filed.id, **data)
        for filed, group in several
    ]
    return card(texts, asked, [title(asked), *within(24_000, choices(offered), more(texts))])
