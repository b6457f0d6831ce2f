"""Where minutes begin: for which group, and in which way."""

from collections.abc import Sequence

from bot.domain.drafts import Draft
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, choices, escape, heading, paragraph, paragraphs, title
from dialogs.cards.minutes.parts import more
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts


def minutes_choice(texts: Texts, groups: Sequence[WorkingGroup]) -> Card:
    asked = texts("which-group")
    offered = [execute(clipped(group.name, 100), Verb.MINUTES_START, group=group.id) for group in groups]
    return card(texts, asked, [title(asked), *within(24_000, choices(offered), more(texts))])


def question_card(texts: Texts, question: str, said: str = "") -> Card:
    """One of the draft's questions, which is answered by writing."""
    body = [*paragraphs([said, question]), paragraph(texts("ask-how"), quiet=True)]
    return card(texts, question, body)


def start_card(texts: Texts, groups: Sequence[WorkingGroup], draft: Draft | None = None) -> Card:
    """Paste, form or questions; first of all the draft that is open already."""
    asked = texts("start-title")
    only: dict[str, str | int] = {"group": groups[0].id} if len(groups) == 1 else {}
    body: list[Element] = [title(asked)]
    if len(groups) == 1:
        body.append(paragraph(escape(clipped(groups[0].name, 200)), quiet=True))
    if not groups:
        body.append(paragraph(texts("no-group-yet")))
    if draft:
        body += _open(texts, draft, groups)
    body += [paragraph(texts(f"start-{way}")) for way in ("paste", "form", "questions", "live")]
    return card(texts, asked, [*body, *buttons(_ways(texts, only))])


def _open(texts: Texts, draft: Draft, groups: Sequence[WorkingGroup]) -> list[Element]:
    group = next((group.name for group in groups if group.id == draft.group), draft.minutes.group)
    name = escape(clipped(draft.minutes.title or group, 200))
    day = texts.date(draft.minutes.day) if draft.minutes.day else ""
    about = " · ".join(part for part in (name, day) if part)
    said = texts("start-open", about=about) if about else texts("start-open-unnamed")
    go_on = execute(texts("button-continue"), Verb.MINUTES_SHOW, draft=draft.id)
    return [paragraph(said), *buttons([go_on]), heading(texts("start-anew"))]


def meeting_card(texts: Texts, group: WorkingGroup, title_: str, draft: Draft | None) -> Card:
    """A meeting has ended; `draft`: what is begun already."""
    name = escape(clipped(title_ or group.name, 200))
    said = texts("meeting-ended", name=name)
    if draft:
        ways = [execute(texts("button-continue"), Verb.MINUTES_SHOW, draft=draft.id)]
    else:
        ways = _ways(texts, {"group": group.id})
    offered = paragraph(texts("meeting-draft" if draft else "meeting-offer"))
    return card(texts, said, [title(said), offered, *buttons(ways)])


def unseen_card(texts: Texts, draft: Draft, group: WorkingGroup | None) -> Card:
    """A draft that nobody has touched for long."""
    asked = texts("unseen-title")
    about = draft.minutes.title or (group.name if group else draft.minutes.group)
    day = texts.date(draft.minutes.day) if draft.minutes.day else ""
    which = " · ".join(part for part in (escape(clipped(about, 200)), day) if part)
    ways = [
        execute(texts("button-show-draft"), Verb.MINUTES_SHOW, draft=draft.id),
        execute(texts("button-drop"), Verb.MINUTES_ASK_TO_DROP, draft=draft.id),
    ]
    body = [title(asked), *paragraphs([f"**{which}**" if which else ""]), paragraph(texts("unseen-how"))]
    return card(texts, asked, [*body, *buttons(ways)])


def _ways(texts: Texts, only: dict[str, str | int]) -> list[Action]:
    return [
        execute(texts(f"button-{how}"), Verb.MINUTES_START, None, **only, how=how)
        for how in ("form", "questions")
    ]
