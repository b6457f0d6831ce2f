"""Likeness over a handful of made-up frictions: what each part of it is for."""

import pytest

from bot.domain.frictions import Reference
from bot.domain.similar import MatterLexicon, MatterReader, Ranked, SimilarIndex, Told

LEXICON = MatterLexicon(
    matters={
        "confidentiality": ("taushetsplikt*", "teieplikt*", "få vite"),
        "school": ("skole*", "lærer*", "elev"),
        "housing": ("bolig*", "husvære", "leilighet"),
        "queue": ("ventetid", "kø", "*vis"),
        "child": ("barn", "unge"),
    },
    stopwords=frozenset(["vi", "og", "i", "er", "det", "som", "får", "ikke", "en"]),
    nynorsk=(("-skul-", "skol"), ("lærar", "lærer"), ("ikkje", "ikke")),
)
READER = MatterReader(LEXICON)
SECTION = Reference("Forvaltningsloven", "13")
CANDIDATES = [
    ("secret", Told("Taushetsplikten hindrer skolen", (SECTION,))),
    ("home", Told("Ventetid på bolig")),
    ("bank", Told("Innlogging krever kode")),
]
INDEX = SimilarIndex(CANDIDATES, READER)


def ranked(text: str, *references: Reference) -> Ranked:
    return INDEX.rank(Told(text, references))


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Lærarane har teieplikt", "secret"),  # other words, in nynorsk
        ("Læreren skal få dette å vite", "secret"),  # an expression, its words apart
        ("Husvære og kø", "home"),
        ("månedsvis uten leilighet", "home"),  # an ending
        ("boligkø", "home"),  # parts of a compound
        ("koden for innlogging", "bank"),  # its own words, no matter
        ("innlogingskoden", "bank"),  # letters alone
    ],
)
def test_the_same_in_other_words_comes_first(text: str, best: str) -> None:
    assert ranked(text).ids[0] == best


def test_the_same_section_comes_first_whatever_the_words() -> None:
    assert ranked("Ventetid på kode", SECTION).ids[0] == "secret"
    assert ranked("Ventetid på kode", SECTION).shown[0] == "secret"


def test_the_same_statute_alone_says_little() -> None:
    assert ranked("Ventetid på bolig", Reference("Forvaltningsloven")).shown == ("home",)


def test_all_are_ranked_and_few_are_shown() -> None:
    found = ranked("Vi venter på bolig i måneder")
    assert set(found.ids) == {"secret", "home", "bank"}
    assert found.shown == ("home",)


@pytest.mark.parametrize("text", ["", "!?", "og i det", "Fotballbanen er oversvømt", "\x00", "a" * 5000])
def test_what_resembles_nothing_shows_nothing(text: str) -> None:
    assert ranked(text).shown == ()


def test_no_more_than_five_are_shown() -> None:
    many = SimilarIndex([(str(number), Told("Taushetsplikt i skolen")) for number in range(9)], READER)
    assert len(many.rank(Told("Taushetsplikt i skolen")).shown) == 5


def test_no_candidates_rank_nothing() -> None:
    assert SimilarIndex([], READER).rank(Told("bolig")) == Ranked((), ())
