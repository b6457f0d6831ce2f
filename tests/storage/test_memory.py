"""Memory goes to JSON and back; a text that is not one of ours becomes an empty memory and nothing else."""

import logging
from datetime import date

import pytest

from bot.domain.advice import Inquiry, Window
from bot.domain.language import Language
from bot.domain.memory import AskerMemory, ChannelMemory, Listing, ThreadMemory, UserMemory
from storage.memory import decode, encode

INQUIRY = Inquiry("barnefattigdom", themes=("oppvekst",), window=Window(date(2026, 12, 1), None))


@pytest.mark.parametrize(
    "memory",
    [
        ThreadMemory(Listing(INQUIRY, ("klimasats", "slt"), 5)),
        AskerMemory(listing=Listing(INQUIRY), grant="klimasats"),
        ChannelMemory("3101", Language.NN),
        UserMemory(),
    ],
)
def test_a_memory_comes_back_as_it_was(memory: object) -> None:
    assert decode(encode(memory), type(memory)) == memory


@pytest.mark.parametrize(
    "text",
    [
        '{"municipality": "3101", "unknown": 1}',
        '{"municipality": 3101}',
        '{"language": "klingon"}',
        '{"py/reduce": [{"py/function": "os.system"}, {"py/tuple": ["true"]}]}',
        "[]",
        '"text"',
        "{",
        "",
    ],
)
def test_what_cannot_be_read_is_forgotten_with_a_warning(text: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert decode(text, UserMemory) == UserMemory()
    assert "UserMemory" in caplog.text


def test_a_warning_does_not_repeat_what_somebody_said(caplog: pytest.LogCaptureFixture) -> None:
    decode('{"municipality": ["a secret"]}', UserMemory)
    assert "a secret" not in caplog.text


def test_a_field_that_came_later_has_its_default() -> None:
    assert decode("{}", ThreadMemory) == ThreadMemory()


@pytest.mark.parametrize("value", [object(), {"a": 1}, INQUIRY, date(2026, 1, 1)])
def test_only_memories_are_stored(value: object) -> None:
    with pytest.raises(KeyError):
        encode(value)
