"""The card that tells all there is to know about one scheme."""

from datetime import date

from microsoft_teams.cards import OpenUrlAction

from bot.domain.advice import Finding, Inquiry
from bot.domain.catalogue import Catalogue
from bot.domain.eligibility import Check, Outcome, Standing, Step
from bot.domain.grants import Grant
from dialogs.buttons import Verb, execute
from dialogs.cards import grant_facts
from dialogs.cards.amounts import amount_line
from dialogs.cards.conditions import applicants_said, check_line, condition_line
from dialogs.cards.elements import (
    buttons,
    can_open,
    card,
    escape,
    folded,
    host,
    link,
    paragraph,
    paragraphs,
    section,
    title,
    unescape,
)
from dialogs.cards.shapes import Action, Card, Element, action
from dialogs.cards.understood import place
from dialogs.cards.wording import Line, beside, for_whom, standing_line, successor_of
from dialogs.texts import Texts

_ADMISSION = frozenset({Step.STATUS, Step.ROLE, Step.APPLICANT})
_URGENT_FIRST = (Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET, Outcome.REMEMBER, Outcome.SHOWN)


def grant_details(
    texts: Texts, catalogue: Catalogue, finding: Finding, inquiry: Inquiry, today: date, *, start: int = 0
) -> Card:
    """`inquiry` and `start`: the list to go back to, and the municipality that was judged for."""
    grant = finding.grant
    name = grant.name[texts.language]
    standing = _standing(texts, catalogue, finding, today)
    amount = amount_line(texts, catalogue, grant, inquiry)
    facts = [grant_facts.deadline(texts, grant, inquiry, today), grant_facts.amount(texts, grant, amount)]
    sections = [
        _conditions(texts, catalogue, finding),
        _applying(texts, grant),
        grant_facts.status(texts, grant),
        grant_facts.money(texts, grant, amount),
        grant_facts.deadlines(texts, grant),
        grant_facts.neighbours(texts, catalogue, grant, inquiry),
        _why(texts, catalogue, finding),
        grant_facts.sources(texts, grant, today),
    ]
    body: list[Element] = [
        title(escape(name)),
        paragraph(_byline(texts, catalogue, grant, inquiry), quiet=True),
        paragraph(standing.text, colour=standing.colour),
        *paragraphs(facts),
        paragraph(escape(grant.purpose[texts.language])),
        *(
            paragraph(texts("note", text=escape(note.text), date=texts.date(note.day)))
            for note in grant.notes
        ),
        *(part for part in sections if part),
        *buttons(_buttons(texts, catalogue, grant, inquiry, start)),
    ]
    return card(texts, f"{name}. {unescape(standing.text)}", body)


def grant_why(texts: Texts, catalogue: Catalogue, finding: Finding, inquiry: Inquiry, today: date) -> Card:
    """What the verdict comes from: what stands in the way first."""
    grant = finding.grant
    name, standing = grant.name[texts.language], _standing(texts, catalogue, finding, today)
    checks = sorted(finding.judgement.checks if finding.judgement else (), key=_urgency)
    lines = [check_line(texts, catalogue, grant, check) for check in checks]
    body: list[Element] = [
        title(escape(name)),
        paragraph(_byline(texts, catalogue, grant, inquiry), quiet=True),
        paragraph(standing.text, colour=standing.colour),
        section(texts("details-why"), paragraphs(lines)),
        paragraph(texts("why-order"), quiet=True),
        *buttons(
            [
                execute(texts("button-details"), Verb.DETAILS, inquiry, id=grant.id),
                execute(texts("button-back"), Verb.LIST, inquiry),
            ]
        ),
    ]
    return card(texts, f"{name}. {unescape(standing.text)}", body)


def _standing(texts: Texts, catalogue: Catalogue, finding: Finding, today: date) -> Line:
    """The open questions themselves stand among the conditions."""
    grant, judgement = finding.grant, finding.judgement
    if finding.standing is not Standing.MUST_CLARIFY or judgement is None:
        return standing_line(texts, catalogue, finding, today)
    unknown = sum(check.outcome is Outcome.UNKNOWN for check in judgement.checks)
    said = texts("standing-must-clarify-count", n=unknown) if unknown else for_whom(texts, grant, judgement)
    return Line(said + beside(texts, grant, today))


def _byline(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry) -> str:
    """Whose it is, of what kind, judged for whom; and its official name beside a translated one."""
    translated = grant.name[texts.language] != grant.name.nb
    parts = [
        place(texts, catalogue, inquiry) if inquiry.municipality else "",
        escape(grant.administrator),
        texts(f"instrument-{grant.instrument.value}"),
        texts("own-words", text=escape(grant.name.nb)) if translated else "",
    ]
    return " · ".join(part for part in parts if part)


def _why(texts: Texts, catalogue: Catalogue, finding: Finding) -> Element | None:
    """How the answer came about."""
    if finding.judgement is None:
        return None
    checks = [check for check in finding.judgement.checks if check.step in _ADMISSION]
    lines = paragraphs(check_line(texts, catalogue, finding.grant, check) for check in checks)
    return folded(texts, texts("details-why"), "why", [*lines, paragraph(texts("why-order"), quiet=True)])


def _conditions(texts: Texts, catalogue: Catalogue, finding: Finding) -> Element:
    grant, judgement = finding.grant, finding.judgement
    if judgement is None:
        lines = [condition_line(texts, catalogue, grant, condition) for condition in grant.eligibility]
    else:
        checks = [check for check in judgement.checks if check.step not in _ADMISSION]
        lines = [check_line(texts, catalogue, grant, check) for check in sorted(checks, key=_urgency)]
    if not lines or (judgement and judgement.no_conditions):
        lines.append(texts("no-conditions"))
    return section(texts("details-conditions"), paragraphs(lines))


def _urgency(check: Check) -> int:
    return _URGENT_FIRST.index(check.outcome)


def _applying(texts: Texts, grant: Grant) -> Element:
    """Who can apply, for whom, where."""
    groups = texts("own-words", text=escape(", ".join(grant.target_groups)))
    lines = [
        applicants_said(texts, grant),
        texts("target-groups", groups=groups) if grant.target_groups else "",
        texts("channel", channel=texts("own-words", text=escape(grant.channel))),
        texts("managed-by", office=escape(grant.managed_by)) if grant.managed_by else "",
        texts("legal-basis", name=_legal_basis(grant)) if grant.legal_basis else "",
    ]
    return section(texts("details-applying"), paragraphs(lines))


def _legal_basis(grant: Grant) -> str:
    basis = grant.legal_basis
    if basis is None:
        return ""
    return link(escape(basis.name), basis.url) if basis.url else escape(basis.name)


def _buttons(texts: Texts, catalogue: Catalogue, grant: Grant, inquiry: Inquiry, start: int) -> list[Action]:
    offered: list[Action] = [execute(texts("button-back"), Verb.LIST, inquiry, start=start)]
    if successor := successor_of(catalogue, grant):
        opens = execute(texts("button-successor"), Verb.DETAILS, inquiry, id=successor.id, start=start)
        offered.append(opens)
    if can_open(grant.url):
        offered.append(action(OpenUrlAction(title=texts("button-page", host=host(grant.url)), url=grant.url)))
    offered.append(execute(texts("button-follow-deadline"), Verb.FOLLOW, grant=grant.id))
    if inquiry.municipality is None:
        offered.append(execute(texts("button-choose-municipality"), Verb.OTHER_MUNICIPALITY, inquiry))
    offered.append(execute(texts("button-correct"), Verb.CORRECT, inquiry, id=grant.id, start=start))
    return offered
