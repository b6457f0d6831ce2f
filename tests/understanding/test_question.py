import time
from datetime import datetime
from statistics import median

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.language import Language
from dialogs.understanding.explain import explain
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
    ],
)
def test_nothing_that_is_sent_breaks_the_reader(reader: Reader, text: str) -> None:
    assert reader.read(text, NOW, "ask_municipality").municipalities == ()


def test_every_question_explains_itself(reader: Reader, catalogue: Catalogue) -> None:
    question = reader.read("frister for Askim hos Husbanken i april, ikke idrett", NOW)
    said = dict(explain(question, catalogue, Language.NB))
    assert said["understood-former"] == {"value": "Askim"}
    assert said["understood-administrator"] == {"value": "Husbanken"}
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
