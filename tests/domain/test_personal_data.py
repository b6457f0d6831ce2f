"""What must not be stored is found however it is written, and nothing else is taken for it."""

import json
import random
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.privacy import scanned
from bot.domain.identity_numbers import is_identity_number
from bot.domain.personal_data import Kind, mask, scan

TABLES = Path(__file__).parents[1] / "tables"
FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def rows() -> list[tuple[str, list[str]]]:
    lines = [
        json.loads(line)
        for table in ("personal_data.jsonl", "personal_data_own.jsonl")
        for line in (TABLES / table).read_text("utf-8").splitlines()
    ]
    return [(line["text"], line["expected"]) for line in lines]


def synthetic_number(seed: int, day_offset: int = 0, month_offset: int = 80, remainder: int = 0) -> str:
    """An identity number that nobody has: the month is raised, as in the tax authority's test numbers."""
    chance = random.Random(seed)
    while True:
        day, month = chance.randint(1, 28) + day_offset, chance.randint(1, 12) + month_offset
        number = f"{day:02}{month:02}{chance.randint(0, 99):02}{chance.randint(0, 999):03}"
        for weights, left in ((FIRST_WEIGHTS, remainder), (SECOND_WEIGHTS, 0)):
            number += str((left - sum(int(d) * w for d, w in zip(number, weights, strict=False))) % 11)
        if len(number) == 11:  # a check digit of 10 is never given out
            return number


@pytest.mark.parametrize(("text", "expected"), rows())
def test_a_text_holds_the_kinds_that_the_table_says(text: str, expected: list[str]) -> None:
    assert sorted(scan(text).kinds) == sorted(expected)


@pytest.mark.parametrize("day_offset", [0, 40])
@pytest.mark.parametrize("month_offset", [40, 65, 80])
@pytest.mark.parametrize("remainder", [0, 1, 2, 3])
def test_every_kind_of_identity_number_is_known(day_offset: int, month_offset: int, remainder: int) -> None:
    for seed in range(20):
        assert is_identity_number(synthetic_number(seed, day_offset, month_offset, remainder))


@given(st.integers(0, 10**6), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_seen(seed: int, place: int, more: int) -> None:
    number = synthetic_number(seed)
    digit = (int(number[place]) + more) % 10
    assert not is_identity_number(number[:place] + str(digit) + number[place + 1 :])


@given(st.integers(0, 10**6), st.lists(st.sampled_from(["", " ", ".", "-", "\u00a0", "\u2013"]), min_size=4))
def test_an_identity_number_is_found_however_it_is_parted(seed: int, separators: list[str]) -> None:
    number = synthetic_number(seed)
    parts = [number[:2], number[2:4], number[4:6], number[6:9], number[9:]]
    written = "".join(part + separator for part, separator in zip(parts, [*separators[:4], ""], strict=True))
    masked = scan(f"Søker {written} bor i Halden").masked
    assert masked == f"Søker {written[:2]}{'•' * (len(written) - 2)} bor i Halden"


def test_the_rest_of_the_text_is_left_as_it_was() -> None:
    text = "Mor (fnr １１８３５０ 66691) har ½ stilling 🙂, tlf 987 65 432.\nÅse følger opp innen 1. mai."
    seen = scan(text)
    assert seen.kinds == (Kind.NATIONAL_ID, Kind.PHONE)
    assert seen.masked == (
        "Mor (fnr １１••••••••••) har ½ stilling 🙂, tlf 98••••••••.\nÅse følger opp innen 1. mai."
    )


def test_what_is_masked_is_not_found_again() -> None:
    for text, _ in rows():
        assert scan(scan(text).masked).found == ()


def test_one_kind_can_be_masked_alone() -> None:
    text = "fnr 11835066691, tlf 98765432"
    found = [one for one in scan(text).found if one.kind is Kind.NATIONAL_ID]
    assert mask(text, found) == "fnr 11•••••••••, tlf 98765432"


@given(st.text())
def test_any_text_can_be_scanned_and_keeps_its_length(text: str) -> None:
    assert len(scan(text).masked) == len(text)


def test_the_catalogue_holds_no_personal_data() -> None:
    grants = Path(__file__).parents[2] / "storage" / "catalogue" / "grants.json"
    assert scan(grants.read_text("utf-8")).kinds == ()


@pytest.mark.parametrize(
    "part", ["1 ", "a.b-", "a_", "a at ", " dot a", "12345678 ", "+47", "tlf 98765432, ", "98765432, "]
)
def test_four_times_as_many_awkward_parts_are_scanned_in_little_more_than_four_times_as_long(
    part: str,
) -> None:
    short, long = (min(_seconds(part * (size // len(part))) for _ in range(3)) for size in (1500, 6000))
    assert long < 12 * short


def _seconds(text: str) -> float:
    started = process_time()
    scan(text)
    return process_time() - started


def test_the_command_answers_a_line_with_kinds_and_the_masked_text() -> None:
    assert scanned({"text": "Ring 987 65 432"}) == {"found": ["phone"], "masked": "Ring 98••••••••"}
    assert scanned({"text": ""}) == {"found": [], "masked": ""}
    assert "error" in scanned({"tekst": "Ring 987 65 432"})
    assert "error" in scanned({"text": 7})
