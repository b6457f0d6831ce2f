"""Cards with several schemes: the answer to a question, and what to say when there is none."""

import html
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from textwrap import shorten
from typing import NamedTuple

from bot.domain.advice import Finding, Findings, Inquiry, Topic
from bot.domain.catalogue import Catalogue, Theme
from bot.domain.eligibility import Standing
from bot.domain.grants import ApplicantType, Grant
from bot.domain.municipalities import FormerMunicipality, Municipality
from dialogs.buttons import Verb, execute
from dialogs.cards.amounts import amount_line
from dialogs.cards.elements import (
    buttons,
    card,
    chips,
    escape,
    heading,
    host,
    link,
    numbered,
    paragraph,
    selectable,
    title,
    unescape,
)
from dialogs.cards.shapes import Action, Card, Element
from dialogs.cards.understood import former_name, municipality_name, place, understood
from dialogs.cards.wording import Line, deadline_line, standing_line
from dialogs.texts import Texts

PAGE = 5
_MOST_REMOVED = 10  # more would not fit in 28 KB
_MOST_OTHERS = 10
_LONGEST_NOTE = 70  # characters


class Preview(NamedTuple):
    """A scheme in the compose box's list of results: a thumbnail card, whose text is HTML."""

    title: str
    text: str


def grant_list(
    texts: Texts,
    catalogue: Catalogue,
    findings: Findings,
    today: date,
    *,
    start: int = 0,
    former: FormerMunicipality | None = None,
    others: Sequence[Municipality] = (),
) -> Card:
    """At most five schemes from `start` on.

    `former`: the old name that was used for the municipality; `others`: those named beside it.
    """
    shown = findings.found[start : start + PAGE]
    inquiry = findings.inquiry
    meant = understood(texts, catalogue, inquiry)
    body: list[Element] = [title(meant)]
    if former:
        body.append(paragraph(former_name(texts, catalogue, former, inquiry)))
    if others:
        body += _others(texts, catalogue, inquiry, others)
    body.append(paragraph(_counted(texts, findings, start, len(shown)), quiet=True))
    for number, finding in enumerate(shown, start + 1):
        body.append(_row(texts, catalogue, finding, inquiry, today, number, start))
    if inquiry.municipality is None and not inquiry.ended_only:
        body.append(paragraph(texts("list-needs-municipality")))
    body += buttons(_list_buttons(texts, findings, start))
    return card(texts, f"{meant}: {texts('list-summary', total=len(findings.found))}", body)


def _counted(texts: Texts, findings: Findings, start: int, shown: int) -> str:
    total, removed = len(findings.found), len(findings.removed)
    if shown == total:
        said = texts("list-all", total=total)
    elif shown == 1:
        said = texts("list-last", total=total, last=total)
    else:
        said = texts("list-page", total=total, first=start + 1, last=start + shown)
    return f"{said} {texts('list-removed', removed=removed)}" if removed else said


def _others(
    texts: Texts, catalogue: Catalogue, inquiry: Inquiry, others: Sequence[Municipality]
) -> list[Element]:
    """One answer is for one municipality: the same for each of the others is a press away."""
    offered = [
        execute(municipality_name(catalogue, each), Verb.FOR, inquiry, municipality=each.number)
        for each in others[:_MOST_OTHERS]
    ]
    return [paragraph(texts("list-others", place=place(texts, catalogue, inquiry))), *chips(offered)]


def _row(
    texts: Texts,
    catalogue: Catalogue,
    finding: Finding,
    inquiry: Inquiry,
    today: date,
    number: int,
    start: int,
) -> Element:
    grant = finding.grant
    name = grant.name[texts.language]
    opens = execute(texts("row-opens", name=name), Verb.DETAILS, inquiry, id=grant.id, start=start)
    here = inquiry.municipality if grant.amount.area_rates else None
    said = _said_of(texts, catalogue, finding, inquiry.topic, inquiry.applicant, here, today)
    return numbered(number, [selectable(said, opens), _origin(texts, grant)])


