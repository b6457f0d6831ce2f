from collections.abc import Callable
from datetime import date, datetime

import pytest

from bot.domain.grants import ApplicantType
from bot.domain.inquiry import Inquiry, Topic, Window
from dialogs.understanding.question import next_inquiry
from dialogs.understanding.reader import Reader

Follow = Callable[..., Inquiry]
NOW = datetime(2026, 3, 18, 10)
EARLIER = Inquiry(
    words="barnefattigdom", municipality="3101", themes=("barnefattigdom",), administrators=("Bufdir",)
)


@pytest.fixture
def follow(reader: Reader) -> Follow:
    def after_the_list(text: str, earlier: Inquiry = EARLIER) -> Inquiry:
        return next_inquiry(reader.read(text, NOW), earlier)

    return after_the_list


def test_another_place_keeps_words_and_filters(follow: Follow) -> None:
    found = follow("og for Sarpsborg?")
    assert (found.municipality, found.words, found.administrators) == ("3105", "barnefattigdom", ("Bufdir",))


def test_an_administrator_becomes_a_filter(follow: Follow) -> None:
    found = follow("bare Husbanken")
    assert (found.municipality, found.words, found.administrators) == (
        "3101",
        "barnefattigdom",
        ("Husbanken",),
    )


@pytest.mark.parametrize(
    "text", ["bare Nav og Husbanken", "only Nav and Husbanken", "berre Nav og Husbanken"]
)
def test_several_administrators_may_be_wanted(follow: Follow, text: str) -> None:
    assert follow(text).administrators == ("Arbeids- og velferdsdirektoratet", "Husbanken")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("ikke Husbanken", ("Husbanken",)),
        ("men ikke fra Forskningsrådet", ("Forskningsrådet",)),
        ("verken Imdi eller Husbanken", ("IMDi", "Husbanken")),
        ("ingenting fra Husbanken, takk", ("Husbanken",)),
        ("utanom Imdi", ("IMDi",)),
        ("not from Husbanken", ("Husbanken",)),
        ("alt unntatt Husbanken", ("Husbanken",)),
    ],
)
def test_an_administrator_may_be_refused(follow: Follow, text: str, refused: tuple[str, ...]) -> None:
    found = follow(text)
    assert (found.without_administrators, found.administrators) == (refused, ("Bufdir",))


def test_who_was_asked_for_and_is_refused_is_no_longer_asked_for(follow: Follow) -> None:
    found = follow("ikke Bufdir")
    assert (found.without_administrators, found.administrators) == (("Bufdir",), ())


def test_an_applicant_who_is_refused_is_not_asked_for(follow: Follow) -> None:
    assert follow("ikke for bedrifter").applicant is ApplicantType.KOMMUNE


def test_months_beside_each_other_are_one_window(follow: Follow) -> None:
    assert follow("med frist i mai eller juni").window == Window(date(2026, 5, 1), date(2026, 6, 30))


def test_a_topic_is_changed(follow: Follow) -> None:
    found = follow("hva med frister?")
    assert (found.topic, found.words) == (Topic.DEADLINES, "barnefattigdom")


@pytest.mark.parametrize("text", ["når er fristen?", "hvor mye kan vi få?", "hvem kan søke?"])
def test_a_question_without_a_subject_is_about_the_last_list(follow: Follow, text: str) -> None:
    found = follow(text)
    assert found.words == "barnefattigdom"
    assert found.topic is not Topic.FIND


def test_filters_add_up(follow: Follow) -> None:
    found = follow("uten idrett", follow("bare åpne"))
    assert found.open_only
    assert found.without_themes == ("idrett-friluftsliv",)
    assert found.words == "barnefattigdom"


@pytest.mark.parametrize("text", ["bare med frist i april", "bare i april"])
def test_a_window_is_put_on_top(follow: Follow, text: str) -> None:
    found = follow(text)
    assert found.window == Window(date(2026, 4, 1), date(2026, 4, 30))
    assert found.words == "barnefattigdom"


def test_a_new_question_starts_fresh_but_for_the_municipality(follow: Follow) -> None:
    found = follow("hvilke tilskudd finnes til svømmehall?")
    assert found == Inquiry(words="svømmehall", municipality="3101", themes=("idrett-friluftsliv",))


def test_a_new_question_with_a_place_takes_that(follow: Follow) -> None:
    assert follow("klimatilpasning i Moss").municipality == "3103"


def test_a_name_alone_keeps_the_question(follow: Follow) -> None:
    found = follow("Moss")
    assert (found.municipality, found.words) == ("3103", "barnefattigdom")


def test_an_ambiguous_place_is_left_open(follow: Follow) -> None:
    assert follow("og for Våler?").municipality is None


@pytest.mark.parametrize("text", ["vis alle", "show all", "også stengte", "ikke bare åpne"])
def test_all_are_shown_again(follow: Follow, text: str) -> None:
    found = follow(text, follow("bare åpne"))
    assert not found.open_only
    assert found.words == "barnefattigdom"


@pytest.mark.parametrize("text", ["hva betaler staten for flyktninger neste år", "turer i april"])
def test_a_date_that_is_no_deadline_limits_nothing(follow: Follow, text: str) -> None:
    assert follow(text).window is None


@pytest.mark.parametrize("text", ["hva kan vi søke på i april til turer", "turer, frist i april"])
def test_a_date_to_apply_by_limits(follow: Follow, text: str) -> None:
    assert follow(text).window == Window(date(2026, 4, 1), date(2026, 4, 30))
