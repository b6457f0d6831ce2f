"""Filed minutes read in full, and those that a search found."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.friction_drafts import drafts_of
from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import FiledMinutes, Note
from bot.domain.tasks import Task
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import (
    buttons,
    card,
    escape,
    labelled,
    numbered,
    paragraph,
    paragraphs,
    section,
    selectable,
    title,
)
from dialogs.cards.minutes.parts import (
    exempt,
    headline,
    items_from,
    meeting,
    more,
    next_meeting,
    note_button,
    rules_button,
)
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, room_for, size, within
from dialogs.cards.tasks import task_row
from dialogs.texts import Texts

_PAGE, _ITEM, _NOTES, _REST, _FOUND = 16_000, 9_000, 2_000, 1_500, 22_000  # bytes
_CARD = 24_000  # bytes, without the buttons
_LONGEST = 3_000  # characters of a line
_NAMES = 3_000  # bytes
_QUOTED = 3  # lines of one set of minutes

Hit = tuple[FiledMinutes, str, tuple[str, ...]]  # minutes, their group's name, lines that match


def whole_minutes(
    texts: Texts,
    group: WorkingGroup,
    filed: FiledMinutes,
    tasks: Sequence[Task],
    start: int = 0,
    *,
    today: date,
    programme: Programme | None = None,
    reported: bool = False,
) -> Card:
    """As many items at a time as a card holds, from `start`; `reported`: its rules became frictions."""
    head = _head(texts, group, filed, programme) if start == 0 else _name(texts, group, filed)
    room = _PAGE - size(*head)
    items, following = items_from(
        texts, filed.minutes.items, start, room, each=_ITEM, longest=_LONGEST, cut="lines-more"
    )
    is_last = following >= len(filed.minutes.items)
    end = _end(texts, filed, tasks, today, _CARD - size(*head, *items)) if is_last else []
    marked = [paragraph(texts("friction-minutes-marked"), quiet=True)] if is_last and reported else []
    offered = buttons(list(_buttons(texts, filed, start, following, reported=reported)))
    return card(texts, headline(texts, filed), [*head, *items, *end, *marked, *offered])


def _name(texts: Texts, group: WorkingGroup, filed: FiledMinutes) -> list[Element]:
    about = " · ".join(escape(clipped(each, 200)) for each in (group.name, filed.minutes.title) if each)
    return [title(headline(texts, filed)), paragraph(about, quiet=True, spacing="None")]


def _head(
    texts: Texts, group: WorkingGroup, filed: FiledMinutes, programme: Programme | None
) -> list[Element]:
    minutes = filed.minutes
    filing = {"name": escape(clipped(filed.filed_by, 80)), "date": texts.date(filed.filed_at.date())}
    return [
        *_name(texts, group, filed),
        *([paragraph(exempt(texts, minutes.exempt), bold=True)] if minutes.exempt else []),
        *paragraphs(meeting(texts, minutes, programme, _NAMES)),
        *paragraphs([next_meeting(texts, minutes)]),
        paragraph(texts("filed-by", **filing), quiet=True),
        paragraph(_approval(texts, filed), quiet=True, spacing="None"),
        *_notes(texts, filed),
    ]


def _approval(texts: Texts, filed: FiledMinutes) -> str:
    if filed.approved_on is None:
        return texts("not-approved")
    return texts("approved-on", date=texts.date(filed.approved_on))


def _notes(texts: Texts, filed: FiledMinutes) -> list[Element]:
    """Corrections stand above what they correct."""
    lines = [paragraph(_note(texts, note)) for note in filed.notes]
    return [section(texts("notes"), within(_NOTES, lines, more(texts)))] if lines else []


def _note(texts: Texts, note: Note) -> str:
    name, day = escape(clipped(note.by, 80)), texts.date(note.at.date())
    about = texts("note-number", number=note.number, name=name, date=day)
    return labelled(about, escape(clipped(note.text, 1_000)))


def _end(texts: Texts, filed: FiledMinutes, tasks: Sequence[Task], today: date, room: int) -> list[Element]:
    """What belongs to no item, and how the follow-up stands, in so many bytes."""
    rest = [paragraph(escape(clipped(line, 400))) for line in filed.minutes.rest]
    rows = [task_row(texts, task, today) for task in tasks]
    return [
        *([section(texts("rest"), within(_REST, rest, more(texts)))] if rest else []),
        *([section(texts("follow-up-now"), within(room - _REST, rows, more(texts)))] if rows else []),
    ]


def _buttons(
    texts: Texts, filed: FiledMinutes, start: int, following: int, *, reported: bool
) -> Iterator[Action]:
    if following < len(filed.minutes.items):
        yield execute(texts("button-read-on"), Verb.MINUTES_OPEN, minutes=filed.id, start=following)
    if start:
        yield execute(texts("button-from-start"), Verb.MINUTES_OPEN, minutes=filed.id, start=0)
    if drafts_of(filed) and not reported:
        yield rules_button(texts, filed)
    if filed.approved_on is None:
        yield execute(texts("button-approve"), Verb.MINUTES_APPROVE, minutes=filed.id)
    yield note_button(texts, filed)
    yield execute(texts("button-download"), Verb.MINUTES_DOWNLOAD, minutes=filed.id)


def found_card(texts: Texts, found: Sequence[Hit], total: int, search: str, start: int = 0) -> Card:
    """What a search found, with the lines that match; `start`: how many came before."""
    looked_for = escape(clipped(search, 200))
    if not found:
        said = texts("found-nothing", search=looked_for)
        return card(texts, said, [title(said), paragraph(texts("found-nothing-how"))])
    said = texts("found-title", n=total, search=looked_for)
    rows = [_hit(texts, number, hit) for number, hit in enumerate(found, start + 1)]
    shown = rows[: room_for(rows, _FOUND)]
    following = start + len(shown)
    left = total - following
    following_button = execute(
        texts("button-more", n=left), Verb.MINUTES_FOUND, search=search[:200], start=following
    )
    return card(texts, said, [title(said), *shown, *(buttons([following_button]) if left > 0 else [])])


def _hit(texts: Texts, number: int, hit: Hit) -> Element:
    filed, group, lines = hit
    opens = execute(texts("button-open-minutes"), Verb.MINUTES_OPEN, minutes=filed.id, start=0)
    name = paragraph(headline(texts, filed), bold=True, colour="Accent")
    about = " · ".join(escape(clipped(each, 100)) for each in (group, filed.minutes.title) if each)
    quoted = [paragraph(texts("quoted", text=escape(clipped(line, 300)))) for line in lines[:_QUOTED]]
    below = paragraph(about, quiet=True, spacing="None")
    return numbered(number, [selectable([name], opens), below, *quoted])
