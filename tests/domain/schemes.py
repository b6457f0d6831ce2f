"""Made-up schemes and places, as small as the rule under test allows."""

from dataclasses import replace
from datetime import date

from bot.domain.grants import (
    Amount,
    ApplicantType,
    Condition,
    ConditionKind,
    Confidence,
    Deadline,
    DeadlineKind,
    Grant,
    Instrument,
    MunicipalRole,
    Operator,
    Status,
    StatusValue,
)
from bot.domain.language import Localized
from bot.domain.municipalities import Municipality

TODAY = date(2026, 11, 22)
OPEN = Status(StatusValue.OPEN, date(2026, 3, 1), None, 2026, False)
SOURCE = "https://example.no/"


def everywhere(text: str) -> Localized:
    return Localized(text, text, text)


def municipality(number: str, name: str, county: str) -> Municipality:
    return Municipality(number, name, number[:2], county, (), "bokmaal", 10_000, "2024-01-01")


HALDEN = municipality("3101", "Halden", "Østfold")
VALER_OSTFOLD = municipality("3114", "Våler", "Østfold")
VALER_INNLANDET = municipality("3419", "Våler", "Innlandet")
TRONDHEIM = municipality("5001", "Trondheim", "Trøndelag")

_PLAIN = Grant(
    id="plain",
    name=everywhere("Tilskudd til prøving"),
    aliases=(),
    administrator="Bufdir",
    managed_by=None,
    channel="Bufdirs søknadsportal",
    instrument=Instrument.GRANT,
    purpose=everywhere(""),
    themes=(),
    applicants=(ApplicantType.KOMMUNE,),
    municipal_role=MunicipalRole.APPLICANT,
    target_groups=(),
    geographic_scope="nasjonal",
    eligibility=(),
    amount=Amount(),
    cofunding=None,
    deadline=Deadline(DeadlineKind.UNKNOWN),
    reporting=None,
    status=OPEN,
    replaced_by=None,
    replaced_by_note=None,
    see_also=(),
    budget_item=None,
    budget_codes=(),
    legal_basis=None,
    applicants_source=None,
    url=SOURCE,
    sources=(),
    confidence=Confidence.HIGH,
    terms={},
)


def scheme(*conditions: Condition, **changes: object) -> Grant:
    """Open, for municipalities, with these conditions and no other."""
    return replace(_PLAIN, eligibility=conditions, **changes)  # type: ignore[arg-type]


def needs(field: str, op: str, value: object = None, **limits: object) -> Condition:
    return Condition(SOURCE, field, Operator(op), value, **limits)  # type: ignore[arg-type]


def says(text: str, kind: ConditionKind = ConditionKind.REQUIREMENT, **limits: object) -> Condition:
    return Condition(SOURCE, text=text, kind=kind, **limits)  # type: ignore[arg-type]
