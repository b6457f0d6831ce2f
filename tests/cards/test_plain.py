"""Cards in a terminal: all that a card says, in 79 columns, with numbers for what can be pressed."""

import json

from bot.domain.language import Language
from dialogs.cards.plain import as_text
from dialogs.cards.shapes import Card
from dialogs.texts import texts
from tests.cards import meetings
from tests.cards.samples import as_json, cards
from tests.cards.schema import elements


def _json(card: Card) -> dict[str, object]:
    return json.loads(as_json(card))  # type: ignore[no-any-return]


SAID = texts(Language.NB)
CARDS = {name: _json(card) for name, card in (*cards(SAID), *meetings.cards(SAID))}


def test_a_list_reads_as_a_numbered_list() -> None:
    text, _ = as_text(CARDS["list"])
    assert text.splitlines()[:6] == [
        "Halden · Barnefattigdom og lavinntekt",
        "Viser 1–5 av 12 ordninger. 3 passet ikke og er tatt bort.",
        "",
        "  1. Tilskudd til inkludering av barn og unge [1]",
        "     ? Må avklares: Dette må være gjort: bekreftelsesskjema sendt Bufdir før",
        "     utlysning (årlig). Er det i orden? Det vet kommunen selv. Og ett spørsmål",
    ]
    assert text.splitlines()[-2:] == [
        "Vis 5 til [6]   Bare åpne [7]   Frister [8]",
        "Vis 3 fjernede [9]   Annen kommune [10]",
    ]


def test_each_number_is_a_button_of_the_card_in_order() -> None:
    for name, card in CARDS.items():
        text, actions = as_text(card)
        assert all(f"[{number}]" in text for number in range(1, len(actions) + 1)), name
        pressed = [e for e in elements(card) if e["type"] in {"Action.Execute", "Action.OpenUrl"}]
        assert actions == pressed, name


def test_only_addresses_are_wider_than_the_terminal() -> None:
    for card in CARDS.values():
        wide = [line for line in as_text(card)[0].splitlines() if len(line) > 79]
        assert all("<http" in line and " " not in line.strip() for line in wide)


def test_nothing_of_the_markup_is_left() -> None:
    for name, card in CARDS.items():
        if name.endswith("-harmful"):
            continue  # there it is what somebody wrote
        text, _ = as_text(card)
        assert "**" not in text
        assert "](" not in text
        assert "\\" not in text


def test_inputs_are_named_and_a_long_choice_is_not_listed() -> None:
    assert "Kommune [municipality=…]" in as_text(CARDS["ask"])[0]
    assert len(as_text(CARDS["ask"])[0]) < 400
