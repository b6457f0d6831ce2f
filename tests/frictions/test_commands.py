"""`velferdsbot frictions` as it is typed and piped."""

import json
from functools import partial
from pathlib import Path

from tests.program.command import at_once, velferdsbot

READ = [
    '{"text": "Vi får ikke delt noe, jf. fvl §13"}',
    "{",
    "[]",
    "{}",
    '{"text": 7}',
    '{"text": " "}',
    '{"text": "' + "a" * 20_001 + '"}',
    '{"text": "\\ud800 rundskriv IS-2015"}',
]
SIMILAR = [
    '{"text": "Teieplikta stoppar oss", "candidates": [{"id": 1, "text": "BankID kreves på nett"},'
    ' {"id": "a", "text": "Taushetsplikten hindrer skolen"}]}',
    '{"text": "ingenting", "candidates": []}',
    '{"text": "ingenting"}',
    '{"text": "ingenting", "candidates": [{"text": "uten id"}]}',
    '{"text": "ingenting", "candidates": [{"id": "a"}]}',
    '{"text": "ingenting", "candidates": ["a"]}',
]


def test_a_table_has_one_line_out_for_each_line_in(tmp_path: Path) -> None:
    read, similar = at_once(
        partial(velferdsbot, tmp_path, "frictions", "read", "--jsonl", said="\n".join(READ).encode()),
        partial(velferdsbot, tmp_path, "frictions", "similar", "--jsonl", said="\n".join(SIMILAR).encode()),
    )
    assert (read.code, similar.code) == (0, 0), read.err + similar.err
    assert read.lines[0] == {
        "kind": "law",
        "reference": "Forvaltningsloven § 13",
        "owner": "Justis- og beredskapsdepartementet",
        "themes": [],
    }
    assert ["error" in each for each in read.lines] == [False] + [True] * 6 + [False]
    assert similar.lines[0] == {"ranked": ["a", 1], "shown": ["a"]}
    assert similar.lines[1] == {"ranked": [], "shown": []}
    assert all("error" in each for each in similar.lines[2:]) and len(similar.lines) == len(SIMILAR)


def test_a_single_text_is_answered_in_words_and_as_json(tmp_path: Path) -> None:
    others = tmp_path / "others.json"
    others.write_text('[{"id": "a", "text": "Taushetsplikten hindrer skolen"}]', "utf-8")
    words, as_json, similar, refused = at_once(
        partial(velferdsbot, tmp_path, "frictions", "read", "Hovednr. 35 er uklart"),
        partial(velferdsbot, tmp_path, "frictions", "read", "Hovednr. 35 er uklart", "--json"),
        partial(
            velferdsbot, tmp_path, "frictions", "similar", "teieplikt i skulen", "--candidates", str(others)
        ),
        partial(velferdsbot, tmp_path, "frictions", "similar", "teieplikt"),
    )
    assert "Rundskriv Hovednr. 35" in words.out
    assert json.loads(as_json.out)["owner"] == "Arbeids- og velferdsdirektoratet"
    assert "shown: a" in similar.out
    assert refused.code != 0 and "Traceback" not in refused.err
