"""The sections of a scheme's card that retell its sources: money, deadlines, who got it, how sure it is."""

from datetime import date

from bot.domain.advice import Inquiry
from bot.domain.catalogue import Catalogue, Received
from bot.domain.deadlines import deadline_statement
from bot.domain.eligibility import evidence_year
from bot.domain.grants import Grant, ReportingDeadline, SeenDeadline, Source, StatusValue
from dialogs.cards.amounts import Figure, rates, sums
from dialogs.cards.citations import cited, in_brackets, page
from dialogs.cards.conditions import cofunding, status_said
from dialogs.cards.elements import (
    escape,
    folded,
    host,
    link,
    paragraph,
    paragraphs,
    section,
)
from dialogs.cards.shapes import Element
from dialogs.cards.wording import deadline_line
from dialogs.texts import Texts

_MOST_RECEIVED = 20
_OLD_YEARS = 3  # a source this old is said to be old


def money(texts: Texts, grant: Grant, already: Figure) -> Element:
    """Beyond the figure that the card begins with."""
    figures = [figure for figure in (*sums(texts, grant), *rates(texts, grant)) if figure != already]
    lines = [
        "" if figures or already.text else texts("amount-unknown"),
        *(said_of(texts, figure) for figure in figures),
        f"{texts('cofunding')} {cofunding(texts, grant)}",
    ]
    return folded(texts, texts("details-money"), "money", paragraphs(lines))


def amount(texts: Texts, grant: Grant, figure: Figure) -> str:
    """With what its source adds."""
    note = texts("quoted", text=escape(grant.amount.note)) if grant.amount.note else ""
    if not figure.text:
        return said_of(texts, Figure(note, grant.amount.source)) if note else ""
    return " · ".join(part for part in (said_of(texts, figure), note) if part)


def said_of(texts: Texts, figure: Figure) -> str:
    return f"{figure.text} · {page(texts, figure.source)}" if figure.source else figure.text


def deadline(texts: Texts, grant: Grant, inquiry: Inquiry, today: date) -> str:
    """What may be said of the next one, and where that is stated."""
    statement = deadline_statement(grant, today, inquiry.applicant)
    days = (statement.last_known, statement.day)
    source = next((seen.source for seen in grant.deadline.seen if seen.day in days), None)
    said = deadline_line(texts, grant, today, inquiry.applicant)
    return f"{said} {in_brackets(texts, cited(texts, grant, source))}".strip() if said else ""


def deadlines(texts: Texts, grant: Grant) -> Element | None:
    """The earlier ones as they were stated, and when to report."""
    stated, reporting = grant.deadline, grant.reporting
    lines = [
        texts("quoted", text=escape(stated.note)) if stated.note else "",
        *(_seen(texts, seen) for seen in sorted(stated.seen, key=lambda seen: seen.day, reverse=True)),
        _reporting(texts, grant, reporting) if reporting else "",
    ]
    if not any(lines):
        return None
    return folded(texts, texts("details-deadlines"), "deadlines", paragraphs(lines))


def _reporting(texts: Texts, grant: Grant, reporting: ReportingDeadline) -> str:
    parts = [
        texts("reporting", text=texts("own-words", text=escape(reporting.text))),
        texts("for-year", year=str(reporting.for_year)) if reporting.for_year else "",
        cited(texts, grant, reporting.source),
    ]
    return " · ".join(part for part in parts if part)


def _seen(texts: Texts, seen: SeenDeadline) -> str:
    qualifiers = [
        texts("for-year", year=str(seen.grant_year)) if seen.grant_year else "",
        escape(seen.office or ""),
        escape(seen.call or ""),
        texts("not-for-municipalities") if seen.not_for_municipalities else "",
        page(texts, seen.source),
    ]
    told = [texts("deadline-stated", date=texts.date(seen.day)), *(part for part in qualifiers if part)]
    return " · ".join(told)


def neighbours(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Element | None:
    """A sample: nothing is said where nothing is known."""
    received = [fact for fact in catalogue.received if fact.grant_id == grant.id]
    ours = catalogue.register.by_number.get(inquiry.municipality or "")
    if ours:
        received = [fact for fact in received if _county(catalogue, fact) == ours.county]
    if not received:
        return None
    newest_first = sorted(received, key=lambda fact: -fact.year)
    lines = [_received(texts, fact) for fact in newest_first[:_MOST_RECEIVED]]
    if len(received) > len(lines):
        lines.append(texts("received-more", n=len(received) - len(lines)))
    name = texts("details-neighbours", county=escape(ours.county)) if ours else texts("details-received")
    shown = [*paragraphs(lines), paragraph(texts("received-sample"), quiet=True)]
    return folded(texts, name, "received", shown)


def _county(catalogue: Catalogue, fact: Received) -> str | None:
    municipality = catalogue.register.by_number.get(fact.municipality or "")
    return municipality.county if municipality else None


def _received(texts: Texts, fact: Received) -> str:
    parts = [
        f"**{escape(fact.recipient)}** {fact.year}",
        texts.kroner(fact.amount_nok) if fact.amount_nok else "",
        escape(fact.note or ""),
        page(texts, fact.source),
    ]
    return " · ".join(part for part in parts if part)


def status(texts: Texts, grant: Grant) -> Element:
    status, year = grant.status, evidence_year(grant)
    lines = [
        f"{status_said(texts, grant)} {texts(f'confidence-{grant.confidence.value}')}",
        texts("status-confirmed", date=texts.date(grant.confirmed)) if grant.confirmed else "",
        texts("quoted", text=escape(status.note)) if status.note else "",
        texts("old-evidence", year=str(year) if year else texts("year-unknown"))
        if status.old_evidence
        else "",
        _afterwards(texts, grant),
        texts("budget", item=texts("own-words", text=escape(grant.budget_item))) if grant.budget_item else "",
    ]
    return section(texts("details-status"), paragraphs(lines))


def _afterwards(texts: Texts, grant: Grant) -> str:
    if grant.status.value is not StatusValue.DISCONTINUED or not grant.replaced_by_note:
        return ""
    return texts("quoted", text=escape(grant.replaced_by_note))


def sources(texts: Texts, grant: Grant, today: date) -> Element:
    newest_first = sorted(grant.sources, key=lambda source: -(source.year or 0))
    lines = [_source(texts, source, today) for source in newest_first]
    name = texts("details-sources", n=len(lines))
    quoted = [paragraph(texts("quoted-in-norwegian"), quiet=True)]
    return folded(texts, name, "sources", [*paragraphs(lines), *quoted])


def _source(texts: Texts, source: Source, today: date) -> str:
    label = escape(host(source.url)) if source.url else escape(source.title or source.ref or "")
    named = link(label, source.url) if source.url else texts("address-unknown", title=label)
    return f"{named} · {_age(texts, source.year, today)} · {texts('quoted', text=escape(source.seen))}"


def _age(texts: Texts, year: int | None, today: date) -> str:
    if year is None:
        return texts("source-undated")
    age = today.year - year
    return (
        texts("source-old", year=str(year), age=age)
        if age >= _OLD_YEARS
        else texts("source-year", year=str(year))
    )
