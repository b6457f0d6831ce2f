"""What is typed and pasted in a terminal."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.chat import typed

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="only a POSIX terminal tells that lines were pasted"
)


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    keys, screen = os.openpty()
    with os.fdopen(screen) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        yield keys
    os.close(keys)


def test_lines_pasted_together_are_one_message(keyboard: int) -> None:
    os.write(keyboard, "Referat fra møtet\n\nTil stede: Kari Nes\nVedtak: ja\n".encode())
    assert typed("") == "Referat fra møtet\n\nTil stede: Kari Nes\nVedtak: ja"


def test_a_line_of_its_own_is_a_message(keyboard: int) -> None:
    os.write(keyboard, b"hei\n")
    assert typed("") == "hei"


def test_piped_lines_are_a_message_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    piped = tmp_path / "lines"
    piped.write_text("hei\ntakk\n", "utf-8")
    with piped.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert [typed(""), typed(""), typed("")] == ["hei", "takk", None]
