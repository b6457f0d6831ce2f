"""A friction on its way: what was understood, who has met the same, and what to do with it."""

from collections.abc import Iterator, Sequence

from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import Friction
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import (
    buttons,
    card,
    choices,
    escape,
    labelled,
    paragraph,
    paragraphs,
    section,
    selectable,
    separated,
    title,
)
from dialogs.cards.frictions.parts import (
    LONGEST,
    SHORT,
    Themes,
    brief,
    changed_here,
    counted,
    facts,
    is_answered,
    more,
    named,
    state,
    trial,
)
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts


def offer_card(texts: Texts, sentence: str) -> Card:
    """Something was said that reads as a friction."""
    asked = texts("friction-offer")
    offered = [
        execute(texts("button-friction-yes"), Verb.FRICTION_BEGIN),
        execute(texts("button-friction-no"), Verb.FRICTION_NO),
    ]
    quoted = paragraph(texts("quoted", text=escape(clipped(sentence, 300))), quiet=True)
    return card(texts, asked, [title(asked), quoted, *buttons(offered)])


def draft_card(
    texts: Texts,
    draft: FrictionDraft,
    group: WorkingGroup | None,
    similar: Sequence[Friction],
    themes: Themes,
    *,
    said: str = "",
    exemption: bool = False,
    overheard: bool = False,
) -> Card:
    """`said`: what was just done to it, as Markdown; `overheard`: all in a channel see the card."""
    name = texts("friction-draft")
    whose = texts("friction-draft-overheard" if overheard else "friction-draft-yours")
    for_group = labelled(texts("friction-for"), escape(clipped(group.name, 200))) if group else ""
    what = draft.report.what
    body = [
        *paragraphs([said]),
        title(name),
        paragraph(whose, quiet=True),
        paragraph(escape(clipped(what, LONGEST)) if what else texts("friction-nothing-told")),
        *paragraphs(facts(texts, draft.report, themes)),
        *paragraphs([for_group]),
        *changed_here(texts, draft.report),
        *trial(texts, wanted=exemption),
        *_similar(texts, draft, similar),
        *_missing(texts, draft),
    ]
    return card(texts, name, [*body, *buttons(list(_buttons(texts, draft)))])


def _similar(texts: Texts, draft: FrictionDraft, similar: Sequence[Friction]) -> list[Element]:
    if not similar:
        return []
    why = paragraph(texts("similar-why"), quiet=True)
    return [section(texts("similar-title"), [why, *_rows(texts, draft, similar)])]


def _rows(texts: Texts, draft: FrictionDraft, similar: Sequence[Friction]) -> Iterator[Element]:
    """Those that were declined have their answer beside them."""
    for friction in similar:
        opens = execute(named(texts, friction)[:100], Verb.FRICTION_OPEN, friction=friction.id)
        yield selectable([paragraph(named(texts, friction), bold=True)], opens)
        if is_answered(friction):
            answer = escape(clipped(friction.last_word, 300))
            yield paragraph(labelled(state(texts, friction), answer), spacing="None")
        yield paragraph(counted(texts, friction), quiet=True, spacing="None")
        joins = execute(
            texts("join-this", n=friction.number), Verb.FRICTION_JOIN, friction=friction.id, draft=draft.id
        )
        yield selectable([paragraph(texts("button-join"), colour="Accent", spacing="None")], joins)


def _missing(texts: Texts, draft: FrictionDraft) -> list[Element]:
    if not draft.missing:
        return []
    names = texts.all_of([texts(f"untold-{ask.value}") for ask in draft.missing])
    return [separated(paragraph(texts("friction-missing", names=names), quiet=True))]


def _buttons(texts: Texts, draft: FrictionDraft) -> Iterator[Action]:
    if draft.report.what:
        yield execute(
            texts("button-friction-send"), Verb.FRICTION_SEND, draft=draft.id, version=draft.version
        )
    yield execute(texts("button-edit"), Verb.FRICTION_EDIT, draft=draft.id)
    if draft.missing:
        yield execute(texts("button-questions"), Verb.FRICTION_ASK, draft=draft.id)
    if draft.undo_to:
        yield execute(texts("button-undo"), Verb.FRICTION_UNDO, draft=draft.id)
    yield execute(texts("button-drop"), Verb.FRICTION_ASK_TO_DROP, draft=draft.id)


def groups_card(texts: Texts, draft: FrictionDraft, groups: Sequence[WorkingGroup]) -> Card:
    """For which of them it is sent."""
    asked = texts("friction-which-group")
    sends: dict[str, str | int] = {"draft": draft.id, "version": draft.version}
    offered = [
        execute(clipped(group.name, 100), Verb.FRICTION_SEND, None, **sends, group=group.id)
        for group in groups
    ]
    return card(texts, asked, [title(asked), *within(24_000, choices(offered), more(texts))])


def ask_to_drop(texts: Texts, draft: FrictionDraft) -> Card:
    asked = texts("friction-drop-title")
    offered = [
        execute(texts("button-drop-yes"), Verb.FRICTION_DROP, draft=draft.id),
        execute(texts("button-drop-no"), Verb.FRICTION_SHOW, draft=draft.id),
    ]
    told = paragraphs([brief(draft.report)])
    return card(texts, asked, [title(asked), *told, *buttons(offered)])


def unsent_card(texts: Texts, drafts: Sequence[FrictionDraft], said: str = "") -> Card:
    """The person's own that are not sent: one below the other."""
    name = texts("friction-unsent", n=len(drafts))
    nothing = texts("friction-nothing-told")
    rows = [
        execute(clipped(draft.report.what, SHORT) or nothing, Verb.FRICTION_SHOW, draft=draft.id)
        for draft in drafts
    ]
    why = paragraph(texts("friction-unsent-why"), quiet=True)
    shown = within(22_000, choices(rows), more(texts))
    return card(texts, name, [*paragraphs([said]), title(name), why, *shown])
