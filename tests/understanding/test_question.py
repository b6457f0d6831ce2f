import time
from datetime import datetime
from statistics import median

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.language import Language
from dialogs.understanding.explain import explain
from dialogs.understanding.question import Intent
from dialogs.understanding.reader import Reader
from tests.understanding.test_utterances import name_of, rows

NOW = datetime(2026, 3, 18, 10)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hvilke tilskudd kan Halden søke på for barnefattigdom?", "barnefattigdom"),
        ("frister for klimasats i april hos Miljødirektoratet", "klimasats"),
        ("vi vil låne ut ski og sykler gratis til ungene", "låne ski sykler gratis ungene"),
        ("boligtilskudd som ikke er lån", "boligtilskudd"),
        ("noe for ungdom som ikke er idrett", "ungdom"),
        ("Hva kan Moss søke på?", ""),
        ("tilskudd på minst 500 000 kroner til skolebibliotek", "skolebibliotek"),
    ],
)
def test_the_search_gets_the_words_that_say_what_for(reader: Reader, text: str, words: str) -> None:
    assert reader.read(text, NOW).words == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hvilke tilskudd kan vi søke på?", Language.NB),
        ("Kva tilskot kan me søkje på?", Language.NN),
        ("Which grants can we apply for?", Language.EN),
        ("Halden barnefattigdom", None),
        ("klimasats", None),
        ("2", None),
    ],
)
def test_the_language_is_told_only_where_it_is_clear(
    reader: Reader, text: str, language: Language | None
) -> None:
    assert reader.read(text, NOW).language is language


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("over 1,5 mill. kroner", (1_500_000,)),
        ("mellom kr 50 000 og 100.000 kr", (50_000, 100_000)),
        ("200 tusen", (200_000,)),
        ("3 skoler og 12 barnehager i 2026", ()),
    ],
)
def test_amounts_are_whole_kroner(reader: Reader, text: str, amounts: tuple[int, ...]) -> None:
    assert reader.read(text, NOW).amounts == amounts


def test_a_place_name_is_no_date(reader: Reader) -> None:
    assert (
        reader.read("møtereferat fra Marker forrige tirsdag", NOW).when.notation() == "2026-03-10|2026-03-17"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?!",
        "👍",
        "🎉" * 500,
        "a" * 5000,
        "\u0130\u0307",
        "'''",
        "²",
        "9" * 5000,
        "kr " + "9" * 400,
        "()[]*..",
        "om fylkeskommuner i leirskule? ",
    ],
)
def test_nothing_that_is_sent_breaks_the_reader(reader: Reader, text: str) -> None:
    assert reader.read(text, NOW, "ask_municipality").municipalities == ()


def test_every_question_explains_itself(reader: Reader, catalogue: Catalogue) -> None:
    question = reader.read("frister for Askim hos Husbanken i april, ikke idrett", NOW)
    said = dict(explain(question, catalogue, Language.NB))
    assert said["understood-former"] == {"value": "Askim"}
    assert said["understood-administrators"] == {"values": "Husbanken"}
    assert said["understood-without-themes"] == {"values": "Idrett og friluftsliv"}


def test_reading_is_quick(catalogue: Catalogue) -> None:
    """Generous bounds, for busy machines: the figures themselves are measured by the benchmarks."""
    started = time.process_time()
    reader = Reader(catalogue)
    assert time.process_time() - started < 1
    spent = []
    for row in rows("utterances_own.jsonl"):
        started = time.process_time()
        reader.read(name_of(row), NOW)
        spent.append(time.process_time() - started)
    assert median(spent) < 0.005


@pytest.mark.parametrize(
    ("titles", "intent"),
    [
        (
            ("Hvilke tilskudd passer for oss", "Kva tilskot passar for oss", "Which grants suit us"),
            Intent.FIND,
        ),
        (("Frister framover", "Fristar framover", "Upcoming deadlines"), Intent.DEADLINES),
        (("Bytt kommune", "Byt kommune", "Change municipality"), Intent.OTHER_MUNICIPALITY),
        (
            ("Hva har du lagret om meg", "Kva har du lagra om meg", "What have you stored about me"),
            Intent.PRIVACY,
        ),
        (("Hjelp", "Help"), Intent.HELP),
        (("detaljer 2", "detaljar 2", "details 2", "hvorfor 3", "kvifor 3", "why 3"), Intent.DETAILS),
        (("vis flere", "vis fleire", "show more"), Intent.MORE),
        (("bare åpne", "berre opne", "only open", "bare Husbanken", "og for Sarpsborg?"), Intent.REFINE),
        (("foreslå rettelse 2", "foreslå retting 2", "suggest a correction 2"), Intent.CORRECTION),
        (("vis fjernede", "vis fjerna", "show removed"), Intent.REMOVED),
    ],
)
def test_what_the_bot_itself_suggests_is_understood(
    reader: Reader, titles: tuple[str, ...], intent: Intent
) -> None:
    assert {title: reader.read(title, NOW).intent for title in titles} == dict.fromkeys(titles, intent)


def test_a_title_leaves_no_words_to_search_for(reader: Reader) -> None:
    titles = ("Hvilke tilskudd passer for oss", "Kva tilskot passar for oss", "Which grants suit us")
    deadlines = ("Frister framover", "Fristar framover", "Upcoming deadlines")
    assert {reader.read(title, NOW).words for title in (*titles, *deadlines)} == {""}


def test_a_place_alone_tells_no_language(reader: Reader) -> None:
    assert reader.read("og for Sarpsborg?", NOW).language is None
