"""Ways of writing, one by one, and what no text may do to the reader."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.minutes import EMPTY, Action, Decision, Minutes, Participant
from dialogs.understanding.minutes import (
    Info,
    Live,
    Rule,
    read_actions,
    read_agenda,
    read_decisions,
    read_line,
    read_minutes,
    read_people,
)
from tests.minutes.score import SETS

DAY = date(2026, 3, 12)  # a Thursday
PEOPLE = (Participant("Kari Nes", "Nav"), Participant("Hodan Warsame"), Participant("Ola Lie"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vedtak: vi søker Husbanken", Decision("vi søker Husbanken")),
        ("Vedteke: me søkjer", Decision("me søkjer")),
        ("decision: we apply", Decision("we apply")),
        ("oppfølging: Kari ringer Nav innen fredag", Action("ringer Nav", "Kari", date(2026, 3, 13))),
        (
            "action: Hodan to write the report by 1 April",
            Action("write the report", "Hodan", date(2026, 4, 1)),
        ),
        ("regel: egenandelen må være betalt", Rule("egenandelen må være betalt")),
        ("info: nytt kontor fra mai", Info("nytt kontor fra mai")),
        ("note: new office", Info("new office")),
        ("hva er fristen?", None),
        ("vedtak:", None),
        ("", None),
    ],
)
def test_a_line_during_the_meeting(said: str, meant: Live | None) -> None:
    assert read_line(said, DAY, PEOPLE) == meant


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Kari: sjekke med Nav (frist fredag)", Action("sjekke med Nav", "Kari", date(2026, 3, 13))),
        (
            "Kari sender søknad til Husbanken innen 1. april",
            Action("sender søknad til Husbanken", "Kari", date(2026, 4, 1)),
        ),
        ("Sende søknad -> Kari, 1/4", Action("Sende søknad", "Kari", date(2026, 4, 1))),
        ("- [ ] @Kari bestille rom", Action("bestille rom", "Kari")),
        ("Bestille rom (Kari)", Action("Bestille rom", "Kari")),
        (
            "Bestille rom. Ansvarlig: Kari Nes. Frist: 20.03.2026",
            Action("Bestille rom", "Kari Nes", date(2026, 3, 20)),
        ),
        ("Bestille rom – ansvar Ola, frist uke 14", Action("Bestille rom", "Ola", date(2026, 4, 5))),
        ("Bestille rom – Kari og Ola – før påske", Action("Bestille rom", "Kari og Ola", date(2026, 4, 1))),
        ("Forberede møtet 25. mars", Action("Forberede møtet 25. mars")),
        ("Hodan skal lage plan", Action("lage plan", "Hodan")),
        ("Programmet: lage felles mal", Action("lage felles mal", "Programmet")),
        ("Husbanken: sende rundskriv", Action("sende rundskriv", "Husbanken")),
        ("Ringe Nav snarest", Action("Ringe Nav snarest")),
    ],
)
def test_a_task(line: str, action: Action) -> None:
    assert read_actions(line, DAY, PEOPLE) == (action,)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Kari Nes (Nav), Ola Lie (leder) og Hodan Warsame",
            [("Kari Nes", "Nav"), ("Ola Lie", ""), ("Hodan Warsame", "")],
        ),
        (
            "Kari Nes, Nav Øst-Viken; Ola Lie, Husbanken",
            [("Kari Nes", "Nav Øst-Viken"), ("Ola Lie", "Husbanken")],
        ),
        (
            "Nav: Kari Nes, Ola Lie\nFra kommunen: Per Moe",
            [("Kari Nes", "Nav"), ("Ola Lie", "Nav"), ("Per Moe", "kommunen")],
        ),
        ("Kari Nes – rådgiver i Nav\nOla Lie – prosjektleder", [("Kari Nes", "Nav"), ("Ola Lie", "")]),
        ("Nav v/ Kari Nes, Husbanken v/Ola Lie", [("Kari Nes", "Nav"), ("Ola Lie", "Husbanken")]),
        ("kari, yusuf, gro (nav)", [("kari", ""), ("yusuf", ""), ("gro", "nav")]),
        (
            "Anne-Berit Nordgård-Lie fra IMDi, Nguyen Thi Mai, m.fl.",
            [("Anne-Berit Nordgård-Lie", "IMDi"), ("Nguyen Thi Mai", "")],
        ),
        ("Navid Rezaei, Ruslan Petrov", [("Navid Rezaei", ""), ("Ruslan Petrov", "")]),
        ("ingen", []),
    ],
)
def test_a_list_of_people(text: str, people: list[tuple[str, str]]) -> None:
    assert [(one.name, one.organisation) for one in read_people(text)] == people


def test_lists_typed_at_a_question() -> None:
    assert [item.title for item in read_agenda("økonomi, bemanning og eventuelt")] == [
        "økonomi",
        "bemanning",
        "eventuelt",
    ]
    assert [(item.number, item.title) for item in read_agenda("1. Økonomi\n2. Eventuelt")] == [
        ("1", "Økonomi"),
        ("2", "Eventuelt"),
    ]
    assert read_decisions("- vi søker\n- vi venter") == (Decision("vi søker"), Decision("vi venter"))


def read(text: str) -> Minutes:
    return read_minutes(text, DAY)


def test_why_somebody_was_absent_is_not_kept() -> None:
    minutes = read(
        "Til stede: Kari Nes\n"
        "Forfall: Ola Lie (syk), Per Moe – sykt barn, Siv Dahl, sykmeldt, Eva By (Nav) pga. operasjon"
    )
    assert [(one.name, one.organisation) for one in minutes.absent] == [
        ("Ola Lie", ""),
        ("Per Moe", ""),
        ("Siv Dahl", ""),
        ("Eva By", "Nav"),
    ]
    assert "syk" not in repr(minutes) and "operasjon" not in repr(minutes)


def test_all_but_one() -> None:
    minutes = read("Til stede: alle unntatt Kari Nes\nForfall: ingen andre")
    assert [one.name for one in minutes.absent] == ["Kari Nes"]


def test_dates_count_from_the_meeting() -> None:
    minutes = read(
        "Referat 2. februar\n\nSak 1: Plan\nOppfølging: Kari ringer Nav innen fredag\nNeste møte: 2. mars"
    )
    assert (minutes.day, minutes.next_meeting) == (date(2026, 2, 2), date(2026, 3, 2))
    assert minutes.actions == (Action("ringer Nav", "Kari", date(2026, 2, 6)),)


def test_a_proposal_is_no_decision() -> None:
    minutes = read("Sak 1/26 Plan\nForslag til vedtak: Planen vedtas.\nVedtak: Planen utsettes.")
    assert [decision.text for decision in minutes.decisions] == ["Planen utsettes."]
    assert minutes.items[0].notes == ("Forslag til vedtak: Planen vedtas.",)


def test_a_sentence_can_say_itself_that_it_decides() -> None:
    minutes = read("Sak 1: Plan\nVi snakket lenge. Gruppa vedtok å vente til høsten. Kari orienterte.")
    assert minutes.decisions == (Decision("Gruppa vedtok å vente til høsten."),)
    assert minutes.items[0].notes == ("Vi snakket lenge. Kari orienterte.",)


def test_a_numbered_line_that_promises_or_decides_is_no_item() -> None:
    lines = ("1) Økonomi", "2) Vi vedtok å søke", "3) Kari følger opp med Nav innen fredag", "4) Eventuelt")
    read = read_minutes("\n".join(("Møte 12. mars", *lines)), DAY)
    assert [item.title for item in read.items] == ["Økonomi", "Eventuelt", ""]
    assert read.decisions == (Decision("Vi vedtok å søke"),)
    assert read.actions == (Action("følger opp med Nav", "Kari", date(2026, 3, 13)),)


def test_what_was_announced_is_an_item_whatever_it_says() -> None:
    read = read_minutes("Møte 12. mars\nSaksliste:\n1. Kari går gjennom budsjettet\n2. Eventuelt", DAY)
    assert [item.title for item in read.items] == ["Kari går gjennom budsjettet", "Eventuelt"]


def test_whom_a_deputy_stood_in_for_was_absent() -> None:
    read = read_minutes("Møte 12. mars\nTil stede: Ola Lie\nVara: Turid Moe møtte for Olav Skår", DAY)
    assert [one.name for one in read.present] == ["Ola Lie", "Turid Moe"]
    assert [one.name for one in read.absent] == ["Olav Skår"]


def test_the_day_of_the_next_meeting_needs_no_colon() -> None:
    assert read_minutes("Møte 12. mars\nNeste møte 22.4.2026", DAY).next_meeting == date(2026, 4, 22)


def test_items_exempt_from_public_access() -> None:
    minutes = read(
        "Sak 1/26 Plan\nÅpent.\n\n"
        "Sak 2/26 Personalsak (unntatt offentlighet, offl. § 13)\nLukket.\n\n"
        "Sak 3/26 Tomt\nU.off. offl. § 23\nLukket."
    )
    assert [item.exempt for item in minutes.items] == ["", "offl. § 13", "offl. § 23"]
    assert [item.title for item in minutes.items] == ["Plan", "Personalsak", "Tomt"]


def test_a_deadline_that_the_text_does_not_state_is_not_made_up() -> None:
    minutes = read("Sak 1: Plan\nOppfølging: Kari lager plan til neste møte\nOppfølging: Ola rydder snarest")
    assert [action.due for action in minutes.actions] == [None, None]


TABLES = {
    "upright lines": "Hva | Hvem | Når\nRinge Nav | Kari | 1/4\nRydde | Ola | fredag",
    "Markdown": "| Frist | Oppgave | Ansvarlig |\n|---|---|---|\n"
    "| 1/4 | Ringe Nav | Kari |\n| fredag | Rydde | Ola |",
    "tabs": "Ansvarlig\tTiltak\tFrist\nKari\tRinge Nav\t1/4\nOla\tRydde\tfredag",
    "slashes": "Oppgave/Ansvarlig/Frist\nRinge Nav/Kari/1/4\nRydde/Ola/fredag",
    "spaces": "Hva          Hvem     Når\nRinge Nav    Kari     1/4\nRydde        Ola      fredag",
    "semicolons": "Hva;Hvem;Når\nRinge Nav;Kari;1/4\nRydde;Ola;fredag",
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_of_tasks(kind: str) -> None:
    assert set(read(TABLES[kind]).actions) == {
        Action("Ringe Nav", "Kari", date(2026, 4, 1)),
        Action("Rydde", "Ola", date(2026, 3, 13)),
    }


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "\u200b\u202e", "---\n===\n", "|||\n|-|-|", "👍", "<p></p>", "\x00"]
)
def test_nothing_comes_of_nothing(text: str) -> None:
    assert read_minutes(text, DAY).items == EMPTY.items


@pytest.mark.parametrize(
    "page",
    [
        "Til stede: Kari Nes (Nav), Ola Lie\n\nSak 1/26 Plan\n"
        + "Vi snakket om planen, og Kari skal ringe Nav innen fredag.\n" * 40,
        "- [ ] Kari ringer Nav innen 1. april -> Ola\n" * 40,
        "a b " * 800,
        "(" * 2500,
        "**" * 1300,
        "1. " * 900,
        "Vedtak: " * 350,
        "\t|" * 1300,
        "- " * 1300,
        "Kari Nes, " * 260,
        "<td>" * 600,
        "> " * 1300,
        "Sak 1" * 500,
        "Hva | Hvem | Når\n" + "Ringe | Kari | 1/4\n" * 40,
        "og " * 900,
        "20. mars " * 300,
        ". " * 1300,
        "ansvarlig " * 260,
    ],
    ids=range(18),
)
def test_two_hundred_pages_are_read_in_two_seconds(page: str) -> None:
    start = time.process_time()
    read_minutes(page * 200, DAY)
    assert time.process_time() - start < 2


@settings(max_examples=200)
@given(st.text(max_size=300), st.sampled_from(sorted(SETS.glob("*.txt"))), st.integers(0, 2000))
def test_whatever_is_pasted_into_minutes_they_are_read(text: str, file: object, at: int) -> None:
    known = file.read_text("utf-8")  # type: ignore[attr-defined]
    assert isinstance(read_minutes(known[:at] + text + known[at:], DAY), Minutes)
