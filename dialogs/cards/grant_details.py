"""The card that tells all there is to know about one scheme."""

from collections.abc import Iterable
from datetime import date

from microsoft_teams.cards import (
    AdaptiveCard,
    CardElement,
    Container,
    OpenUrlAction,
    ToggleVisibilityAction,
)

from bot.domain.advice import Finding, Inquiry
from bot.domain.catalogue import Catalogue, Received
from bot.domain.eligibility import Check, Outcome, Standing, Step, evidence_year
from bot.domain.grants import Grant, SeenDeadline, Source, StatusValue
from dialogs.buttons import Verb, execute
from dialogs.cards.conditions import applicants, check_line, cofunding, requirement
from dialogs.cards.elements import (
    Button,
    buttons,
    can_open,
    card,
    escape,
    folded,
    heading,
    host,
    link,
    paragraph,
    section,
    title,
    unescape,
)
from dialogs.cards.wording import Line, amount_line, deadline_line, place, standing_line, successor_of
from dialogs.texts import Texts

_ADMISSION = frozenset({Step.STATUS, Step.ROLE, Step.APPLICANT})
_MOST_RECEIVED = 20
_SHORT = 4  # lines; longer lists are folded
_OLD_YEARS = 3  # a source this old is said to be old


def grant_details(
    texts: Texts, catalogue: Catalogue, finding: Finding, inquiry: Inquiry, today: date, *, start: int = 0
) -> AdaptiveCard:
    """`inquiry` and `start`: the list to go back to, and the municipality that was judged for."""
    grant = finding.grant
    name = grant.name[texts.language]
    standing = _standing(texts, catalogue, finding, today)
    sections = [
        _why(texts, catalogue, finding),
        _conditions(texts, catalogue, finding),
        _applying(texts, grant),
        _money(texts, catalogue, grant, inquiry),
        _deadlines(texts, grant, inquiry, today),
        _neighbours(texts, catalogue, grant, inquiry),
        _status(texts, grant),
        _sources(texts, grant, today),
    ]
    body: list[CardElement] = [
        title(escape(name)),
        paragraph(_byline(texts, catalogue, grant, inquiry), quiet=True),
        paragraph(standing.text, colour=standing.colour),
        paragraph(escape(grant.purpose[texts.language])),
        *(
            paragraph(texts("note", text=escape(note.text), date=texts.date(note.day)))
            for note in grant.notes
        ),
        *(part for part in sections if part),
        *buttons(_buttons(texts, catalogue, grant, inquiry, start)),
    ]
    return card(texts, f"{name}. {unescape(standing.text)}", body)


def _standing(texts: Texts, catalogue: Catalogue, finding: Finding, today: date) -> Line:
    """The open questions themselves stand among the conditions."""
    if finding.standing is not Standing.MUST_CLARIFY or finding.judgement is None:
        return standing_line(texts, catalogue, finding, today)
    unknown = sum(check.outcome is Outcome.UNKNOWN for check in finding.judgement.checks)
    return Line(texts("standing-must-clarify-count" if unknown else "standing-unit-only", n=unknown))