@lru_cache(maxsize=4096)
def _said_of(
    texts: Texts,
    catalogue: Catalogue,
    finding: Finding,
    topic: Topic,
    applicant: ApplicantType,
    place: str | None,
    today: date,
) -> tuple[Element, ...]:
    """The name and what was asked for: alike for most municipalities, and the most of a row's work."""
    inquiry = Inquiry(topic=topic, applicant=applicant, municipality=place)
    lines = (
        paragraph(line.text, colour=line.colour, spacing="None")
        for line in _lines(texts, catalogue, finding, inquiry, today)
    )
    return (_named(finding.grant.name[texts.language]), *lines)


def _named(name: str) -> Element:
    return paragraph(escape(name), bold=True, colour="Accent")


def _lines(texts: Texts, catalogue: Catalogue, finding: Finding, inquiry: Inquiry, today: date) -> list[Line]:
    """What was asked for comes first."""
    standing = standing_line(texts, catalogue, finding, today)
    deadline = Line(deadline_line(texts, finding.grant, today, inquiry.applicant))
    amount = _amount(texts, catalogue, finding.grant, inquiry)
    if finding.standing is Standing.DEADLINE_PASSED:
        deadline = Line("")  # the standing says it
    match inquiry.topic:
        case Topic.DEADLINES:
            lines = [deadline, standing, amount]
        case Topic.AMOUNT:
            lines = [Line(amount.text or texts("amount-unknown")), standing, deadline]
        case _:
            lines = [standing, deadline, amount]
    return [line for line in lines if line.text]


