"""The digest as its lead sees it first, with what may still be done about it."""

from datetime import date

from microsoft_teams.cards import DateInput, TextInput

from bot.domain.digests import Digest
from bot.domain.groups import WorkingGroup
from dialogs.buttons import Verb, execute, without_inputs
from dialogs.cards.digests import body_of
from dialogs.cards.elements import (
    buttons,
    card,
    escape,
    paragraph,
    paragraphs,
    section,
    title,
)
from dialogs.cards.shapes import Action, Card, Element, element
from dialogs.cards.size import clipped
from dialogs.texts import Texts

LONGEST_REMARK = 300  # characters


def preview_card(
    texts: Texts,
    group: WorkingGroup,
    digest: Digest,
    comes: date,
    at: str,
    last: date,
    *,
    said: str = "",
) -> Card:
    """`comes`, `at`: when it is posted; `last`: the last day it can be put off to."""
    named = texts("preview-title", group=escape(clipped(group.name, 120)))
    when = f"{texts('preview-comes', date=texts.long_date(comes), clock=at)} {texts('preview-goes-out')}"
    held: dict[str, str | int] = {"group": group.id, "week": digest.period.week}
    changes: list[TextInput | DateInput] = [
        TextInput(
            id="remark",
            label=texts("preview-remark"),
            placeholder=texts("preview-remark-hint"),
            value=digest.remark.text if digest.remark else None,
            max_length=LONGEST_REMARK,
            error_message=texts("form-too-long", longest=LONGEST_REMARK),
        ),
        DateInput(
            id="day",
            label=texts("preview-day"),
            min=digest.period.today.isoformat(),
            max=last.isoformat(),
            error_message=texts("form-no-day"),
        ),
    ]
    offered: list[Action] = [
        execute(texts("button-digest-remark"), Verb.DIGEST_REMARK, None, **held),
        execute(texts("button-postpone"), Verb.DIGEST_POSTPONE, None, **held),
        without_inputs(execute(texts("button-digest-skip"), Verb.DIGEST_SKIP, None, **held)),
    ]
    body: list[Element] = [
        *paragraphs([said]),
        title(named),
        paragraph(when, quiet=True, spacing="None"),
        *body_of(texts, digest, group),
        section(texts("preview-change"), [*map(element, changes)]),
    ]
    return card(texts, named, [*body, *buttons(offered)])
