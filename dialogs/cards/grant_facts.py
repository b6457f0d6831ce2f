"""The sections of a scheme's card that retell its sources: money, deadlines, who got it, how sure it is."""

from datetime import date

from microsoft_teams.cards import (
    Container,
)

from bot.domain.advice import Inquiry
from bot.domain.catalogue import Catalogue, Received
from bot.domain.eligibility import evidence_year
from bot.domain.grants import Grant, SeenDeadline, Source, StatusValue
from dialogs.cards.conditions import cofunding
from dialogs.cards.elements import (
    can_open,
    escape,
    folded,
    host,
    link,
    paragraph,
    paragraphs,
    section,
)
from dialogs.cards.wording import amount_line, deadline_line
from dialogs.texts import Texts

_MOST_RECEIVED = 20
_SHORT = 4  # lines; longer lists are folded
_OLD_YEARS = 3  # a source this old is said to be old


def money(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Container:
    amount = grant.amount
    rates = [
        texts("amount-rate", sum=texts.kroner(rate.nok), unit=escape(rate.unit), year=str(rate.year))
        for rate in sorted(amount.rates_seen, key=lambda rate: -rate.year)
    ]
    lines = [
        amount_line(texts, catalogue, grant, inquiry) or texts("amount-unknown"),
        *_limits(texts, grant),
        texts("quoted", text=escape(amount.note)) if amount.note else "",
        *(rates if amount.total_nok or amount.per_applicant_max else rates[1:]),
        _cited(texts, amount.source),
        f"{texts('cofunding')} {cofunding(texts, grant)}",
    ]
    return section(texts("details-money"), paragraphs(lines))


def _limits(texts: Texts, grant: Grant) -> list[str]:
    """What amount_line has not said already."""
    amount = grant.amount
    year = str(amount.year) if amount.year else texts("year-unknown")
    said = []
    if amount.total_nok and amount.per_applicant_max:
        said.append(texts("amount-max", sum=texts.kroner(amount.per_applicant_max), year=year))
    if amount.per_applicant_min and (amount.total_nok or amount.per_applicant_max):
        said.append(texts("amount-min", sum=texts.kroner(amount.per_applicant_min), year=year))
    return said


def _cited(texts: Texts, source: str | None) -> str:
    return texts("source", source=link(escape(host(source)), source)) if can_open(source) and source else ""


def deadlines(texts: Texts, grant: Grant, inquiry: Inquiry, today: date) -> Container:
    """What may be said of the next one, then the earlier ones as they were stated."""
    deadline, reporting = grant.deadline, grant.reporting
    seen = sorted(deadline.seen, key=lambda seen: seen.day, reverse=True)
    lines = [
        deadline_line(texts, grant, today, inquiry.applicant) or texts("deadline-none"),
        texts("quoted", text=escape(deadline.note)) if deadline.note else "",
        *(_seen(texts, stated) for stated in seen),
        texts("reporting", text=escape(reporting.text), source=_short_link(reporting.source))
        if reporting
        else "",
    ]
    return section(texts("details-deadlines"), paragraphs(lines))


def _seen(texts: Texts, seen: SeenDeadline) -> str:
    qualifiers = [
        texts("for-year", year=str(seen.grant_year)) if seen.grant_year else "",
        escape(seen.office or ""),
        escape(seen.call or ""),
        texts("not-for-municipalities") if seen.not_for_municipalities else "",
        _short_link(seen.source),
    ]
    told = [texts("deadline-stated", date=texts.date(seen.day)), *(part for part in qualifiers if part)]
    return " · ".join(told)


def _short_link(source: str) -> str:
    return link(escape(host(source)), source) if can_open(source) else ""


def neighbours(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Container | None:
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
    return section(name, shown) if len(lines) <= _SHORT else folded(texts, name, "received", shown)


def _county(catalogue: Catalogue, fact: Received) -> str | None:
    municipality = catalogue.register.by_number.get(fact.municipality or "")
    return municipality.county if municipality else None


def _received(texts: Texts, fact: Received) -> str:
    parts = [
        f"**{escape(fact.recipient)}** {fact.year}",
        texts.kroner(fact.amount_nok) if fact.amount_nok else "",
        escape(fact.note or ""),
        _short_link(fact.source),
    ]
    return " · ".join(part for part in parts if part)


def status(texts: Texts, grant: Grant) -> Container:
    status, year = grant.status, evidence_year(grant)
    seen = texts("status-as-of", date=texts.date(status.as_of)) if status.as_of else texts("status-undated")
    confidence = texts(f"confidence-{grant.confidence.value}")
    lines = [
        f"{texts(f'status-{status.value.value}')} {seen} {confidence}",
        texts("status-confirmed", date=texts.date(grant.confirmed)) if grant.confirmed else "",
        texts("quoted", text=escape(status.note)) if status.note else "",
        texts("old-evidence", year=str(year) if year else texts("year-unknown"))
        if status.old_evidence
        else "",
        _afterwards(texts, grant),
        texts("budget", item=escape(grant.budget_item)) if grant.budget_item else "",
    ]
    return section(texts("details-status"), paragraphs(lines))


def _afterwards(texts: Texts, grant: Grant) -> str:
    if grant.status.value is not StatusValue.DISCONTINUED or not grant.replaced_by_note:
        return ""
    return texts("quoted", text=escape(grant.replaced_by_note))


def sources(texts: Texts, grant: Grant, today: date) -> Container:
    newest_first = sorted(grant.sources, key=lambda source: -(source.year or 0))
    lines = [_source(texts, source, today) for source in newest_first]
    name = texts("details-sources", n=len(lines))
    quoted = [paragraph(texts("quoted-in-norwegian"), quiet=True)]
    return folded(texts, name, "sources", [*paragraphs(lines), *quoted])


def _source(texts: Texts, source: Source, today: date) -> str:
    label = escape(host(source.url)) if source.url else escape(source.title or source.ref or "")
    named = link(label, source.url) if source.url else texts("address-unknown", title=label)
    return f"{named} · {_age(texts, source.year, today)} · {escape(source.seen)}"


def _age(texts: Texts, year: int | None, today: date) -> str:
    if year is None:
        return texts("source-undated")
    age = today.year - year
    return (
        texts("source-old", year=str(year), age=age)
        if age >= _OLD_YEARS
        else texts("source-year", year=str(year))
    )
