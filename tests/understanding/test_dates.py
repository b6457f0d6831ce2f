"""What the reader of dates owes its callers: kinds of answer, where the words stood, when it keeps silent."""

import re
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.dates import (
    Ambiguous,
    Clock,
    Day,
    Deadline,
    Mentions,
    Moment,
    Range,
    Reading,
    Reason,
    Start,
    Tense,
    Unclear,
    mentions,
    read,
)

WEDNESDAY = datetime(2026, 3, 18, 10)


def taken(text: str, reading: Reading) -> list[str]:
    return [text[span.start : span.end] for span in reading.spans]


def unclear(text: str, tense: Tense = "future") -> Reason | None:
    meaning = read(text, WEDNESDAY, tense).meaning
    return meaning.reason if isinstance(meaning, Unclear) else None


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("fredag", Day(date(2026, 3, 20))),
        ("fredag kl 9", Moment(datetime(2026, 3, 20, 9))),
        ("kl 9", Clock(time(9))),
        ("uke 14", Range(date(2026, 3, 30), date(2026, 4, 5))),
        ("i morgen 9-11", Range(datetime(2026, 3, 19, 9), datetime(2026, 3, 19, 11))),
        ("innen 1. mai", Deadline(date(2026, 5, 1))),
        ("etter 1. mai", Start(date(2026, 5, 2))),
        ("1. mai og 1. juni", Mentions((Day(date(2026, 5, 1)), Day(date(2026, 6, 1))))),
        ("neste fredag", Ambiguous(Day(date(2026, 3, 20)), Day(date(2026, 3, 27)))),
        ("31. april", Unclear(Reason.INVALID)),
        ("tirsdag 18. oktober", Unclear(Reason.CONFLICTING)),
        ("i slutten av mai", Unclear(Reason.VAGUE)),
        ("hver tirsdag", Unclear(Reason.RECURRING)),
        ("hei på deg", Unclear(Reason.NOTHING)),
    ],
)
def test_every_kind_of_meaning_is_a_value_of_its_own(text: str, meaning: object) -> None:
    assert read(text, WEDNESDAY, "future").meaning == meaning


def test_the_words_that_a_date_took_are_told_and_no_others() -> None:
    text = "Hvilke frister er det innen utgangen av mars for Halden?"
    assert taken(text, read(text, WEDNESDAY, "future")) == ["innen utgangen av mars"]


def test_each_date_is_found_by_itself_those_included_that_are_unclear() -> None:
    text = "Frist 1. juni, utbetaling i slutten av august og rapport innen nyttår."
    found = mentions(text, WEDNESDAY, "future")
    assert [reading.notation() for reading in found] == ["2026-06-01", "", "../2026-12-31"]
    assert [taken(text, reading) for reading in found] == [
        ["1. juni"],
        ["i slutten av august"],
        ["innen nyttår"],
    ]


def test_an_aware_reference_is_taken_to_oslo() -> None:
    just_past_midnight_in_oslo = datetime(2026, 3, 18, 23, 30, tzinfo=UTC)
    assert read("i dag", just_past_midnight_in_oslo, "future").meaning == Day(date(2026, 3, 19))


def test_hours_ahead_are_real_hours_when_summer_time_begins() -> None:
    before_the_change = datetime(2026, 3, 29, 1, 30)
    assert read("om 2 timer", before_the_change, "future").meaning == Moment(datetime(2026, 3, 29, 4, 30))


def test_the_tense_is_the_callers() -> None:
    assert read("1. mars", WEDNESDAY, "past").meaning == Day(date(2026, 3, 1))
    assert read("1. mars", WEDNESDAY, "future").meaning == Day(date(2027, 3, 1))


@pytest.mark.parametrize("text", ["15. mai 2020", "15. mai 2037", "17. mai 1814"])
def test_years_out_of_reach_are_refused(text: str) -> None:
    assert isinstance(read(text, WEDNESDAY, "future").meaning, Unclear)


