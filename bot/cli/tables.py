"""`grants search` and `grants check` as tables: one JSON object in, one out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from bot.domain.advice import Finding, Findings, Inquiry, advise
from bot.domain.eligibility import Check, Facts, Outcome, Step, judge, read_facts
from bot.domain.errors import UnknownMunicipality, VelferdsbotError
from bot.domain.grants import Grant
from bot.domain.language import Language
from bot.domain.municipalities import Municipality
from dialogs.cards.conditions import question, reason
from dialogs.desk import Desk
from dialogs.texts import texts
from dialogs.understanding.question import next_inquiry


class Missing(VelferdsbotError):
    """The question lacks something that it cannot be answered without."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key} is missing")


Line = Mapping[str, object]
MOST_RESULTS = 10


def search_line(asked: Line, desk: Desk, today: date) -> dict[str, object]:
    """From `text`, and `municipality` and `today` where they are given, to the schemes, best first."""
    findings = findings_for(asked, desk, _day(asked, today))
    results = [_result(finding) for finding in findings.found[:MOST_RESULTS]]
    return {"results": results, "unsure": not (findings.sure and findings.found)}


def _result(finding: Finding) -> dict[str, object]:
    return {"id": finding.grant.id, "verdict": finding.judgement.verdict if finding.judgement else None}


def findings_for(asked: Line, desk: Desk, today: date) -> Findings:
    """What the bot finds for the question as it understands it."""
    inquiry, municipalities = _read(asked, desk, today)
    return advise(inquiry, desk.catalogue, desk.index, today, municipalities)


def _read(asked: Line, desk: Desk, today: date) -> tuple[Inquiry, tuple[Municipality, ...]]:
    """With the municipalities that it may be about: several where they share the name."""
    said = desk.reader.read(_text(asked, "text"), datetime.combine(today, time(12)))
    register = desk.catalogue.register
    if asked.get("municipality"):
        municipalities = _named(_text(asked, "municipality"), desk)
    else:
        numbers = said.municipalities[:1] or said.ambiguous
        municipalities = tuple(register.by_number[number] for number in numbers)
    inquiry = next_inquiry(said)
    if len(municipalities) == 1:
        inquiry = replace(inquiry, municipality=municipalities[0].number)
    return inquiry, municipalities


def check_line(asked: Line, desk: Desk, today: date) -> dict[str, Any]:
    """From `grant_id`, `municipality` and `facts` to the verdict and its reasons in words."""
    grant = desk.catalogue.grant(_text(asked, "grant_id"))
    municipalities = _named(_text(asked, "municipality"), desk)
    facts = read_facts(asked.get("facts") or {})
    judgement = judge(grant, municipalities, facts)
    _day(asked, today)
    reasons = [_reason(check, grant, desk) for check in judgement.checks if check.outcome in DECIDING]
    return {
        "verdict": judgement.verdict,
        "reasons": [*_shared_name(grant, municipalities, facts), *reasons],
        "successor": grant.replaced_by,
    }


DECIDING = (Outcome.NOT_MET, Outcome.UNKNOWN)


def _shared_name(grant: Grant, municipalities: tuple[Municipality, ...], facts: Facts) -> list[str]:
    """Said where the answer differs between those that bear the name."""
    if len({judge(grant, (each,), facts).verdict for each in municipalities}) == 1:
        return []
    names = texts(Language.NB).all_of([each.full_name for each in municipalities])
    return [texts(Language.NB)("shared-name", name=municipalities[0].name, municipalities=names)]


def _reason(check: Check, grant: Grant, desk: Desk) -> str:
    if check.outcome is Outcome.NOT_MET:
        return reason(texts(Language.NB), desk.catalogue, grant, check)
    if check.condition:
        return question(texts(Language.NB), desk.catalogue, check.condition)
    return texts(Language.NB)("question-role" if check.step is Step.ROLE else "question-applicant")


def _named(name: str, desk: Desk) -> tuple[Municipality, ...]:
    municipalities = desk.catalogue.register.named(name)
    if not municipalities:
        raise UnknownMunicipality(name)
    return municipalities


def _text(asked: Line, key: str) -> str:
    value = asked.get(key)
    if not isinstance(value, str) or not value.strip():
        raise Missing(key)
    return value.strip()


def _day(asked: Line, today: date) -> date:
    given = asked.get("today")
    return today if given is None else date.fromisoformat(str(given))
