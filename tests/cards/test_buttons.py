"""What a card puts in a button comes back as it was, and what others put there is refused."""

import json
from datetime import date

import pytest

from bot.domain.advice import Inquiry, Topic, Window
from bot.domain.errors import BadPress
from bot.domain.grants import ApplicantType
from dialogs.buttons import Verb, encode, execute, inquiry_in, start_in, text_in

INQUIRY = Inquiry(
    words="gang- og sykkelvei",
    topic=Topic.DEADLINES,
    municipality="3101",
    themes=("trafikk-mobilitet",),
    applicant=ApplicantType.FRIVILLIG,
    window=Window(date(2026, 12, 1), None),
    open_only=True,
)


@pytest.mark.parametrize("inquiry", [INQUIRY, Inquiry()])
def test_an_inquiry_survives_its_way_through_a_button(inquiry: Inquiry) -> None:
    assert inquiry_in({"inquiry": json.loads(json.dumps(encode(inquiry)))}) == inquiry


def test_a_button_holds_only_what_differs_from_the_default() -> None:
    assert encode(Inquiry(municipality="3101")) == {"municipality": "3101"}


def test_a_client_without_universal_actions_sends_the_same_data_as_a_message() -> None:
    button = execute("Detaljer", Verb.DETAILS, INQUIRY, id="klimasats")
    assert button["fallback"] == {"type": "Action.Submit", "title": "Detaljer", "data": button["data"]}
    assert button["data"]["verb"] == button["verb"] == "grants.details"


@pytest.mark.parametrize(
    "bad",
    [
        None,
        [],
        "x",
        5,
        {"words": 3},
        {"words": "a" * 3_000},
        {"words": "\ud800"},
        {"topic": "everything"},
        {"themes": "barnefattigdom"},
        {"window": {"first": "yesterday", "last": None}},
        {"municipality": {"$ne": None}},
        {"open_only": "perhaps"},
    ],
)
def test_an_inquiry_that_no_card_wrote_is_refused(bad: object) -> None:
    with pytest.raises(BadPress):
        inquiry_in({"inquiry": bad})


@pytest.mark.parametrize("bad", [None, "", "   ", 3, ["x"], "x" * 201])
def test_a_text_that_is_missing_or_too_long_is_refused(bad: object) -> None:
    with pytest.raises(BadPress):
        text_in({"id": bad}, "id")


def test_a_text_is_trimmed_and_made_fit_to_be_stored() -> None:
    assert text_in({"id": " klimasats\n"}, "id") == "klimasats"
    assert text_in({"id": "a\ud800"}, "id").encode()


@pytest.mark.parametrize("bad", ["5", -1, 2.5, True, None, 10_001])
def test_a_start_that_is_no_place_on_a_list_is_refused(bad: object) -> None:
    with pytest.raises(BadPress):
        start_in({"start": bad})


def test_a_list_starts_at_its_beginning_unless_told() -> None:
    assert start_in({}) == 0
    assert start_in({"start": 5}) == 5
