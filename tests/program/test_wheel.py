"""The built wheel works on its own, from any folder."""

import json
import sys
from pathlib import Path

import pytest

from tests.program.command import run

PROJECT = Path(__file__).parents[2]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


def test_a_built_wheel_answers_and_packs_the_manifest_from_any_folder(tmp_path: Path) -> None:
    built = run(tmp_path, *PIP, "wheel", "--no-deps", "--wheel-dir", "built", str(PROJECT))
    if built.code:
        pytest.skip(f"the wheel cannot be built here: {built.err.strip().splitlines()[-1]}")
    (wheel,) = (tmp_path / "built").iterdir()
    assert run(tmp_path, *PIP, "install", "--no-deps", "--target", "alone", str(wheel)).code == 0
    alone = {"PYTHONPATH": str(tmp_path / "alone")}
    command = (sys.executable, "-m", "bot")

    where = run(tmp_path, sys.executable, "-c", "import bot; print(bot.__file__)", **alone)
    assert str(tmp_path) in where.out
    found = run(tmp_path, *command, "grants", "search", "barnefattigdom i Halden", "--json", **alone)
    assert json.loads(found.out)["results"], found.err
    ids = ("--app-id", "11111111-1111-1111-1111-111111111111", "--domain", "bot.example.no")
    packed = run(tmp_path, *command, "manifest", *ids, "--developer", "Halden kommune", **alone)
    assert packed.code == 0, packed.err
    assert list(tmp_path.glob("*.zip"))
