"""Cards about what is stored about the reader."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from textwrap import shorten

from bot.domain.catalogue import Catalogue
from bot.domain.people import PersonalRecord
from dialogs.buttons import Verb, execute
from dialogs.cards.elements import buttons, card, escape, heading, paragraph, title
from dialogs.cards.minutes.parts import clock
from dialogs.cards.shapes import Card, Element
from dialogs.texts import Texts

_LONGEST_EXPORT = 20_000  # characters on a card
_MOST_LISTED = 10


def about_you(texts: Texts, catalogue: Catalogue, record: PersonalRecord) -> Card:
    """In words; the export has it to the letter."""
    shown = texts("privacy-title")
    if record.is_empty:
        return card(texts, shown, [title(shown), paragraph(texts("privacy-nothing"))])
    body: list[Element] = [title(shown), *map(paragraph, _remembered(texts, catalogue, record))]
    body += _listed(texts, "privacy-drafts", [each or texts("privacy-untitled") for each in record.drafts])
    body += _listed(texts, "privacy-tasks", record.tasks)
    body += _listed(texts, "privacy-frictions", record.frictions)
    if record.tasks:
        body.append(paragraph(texts("privacy-tasks-stay"), quiet=True))
    if record.corrections:
        body.append(heading(texts("privacy-corrections")))
        body += [paragraph(texts("quoted", text=escape(text))) for text in record.corrections]
        body.append(paragraph(texts("privacy-corrections-stay"), quiet=True))
    body.append(paragraph(texts("privacy-replies"), quiet=True))
    offered = [
        execute(texts("button-export"), Verb.EXPORT),
        execute(texts("button-forget"), Verb.ASK_TO_FORGET),
    ]
    return card(texts, shown, [*body, *buttons(offered)])


def _listed(texts: Texts, key: str, lines: Sequence[str]) -> list[Element]:
    """The first of many: the export has them all."""
    shown = [paragraph(texts("quoted", text=escape(shorten(line, 200)))) for line in lines[:_MOST_LISTED]]
    return [heading(texts(key, n=len(lines))), *shown] if lines else []


def _remembered(texts: Texts, catalogue: Catalogue, record: PersonalRecord) -> Iterator[str]:
    user = record.remembered.get(record.person)
    number = user.get("municipality") if isinstance(user, dict) else None
    if municipality := catalogue.register.by_number.get(str(number)):
        yield texts("privacy-municipality", municipality=municipality.full_name)
    if conversations := len(record.remembered.keys() - {record.person}):
        yield texts("privacy-conversations", n=conversations)
    if plan := record.digest:
        comes = texts("digest-comes", weekday=texts("weekday", n=plan.weekday), clock=clock(texts, plan.at))
        yield f"{texts('digest-own-settings')}: {comes}"


def really_forget(texts: Texts) -> Card:
    asked = texts("privacy-really")
    offered = [
        execute(texts("button-forget-yes"), Verb.FORGET),
        execute(texts("button-forget-no"), Verb.HELP),
    ]
    body = [title(asked), paragraph(texts("privacy-what-goes")), *buttons(offered)]
    return card(texts, asked, body)


def export(texts: Texts, record: PersonalRecord) -> Card:
    """The record as JSON, to copy."""
    shown = texts("privacy-export")
    written = json.dumps(asdict(record), ensure_ascii=False, indent=1, default=str)
    return card(texts, shown, [title(shown), paragraph(escape(written[:_LONGEST_EXPORT]))])


def below_notice(notice: str, shown: Card) -> Card:
    """The card with a line above it."""
    return Card({**shown, "body": [paragraph(notice), *shown["body"]]})