def _amount(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Line:
    """A figure may hold for one county only, or be a part: its note says so."""
    figure, note = amount_line(texts, catalogue, grant, inquiry), grant.amount.note
    if not figure.text or not note:
        return Line(figure.text)
    short = escape(shorten(note, _LONGEST_NOTE, placeholder=" …"))
    return Line(f"{figure.text} · {texts('quoted', text=short)}")


@lru_cache(maxsize=4096)
def _origin(texts: Texts, grant: Grant) -> Element:
    """Whose money it is, and its page."""
    opens = link(texts("opens", host=escape(host(grant.url))), grant.url)
    return paragraph(f"{escape(grant.administrator)} · {opens}", quiet=True, spacing="None")


def _list_buttons(texts: Texts, findings: Findings, start: int) -> list[Action]:
    """At most six; each can be said in words, too."""
    inquiry, left = findings.inquiry, len(findings.found) - start - PAGE
    offered = [
        left > 0 and execute(texts("button-more", n=min(left, PAGE)), Verb.MORE, inquiry, start=start + PAGE),
        start > 0 and execute(texts("button-back"), Verb.LIST, inquiry, start=max(0, start - PAGE)),
        execute(
            texts(f"button-{'all' if inquiry.open_only else 'open-only'}"), Verb.REFINE, _toggled(inquiry)
        ),
        inquiry.topic is not Topic.DEADLINES
        and start == 0
        and execute(texts("button-deadlines"), Verb.REFINE, replace(inquiry, topic=Topic.DEADLINES)),
        findings.removed and execute(texts("button-removed", n=len(findings.removed)), Verb.REMOVED, inquiry),
        execute(texts(_municipality_button(inquiry)), Verb.OTHER_MUNICIPALITY, inquiry),
    ]
    return [button for button in offered if button]


def _toggled(inquiry: Inquiry) -> Inquiry:
    return replace(inquiry, open_only=not inquiry.open_only, ended_only=False)


def _municipality_button(inquiry: Inquiry) -> str:
    return "button-other-municipality" if inquiry.municipality else "button-choose-municipality"


def removed_list(texts: Texts, catalogue: Catalogue, findings: Findings, today: date) -> Card:
    """The schemes that a filter left out, each with why."""
    inquiry = findings.inquiry
    shown = findings.removed[:_MOST_REMOVED]
    heading_text = texts("removed-title", understood=understood(texts, catalogue, inquiry))
    body: list[Element] = [
        title(heading_text),
        paragraph(texts("removed-count", total=len(findings.removed))),
    ]
    for number, (finding, removal) in enumerate(shown, 1):
        why = paragraph(texts(f"removal-{removal.value}"), spacing="None")
        name = finding.grant.name[texts.language]
        opens = execute(texts("row-opens", name=name), Verb.DETAILS, inquiry, id=finding.grant.id)
        said = selectable([_named(name), why], opens)
        body.append(numbered(number, [said, _origin(texts, finding.grant)]))
    if len(findings.removed) > len(shown):
        body.append(paragraph(texts("removed-not-shown", n=len(findings.removed) - len(shown)), quiet=True))
    body += buttons([execute(texts("button-back"), Verb.LIST, inquiry)])
    return card(texts, heading_text, body)


def nothing_found(
    texts: Texts,
    catalogue: Catalogue,
    findings: Findings,
    neighbours: Sequence[Theme],
    contact: str,
    others: Sequence[Municipality] = (),
) -> Card:
    """Understood, but the catalogue holds nothing: neighbouring themes, and what a filter left out."""
    inquiry, removed = findings.inquiry, len(findings.removed)
    said = texts("nothing-found", understood=understood(texts, catalogue, inquiry))
    body: list[Element] = [title(texts("nothing-found-title")), paragraph(said)]
    if others:
        body += _others(texts, catalogue, inquiry, others)
    if removed:
        body.append(paragraph(texts("nothing-found-removed", n=removed)))
    if neighbours:
        body += [heading(texts("themes-near")), *_theme_chips(texts, neighbours, inquiry)]
    body += _contact(texts, contact)
    offered = [execute(texts(_municipality_button(inquiry)), Verb.OTHER_MUNICIPALITY, inquiry)]
    if removed:
        offered.insert(0, execute(texts("button-removed", n=removed), Verb.REMOVED, inquiry))
    body += buttons([*offered, execute(texts("button-help"), Verb.HELP)])
    return card(texts, said, body)


def not_understood(texts: Texts, catalogue: Catalogue, findings: Findings, contact: str) -> Card:
    """Which words were used, the nearest schemes, the themes, and how to reach a person."""
    inquiry, said = findings.inquiry, _words_used(texts, findings)
    body: list[Element] = [title(texts("not-understood-title")), paragraph(said)]
    if findings.nearest:
        body.append(heading(texts("nearest")))
    for number, grant in enumerate(findings.nearest, 1):
        body.append(_nearest(texts, grant, inquiry, number))
    themes = _theme_chips(texts, catalogue.themes, inquiry)
    body += [heading(texts("themes-all")), *themes, *_contact(texts, contact)]
    body += buttons([execute(texts("button-help"), Verb.HELP)])
    return card(texts, said, body)


def _words_used(texts: Texts, findings: Findings) -> str:
    if not findings.used_words:
        return texts("no-words-used")
    words = [texts("quoted", text=escape(word)) for word in findings.used_words]
    return texts("words-used", words=texts.all_of(words))


def _nearest(texts: Texts, grant: Grant, inquiry: Inquiry, number: int) -> Element:
    name = grant.name[texts.language]
    opens = execute(texts("row-opens", name=name), Verb.DETAILS, inquiry, id=grant.id)
    return numbered(number, [selectable([_named(name)], opens), _origin(texts, grant)])


def _theme_chips(texts: Texts, themes: Sequence[Theme], inquiry: Inquiry) -> list[Element]:
    """The same place, another theme."""
    here = Inquiry(municipality=inquiry.municipality, county=inquiry.county)
    return chips(
        [
            execute(theme.label[texts.language], Verb.REFINE, replace(here, themes=(theme.id,)))
            for theme in themes
        ]
    )


def _contact(texts: Texts, contact: str) -> list[Element]:
    return [paragraph(texts("contact", contact=escape(contact)), quiet=True)] if contact else []


def preview(texts: Texts, catalogue: Catalogue, finding: Finding, today: date) -> Preview:
    lines = [line.text for line in _lines(texts, catalogue, finding, Inquiry(), today)]
    text = " · ".join(lines[:2])
    return Preview(finding.grant.name[texts.language], html.escape(unescape(text)))
