from datetime import datetime

import pytest

from bot.domain.catalogue import Catalogue
from dialogs.understanding.reader import Reader

NOW = datetime(2026, 3, 18, 10)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hvilke tilskudd kan {} søke på?",
        "frister for {}",
        "{} kommune: barnehage",
        "Vi i {} trenger penger",
        "{}",
        "hva med {}?",
        "{} trenger penger",
        "Hvilke tilskudd kan {lower} søke på",
        "{lower} kommune",
    ],
)
def test_every_municipality_is_known_in_the_sentence(
    reader: Reader, catalogue: Catalogue, sentence: str
) -> None:
    for municipality in catalogue.register.municipalities:
        bearers = {bearer.number for bearer in catalogue.register.named(municipality.name)}
        text = sentence.format(municipality.name, lower=municipality.name.lower())
        question = reader.read(text, NOW)
        assert {*question.municipalities, *question.ambiguous} == bearers, text


def test_every_other_name_of_a_municipality_is_known(reader: Reader, catalogue: Catalogue) -> None:
    for municipality in catalogue.register.municipalities:
        for name in municipality.names_other:
            assert reader.read(f"tilskudd for {name}", NOW).municipalities == (municipality.number,), name


@pytest.mark.parametrize(
    "text",
    [
        "vi har en time igjen",
        "marker som lest",
        "planta gran",
        "for os som bor her",
        "hvaler i fjorden",
        "Re: møtet",
        "Ski er gøy",
        "la skien stå",
        "Kari Lund og Per Strand kommer",
        "Lund, Kari",
        "Hansen-Lund sender det",
        "Halden Arbeiderblad skrev det",
        "moost kommune",
        "Haldenskolen pusses opp",
        "Oss imellom sagt",
    ],
)
def test_no_municipality_is_seen(reader: Reader, text: str) -> None:
    question = reader.read(text, NOW)
    assert (question.municipalities, question.ambiguous) == ((), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("haldn", "Halden"),
        ("Sarpsbrog", "Sarpsborg"),
        ("nodre follo", "Nordre Follo"),
        ("vi er i tromsoe", "Tromsø"),
        ("time", "Time"),
        ("GRAN", "Gran"),
    ],
)
def test_an_answer_may_be_misspelt(reader: Reader, catalogue: Catalogue, text: str, name: str) -> None:
    (number,) = reader.read(text, NOW, "ask_municipality").municipalities
    assert catalogue.register.by_number[number].name == name


@pytest.mark.parametrize("text", ["vet ikke", "Xyzt", "hvorfor spør du", "frister", "stopp"])
def test_an_answer_that_is_no_municipality_gives_none(reader: Reader, text: str) -> None:
    assert reader.read(text, NOW, "ask_municipality").municipalities == ()


def test_a_misspelt_name_is_no_municipality_unless_it_was_asked_for(reader: Reader) -> None:
    assert reader.read("tilskudd til Sarpsbrog", NOW).municipalities == ()
