"""Words: split, normalised, put together."""

import pytest

from bot.domain.vocabulary import Lexicon, Vocabulary
from bot.domain.words import Analyzer, split, words


def test_words_are_letters_and_figures() -> None:
    assert words("Kap. 765.60: Barn/unge på «skolen», KS' e-helse") == [
        *("kap", "765", "60", "barn", "unge", "på", "skolen", "ks", "e", "helse"),
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("skulegard", "skolegard"),  # a beginning
        ("tryggleik", "trygghet"),  # an ending
        ("aldersheim", "aldershjem"),  # anywhere
        ("ikkje", "ikke"),  # the whole word
        ("leikeplass", "leikeplass"),  # an ending does not count inside
        ("bergskuler", "bergskuler"),  # nor a beginning
    ],
)
def test_nynorsk_becomes_bokmal(word: str, expected: str) -> None:
    rules = (("skul-", "skol"), ("-leik", "het"), ("-heim-", "hjem"), ("ikkje", "ikke"))
    assert Analyzer(rules).bokmal(word) == expected


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("skolevei", ("skole", "vei")),
        ("trafikksikkerhet", ("trafikk", "sikkerhet")),
        ("ungdomsklubb", ("ungdom", "klubb")),
        ("barnehagevei", ("barn", "hage", "vei")),
        ("skolexyz", ()),
        ("vei", ()),
    ],
)
def test_a_compound_is_split_into_known_words(word: str, parts: tuple[str, ...]) -> None:
    known = {"skole", "vei", "trafikk", "sikkerhet", "ungdom", "klubb", "barn", "hage"}
    assert split(word, known, known) == parts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bibliotket", "biblioteket"),
        ("frivilihetsentral", "frivillighetssentral"),
        ("natthjm", "natthjem"),
        ("kattehjem", None),  # another first letter
        ("skol", None),  # too short to be sure
        ("12345", None),
    ],
)
def test_slips_are_repaired_but_not_guessed(typed: str, meant: str | None) -> None:
    known = ("biblioteket", "frivillighetssentral", "natthjem", "skole")
    assert Vocabulary(known, Lexicon()).repaired(typed) == meant
