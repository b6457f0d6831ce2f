"""Search over a handful of made-up schemes: what each part of the index is for."""

import pytest

from bot.domain.catalogue import Theme
from bot.domain.grants import Grant
from bot.domain.language import Language
from bot.domain.search import Lexicon, SearchIndex, SearchResult, Synonyms
from tests.domain.schemes import everywhere, scheme

LEXICON = Lexicon(
    synonyms=(
        Synonyms(("unger", "tenåringer"), ("ungdom",)),
        Synonyms(("sover ute",), ("bostedsløse",)),
        Synonyms(("rør", "ledning"), ("rør", "ledning")),
    ),
    stopwords=frozenset(["tilskudd", "til", "og", "i", "for", "vi", "penger", "på", "folk", "som"]),
    outside=("park", "-bot"),
    nynorsk=(("-skul-", "skol"), ("-leg", "lig"), ("kyrkje", "kirke")),
)
THEMES = (Theme("idrett", everywhere("Idrett"), {Language.NB: ("sport", "trening")}),)


def named(grant_id: str, name: str, *terms: str, **fields: object) -> Grant:
    return scheme(id=grant_id, name=everywhere(name), terms={Language.NB: terms}, **fields)


GRANTS = (
    named("hall", "Tilskudd til idrettsanlegg", "svømmehall", "bygge hall", themes=("idrett",)),
    named("youth", "Ungdomstiltak", "fritidsklubb", "ungdom som henger på senteret"),
    named("homeless", "Boligsosialt arbeid", "bostedsløse", "utkastelse", aliases=("Kommuneprogrammet",)),
    named("road", "Trafikksikkerhet ved skolene", "fortau", "skolevei", budget_codes=("765.60",)),
    named("pipes", "Vann og avløp", "ledningsnett", "renseanlegg"),
    named("library", "Bibliotek", "debatt på biblioteket", "nye møbler"),
)
INDEX = SearchIndex(GRANTS, THEMES, LEXICON)


def search(text: str) -> SearchResult:
    return INDEX.search(text)


def best(text: str) -> str | None:
    hits = search(text).hits
    return hits[0].grant.id if hits else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("idrettsanlegg", "hall"),
        ("Svømmehallene", "hall"),  # inflected
        ("skuleveg ved skulane", "road"),  # nynorsk
        ("trafikk sikkerhet", "road"),  # written apart
        ("ungdom", "youth"),  # part of a compound
        ("biblioteksdebatten", "library"),  # an unknown compound
        ("bibliotket", "library"),  # a slip
        ("tenåringer", "youth"),  # a synonym
        ("folk som sover ute", "homeless"),  # a synonym of several words
        ("trening", "hall"),  # by the theme's words
        ("765.60", "road"),  # a budget item
        ("kommuneprogrammet", "homeless"),  # an alias
    ],
)
def test_a_scheme_is_found_by_what_people_call_it(text: str, expected: str) -> None:
    assert best(text) == expected
    assert search(text).sure


def test_an_expression_outweighs_the_same_words_in_several_places() -> None:
    assert best("debatt på biblioteket") == "library"
    assert best("ungdom på senteret") == "youth"


@pytest.mark.parametrize("text", ["hundepark", "hva er klokka", "ordfører", "", "!?", "tilskudd til penger"])
def test_what_the_catalogue_does_not_know_is_not_answered(text: str) -> None:
    assert not search(text).sure


@pytest.mark.parametrize("text", ["park", "biblioteksbot"])
def test_words_for_other_matters_are_unknown_whatever_their_parts(text: str) -> None:
    assert search(text).unknown_words == (text,)
    assert not search(text).sure


def test_a_shared_word_is_not_enough_beside_an_unknown_one() -> None:
    assert best("debatt om kjernekraft") == "library"
    assert not search("debatt om kjernekraft").sure


def test_the_words_are_told_apart() -> None:
    result = search("fortau og enhjørninger")
    assert result.used_words == ("fortau",)
    assert result.unknown_words == ("enhjørninger",)
    assert [grant.id for grant in result.nearest] == ["road"]


def test_a_name_is_recognised_as_a_name() -> None:
    assert search("kommuneprogrammet").hits[0].named
    assert not search("utkastelse").hits[0].named


def test_the_same_question_in_other_letters_is_the_same_question() -> None:
    assert search("SVØMMEHALL").hits == search("svømmehall").hits


def test_an_empty_catalogue_answers_nothing() -> None:
    assert SearchIndex((), (), Lexicon()).search("idrett") == SearchResult((), False, (), ("idrett",))


@pytest.mark.parametrize("text", ["a" * 5000, "sykkel " * 500, "æøå 0-24 § 3-1 \x00 \U0001f600", "٣٤٥"])
def test_odd_texts_are_searched_like_any_other(text: str) -> None:
    assert search(text).hits == ()
