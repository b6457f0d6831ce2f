"""What holds for each card, in each language, whatever it says."""

import json
import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.catalogue import Received
from bot.domain.grants import Amount, Condition, Grant, Note, Source
from bot.domain.language import Language, Localized
from dialogs.cards import corrections, grant_details, grants, shapes
from dialogs.texts import texts
from tests.cards import digest_samples, friction_cards, meetings
from tests.cards.samples import CONTACT, HALDEN, POVERTY, TODAY, as_json, cards, finding, findings, shipped
from tests.cards.schema import elements, errors

BUDGET = 28_000  # bytes of UTF-8
HOSTILE = "**fet** [lenke](https://evil.example) <at>Alle</at> _k_ `k` {{DATE(2026)}}\n\n1. liste\n- punkt"

Card = dict[str, Any]


def _loaded(language: Language) -> list[Any]:
    said = texts(language)
    return [
        pytest.param(json.loads(as_json(card)), id=f"{language.value}-{name}")
        for name, card in (
            *cards(said),
            *meetings.cards(said),
            *digest_samples.cards(said),
            *friction_cards.samples(said),
        )
    ]


EVERY = [card for language in Language for card in _loaded(language)]
every_card = pytest.mark.parametrize("card", EVERY)


@every_card
def test_it_is_valid_by_the_official_schema(card: Card) -> None:
    assert errors(card) == []


@every_card
def test_it_is_version_1_5_says_its_language_and_has_a_text_for_clients_without_cards(card: Card) -> None:
    assert card["version"] == "1.5"
    assert card["lang"] in {"nb", "nn", "en"}
    assert card["fallbackText"]
    assert "**" not in card["fallbackText"]


@every_card
def test_every_line_wraps_and_none_becomes_a_list(card: Card) -> None:
    blocks = [element for element in elements(card) if element["type"] == "TextBlock"]
    assert all(block["wrap"] and block["text"].strip() for block in blocks)
    marked = [block["text"] for block in blocks if re.match(r"(\d+[.)]|[-+*])\s", block["text"])]
    assert not marked


@every_card
def test_every_input_has_a_label_and_says_what_is_missing(card: Card) -> None:
    inputs = [element for element in elements(card) if element["type"].startswith("Input.")]
    assert all(each["id"] and each["label"] and each["errorMessage"] for each in inputs)


@every_card
def test_at_most_six_buttons_show_and_each_has_a_fallback(card: Card) -> None:
    sets = [element for element in elements(card) if element["type"] == "ActionSet"]
    assert sum(len(each["actions"]) for each in sets) <= 6
    for element in elements(card):
        if element["type"] == "Action.Execute":
            assert element["fallback"]["type"] == "Action.Submit"
            assert element["fallback"]["data"] == element["data"]
            assert element["data"]["verb"] == element["verb"]


@every_card
def test_ids_are_unique_and_whatever_is_folded_can_be_unfolded(card: Card) -> None:
    ids = Counter(element["id"] for element in elements(card) if "id" in element)
    assert all(count == 1 for count in ids.values())
    targets = {target for each in elements(card) for target in each.get("targetElements", ())}
    assert targets == {element["id"] for element in elements(card) if element.get("isVisible") is False}


@every_card
def test_it_fits(card: Card) -> None:
    assert len(json.dumps(card, ensure_ascii=False).encode()) < BUDGET


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("municipality", [HALDEN, None])
def test_the_details_of_every_shipped_scheme_fit_and_are_whole_sentences(
    language: Language, municipality: str | None
) -> None:
    inquiry = replace(POVERTY, municipality=municipality)
    for grant in shipped().grants:
        shown = finding(grant, municipality)
        card = as_json(grant_details.grant_details(texts(language), shipped(), shown, inquiry, TODAY))
        assert len(card.encode()) < BUDGET, grant.id
        assert "None" not in card, grant.id


def _hostile(grant: Grant) -> Grant:
    told = Localized(HOSTILE, HOSTILE, HOSTILE)
    here = "https://example.no/a(b)c d"
    return replace(
        grant,
        name=told,
        purpose=told,
        administrator=HOSTILE,
        channel=HOSTILE,
        eligibility=(Condition(here, text=HOSTILE), Condition(here, field="has_plan", value=HOSTILE)),
        amount=Amount(total_nok=5, year=2024, note=HOSTILE, source="javascript:alert(1)"),
        sources=(Source(here, HOSTILE, 2020), Source(None, HOSTILE, None, ref="x", title=HOSTILE)),
        notes=(Note(HOSTILE, TODAY),),
        url=here,
    )


def test_words_of_others_never_become_markdown() -> None:
    catalogue, said = shipped(), texts(Language.NB)
    grant = _hostile(catalogue.grants[0])
    received = Received(HOSTILE, HALDEN, grant.id, HOSTILE, 2020, 5, HOSTILE, "https://example.no")
    catalogue = replace(catalogue, received=(received,))
    inquiry = replace(POVERTY, themes=(), words=HOSTILE, administrators=(HOSTILE,))
    one = replace(findings(inquiry), found=(finding(grant),), used_words=(HOSTILE,), nearest=(grant,))
    shown = [
        grants.grant_list(said, catalogue, one, TODAY),
        grants.not_understood(said, catalogue, one, HOSTILE),
        grants.nothing_found(said, catalogue, one, (), CONTACT),
        grant_details.grant_details(said, catalogue, finding(grant), inquiry, TODAY),
        corrections.propose_correction(said, grant, inquiry),
    ]
    for card in shown:
        _check_nothing_became_markdown(card)


def _check_nothing_became_markdown(card: shapes.Card) -> None:
    for element in elements(json.loads(as_json(card))):
        text = element.get("text", "")
        assert "**fet**" not in text
        assert not re.search(r"(?<!\\)\]\(https://evil", text)
        assert "<at>Alle" not in text
        assert "{{" not in text
        assert "javascript" not in text
        assert "\n" not in text


def test_what_is_written_in_minutes_never_becomes_markdown() -> None:
    for _, card in meetings.of_texts(texts(Language.NB), HOSTILE):
        _check_nothing_became_markdown(card)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "🏠" * 5_000,
        "*[" * 5_000,
        "\u202eملاحظات" * 1_000,
        "ord " * 5_000,
        "æ" * 9_000,
        "1. ",
        "\x00",
    ],
    ids=["empty", "blank", "emoji", "marks", "right-to-left", "words", "long-word", "list", "null"],
)
def test_whatever_people_write_the_card_is_valid_and_fits(text: str) -> None:
    for name, card in meetings.of_texts(texts(Language.NB), text):
        written = as_json(card)
        assert len(written.encode()) < BUDGET, name
        assert errors(json.loads(written)) == [], name


def test_an_address_with_brackets_or_spaces_stays_one_link() -> None:
    grant = _hostile(shipped().grants[0])
    one = replace(findings(POVERTY), found=(finding(grant),))
    card = as_json(grants.grant_list(texts(Language.NB), shipped(), one, TODAY))
    assert "(https://example.no/a%28b%29c%20d)" in card