def _byline(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> str:
    """Whose it is, of what kind, judged for whom; and its official name beside a translated one."""
    translated = grant.name[texts.language] != grant.name.nb
    parts = [
        place(texts, catalogue, inquiry) if inquiry.municipality else "",
        escape(grant.administrator),
        texts(f"instrument-{grant.instrument.value}"),
        escape(grant.name.nb) if translated else "",
    ]
    return " · ".join(part for part in parts if part)


def _why(texts: Texts, catalogue: Catalogue, finding: Finding) -> Container | None:
    """How the answer came about; opened by a button."""
    if finding.judgement is None:
        return None
    checks = [check for check in finding.judgement.checks if check.step in _ADMISSION]
    lines = _paragraphs(check_line(texts, catalogue, finding.grant, check) for check in checks)
    items = [heading(texts("details-why")), *lines, paragraph(texts("why-order"), quiet=True)]
    return Container(id="why", items=items, is_visible=False, separator=True, spacing="Medium")


def _conditions(texts: Texts, catalogue: Catalogue, finding: Finding) -> Container:
    grant, judgement = finding.grant, finding.judgement
    if judgement is None:
        lines = [f"• {requirement(texts, catalogue, condition)}" for condition in grant.eligibility]
    else:
        checks = [check for check in judgement.checks if check.step not in _ADMISSION]
        lines = [check_line(texts, catalogue, grant, check) for check in sorted(checks, key=_urgency)]
    if not lines or (judgement and judgement.no_conditions):
        lines.append(texts("no-conditions"))
    return section(texts("details-conditions"), _paragraphs(lines))


def _urgency(check: Check) -> int:
    return list(_URGENT_FIRST).index(check.outcome)


_URGENT_FIRST = (Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET, Outcome.REMEMBER, Outcome.SHOWN)


def _paragraphs(lines: Iterable[str]) -> list[CardElement]:
    return [paragraph(line) for line in lines if line]


def _applying(texts: Texts, grant: Grant) -> Container:
    """Who can apply, for whom, where."""
    lines = [
        texts("applicants-are", applicants=applicants(texts, grant)),
        texts("target-groups", groups=escape(", ".join(grant.target_groups))) if grant.target_groups else "",
        texts("channel", channel=escape(grant.channel)),
        texts("managed-by", office=escape(grant.managed_by)) if grant.managed_by else "",
        texts("legal-basis", name=_legal_basis(grant)) if grant.legal_basis else "",
    ]
    return section(texts("details-applying"), _paragraphs(lines))


def _legal_basis(grant: Grant) -> str:
    basis = grant.legal_basis
    if basis is None:
        return ""
    return link(escape(basis.name), basis.url) if basis.url else escape(basis.name)


def _money(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Container:
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
    return section(texts("details-money"), _paragraphs(lines))


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


def _deadlines(texts: Texts, grant: Grant, inquiry: Inquiry, today: date) -> Container:
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
    return section(texts("details-deadlines"), _paragraphs(lines))


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


def _neighbours(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> Container | None:
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
    shown = [*_paragraphs(lines), paragraph(texts("received-sample"), quiet=True)]
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


def _status(texts: Texts, grant: Grant) -> Container:
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
    return section(texts("details-status"), _paragraphs(lines))


def _afterwards(texts: Texts, grant: Grant) -> str:
    if grant.status.value is not StatusValue.DISCONTINUED or not grant.replaced_by_note:
        return ""
    return texts("quoted", text=escape(grant.replaced_by_note))


def _sources(texts: Texts, grant: Grant, today: date) -> Container:
    newest_first = sorted(grant.sources, key=lambda source: -(source.year or 0))
    lines = [_source(texts, source, today) for source in newest_first]
    name = texts("details-sources", n=len(lines))
    quoted = [paragraph(texts("quoted-in-norwegian"), quiet=True)]
    return folded(texts, name, "sources", [*_paragraphs(lines), *quoted])


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


def _buttons(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry, start: int) -> list[Button]:
    successor = successor_of(catalogue, grant)
    offered: list[Button] = [execute(texts("button-back"), Verb.LIST, inquiry, start=start)]
    if successor:
        name = successor.name[texts.language]
        opens = execute(
            texts("button-successor", name=name), Verb.DETAILS, inquiry, id=successor.id, start=start
        )
        offered.append(opens)
    if can_open(grant.url):
        offered.append(OpenUrlAction(title=texts("button-page", host=host(grant.url)), url=grant.url))
    if inquiry.municipality:
        offered.append(ToggleVisibilityAction(title=texts("button-why"), target_elements=["why"]))
    else:
        offered.append(execute(texts("button-choose-municipality"), Verb.OTHER_MUNICIPALITY, inquiry))
    offered.append(execute(texts("button-correct"), Verb.CORRECT, inquiry, id=grant.id, start=start))
    return offered
