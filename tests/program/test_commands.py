"""The commands as they are typed and piped: what they print, and how they refuse."""

import json
import shlex
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from tests.program.command import Ended, at_once, velferdsbot

GRANT = "inkludering-av-barn-og-unge"


@pytest.fixture
def folder(sqlite_url: str, tmp_path: Path) -> Path:
    """The database lies in it, under its usual name."""
    return tmp_path


def is_a_sentence(ended: Ended) -> bool:
    return ended.code != 0 and bool(ended.err.strip()) and "Traceback" not in ended.err


REFUSED = [
    "grants search barn --municipality Ingensteds",
    "grants search barn --today 2026-99-99 --json",
    "grants check",
    f"grants check {GRANT} --municipality Halden --fact applicant_type=12",
    f"grants confirm {GRANT} --on 20",
    f"grants set {GRANT} ukjent=1 --source https://example.org/a",
    "grants terms add nope ord",
    "grants corrections accept 5",
    "manifest --app-id x --domain bot.example.no",
]


def test_what_cannot_be_done_is_refused_with_a_sentence(folder: Path) -> None:
    ended = at_once(*(partial(velferdsbot, folder, *shlex.split(line)) for line in REFUSED))
    assert [line for line, each in zip(REFUSED, ended, strict=True) if not is_a_sentence(each)] == []


@pytest.mark.parametrize(
    ("url", "command"),
    [
        ("bogus", "serve"),
        ("mysql://a@localhost/b", "chat"),
        ("sqlite:////nowhere/at/all.db", "grants search barn"),
        ("sqlite:///text.db", "catalogue load"),
        ("postgresql://a:hemmelig@127.0.0.1:1/b", "serve"),
        ("postgresql://a:hemmelig@127.0.0.1:1/b", "doctor"),
    ],
)
def test_a_database_that_cannot_be_used_is_said(tmp_path: Path, url: str, command: str) -> None:
    (tmp_path / "text.db").write_text("no database\n" * 99)
    ended = velferdsbot(tmp_path, *command.split(), VELFERDSBOT_DATABASE_URL=url, PORT="0")
    assert ended.code != 0
    told = ended.out + ended.err
    assert "VELFERDSBOT_DATABASE_URL" in told and "Traceback" not in told and "hemmelig" not in told


def test_what_prints_results_prints_json_too(folder: Path) -> None:
    ended = at_once(
        partial(velferdsbot, folder, "grants", "search", "barnefattigdom i Halden", "--json"),
        partial(velferdsbot, folder, "grants", "check", GRANT, "--municipality", "Halden", "--json"),
        partial(velferdsbot, folder, "grants", "show", GRANT, "--municipality", "Halden", "--json"),
        partial(velferdsbot, folder, "doctor", "--json"),
        partial(velferdsbot, folder, "understand", "barnefattigdom i Halden", "--json"),
    )
    assert [each.err for each in ended if each.code] == []
    found, checked, shown, *_ = (json.loads(each.out) for each in ended)
    assert GRANT in [each["id"] for each in found["results"]] and not found["unsure"]
    assert checked.keys() == {"verdict", "reasons", "successor"}
    assert shown["grant"]["id"] == GRANT


def test_the_owners_changes_are_answered_with_and_survive_a_load(folder: Path) -> None:
    source = "https://example.org/kunngjoring"
    for words in (
        ("set", GRANT, "amount.total_nok=123456789", "--source", source),
        ("confirm", GRANT, "--on", "2026-11-20"),
        ("terms", "add", GRANT, "fattigdomspakka"),
    ):
        assert velferdsbot(folder, "grants", *words).code == 0
    velferdsbot(folder, "catalogue", "load")
    shown, found = at_once(
        partial(velferdsbot, folder, "grants", "show", GRANT),
        partial(velferdsbot, folder, "grants", "search", "fattigdomspakka", "--json"),
    )
    assert "123" in shown.out and source in shown.out
    assert json.loads(found.out)["results"][0]["id"] == GRANT


LINES = [
    b'{"text": "Hvilke tilskudd kan Halden s\xc3\xb8ke mot barnefattigdom?"}',
    b"",
    b"{",
    b"[]",
    b'"Halden"',
    b"{}",
    b'{"text": 7}',
    b'{"text": "barn", "municipality": "Ingensteds"}',
    b'{"text": "barn", "municipality": 7}',
    b'{"text": "barn", "today": "i morgen"}',
    b'{"text": "barn", "today": "0001-01-01"}',
    b'{"text": "frister neste m\xc3\xa5ned", "today": "9999-12-31"}',
    b'{"text": "\\ud800", "municipality": "\\ud800"}',
    b'{"text": "barn\xff"}',
    b"[" * 9999,
    b'{"text": "barnefattigdom", "municipality": "Halden"}',
]


def test_a_table_has_one_line_out_for_each_line_in(folder: Path) -> None:
    ended = velferdsbot(folder, "grants", "search", "--jsonl", said=b"\n".join(LINES) + b"\n")
    first, *between, last = ended.lines
    assert (ended.code, ended.err) == (0, "")
    assert len(between) == len(LINES) - 2
    assert first["results"] and last["results"]
    assert sum("error" in each for each in between) >= 9


@pytest.mark.parametrize("words", [("grants", "search"), ("grants", "check"), ("understand",)])
def test_no_line_in_is_no_line_out(folder: Path, words: tuple[str, ...]) -> None:
    ended = velferdsbot(folder, *words, "--jsonl")
    assert (ended.code, ended.out) == (0, "")


def test_a_conversation_can_be_piped(folder: Path) -> None:
    said = (
        "Hvilke tilskudd kan Halden søke på mot barnefattigdom?\n1\n\ndetaljer 2\nsju sorter ".encode()
        + b"\xff\n"
    )
    ended = velferdsbot(folder, "chat", said=said)
    assert ended.code == 0 and "Traceback" not in ended.err
    assert "Halden · Barnefattigdom" in ended.out
    assert "Vilkår" in ended.out
    assert velferdsbot(folder, "chat").out == ""


def test_an_empty_folder_is_made_ready_by_whoever_comes_first(tmp_path: Path) -> None:
    ended = at_once(
        partial(velferdsbot, tmp_path, "chat", said="Hvilke tilskudd kan Halden søke på?\n".encode()),
        partial(velferdsbot, tmp_path, "grants", "search", "barnefattigdom i Halden", "--json"),
        partial(velferdsbot, tmp_path, "understand", "barnefattigdom i Halden", "--json"),
    )
    assert [each.err for each in ended if each.code] == []
    with sqlite3.connect(tmp_path / "velferdsbot.db") as database:
        assert database.execute("SELECT number FROM catalogue_version").fetchall() == [(1,)]
    database.close()
