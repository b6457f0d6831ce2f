"""What may become of a friction, who may do it, and what is counted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.friction_clock import Waiting, orientation
from bot.domain.friction_drafts import Ask, FrictionDraft, drafts_of
from bot.domain.friction_merges import MergeProposal, MergeState, agreed, waiting_for
from bot.domain.frictions import (
    NEXT,
    Case,
    Friction,
    FrictionKind,
    NeedsReason,
    NotAllowed,
    Outcome,
    Reference,
    Report,
    State,
    changed,
    leads,
    may,
    merged,
    with_case,
)
from bot.domain.groups import Member, Role
from bot.domain.language import Language
from bot.domain.lifts import AlreadyAnswered, Lift, NothingToLift, after_answer, answered, by_owner, lifted
from bot.domain.minutes import AgendaItem, FiledMinutes, Minutes

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


def case(id_: str, municipality: str | None = "3101", person: str = "kari") -> Case:
    return Case(id_, f"group-{municipality}", municipality, "Det skjedde.", person, "Kari", NOW)


def friction(number: int = 1, state: State = State.REPORTED, **report: object) -> Friction:
    told = Report("Det skjedde.", **report)  # type: ignore[arg-type]
    return Friction(f"f{number}", number, told, (case(f"c{number}"),), NOW, state)


@pytest.mark.parametrize("state", list(State))
def test_from_each_state_only_its_next_steps_can_be_taken(state: State) -> None:
    for to in State:
        if to in NEXT[state]:
            assert changed(friction(state=state), to, "derfor", NOW).state is to
        else:
            with pytest.raises(NotAllowed):
                changed(friction(state=state), to, "derfor", NOW)


def test_no_step_is_taken_without_a_reason() -> None:
    with pytest.raises(NeedsReason):
        changed(friction(), State.CLARIFIED, "  ", NOW)


def test_only_those_who_lead_close_for_good_and_where_nobody_leads_all_do() -> None:
    lead, member = Member("Kari", role=Role.PILOT_LEAD, person="kari"), Member("Ola", person="ola")
    assert leads([lead, member], "kari")
    assert not leads([lead, member], "ola")
    assert leads([member], "per")
    assert not may(State.CLOSED, Outcome.DECLINED, leading=False)
    assert may(State.CLOSED, Outcome.HANDLED_LOCALLY, leading=False)
    assert may(State.CLARIFIED, leading=False)
    assert not may(State.LIFTED, leading=False)


def test_the_clock_runs_until_there_is_an_answer_and_starts_anew_with_a_new_case() -> None:
    assert friction().days_waiting(LATER) == 30
    closed = changed(friction(), State.CLOSED, "ordnet", NOW, Outcome.HANDLED_LOCALLY)
    assert closed.days_waiting(LATER) is None
    opened = with_case(closed, replace(case("c2"), at=LATER))
    assert (opened.state, opened.outcome, opened.days_waiting(LATER)) == (State.REPORTED, None, 0)


def test_who_owes_answers_is_told_by_the_longest_wait_and_answers_of_a_quarter_beside() -> None:
    first = friction(1, owner="Husbanken")
    later = replace(friction(2, owner="Helsedirektoratet"), waiting_since=LATER - timedelta(days=3))
    old = changed(friction(3), State.CLOSED, "nei", NOW - timedelta(days=90), Outcome.DECLINED)
    closed = changed(friction(4), State.CLOSED, "ordnet", NOW, Outcome.HANDLED_LOCALLY)
    told = orientation([later, friction(5, owner="Husbanken"), first, closed, old], LATER)
    assert told.waiting == (Waiting("Husbanken", 2, 30), Waiting("Helsedirektoratet", 1, 3))
    assert told.answered == (closed,)


def test_municipalities_and_cases_are_counted_not_who_presses() -> None:
    grown = with_case(with_case(friction(), case("c2", "3103")), case("c3"))
    grown = with_case(grown, case("c4", None))
    assert grown.municipalities == ("3101", "3103")
    assert len(grown.cases) == 4
    assert grown.persons == ("kari",)


def test_merging_keeps_every_case_and_the_longest_wait() -> None:
    old = replace(friction(1), waiting_since=NOW - timedelta(days=90))
    gone, kept = merged(old, friction(2), "samme", NOW)
    assert (gone.state, gone.merged_into) == (State.MERGED, "f2")
    assert {each.id for each in kept.cases} == {"c1", "c2"}
    assert kept.days_waiting(NOW) == 90


def test_a_friction_is_not_merged_into_itself_or_into_one_that_is_gone() -> None:
    with pytest.raises(NotAllowed):
        merged(friction(1), friction(1), "samme", NOW)
    gone, _ = merged(friction(2), friction(3), "samme", NOW)
    with pytest.raises(NotAllowed):
        merged(friction(1), gone, "samme", NOW)


def test_all_who_raised_one_of_the_two_must_agree() -> None:
    source = replace(friction(1), cases=(case("a"), case("b", person="ola")))
    target = replace(friction(2), cases=(case("c", person="per"), case("d", person="")))
    waits = waiting_for(source, target, "kari")
    assert waits == ("ola", "per")
    proposal = MergeProposal("p", "f1", "f2", "Kari", "samme", waits)
    assert agreed(proposal, "ola").state is MergeState.ASKED
    assert agreed(agreed(proposal, "ola"), "per").state is MergeState.AGREED


def test_own_practice_is_not_lifted_and_batches_go_by_owner() -> None:
    own = friction(1, kind=FrictionKind.OWN_ROUTINE, owner="Kommunen")
    law = friction(2, kind=FrictionKind.LAW, owner="Kunnskapsdepartementet")
    unknown = friction(3)
    assert list(by_owner([own, unknown, law])) == ["Kunnskapsdepartementet", ""]
    with pytest.raises(NothingToLift):
        lifted([own], "Løft 1", NOW)


def test_an_answer_is_recorded_once_and_closes_or_reopens() -> None:
    lift = answered(Lift("l", 1, "KD", ("f1",), "g", "kari", "Kari", NOW), "Nei.", "Kari", NOW)
    with pytest.raises(AlreadyAnswered):
        answered(lift, "Ja.", "Ola", NOW)
    (up,) = lifted([friction(kind=FrictionKind.LAW)], "Løft 1", NOW)
    closed = after_answer(up, "Nei.", Outcome.DECLINED, NOW)
    again = after_answer(up, "Delvis.", None, LATER)
    assert (closed.state, closed.is_declined, closed.answer) == (State.CLOSED, True, "Nei.")
    assert (again.state, again.days_waiting(LATER)) == (State.IN_PROGRESS, 0)
    assert closed.version == up.version + 1


def test_a_draft_asks_for_what_is_missing_and_not_what_was_passed_over() -> None:
    report = Report("Det skjedde.", FrictionKind.LAW, Reference("Barnevernsloven"))
    draft = FrictionDraft("d", None, "kari", report, skipped=(Ask.HITS,))
    assert draft.missing[0] is Ask.CONSEQUENCE
    assert Ask.HITS not in draft.missing


def test_what_is_exempt_in_minutes_becomes_no_friction() -> None:
    items = (
        AgendaItem("Bolig", rules=("Vi får ikke leie ut.",)),
        AgendaItem("X", rules=("Hemmelig.",), exempt="offl. § 13"),
    )
    filed = FiledMinutes("m1", "g1", 1, Minutes(items=items), Language.NB, "Ola Lie", NOW)
    assert list(drafts_of(filed).values()) == ["Vi får ikke leie ut."]
    assert drafts_of(replace(filed, minutes=replace(filed.minutes, exempt="offl. § 13"))) == {}
