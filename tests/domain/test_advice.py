"""From an inquiry to what is shown: filters keep what they remove, and ranking puts the usable first."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.advice import Findings, Inquiry, Removal, Topic, Window, advise, look_up
from bot.domain.catalogue import Catalogue, Theme
from bot.domain.eligibility import Standing, Verdict
from bot.domain.errors import UnknownGrant
from bot.domain.grants import (
    ApplicantType,
    Cofunding,
    Deadline,
    DeadlineKind,
    Grant,
    Instrument,
    MunicipalRole,
    Recurrence,
    SeenDeadline,
    Status,
    StatusValue,
)
from bot.domain.language import Language
from bot.domain.municipalities import Register
from bot.domain.search import Lexicon, SearchIndex
from tests.domain.schemes import (
    HALDEN,
    SOURCE,
    TODAY,
    TRONDHEIM,
    VALER_INNLANDET,
    VALER_OSTFOLD,
    everywhere,
    needs,
    scheme,
)

THEMES = tuple(Theme(name, everywhere(name), {}) for name in ("idrett", "kultur"))
REGISTER = Register((HALDEN, TRONDHEIM, VALER_OSTFOLD, VALER_INNLANDET), ())
ENDED = Status(StatusValue.DISCONTINUED, None, None, 2020, False)
OSTFOLD_ONLY = needs("county", "in", ("Østfold",))


def named(grant_id: str, *conditions: object, term: str = "sykkel", **fields: object) -> Grant:
    made = scheme(*conditions, id=grant_id, name=everywhere(f"Ordning {grant_id}"), **fields)  # type: ignore[arg-type]
    return replace(made, terms={Language.NB: (term,)})


def advice(inquiry: Inquiry, *grants: Grant) -> Findings:
    catalogue = Catalogue(1, grants, THEMES, REGISTER, ())
    return advise(inquiry, catalogue, SearchIndex(grants, THEMES, Lexicon()), TODAY)


def ids(findings: Findings) -> list[str]:
    return [finding.grant.id for finding in findings.found]


def removed(findings: Findings) -> dict[str, Removal]:
    return {finding.grant.id: reason for finding, reason in findings.removed}


BIKE = Inquiry(words="sykkel")


def test_what_fits_as_well_is_shown_open_first_then_unknown_then_ended() -> None:
    unknown = Status(StatusValue.UNKNOWN, date(2022, 1, 1), None, 2022, True)
    grants = (named("ended", status=ENDED), named("unknown", status=unknown), named("open"))
    assert ids(advice(BIKE, *grants)) == ["open", "unknown", "ended"]


def test_nothing_but_deadlines_shows_what_comes_first_and_last_what_nobody_knows() -> None:
    def due(month: int) -> Deadline:
        return Deadline(DeadlineKind.ANNUAL, recurs=Recurrence(month, 1, None))

    grants = (named("unknown"), named("march", deadline=due(3)), named("december", deadline=due(12)))
    assert ids(advice(Inquiry(topic=Topic.DEADLINES), *grants)) == ["december", "march", "unknown"]


def test_a_short_list_goes_on_with_what_is_of_the_theme() -> None:
    grants = (named("theme", term="løype", themes=("idrett",)), named("word"), named("neither", term="kor"))
    assert ids(advice(replace(BIKE, themes=("idrett",)), *grants)) == ["word", "theme"]


def test_an_ended_scheme_asked_for_by_name_stays_on_top_with_its_successor_next() -> None:
    old = named("old", status=ENDED, replaced_by="new", aliases=("Sykkelpotten",))
    new = named("new", term="noe annet")
    assert ids(advice(Inquiry(words="sykkelpotten"), named("other"), old, new))[:2] == ["old", "new"]


def test_a_municipality_gives_every_scheme_a_verdict_and_a_standing() -> None:
    (finding,) = advice(replace(BIKE, municipality="3101"), named("a")).found
    assert finding.judgement
    assert finding.judgement.verdict is Verdict.ELIGIBLE
    assert finding.standing is Standing.CAN_APPLY


def test_without_a_municipality_nothing_is_judged() -> None:
    (finding,) = advice(BIKE, named("a")).found
    assert finding.judgement is None
    assert finding.standing is None


def test_two_municipalities_of_one_name_are_judged_together() -> None:
    grants = (named("here", OSTFOLD_ONLY),)
    catalogue = Catalogue(1, grants, THEMES, REGISTER, ())
    index = SearchIndex(grants, THEMES, Lexicon())
    (finding,) = advise(BIKE, catalogue, index, TODAY, (VALER_OSTFOLD, VALER_INNLANDET)).found
    assert finding.judgement
    assert finding.judgement.verdict is Verdict.MUST_CLARIFY


def test_schemes_for_other_places_are_removed_with_the_reason() -> None:
    findings = advice(replace(BIKE, municipality="5001"), named("here", OSTFOLD_ONLY), named("all"))
    assert ids(findings) == ["all"]
    assert removed(findings) == {"here": Removal.COUNTY}


def test_a_scheme_for_one_county_comes_first_there_and_last_where_no_place_is_known() -> None:
    grants = (named("here", OSTFOLD_ONLY), named("all"))
    assert ids(advice(replace(BIKE, municipality="3101"), *grants)) == ["here", "all"]
    assert ids(advice(BIKE, *grants)) == ["all", "here"]


def test_only_a_county_lists_what_is_there_for_it_alone() -> None:
    findings = advice(Inquiry(county="Østfold"), named("here", OSTFOLD_ONLY), named("all"))
    assert ids(findings) == ["here"]
    assert ids(advice(replace(BIKE, county="Agder"), named("here", OSTFOLD_ONLY), named("all"))) == ["all"]


MARCH = Window(date(2027, 3, 1), date(2027, 3, 31))
SEEN_IN_MARCH = Deadline(
    DeadlineKind.ANNUAL, date(2025, 3, 7), seen=(SeenDeadline(date(2025, 3, 7), 2025, SOURCE),)
)


@pytest.mark.parametrize(
    ("inquiry", "broken", "reason"),
    [
        (replace(BIKE, administrators=("Husbanken",)), {}, Removal.ADMINISTRATOR),
        (replace(BIKE, without_administrators=("Bufdir",)), {}, Removal.REFUSED),
        (replace(BIKE, window=MARCH), {}, Removal.WINDOW),
        (
            replace(BIKE, without_cofunding=True),
            {"cofunding": Cofunding(True, 50, None, None)},
            Removal.COFUNDING,
        ),
        (replace(BIKE, without_loans=True), {"instrument": Instrument.LOAN}, Removal.LOAN),
        (replace(BIKE, without_themes=("idrett",)), {"themes": ("idrett",)}, Removal.THEME),
        (replace(BIKE, applicant=ApplicantType.FRIVILLIG), {}, Removal.APPLICANT),
        (
            replace(BIKE, only_for_municipalities=True),
            {"applicants": (ApplicantType.KOMMUNE, ApplicantType.PRIVAT)},
            Removal.APPLICANT,
        ),
        (replace(BIKE, open_only=True), {"status": ENDED}, Removal.NOT_OPEN),
        (
            replace(BIKE, open_only=True, municipality="3101"),
            {"municipal_role": MunicipalRole.RECIPIENT},
            Removal.NOT_OPEN,
        ),
    ],
)
def test_what_a_filter_leaves_out_is_kept_with_the_reason(
    inquiry: Inquiry, broken: dict[str, object], reason: Removal
) -> None:
    findings = advice(inquiry, named("a", **broken))
    assert findings.found == ()
    assert removed(findings) == {"a": reason}


@pytest.mark.parametrize(
    ("inquiry", "fields"),
    [
        (replace(BIKE, administrators=("Statsforvalteren",)), {"managed_by": "Statsforvalteren"}),
        (replace(BIKE, administrators=("Statsforvalteren",)), {"channel": "Skjema til Statsforvalteren"}),
        (replace(BIKE, administrators=("Østfold fylkeskommune",)), {"managed_by": "Fylkeskommunen"}),
        (replace(BIKE, administrators=("Bufdir",)), {}),
        (replace(BIKE, without_cofunding=True), {"cofunding": None}),
        (replace(BIKE, window=MARCH), {"deadline": Deadline(DeadlineKind.ANNUAL, recurs=Recurrence(3, 1))}),
        (replace(BIKE, window=MARCH), {"deadline": SEEN_IN_MARCH}),
        (replace(BIKE, only_for_municipalities=True), {}),
        (replace(BIKE, open_only=True), {}),
        (replace(BIKE, open_only=True, municipality="3101"), {}),
    ],
)
def test_what_passes_a_filter_stays(inquiry: Inquiry, fields: dict[str, object]) -> None:
    assert ids(advice(inquiry, named("a", **fields))) == ["a"]


def test_a_deadline_that_recurs_comes_before_one_that_was_there_once() -> None:
    sure = named("sure", deadline=Deadline(DeadlineKind.ANNUAL, recurs=Recurrence(3, 1)))
    assert ids(advice(replace(BIKE, window=MARCH), named("once", deadline=SEEN_IN_MARCH), sure)) == [
        "sure",
        "once",
    ]


def test_a_window_without_a_beginning_begins_today() -> None:
    inquiry = replace(BIKE, window=Window(None, date(2027, 2, 1)))
    assert (
        ids(advice(inquiry, named("a", deadline=Deadline(DeadlineKind.ANNUAL, recurs=Recurrence(3, 1)))))
        == []
    )


def test_a_theme_without_words_lists_the_theme_with_what_is_mostly_about_it_first() -> None:
    grants = (named("also", themes=("kultur", "idrett")), named("no"), named("most", themes=("idrett",)))
    findings = advice(Inquiry(themes=("idrett",)), *grants)
    assert ids(findings) == ["most", "also"]
    assert findings.sure


def test_a_filter_alone_lists_all_that_pass() -> None:
    grants = (named("a"), named("b", administrator="Husbanken"))
    assert ids(advice(Inquiry(administrators=("Husbanken",)), *grants)) == ["b"]


def test_an_empty_inquiry_finds_nothing() -> None:
    assert advice(Inquiry(), named("a")).found == ()


def test_where_nothing_sure_was_found_the_nearest_are_told() -> None:
    findings = advice(Inquiry(words="sykkel enhjørning tryllestav"), named("a"))
    assert not findings.sure
    assert [grant.id for grant in findings.nearest] == ["a"]
    assert findings.used_words == ("sykkel",)


def test_one_scheme_is_looked_up_as_the_list_would_judge_it() -> None:
    catalogue = Catalogue(1, (named("a"),), THEMES, REGISTER, ())
    assert look_up("a", Inquiry(municipality="3101"), catalogue, TODAY).standing is Standing.CAN_APPLY
    assert look_up("a", Inquiry(), catalogue, TODAY).judgement is None
    with pytest.raises(UnknownGrant):
        look_up("b", Inquiry(), catalogue, TODAY)
