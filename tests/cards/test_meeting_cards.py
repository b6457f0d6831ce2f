"""What the cards of minutes, tasks, agendas and groups say, and what their buttons and inputs hold."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.drafts import Gap, Pointed
from bot.domain.groups import GroupKind, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, Decision, FiledMinutes, Minutes, Participant
from bot.domain.people import user_of
from bot.domain.tasks import Task, in_order
from dialogs.cards import agenda, groups, minutes, tasks
from dialogs.cards.inputs import NONE
from dialogs.cards.plain import as_text
from dialogs.cards.shapes import Card
from dialogs.texts import texts
from storage.programmes import programme, programmes
from tests.cards.meetings import (
    CORRECTED,
    FILED,
    GROUP,
    MEETING,
    OTHER,
    TODAY,
    draft,
    enormous,
    filed,
    next_agenda,
    person,
    standing,
    tasks_of,
)
from tests.cards.samples import as_json, shipped
from tests.cards.schema import elements

SAID = texts(Language.NB)
PILOT = programme("velferdspiloten")
INPUTS = (
    *("group", "title", "track", "phase", "day", "start", "end", "place"),
    *("present", "present_others", "absent", "absent_others"),
    *("body", "next_meeting", "case_number", "exempt"),
)


def _elements(card: Card) -> list[dict[str, Any]]:
    return list(elements(json.loads(as_json(card))))


def _presses(card: Card) -> list[dict[str, Any]]:
    """What the buttons and chips hold, in order."""
    return [each["data"] for each in _elements(card) if each["type"] == "Action.Execute"]


def _verbs(card: Card) -> list[str]:
    return [data["verb"] for data in _presses(card)]


def _inputs(card: Card) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in _elements(card) if each["type"].startswith("Input.")}


def _read(card: Card) -> str:
    """In one line, as in a terminal."""
    return " ".join(as_text(json.loads(as_json(card)))[0].split())


def _blocks(card: Card) -> list[str]:
    return [each["text"] for each in _elements(card) if each["type"] == "TextBlock"]


# A draft


def test_a_draft_says_what_it_holds_and_that_it_is_not_filed() -> None:
    read = _read(
        minutes.draft_card(SAID, draft(MEETING), GROUP, said="Lagt til: beslutning", programme=PILOT)
    )
    for part in (
        "Lagt til: beslutning Møte om boligkoordinator Utkast, ikke arkivert ennå",
        "sist endret av Ali Demir",
        "Når: onsdag 18. november 2026 kl. 09.00–11.30",
        "Løp: Investeringsteamet",
        "Forfall: Turid Aas (Nav Øst-Viken)",
        "Beslutning: Stillingen lyses ut før jul (ansvarlig: Ali Demir; vurderes på nytt 1. mars 2027)",
        "Oppfølging: Kari Holm: sende søknad til Husbanken, innen 25. november 2026",
        "Ikke plassert",
        "«parkering P-huset?»",
    ):
        assert part in read


def test_an_empty_draft_says_in_words_what_is_missing() -> None:
    read = _read(minutes.draft_card(SAID, draft(Minutes(), 1, None), None))
    assert "Mangler ennå: hvilken gruppe det gjelder, dato, hvem som var til stede, saker" in read


def test_undo_is_offered_once_there_is_something_to_undo() -> None:
    assert "minutes.undo" not in _verbs(minutes.draft_card(SAID, draft(MEETING, 1), GROUP))
    assert "minutes.undo" in _verbs(minutes.draft_card(SAID, draft(MEETING, 2), GROUP))


def test_a_long_draft_is_cut_and_says_how_much_is_left() -> None:
    assert "saker til" in _read(minutes.draft_card(SAID, draft(enormous()), GROUP))
    assert "til" in _read(minutes.draft_card(SAID, draft(enormous()), GROUP)).split("Til stede (300):")[1]


# The form


def test_the_form_has_every_field_and_what_stands_in_it() -> None:
    inputs = _inputs(minutes.draft_form(SAID, draft(MEETING), [GROUP, OTHER], PILOT, "Sak 1/26"))
    assert tuple(inputs) == INPUTS
    values = {id_: each.get("value") for id_, each in inputs.items()}
    assert values == {
        "group": GROUP.id,
        "title": "Møte om boligkoordinator",
        "track": "investment-team",
        "phase": "inquiry",
        "day": "2026-11-18",
        "start": "09:00",
        "end": "11:30",
        "place": "Teams",
        "present": f"{user_of(person(1))},{user_of(person(2))}",
        "present_others": "Mona Vik (Halden kommune, planavdelingen)",
        "absent": user_of(person(3)),
        "absent_others": None,
        "body": "Sak 1/26",
        "next_meeting": "2026-12-02",
        "case_number": "2026/1234",
        "exempt": None,
    }


def test_the_form_of_the_only_group_without_a_programme_does_not_ask_for_them() -> None:
    inputs = _inputs(minutes.draft_form(SAID, draft(MEETING), [GROUP], None, ""))
    assert not inputs.keys() & {"group", "track", "phase"}


def test_people_are_picked_among_the_members_or_looked_up_by_teams() -> None:
    present = _inputs(minutes.draft_form(SAID, draft(MEETING), [GROUP], None, ""))["present"]
    assert [choice["title"] for choice in present["choices"]] == ["Kari Holm", "Ali Demir", "Turid Aas"]
    assert present["choices.data"]["dataset"] == "graph.microsoft.com/users?scope=currentContext"


def test_what_was_typed_is_shown_again_with_what_is_wrong_right_above_it() -> None:
    card = minutes.draft_form(
        SAID,
        draft(MEETING),
        [GROUP],
        PILOT,
        "",
        typed={"day": "2026-12-24", "place": "Rådhuset"},
        wrong={"day": "Møtedatoen er ikke kommet ennå.", "no-such-field": "Noe annet."},
    )
    shown = json.loads(as_json(card))["body"]
    place = next(n for n, each in enumerate(shown) if each.get("id") == "day")
    assert shown[place]["value"] == "2026-12-24"
    assert shown[place - 1]["text"] == "**✕ Rett dette:** Møtedatoen er ikke kommet ennå."
    assert shown[place - 1]["color"] == "Attention"
    assert shown[1]["text"] == "**✕ Rett dette:** Noe annet."
    assert _inputs(card)["place"]["value"] == "Rådhuset"


def test_what_others_changed_stands_above_the_form() -> None:
    changed = [("field-place", "Rom *4*")]
    card = minutes.draft_form(SAID, draft(MEETING), [GROUP], PILOT, "", changed=changed)
    assert "**Sted:** Rom \\*4\\*" in _blocks(card)


def test_saving_holds_the_draft_its_version_and_the_item() -> None:
    whole = minutes.draft_form(SAID, draft(MEETING, 7), [GROUP], PILOT, "")
    save, back = _presses(whole)
    assert save == {"verb": "minutes.save", "draft": draft(MEETING).id, "version": 7}
    assert back["verb"] == "minutes.show"
    one = minutes.draft_form(SAID, draft(MEETING, 7), [GROUP], PILOT, "Beslutning: Ja", item=1)
    assert _presses(one)[0]["item"] == 1
    assert list(_inputs(one)) == ["body"]


def test_notes_that_are_too_long_for_the_form_are_edited_an_item_at_a_time() -> None:
    card = minutes.draft_form(SAID, draft(MEETING), [GROUP], PILOT, "ord " * 3_100)
    assert "body" not in _inputs(card)
    chosen = _inputs(card)["edit_item"]["choices"]
    assert chosen[1] == {"title": "Sak 2/26: Boligkoordinator", "value": "1"}
    assert _verbs(card)[0] == "minutes.edit"


def test_a_crowd_cannot_be_changed_in_the_form_and_is_not_lost_by_it() -> None:
    typed = replace(MEETING, present=tuple(Participant(f"Fornavn Etternavn {n}") for n in range(300)))
    for crowd, left in ((enormous(), "present"), (typed, "present_others")):
        card = minutes.draft_form(SAID, draft(crowd), [GROUP], PILOT, "")
        assert left not in _inputs(card)
        assert "Dette er for mye til å endres her. Det blir stående." in _read(card)


def test_a_name_cannot_turn_the_rest_of_its_line_around() -> None:
    of = draft(replace(MEETING, title="Møte\u202e\u2067 om\x00 bolig"))
    assert _read(minutes.draft_card(SAID, of, GROUP)).startswith("Møte om bolig Utkast")


def test_a_title_that_was_let_in_can_be_changed_again() -> None:
    of = draft(replace(MEETING, title="æ" * 200))
    assert _inputs(minutes.draft_form(SAID, of, [GROUP], PILOT, ""))["title"]["value"] == "æ" * 200


# Before filing


def test_what_must_be_put_right_comes_first_and_stops_the_filing() -> None:
    pointed = [Pointed(Gap.NOBODY_PRESENT), Pointed(Gap.NO_DAY)]
    card = minutes.before_filing(SAID, draft(MEETING), GROUP, pointed, choice=True)
    read = _read(card)
    assert read.index("Datoen for møtet mangler.") < read.index("Det står ikke hvem")
    assert "minutes.file" not in _verbs(card)


def test_without_a_group_nothing_is_filed() -> None:
    card = minutes.before_filing(SAID, draft(MEETING, group=None), None, [], choice=True)
    assert "minutes.file" not in _verbs(card)
    assert "hvilken gruppe" in _read(card)


def test_what_may_pass_is_said_once_with_all_that_it_is_about() -> None:
    pointed = [Pointed(Gap.ACTION_WITHOUT_DUE, "ringe"), Pointed(Gap.ACTION_WITHOUT_DUE, "kalle inn")]
    card = minutes.before_filing(SAID, draft(MEETING, 5), GROUP, pointed, choice=True)
    assert "2 oppgaver har ingen frist: «ringe» «kalle inn»" in _read(card)
    assert _presses(card)[0] == {"verb": "minutes.file", "draft": draft(MEETING).id, "version": 5}
    assert "Arkiver likevel" in _read(card)


def test_when_nothing_is_pointed_out_it_says_so() -> None:
    card = minutes.before_filing(SAID, draft(MEETING), GROUP, [], choice=True)
    assert _read(card).startswith("Alt er på plass")
    assert _verbs(card)[0] == "minutes.file"


# Filed


def _filed(of: FiledMinutes = FILED, todo: Sequence[Task] = (), **more: Any) -> Card:
    return minutes.filed_card(SAID, GROUP, of, todo, today=TODAY, **more)


def test_decisions_come_first_then_who_does_what_then_the_rest() -> None:
    read = _read(_filed(todo=standing()))
    order = ["Referat nr. 4", "Beslutninger", "Oppfølging", "Regler som er i veien", "Neste møte", "Forfall"]
    assert [read.index(each) for each in order] == sorted(read.index(each) for each in order)


def test_each_task_says_how_it_stands() -> None:
    read = _read(_filed(todo=standing()))
    assert "✕ Fristen gikk ut 16. november 2026 · utsatt 3 ganger" in read
    assert "✓ Ferdig 19. november 2026" in read
    assert "Frist søndag 22. november, i dag" in read


def test_a_task_can_be_done_in_place_and_opened_again() -> None:
    presses = [data for data in _presses(_filed(todo=standing())) if "task" in data]
    assert {"verb": "task.done", "task": "late"} in presses
    assert {"verb": "task.reopen", "task": "done"} in presses


def test_what_is_exempt_is_only_named_in_the_channel() -> None:
    action = MEETING.items[1].actions
    items = (replace(MEETING.items[1], exempt="offl. § 13"), *MEETING.items[2:])
    of = filed(replace(MEETING, items=items))
    for card in (_filed(of, tasks_of(of.minutes)), minutes.absent_card(SAID, GROUP, of)):
        written = as_json(card)
        assert "Sak 2/26: Unntatt offentlighet (offl. § 13)" in written
        assert "Stillingen lyses ut" not in written
        assert "Leieavtalen" not in written
        assert action[0].what not in written


def test_of_minutes_that_are_exempt_as_a_whole_nothing_is_told_in_the_channel() -> None:
    of = filed(replace(MEETING, exempt="offl. § 13"))
    written = as_json(_filed(of, tasks_of(MEETING)))
    assert "Unntatt offentlighet (offl. § 13)" in written
    for secret in ("oligkoordinator", "Stillingen", "sende søknad", "Nav kan ikke dele"):
        assert secret not in written


def test_a_mention_is_the_same_in_the_text_and_beside_it() -> None:
    names = {"Ali Demir": person(2), "O’Brien *[x]*, Siw": person(9)}
    card = json.loads(as_json(_filed(unreached=["Ali Demir", "Per Lund"], mentions=names)))
    text = [each["text"] for each in card["body"] if each["type"] == "TextBlock"][-1]
    assert text.endswith("<at>Ali Demir</at>, Per Lund, <at>O’Brien x , Siw</at>")
    for entity, key in zip(card["msteams"]["entities"], names.values(), strict=True):
        assert entity["text"] in text
        assert entity["mentioned"]["id"] == user_of(key)
    assert card["msteams"]["width"] == "full"


def test_an_owner_sees_only_hers_and_where_it_comes_from() -> None:
    card = minutes.owner_card(SAID, GROUP, FILED, standing()[-1:], today=TODAY)
    read = _read(card)
    assert "Du har fått en oppgave Referat nr. 4, 18. november 2026, Investeringsteamet i Halden" in read
    assert _verbs(card)[:2] == ["task.done", "task.postpone"]
    assert "Kari Holm" not in read


def test_who_was_absent_learns_what_was_decided_and_when_to_come_next() -> None:
    read = _read(minutes.absent_card(SAID, GROUP, FILED))
    assert "Husbanken dekker kurs i veiviseren." in read
    assert "Neste møte: onsdag 2. desember 2026 kl. 09.00" in read


# The whole, and search


def test_all_of_it_can_be_read_page_by_page_and_nothing_twice() -> None:
    content = enormous()
    start, titles = 0, list[str]()
    while True:
        card = minutes.whole_minutes(SAID, GROUP, filed(content), [], start, today=TODAY)
        titles += [text for text in _blocks(card) if text.startswith("Sak ")]
        onwards = [data["start"] for data in _presses(card) if data["verb"] == "minutes.open"]
        if not onwards or onwards[0] <= start:
            break
        start = onwards[0]
    assert [title.split(":")[0] for title in titles] == [f"Sak {n}/26" for n in range(1, 41)]


def test_minutes_are_approved_once() -> None:
    assert "minutes.approve" in _verbs(minutes.whole_minutes(SAID, GROUP, FILED, [], today=TODAY))
    assert "minutes.approve" not in _verbs(minutes.whole_minutes(SAID, GROUP, CORRECTED, [], today=TODAY))


def test_corrections_stand_above_what_they_correct() -> None:
    read = _read(minutes.whole_minutes(SAID, GROUP, CORRECTED, [], today=TODAY))
    note = "Rettelse 1 (Mona Vik, 20. november 2026): Mona Vik kom først klokka ti."
    assert read.index(note) < read.index("Sak 1/26")


def test_members_read_what_is_exempt_with_its_mark() -> None:
    read = _read(minutes.whole_minutes(SAID, GROUP, FILED, [], today=TODAY))
    assert "Unntatt offentlighet (offl. § 14) Beslutning: Leieavtalen sies opp." in read


def test_what_was_found_is_numbered_from_where_the_page_begins() -> None:
    hits = [(FILED, GROUP.name, ("linje",)), (CORRECTED, OTHER.name, ())]
    card = minutes.found_card(SAID, hits, 20, "bolig", 10)
    assert "11. Referat nr. 4" in _read(card)
    assert _presses(card)[-1] == {"verb": "minutes.found", "search": "bolig", "start": 12}
    assert "minutes.found" not in _verbs(minutes.found_card(SAID, hits, 12, "bolig", 10))


# Begin


def test_the_only_group_needs_no_choice() -> None:
    for data in _presses(minutes.start_card(SAID, [GROUP])):
        assert data["group"] == GROUP.id
    hows = [data["how"] for data in _presses(minutes.start_card(SAID, [GROUP, OTHER]))]
    assert hows == ["form", "questions"]


def test_an_open_draft_is_offered_first() -> None:
    card = minutes.start_card(SAID, [GROUP], draft(MEETING))
    assert _presses(card)[0] == {"verb": "minutes.show", "draft": draft(MEETING).id}
    assert "Du har et utkast fra før: Møte om boligkoordinator · 18. november 2026" in _read(card)


# Tasks


def test_the_numbers_of_a_list_are_those_of_the_order() -> None:
    listed = tasks.task_list(SAID, [(task, GROUP.name) for task in standing()], TODAY)
    pressed = [data["task"] for data in _presses(listed)]
    assert pressed == [task.id for task in in_order(standing(), TODAY)]
    assert "1. ringe barnevernet" in _read(listed)


def test_tasks_stand_under_their_headings_and_only_those_that_there_are() -> None:
    read = _read(tasks.task_list(SAID, [(standing()[-1], GROUP.name)], TODAY))
    assert "Over fristen" in read
    assert "Senere" not in read


def test_the_group_is_told_by_each_task_where_there_are_several() -> None:
    one, two = standing()[:2]
    several = _read(tasks.task_list(SAID, [(one, "Gruppe A"), (two, "Gruppe B")], TODAY))
    alone = _read(tasks.task_list(SAID, [(one, "Gruppe A"), (two, "Gruppe A")], TODAY))
    assert several.count("Gruppe") == 2
    assert alone.count("Gruppe") == 1


def test_no_tasks_is_good_news() -> None:
    assert "Du har ingen oppgaver" in _read(tasks.task_list(SAID, [], TODAY))


@pytest.mark.parametrize(("times", "told"), [(2, False), (3, True), (4, True)])
def test_the_third_postponement_is_shown(times: int, told: bool) -> None:
    task = replace(standing()[-1], postponed=times)
    assert (f"utsatt {times} ganger" in _read(tasks.task_card(SAID, task, "", TODAY))) is told


def test_a_task_is_postponed_to_a_day_that_has_not_been() -> None:
    card = tasks.task_card(SAID, standing()[-1], GROUP.name, TODAY, "Utsatt.")
    assert _inputs(card)["day"]["min"] == "2026-11-22"
    assert _verbs(card) == ["task.done", "task.postpone"]
    assert _verbs(tasks.task_card(SAID, standing()[2], GROUP.name, TODAY)) == ["task.reopen"]


# The agenda


def test_the_agenda_is_the_same_on_the_card_and_in_the_invitation() -> None:
    text = agenda.as_text(SAID, GROUP, next_agenda())
    assert text.splitlines()[:6] == [
        "Saksliste: Investeringsteamet i Halden",
        "onsdag 2. desember 2026",
        "",
        "1. Godkjenning av referat nr. 4, 18. november 2026",
        "2. Oppfølging fra sist",
        "   – Kari Holm: ringe barnevernet om samtykke"
        " · ✕ Fristen gikk ut 16. november 2026 · utsatt 3 ganger",
    ]
    assert text.splitlines()[-2:] == [
        "6. Sak 5/26: Fritidskort for sommeren (utsatt fra sist)",
        "7. Besøk fra Sarpsborg",
    ]
    read = _read(agenda.agenda_card(SAID, GROUP, next_agenda()))
    assert all(" ".join(line.split()) in read for line in text.splitlines())


def test_what_is_exempt_is_named_on_the_card_and_not_in_the_invitation() -> None:
    decided = AgendaItem(decisions=(Decision("Hemmelig", review=TODAY + timedelta(days=1)),))
    untouched = AgendaItem("Skjult sak", "7/26")
    content = replace(MEETING, exempt="offl. § 13", items=(decided, untouched), day=date(2026, 11, 18))
    drafted = next_agenda(content)
    shown = _read(agenda.agenda_card(SAID, GROUP, drafted))
    text = agenda.as_text(SAID, GROUP, drafted)
    assert "Unntatt offentlighet (offl. § 13) · referat nr. 4" in shown
    assert "Sak 7/26 (utsatt fra sist)" in shown
    for hidden in ("Hemmelig", "Skjult"):
        assert hidden not in shown
    for hidden in ("Hemmelig", "Skjult", "7/26", "Unntatt"):
        assert hidden not in text


# Groups


def _form(group: WorkingGroup | None, **more: Any) -> Card:
    return groups.group_form(SAID, group, shipped().register, programmes(), shipped().themes, **more)


def test_the_form_of_a_group_holds_all_that_is_known_of_it() -> None:
    values = {id_: each.get("value") for id_, each in _inputs(_form(GROUP)).items()}
    assert values == {
        "name": "Investeringsteamet i Halden",
        "kind": "municipal",
        "municipality": "3101",
        "programme": "velferdspiloten",
        "track": "investment-team",
        "phase": "inquiry",
        "themes": "barnefattigdom,bolig",
        "language": "nb",
        "members": "Kari Holm (Husbanken), investeringsleder\nAli Demir (Halden kommune), kontaktperson\n"
        "Turid Aas (Nav Øst-Viken), fagperson\nPer Lund (Bufetat), medlem",
    }
    assert _presses(_form(GROUP)) == [{"verb": "group.save", "group": GROUP.id, "version": 1}]


def test_a_new_group_is_saved_without_an_id_and_may_leave_its_choices_open() -> None:
    assert _presses(_form(None)) == [{"verb": "group.save"}]
    assert _inputs(_form(None))["municipality"]["choices"][0] == {"title": "Ikke valgt", "value": NONE}
    assert _inputs(_form(None))["kind"]["value"] == "municipal"


def test_a_group_is_shown_with_its_members_and_what_one_can_do() -> None:
    card = groups.group_card(SAID, GROUP, shipped().register, programmes(), shipped().themes)
    read = _read(card)
    assert "Kommune: Halden Program: Velferdspiloten Løp: Investeringsteamet Fase: Undersøkelse" in read
    assert "Kari Holm (Husbanken), investeringsleder" in read
    assert _verbs(card) == ["minutes.start", "tasks", "agenda", "digest.settings", "group.edit"]


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_and_role_has_a_name(language: Language) -> None:
    said = texts(language)
    assert all(said.has(f"kind-{kind.value}") for kind in GroupKind)
    assert all(said.has(f"role-{role.value}") for role in Role)
    assert all(said.has(f"gap-{gap.value}") for gap in Gap)


def test_private_channels_are_named_at_set_up() -> None:
    assert "private kanaler" in _read(groups.offer_setup(SAID))
