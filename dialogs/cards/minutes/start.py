"""Where minutes begin: for which group, and in which way."""

from collections.abc import Sequence

from bot.domain.drafts import Draft
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, choices, escape, heading, paragraph, title
from dialogs.cards.minutes.parts import more
from dialogs.cards.shapes import Card, Element
from dialogs.cards.size import clipped, within
from dialogs.texts import Texts


def minutes_choice(texts: Texts, groups: Sequence[WorkingGroup]) -> Card:
    asked = texts("which-group")
    offered = [execute(clipped(group.name, 100), Verb.MINUTES_START, group=group.id) for group in groups]
    return card(texts, asked, [title(asked), *within(24_000, choices(offered), more(texts))])


def start_card(texts: Texts, groups: Sequence[WorkingGroup], draft: Draft | None = None) -> Card:
    """Paste, form or questions; first of all the draft that is open already."""
    asked = texts("start-title")
    only: dict[str, str | int] = {"group": groups[0].id} if len(groups) == 1 else {}
    ways = [
        execute(texts("button-form"), Verb.MINUTES_START, None, **only, how="form"),
        execute(texts("button-questions"), Verb.MINUTES_START, None, **only, how="questions"),
    ]
    body: list[Element] = [title(asked)]
    if len(groups) == 1:
        body.append(paragraph(escape(clipped(groups[0].name, 200)), quiet=True))
    if draft:
        body += _open(texts, draft, groups)
    body += [paragraph(texts(f"start-{way}")) for way in ("paste", "form", "questions", "live")]
    return card(texts, asked, [*body, *buttons(ways)])


def _open(texts: Texts, draft: Draft, groups: Sequence[WorkingGroup]) -> list[Element]:
    group = next((group.name for group in groups if group.id == draft.group), draft.minutes.group)
    name = escape(clipped(draft.minutes.title or group, 200))
    day = texts.date(draft.minutes.day) if draft.minutes.day else ""
    about = " · ".join(part for part in (name, day) if part)
    said = texts("start-open", about=about) if about else texts("start-open-unnamed")
    go_on = execute(texts("button-continue"), Verb.MINUTES_SHOW, draft=draft.id)
    return [paragraph(said), *buttons([go_on]), heading(texts("start-anew"))]