@pytest.mark.parametrize(
    "text", ["nest siste 1. mai", "rundt 1. mai", "ikke 1. mai", "over 1. mai", "medio mai"]
)
def test_a_word_left_over_beside_a_date_is_never_ignored(text: str) -> None:
    assert unclear(text) is Reason.VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "møtet flyttes fra 3. til 10. april",
        "en fredag",
        "to uker i juli",
        "rett før jul",
        "uka før påske",
        "innen to dager etter vedtak",
        "15. april og 17.",
        "kl 10 eller 11",
        "før møtet 12. mai",
        "de neste ukene",
        "tirsdag og torsdag kl 10",
        "kl 9 mandag og varer til 12",
    ],
)
def test_half_of_what_is_said_is_never_the_answer(text: str) -> None:
    assert unclear(text) is Reason.VAGUE


def test_a_clock_finds_its_day_elsewhere_in_the_sentence_and_leaves_the_words_between() -> None:
    text = "Møtet er torsdag 16. april i Halden rådhus kl. 10."
    reading = read(text, WEDNESDAY, "future")
    assert reading.meaning == Moment(datetime(2026, 4, 16, 10))
    assert taken(text, reading) == ["torsdag 16. april", "kl. 10"]


def test_what_is_ruled_out_at_the_end_gives_way_to_what_is_meant() -> None:
    assert read("torsdag, ikke fredag", WEDNESDAY, "future").meaning == Day(date(2026, 3, 19))


def test_what_comes_next_lies_ahead_though_the_text_looks_back() -> None:
    assert read("Neste møte er 25. mars", WEDNESDAY, "past").meaning == Day(date(2026, 3, 25))


def test_a_list_with_one_year_goes_on_over_new_year() -> None:
    days = (Day(date(2025, 11, 16)), Day(date(2026, 1, 18)))
    assert read("16. november og 18. januar 2026", WEDNESDAY, "past").meaning == Mentions(days)


def test_something_vague_spoils_its_own_sentence_only() -> None:
    assert unclear("Frist 1. mai eller i slutten av mai.") is Reason.VAGUE
    elsewhere = "Frist er 1. mai. Svar kommer i slutten av mai."
    assert read(elsewhere, WEDNESDAY, "future").meaning == Day(date(2026, 5, 1))


def test_a_month_gives_way_to_the_day_in_it_and_a_year_to_any_day() -> None:
    text = "I mai 2026 er det møte 12. mai. Tilskudd for 2027 kommer senere."
    assert read(text, WEDNESDAY, "future").meaning == Day(date(2026, 5, 12))


NO_DATES = """
sak 12/26 | § 3-4 | kr 1.500 | 2,5 mill. | 12 % | punkt 3.4 | rom 203 | versjon 2.1 | vant 3-1 | åpent 24/7
912 34 567 | i to år | halv stilling | 1/3 av midlene | B12 | to | no | har du en time | i vår kommune
Jan Hansen | Mai Britt | April Olsen | Mars Norge AS | mars-møtet | mandat | morten
"""


@pytest.mark.parametrize("text", re.split(r" \| |\n", NO_DATES.strip()))
def test_what_only_looks_like_a_date_stays_unread(text: str) -> None:
    assert unclear(text) is Reason.NOTHING


@pytest.mark.parametrize(
    ("text", "day"), [("5. März 2027", date(2027, 3, 5)), ("den 12 maj 2026", date(2026, 5, 12))]
)
def test_a_full_date_in_another_language_is_read(text: str, day: date) -> None:
    assert read(text, WEDNESDAY, "future").meaning == Day(day)


def test_another_language_never_overrides_a_refusal() -> None:
    assert unclear("31. april 2026") is Reason.INVALID


@given(st.text(max_size=80), st.sampled_from(["past", "future"]))
def test_any_text_has_an_answer_and_spans_within_it(text: str, tense: Tense) -> None:
    reading = read(text, WEDNESDAY, tense)
    assert isinstance(reading.notation(), str)
    assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)


_WORDS = (
    "i morgen fredag 1. mars 2026 kl 9 uke 12 - og fra til innen før neste siste om to uker hver halv , "
    "påske 15/3 høst for siden tirsdager 13.30 9-11 jul helga vår måneden ( )"
)


@given(st.lists(st.sampled_from(_WORDS.split(" ")), max_size=8), st.sampled_from(["past", "future"]))
def test_words_of_dates_in_any_order_have_an_answer(words: list[str], tense: Tense) -> None:
    assert isinstance(read(" ".join(words), WEDNESDAY, tense).notation(), str)
