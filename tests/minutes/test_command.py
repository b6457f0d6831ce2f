"""`velferdsbot minutes read`, as somebody types it."""

import json
from pathlib import Path

from tests.minutes.score import SETS, expected_of, text_of
from tests.program.command import velferdsbot

PARTS = {"meeting", "present", "absent", "items", "decisions", "actions", "next_meeting", "rest"}


def test_a_file_is_read_as_json(tmp_path: Path) -> None:
    file = SETS / "nynorsk_working_group.txt"
    ended = velferdsbot(tmp_path, "minutes", "read", str(file), "--reference", "2026-03-18", "--json")
    read, expected = json.loads(ended.out), expected_of("nynorsk_working_group")
    assert read.keys() == PARTS
    assert {part: read[part] for part in ("meeting", "present", "items", "next_meeting")} == {
        part: expected[part] for part in ("meeting", "present", "items", "next_meeting")
    }


def test_a_table_is_answered_line_by_line_in_one_process(tmp_path: Path) -> None:
    asked = [
        {"text": text_of("live_log"), "reference": "2026-02-03"},
        {"text": ""},
        {"text": "x", "reference": "nei"},
    ]
    said = "\n".join(map(json.dumps, asked)).encode()
    first, empty, wrong = velferdsbot(tmp_path, "minutes", "read", "--jsonl", said=said).lines
    assert first["meeting"]["time"] == "09:02-10:05"
    assert empty["items"] == [] and empty["meeting"]["date"] is None
    assert wrong.keys() == {"error"}


def test_standard_input_is_read_in_words(tmp_path: Path) -> None:
    said = "Referat 2. februar 2026\nTil stede: Kari Nes (Nav)\n\nSak 1: Plan\nVedtak: Vi søker."
    ended = velferdsbot(tmp_path, "minutes", "read", "-", "--reference", "2026-02-03", said=said.encode())
    assert ended.out.splitlines() == [
        "Referat",
        "2026-02-02",
        "+ Kari Nes (Nav)",
        "Sak 1: Plan",
        "Vedtak: Vi søker.",
    ]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert velferdsbot(tmp_path, "minutes", "read", "nei.txt").code == 2
