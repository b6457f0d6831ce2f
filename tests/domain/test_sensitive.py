"""The reminder about health and child welfare: given where a name stands beside such a word."""

import pytest

from dialogs.understanding.sensitive import sensitive_words

WORDS = sensitive_words()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kari Nordmann har fått kreftdiagnose", "kreftdiagnose"),
        ("Vi snakket om Ola. Barnevernet følger Kari tett.", "Barnevernet"),
        ("Ahmed er sykmeldt til påske", "sykmeldt"),
        ("Son til Åse er i fosterheim", "fosterheim"),
        ("Liv Nordmann er innlagt", "innlagt"),
        ("Eva is on sick leave", "sick leave"),
    ],
)
def test_a_name_beside_such_a_word_gives_a_reminder(text: str, word: str) -> None:
    assert WORDS.beside_a_name(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Hvilke tilskudd finnes til rusarbeid og psykisk helse?",
        "Til stede: Kari Nordmann, barnevernleder i Halden",
        "Kari Nordmann tok referat. Barnevernet var neste sak.",
        "Liv og helse: tiltak for gravide",
        "Overgrep mot barn skal forebygges",
        "Halden og Sarpsborg søker om midler til fosterhjem",
        "",
    ],
)
def test_a_theme_or_a_name_alone_gives_none(text: str) -> None:
    assert WORDS.beside_a_name(text) is None
