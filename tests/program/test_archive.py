"""`velferdsbot minutes list`, `export` and `audit`, as an administrator types them."""

import asyncio
import json
from functools import partial
from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from bot.cli.command import app
from dialogs.documents import text_of_docx
from tests.program.command import velferdsbot
from tests.program.pilot import Pilot


async def typed(halden: Pilot, *words: str) -> Result:
    run = partial(CliRunner().invoke, app, ["minutes", *words])
    return await asyncio.to_thread(run, env={"VELFERDSBOT_DATABASE_URL": halden.database})


async def noted(halden: Pilot) -> str:
    """Filed minutes with a correction."""
    async with halden.bot("off"):
        minutes = await halden.file()
        note = {"minutes": minutes, "note": "Det var fredag."}
        await halden.said(halden.pressed(halden.teams.message(None), "minutes.noted", **note))
        return minutes


async def test_filed_minutes_are_listed(halden: Pilot, tmp_path: Path) -> None:
    minutes = await noted(halden)
    ended = velferdsbot(tmp_path, "minutes", "list", "--json", VELFERDSBOT_DATABASE_URL=halden.database)
    (listed,) = json.loads(ended.out)
    assert (listed["id"], listed["group"], listed["date"]) == (minutes, "Halden", "2026-03-12")
    assert minutes in (await typed(halden, "list", "--group", "halden")).output
    assert (await typed(halden, "list", "--group", "other")).output == ""


async def test_one_set_is_exported_in_each_form_with_its_corrections(halden: Pilot, tmp_path: Path) -> None:
    export, file = ("export", await noted(halden)), tmp_path / "referat.docx"
    await typed(halden, *export, "--out", str(file))
    words = text_of_docx(file.read_bytes())
    assert "Vi ansetter en boligkoordinator." in words and "Det var fredag." in words
    assert text_of_docx((await typed(halden, *export)).stdout_bytes) == words
    markdown = (await typed(halden, *export, "--format", "md")).output
    assert markdown.startswith("# ") and "boligkoordinator" in markdown
    record = json.loads((await typed(halden, *export, "--format", "json")).output)
    assert record["corrections"][0]["text"] == "Det var fredag."
    assert (await typed(halden, *export, "--out", str(tmp_path))).exit_code == 2


async def test_the_trail_tells_who_did_what(halden: Pilot) -> None:
    minutes = await noted(halden)
    trail = json.loads((await typed(halden, "audit", minutes, "--json")).output)
    assert [each["what"] for each in trail] == ["filed", "note"]
    assert "note" in (await typed(halden, "audit", minutes)).output


async def test_minutes_that_are_not_there_are_no_traceback(halden: Pilot) -> None:
    for command in ("export", "audit"):
        ended = await typed(halden, command, "nothing")
        assert ended.exit_code == 2 and "no minutes have the id" in ended.output
