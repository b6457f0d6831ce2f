"""Every word of a text is in what was read, unless it is a label, a date, or joins a name to a task."""

import html
import re
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.minutes import Minutes
from dialogs.understanding import words
from dialogs.understanding.dates import mentions
from dialogs.understanding.minutes import read_minutes
from tests.minutes.score import SETS, expected_of, reference_of, text_of

NAMES = sorted(path.stem for path in SETS.glob("*.txt"))
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAGS = re.compile(r"<[^<>]*>")
_CODES = re.compile(
    r"\b[A-ZÆØÅ]{1,4}(?= \d+/\d\d|\)|:| og|,| \()|(?<=og )[A-Z]{2}\b"
)  # "PS 3/26", and initials


def _leaves(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [leaf for one in value.values() for leaf in _leaves(one)]
    if isinstance(value, list | tuple):
        return [leaf for one in value for leaf in _leaves(one)]
    if is_dataclass(value):
        return [leaf for field in fields(value) for leaf in _leaves(getattr(value, field.name))]
    return []


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


VOCABULARY = _words(" ".join(_leaves(words.table("minutes"))))
ROLES = tuple(words.table("minutes")["people"]["roles"])


def _lost(text: str, minutes: Minutes, reference: date) -> set[str]:
    text = _CODES.sub(" ", html.unescape(_TAGS.sub(" ", text)))
    dated = [
        line[span.start : span.end]
        for line in text.splitlines()
        for found in mentions(line, datetime.combine(reference, time(12)), "past")
        for span in found.spans
    ]
    left = _words(text) - _words(" ".join(_leaves(minutes))) - _words(" ".join(dated)) - VOCABULARY
    left -= {
        initial.lower() for initial in re.findall(r"\b[A-ZÆØÅ]{2,3}\b", text)
    }  # read as the names they stand for
    left -= _words(" ".join(re.findall(r"(?i)\b(?:neste|nytt|next)\s+(\w+):", text)))  # "Neste fagråd:"
    abbreviated = {word.lower() for word in re.findall(r"(\w{3,})\.:", text)}  # "Tilst.:"
    left -= {word for word in abbreviated if any(known.startswith(word) for known in VOCABULARY)}
    return {word for word in left if not word.endswith((*ROLES, "møte"))}


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_set_is_kept(name: str) -> None:
    reference = reference_of(expected_of(name))
    assert not _lost(text_of(name), read_minutes(text_of(name), reference), reference)


LINES = sorted(
    {
        line
        for name in NAMES
        for line in text_of(name).replace("\r", "").splitlines()
        if not line.startswith("<")
    }
)
NONSENSE = st.lists(st.text("abdegiklmnorstæøå", min_size=3, max_size=9), min_size=1, max_size=8).map(
    " ".join
)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(LINES) | NONSENSE | st.just(""), max_size=25).map("\n".join))
def test_every_word_of_lines_in_any_order_is_kept(text: str) -> None:
    reference = date(2026, 3, 12)
    absent = {
        word
        for line in text.splitlines()
        if re.match(r"(?i)\W*(?:meldt|forfall|fravær|ikke til stede|borte|f)", line)
        for word in _words(line)
    }
    assert not _lost(text, read_minutes(text, reference), reference) - absent
