"""What a reader is told of a scheme: right, dated, and no more than the sources say."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.advice import Inquiry, Topic, Window
from bot.domain.eligibility import Check, Outcome, Standing, Step
from bot.domain.grants import (
    Amount,
    ApplicantType,
    Condition,
    Deadline,
    DeadlineKind,
    Grant,
    Note,
    Operator,
    Rate,
    Recurrence,
    SeenDeadline,
    Status,
    StatusValue,
)
from bot.domain.language import Language
from dialogs.cards import amounts, conditions, grant_details, grants, understood, wording
from dialogs.cards.elements import unescape
from dialogs.cards.plain import as_text
from dialogs.cards.shapes import Card
from dialogs.texts import texts
from tests.cards.samples import ASKIM, HALDEN, POVERTY, SOME, TODAY, as_json, finding, findings, shipped

NB = texts(Language.NB)
RUNNING = Status(StatusValue.OPEN, TODAY - timedelta(days=30), None, 2026, False)
SOURCE = "https://www.bufdir.no/tilskudd/"


def plain(card: Card) -> str:
    """What is read, as one line: how it is broken is of no interest here."""
    text, _ = as_text(json.loads(as_json(card)))
    return " ".join(text.replace("\u00a0", " ").split())


def scheme(**changes: object) -> Grant:
    """Runs, has no conditions and no deadline, unless something else is said."""
    grant = replace(
        shipped().grant("klimasats"),
        eligibility=(),
        cofunding=None,
        amount=Amount(),
        deadline=Deadline(DeadlineKind.UNKNOWN),
        status=RUNNING,
    )
    return replace(grant, **changes)  # type: ignore[arg-type]


def standing_of(grant: Grant, municipality: str | None = HALDEN, language: Language = Language.NB) -> str:
    line = wording.standing_line(texts(language), shipped(), finding(grant, municipality), TODAY)
    return unescape(line.text)


def deadline_of(deadline: Deadline) -> str:
    return wording.deadline_line(NB, scheme(deadline=deadline), TODAY, ApplicantType.KOMMUNE)


def amount_of(amount: Amount, municipality: str | None = HALDEN) -> str:
    inquiry = Inquiry(municipality=municipality)
    return amounts.amount_line(NB, shipped(), scheme(amount=amount), inquiry).text.replace("\u00a0", " ")


def details(grant: Grant, municipality: str | None = HALDEN) -> str:
    inquiry = Inquiry(municipality=municipality)
    shown = finding(grant, municipality)
    return plain(grant_details.grant_details(NB, shipped(), shown, inquiry, TODAY))


def a_list(inquiry: Inquiry = POVERTY, *, start: int = 0, removed: int = 0) -> str:
    return plain(
        grants.grant_list(NB, shipped(), findings(inquiry, *SOME, removed=removed), TODAY, start=start)
    )


PLAN = Condition(SOURCE, field="has_plan", op=Operator.EXISTS, value="kommunal klimaplan")
ONLY_BERGEN = Condition(SOURCE, field="municipality", op=Operator.IN, value=("Bergen",), numbers=("4601",))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "✓ Kan søke. Ingen krav er registrert, så les utlysningen nøye."),
        (
            {"status": replace(RUNNING, value=StatusValue.UNKNOWN, as_of=date(2019, 5, 1))},
            "◐ Oppfyller vilkårene, men ordningen er ikke bekreftet siden 2019",
        ),
        (
            {"eligibility": (PLAN,)},
            "? Må avklares: Det kreves en plan: kommunal klimaplan. Har dere den? Det vet kommunen selv.",
        ),
        ({"eligibility": (ONLY_BERGEN,)}, "✕ Kan ikke søke: ordningen gjelder bare Bergen."),
        (
            {"applicants": (ApplicantType.FRIVILLIG, ApplicantType.IDEELL)},
            "✕ Kan ikke søke: bare frivillige organisasjoner og ideelle aktører kan søke.",
        ),
        (
            {"deadline": Deadline(DeadlineKind.FIXED, last_known=date(2024, 3, 1))},
            "✕ Fristen gikk ut 1. mars 2024",
        ),
    ],
)
def test_where_one_stands_is_said_with_its_reason(changes: dict[str, object], expected: str) -> None:
    assert standing_of(scheme(**changes)) == expected


def test_an_ended_scheme_names_its_successor() -> None:
    said = standing_of(shipped().grant("barnefattigdom-nav"))
    successor = shipped().grant("utvikling-sosiale-tjenester-nav").name.nb
    assert said == f"✕ Kan ikke søke: ordningen er avsluttet. Se heller {successor}."


def test_several_open_questions_are_counted_and_an_old_source_is_said_to_be_old() -> None:
    old = replace(RUNNING, value=StatusValue.UNKNOWN, as_of=date(2021, 1, 1))
    said = standing_of(scheme(eligibility=(PLAN, PLAN, PLAN), status=old))
    assert said.endswith("Og 2 spørsmål til. Ordningen er ikke bekreftet siden 2021.")


def test_without_a_municipality_nobody_is_told_that_they_can_apply() -> None:
    assert standing_of(scheme(), None) == "Sist sett i drift i 2026, ifølge kildene"


@pytest.mark.parametrize("standing", list(Standing))
@pytest.mark.parametrize("language", list(Language))
def test_no_meaning_is_by_colour_alone(standing: Standing, language: Language) -> None:
    marks = {
        Standing.CAN_APPLY: "✓",
        Standing.WITHOUT_APPLICATION: "✓",
        Standing.UNCONFIRMED: "◐",
        Standing.MUST_CLARIFY: "?",
        Standing.DEADLINE_PASSED: "✕",
        Standing.CANNOT_APPLY: "✕",
    }
    values = {"question": "", "more": 0, "reason": "", "year": "2019", "date": ""}
    assert texts(language)(f"standing-{standing.value}", **values).startswith(f"**{marks[standing]} ")


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (
            Deadline(DeadlineKind.ANNUAL, seen=(SeenDeadline(date(2027, 1, 15), 2027, SOURCE),)),
            "Frist fredag 15. januar 2027, om 54 dager",
        ),
        (
            Deadline(DeadlineKind.ANNUAL, seen=(SeenDeadline(TODAY, 2027, SOURCE),)),
            "Frist søndag 22. november 2026, i dag",
        ),
        (
            Deadline(
                DeadlineKind.ANNUAL, seen=(SeenDeadline(date(2026, 11, 23), 2027, SOURCE, office="Nord"),)
            ),
            "Frist mandag 23. november 2026, i morgen (oppgitt for Nord)",
        ),
        (
            Deadline(DeadlineKind.ANNUAL, last_known=date(2025, 2, 15), recurs=Recurrence(2, 15)),
            "Fristen pleier å være 15. februar. Den neste er ikke kunngjort; "
            "sist kjente frist var 15. februar 2025.",
        ),
        (
            Deadline(DeadlineKind.ANNUAL, last_known=date(2025, 10, 31)),
            "Sist kjente frist var 31. oktober 2025. Den neste er ikke kunngjort.",
        ),
        (
            Deadline(
                DeadlineKind.ANNUAL,
                recurs=Recurrence(2, 15),
                seen=(SeenDeadline(date(2017, 2, 15), 2017, SOURCE),),
            ),
            "Fristen pleier å være 15. februar, sist i 2017. Den neste er ikke kunngjort.",
        ),
        (
            Deadline(DeadlineKind.ANNUAL, recurs=Recurrence(2, 15, "se siden")),
            "Fristen er oppgitt til 15. februar, uten årstall. Den neste er ikke kunngjort. Merk: «se siden»",
        ),
        (Deadline(DeadlineKind.ROLLING), "Kan søkes hele året, ifølge kilder fra 2026"),
        (
            Deadline(DeadlineKind.ROLLING, closes=date(2026, 11, 23)),
            "Kan søkes fram til og med 23. november 2026, én dag igjen",
        ),
        (Deadline(DeadlineKind.UNKNOWN), "Fristen er ikke kjent."),
    ],
)
def test_a_deadline_says_what_is_known_and_no_more(deadline: Deadline, expected: str) -> None:
    assert deadline_of(deadline) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Amount(total_nok=640_000_000, year=2023, per_applicant_max=5), "640 mill. kr til fordeling (2023)"),
        (Amount(per_applicant_max=12_000_000, year=2024), "Inntil 12 mill. kr (2024)"),
        (
            Amount(rates_seen=(Rate(1_800, "barn", 2018, SOURCE), Rate(2_050, "barn", 2025, SOURCE))),
            "Sats: 2 050 kr per barn (2025)",
        ),
        (Amount(total_nok=5_000), "5 000 kr til fordeling (uten årstall)"),
        (Amount(), ""),
    ],
)
def test_an_amount_has_its_year(amount: Amount, expected: str) -> None:
    assert amount_of(amount) == expected


def test_a_municipality_sees_the_rate_of_its_own_group() -> None:
    by_area = shipped().grant("utleieboliger").amount
    assert amount_of(by_area) == "Halden: 8 500 kr per kvm P-ROM, høyst 680 000 kr per bolig (2023)"
    assert amount_of(by_area, None) == "Inntil 1 696 000 kr (2023)"


def test_the_list_says_what_was_understood_and_how_much_there_is() -> None:
    said = a_list(removed=3)
    assert said.startswith("Halden · Barnefattigdom og lavinntekt Viser 1–5 av 12 ordninger.")
    assert "3 passet ikke og er tatt bort." in said
    assert "Vis 5 til" in said
    assert "Vis 3 fjernede" in said


def test_the_last_page_offers_no_more_and_goes_back() -> None:
    said = a_list(start=10)
    assert "Viser 11–12 av 12 ordninger." in said
    assert " til [" not in said
    assert "Tilbake til lista" in said


def test_an_old_name_is_answered_for_todays_municipality_and_said() -> None:
    inquiry = replace(POVERTY, municipality="3118")
    card = grants.grant_list(NB, shipped(), findings(inquiry, *SOME), TODAY, former=ASKIM)
    assert "Askim er nå en del av Indre Østfold." in plain(card)


def test_every_filter_is_named_in_the_heading() -> None:
    inquiry = Inquiry(
        municipality="3419",
        words="sykkel",
        administrators=("Husbanken",),
        applicant=ApplicantType.FRIVILLIG,
        without_themes=("kultur",),
        window=Window(date(2027, 1, 1), date(2027, 1, 31)),
        open_only=True,
        without_cofunding=True,
    )
    assert understood.understood(NB, shipped(), inquiry) == (
        "Våler (Innlandet) · «sykkel» · Husbanken · søker: frivillige organisasjoner · "
        "uten Kultur, bibliotek og kulturarv · frist fra fredag 1. januar 2027 til søndag 31. januar 2027 · "
        "bare åpne · uten egenandel"
    )


@pytest.mark.parametrize(
    ("topic", "first"),
    [
        (Topic.FIND, "? Må avklares"),
        (Topic.ELIGIBILITY, "? Må avklares"),
        (Topic.DEADLINES, "Sist kjente frist"),
        (Topic.AMOUNT, "664,43 mill. kr"),
    ],
)
def test_a_row_says_first_what_was_asked_for(topic: Topic, first: str) -> None:
    said = a_list(replace(POVERTY, topic=topic))
    assert said.split("inkludering av barn og unge [1] ")[1].startswith(first)


def test_the_details_tell_each_condition_with_its_outcome_and_source() -> None:
    said = details(scheme(eligibility=(PLAN, replace(PLAN, field="max_years", op=Operator.AT_MOST, value=3))))
    assert "? Må avklares: Det kreves en plan: kommunal klimaplan. Har dere den?" in said
    assert "→ Husk: Prosjektet kan vare høyst 3 år. (bufdir.no" in said


def test_silence_about_neighbours_is_never_nothing_received() -> None:
    assert "fått" not in details(replace(scheme(), id="unheard-of"))
    told = details(shipped().grant("klimasats"))
    assert "Dette har kommuner i Østfold fått" in told
    assert "betyr ikke at den ikke har fått noe" in told


def test_an_accepted_correction_is_shown_with_its_day() -> None:
    noted = scheme(notes=(Note("Fristen er flyttet.", date(2026, 10, 1)),))
    assert "Rettelse: Fristen er flyttet. (1. oktober 2026)" in details(noted)


def test_old_sources_are_warned_of_in_words() -> None:
    assert "Kildene er gamle, den nyeste er fra 2013." in details(shipped().grant("startlan"))


def test_a_page_that_only_mirrors_an_official_one_is_named_but_not_linked() -> None:
    mirrored = replace(PLAN, source="https://inte.statsforvalteren.no/tilskudd")
    check = Check(Step.CONDITION, Outcome.UNKNOWN, mirrored)
    said = conditions.check_line(NB, shipped(), scheme(), check)
    assert "inte.statsforvalteren.no" in said
    assert "https:" not in said


def test_every_field_of_the_catalogue_has_its_own_sentence() -> None:
    fields = {c.field for grant in shipped().grants for c in grant.eligibility if c.field}
    keys = {f"condition-{field.replace('_', '-')}" for field in fields}
    assert {key for key in keys if not (NB.has(key) or NB.has(f"{key}-not"))} == set()


def test_a_field_that_has_no_sentence_is_still_told() -> None:
    strange = Condition(SOURCE, field="has_dog", op=Operator.EXISTS, value="førerhund")
    assert conditions.requirement(NB, shipped(), strange) == "Krav: has dog førerhund."
    assert conditions.question(NB, shipped(), strange) == "Stemmer dette for kommunen: has dog førerhund?"


def test_the_preview_in_the_compose_box_is_safe_as_html() -> None:
    said = grants.preview(NB, shipped(), finding(scheme(applicants=(ApplicantType.FRIVILLIG,))), TODAY)
    assert said.text.startswith("✕ Kan ikke søke: bare frivillige organisasjoner kan søke.")
    hostile = replace(PLAN, value="<img src=x>")
    told = grants.preview(NB, shipped(), finding(scheme(eligibility=(hostile,))), TODAY)
    assert "<img" not in told.text


def test_a_limit_that_must_be_asked_about_is_asked_in_words() -> None:
    years = replace(PLAN, field="max_years", op=Operator.AT_MOST, value=3)
    asked = conditions.question(NB, shipped(), years)
    assert asked == "Kravet er: «Prosjektet kan vare høyst 3 år». Oppfyller dere det?"
