"""A draft as it stands, and what is asked before it is filed or thrown away."""

from collections.abc import Iterator, Sequence

from bot.domain.drafts import NEEDED, Draft, Pointed
from bot.domain.groups import Programme, WorkingGroup
from bot.domain.minutes import Minutes
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import (
    buttons,
    card,
    escape,
    paragraph,
    paragraphs,
    section,
    separated,
    title,
)
from dialogs.cards.minutes.parts import LONGEST, items_from, meeting, more, next_meeting
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts

_ITEMS, _ITEM, _REST, _GAP = 12_000, 1_500, 1_500, 1_500  # bytes
_NAMES = 1_200  # bytes
_LINE, _LINES = 100, 4  # characters of a line taken back, and how many


def draft_card(
    texts: Texts,
    draft: Draft,
    group: WorkingGroup | None,
    *,
    said: str = "",
    programme: Programme | None = None,
) -> Card:
    """The draft in short; `said`: what was just done to it, as Markdown."""
    name = _name(texts, draft, group)
    body = [
        *paragraphs([said]),
        title(name),
        paragraph(_state(texts, draft, group), quiet=True),
        *paragraphs(meeting(texts, draft.minutes, programme, _NAMES)),
        *paragraphs([next_meeting(texts, draft.minutes)]),
        *_items(texts, draft),
        *_rest(texts, draft),
        *_missing(texts, draft),
    ]
    return card(texts, name, [*body, *buttons(list(_buttons(texts, draft)))])


def _name(texts: Texts, draft: Draft, group: WorkingGroup | None) -> str:
    name = group.name if group else draft.minutes.group
    if draft.minutes.title:
        return escape(clipped(draft.minutes.title, 200))
    return texts("draft-of", group=escape(clipped(name, 200))) if name else texts("draft-untitled")


def _state(texts: Texts, draft: Draft, group: WorkingGroup | None) -> str:
    """That it is not filed, whose it is, who touched it last."""
    parts = [texts("draft-not-filed")]
    if group and draft.minutes.title:
        parts.append(escape(clipped(group.name, 200)))
    if draft.changed_by:
        parts.append(texts("draft-changed-by", name=escape(clipped(draft.changed_by, 80))))
    if draft.minutes.exempt:
        parts.append(texts("exempt", basis=escape(clipped(draft.minutes.exempt, 60))))
    return " · ".join(parts)


def _items(texts: Texts, draft: Draft) -> list[Element]:
    """As many as there is room for."""
    items = draft.minutes.items
    shown, following = items_from(texts, items, 0, _ITEMS, each=_ITEM, longest=LONGEST, cut="and-more")
    left = len(items) - following
    return [*shown, *([paragraph(texts("items-more", n=left), quiet=True)] if left else [])]


def _rest(texts: Texts, draft: Draft) -> list[Element]:
    if not draft.minutes.rest:
        return []
    lines = [paragraph(texts("quoted", text=escape(clipped(line, 200)))) for line in draft.minutes.rest]
    said = paragraph(texts("draft-rest-why"), quiet=True)
    return [section(texts("draft-rest"), [said, *within(_REST, lines, more(texts))])]


def _missing(texts: Texts, draft: Draft) -> list[Element]:
    if not draft.missing:
        return []
    names = texts.all_of([texts(f"missing-{each.value}") for each in draft.missing])
    return [separated(paragraph(texts("draft-missing", names=names)))]


def _buttons(texts: Texts, draft: Draft) -> Iterator[Action]:
    yield execute(texts("button-edit"), Verb.MINUTES_EDIT, draft=draft.id)
    yield execute(texts("button-check"), Verb.MINUTES_CHECK, draft=draft.id)
    if draft.version > 1:
        yield execute(texts("button-undo"), Verb.MINUTES_UNDO, draft=draft.id)
    yield execute(texts("button-drop"), Verb.MINUTES_ASK_TO_DROP, draft=draft.id)


def before_filing(
    texts: Texts, draft: Draft, group: WorkingGroup | None, pointed: Sequence[Pointed], *, choice: bool
) -> Card:
    """What a careful reader would ask about; what must be put right comes first.

    `choice`: there are groups to choose from.
    """
    needed = [each for each in pointed if each.gap in NEEDED]
    others = [each for each in pointed if each.gap not in NEEDED]
    stuck = bool(needed) or group is None
    asked = texts("check-title" if pointed or stuck else "check-fine")
    body: list[Element] = [title(asked), paragraph(_name(texts, draft, group), quiet=True)]
    if stuck:
        unknown = [] if group else [paragraph(texts("check-no-group" if choice else "no-group-yet"))]
        body.append(section(texts("check-needed"), [*unknown, *_gaps(texts, needed)]))
    if others:
        body.append(section(texts("check-others"), _gaps(texts, others)))
    if not stuck and not others:
        body.append(paragraph(texts("check-fine-how")))
    offered = _after_check(texts, draft, stuck=stuck, fine=not pointed)
    return card(texts, asked, [*body, *buttons(offered)])


def _gaps(texts: Texts, pointed: Sequence[Pointed]) -> list[Element]:
    """One sentence a gap; below it what it is about."""
    shown: list[Element] = []
    for gap in dict.fromkeys(each.gap for each in pointed):
        about = [each.about for each in pointed if each.gap is gap and each.about]
        shown.append(paragraph(texts(f"gap-{gap.value}", n=len(about))))
        lines = [_about(texts, text) for text in about]
        shown += within(_GAP, lines, more(texts))
    return shown


def _about(texts: Texts, text: str) -> Element:
    return paragraph(texts("quoted", text=escape(clipped(text, 200))), quiet=True, spacing="None")


def _after_check(texts: Texts, draft: Draft, *, stuck: bool, fine: bool) -> list[Action]:
    file = texts("button-file" if fine else "button-file-anyway")
    filing = execute(file, Verb.MINUTES_FILE, draft=draft.id, version=draft.version)
    edit = execute(texts("button-edit"), Verb.MINUTES_EDIT, draft=draft.id)
    show = execute(texts("button-show-draft"), Verb.MINUTES_SHOW, draft=draft.id)
    return [edit, show] if stuck else [filing, edit, show]


def taken_back(texts: Texts, before: Minutes, after: Minutes) -> str:
    """The lines that are gone, as Markdown: the first of them."""
    gone = [each for each in _written(before) if each not in set(_written(after))]
    shown = [escape(clipped(each, _LINE)) for each in gone[:_LINES]]
    if len(gone) > _LINES:
        shown.append(texts("and-more", n=len(gone) - _LINES))
    return texts("undone-lines", lines="; ".join(shown)) if shown else texts("undone")


def _written(minutes: Minutes) -> list[str]:
    people = [each.name for each in (*minutes.present, *minutes.absent)]
    return [line for line in (*minutes.lines, *people) if line]


def ask_to_drop(texts: Texts, draft: Draft) -> Card:
    asked = texts("drop-title")
    offered = [
        execute(texts("button-drop-yes"), Verb.MINUTES_DROP, draft=draft.id),
        execute(texts("button-drop-no"), Verb.MINUTES_SHOW, draft=draft.id),
    ]
    what = paragraph(_name(texts, draft, None), bold=True)
    return card(texts, asked, [title(asked), what, paragraph(texts("drop-what-goes")), *buttons(offered)])
