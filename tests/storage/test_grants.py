"""The owner's words, fields and confirmations lie over the edition, and outlive it."""

import json
import logging
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import CatalogueError, UnknownGrant
from bot.domain.grants import Grant
from bot.domain.language import Language
from storage.catalogue.shipped import FOLDER
from storage.grants import (
    Override,
    add_term,
    catalogue,
    confirm,
    load_shipped,
    override,
    remove_term,
    version,
)

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PAGE = "https://www.miljodirektoratet.no/klimasats-2027"


async def klimasats(database: AsyncEngine) -> Grant:
    return (await catalogue(database)).grant("klimasats")


def another_edition(folder: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    grants = json.loads((folder / "grants.json").read_text("utf-8"))
    change(grants)
    (folder / "grants.json").write_text(json.dumps(grants), "utf-8")
    return folder


def klimasats_in(grants: list[dict[str, Any]]) -> dict[str, Any]:
    return next(grant for grant in grants if grant["id"] == "klimasats")


async def test_the_owner_adds_and_removes_words(database: AsyncEngine) -> None:
    shipped = (await klimasats(database)).terms[Language.NB]
    await add_term(database, "klimasats", Language.NB, "Klimakommunene")
    await remove_term(database, "klimasats", Language.NB, shipped[0])
    assert (await klimasats(database)).terms[Language.NB] == (*shipped[1:], "klimakommunene")
    await remove_term(database, "klimasats", Language.NB, "KLIMAKOMMUNENE")
    await add_term(database, "klimasats", Language.NB, shipped[0])
    assert set((await klimasats(database)).terms[Language.NB]) == set(shipped)


async def test_the_owner_confirms_that_a_scheme_runs(database: AsyncEngine) -> None:
    await confirm(database, "klimasats", date(2026, 1, 1))
    await confirm(database, "klimasats", date(2026, 11, 22))
    assert (await klimasats(database)).confirmed == date(2026, 11, 22)


async def test_a_field_that_the_owner_sets_is_shown_with_the_owners_source(database: AsyncEngine) -> None:
    fields = {"amount": {"total_nok": 123_000_000, "year": 2027, "source": PAGE}}
    await override(database, "klimasats", Override(fields, PAGE), NOW)
    await override(database, "klimasats", Override({"amount.total_nok": 5_000_000}, PAGE + "/ny"), LATER)
    grant = await klimasats(database)
    assert (grant.amount.total_nok, grant.amount.year, grant.amount.source) == (5_000_000, 2027, PAGE + "/ny")
    assert [source.url for source in grant.sources[-2:]] == [PAGE, PAGE + "/ny"]


async def test_a_new_deadline_is_set_with_the_date_that_was_seen(database: AsyncEngine) -> None:
    seen = [{"grant_year": 2027, "deadline": "2027-02-15", "source": PAGE}]
    fields = {"deadline.years_seen": seen, "deadline.last_known": "2027-02-15"}
    await override(database, "klimasats", Override(fields, PAGE), NOW)
    assert (await klimasats(database)).deadline.last_known == date(2027, 2, 15)


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"amount.total_nok": "mye"}, PAGE),
        ({"amount.total": 1}, PAGE),
        ({"amout.total_nok": 1}, PAGE),
        ({"id": "another"}, PAGE),
        ({"name": "Tilskudd til inkludering av barn og unge"}, PAGE),
        ({"deadline.last_known": "2027-02-15"}, PAGE),
        ({"themes": ["nowhere"]}, PAGE),
        ({"url": "https://example.no/", "see_also": ["nowhere"]}, PAGE),
        ({"url": "https://example.no/"}, "somebody told me"),
    ],
)
async def test_a_field_that_would_spoil_the_scheme_is_refused(
    database: AsyncEngine, fields: dict[str, object], source: str
) -> None:
    before = await klimasats(database)
    with pytest.raises(CatalogueError):
        await override(database, "klimasats", Override(fields, source), NOW)
    assert await klimasats(database) == before
    assert await version(database) == 1


async def test_only_schemes_of_the_catalogue_can_be_changed(database: AsyncEngine) -> None:
    with pytest.raises(UnknownGrant):
        await add_term(database, "nowhere", Language.NB, "ord")
    with pytest.raises(UnknownGrant):
        await confirm(database, "nowhere", NOW.date())
    with pytest.raises(UnknownGrant):
        await override(database, "nowhere", Override({"url": PAGE}, PAGE), NOW)
    assert await version(database) == 1


async def test_every_change_raises_the_version(database: AsyncEngine) -> None:
    await add_term(database, "klimasats", Language.NN, "grøn omstilling")
    await confirm(database, "klimasats", NOW.date())
    await override(database, "klimasats", Override({"url": PAGE}, PAGE), NOW)
    await load_shipped(database)
    assert (await version(database), (await catalogue(database)).version) == (5, 5)


async def test_loading_again_changes_nothing(database: AsyncEngine) -> None:
    before = await catalogue(database)
    report = await load_shipped(database)
    assert (report.added, report.changed, report.removed, report.ignored) == ((), (), (), ())
    assert (await catalogue(database)).grants == before.grants


async def test_a_new_edition_is_reported_and_keeps_what_the_owner_did(
    database: AsyncEngine, tmp_path: Path
) -> None:
    await add_term(database, "klimasats", Language.NB, "klimakommunene")
    await confirm(database, "klimasats", NOW.date())
    await override(database, "klimasats", Override({"url": PAGE}, PAGE), NOW)

    def change(grants: list[dict[str, Any]]) -> None:
        klimasats_in(grants)["channel"] = "Et nytt sted"
        grants.append({**klimasats_in(grants), "id": "ny", "name": "Ny", "aliases": []})

    report = await load_shipped(database, another_edition(tmp_path / "edition", change))
    assert (report.added, report.changed, report.removed) == (("grant/ny",), ("grant/klimasats",), ())
    grant = await klimasats(database)
    assert (grant.channel, grant.url, grant.confirmed) == ("Et nytt sted", PAGE, NOW.date())
    assert "klimakommunene" in grant.terms[Language.NB]
    report = await load_shipped(database)
    assert (report.added, report.changed, report.removed) == ((), ("grant/klimasats",), ("grant/ny",))


async def test_what_a_new_edition_cannot_take_is_reported_and_left_out(
    database: AsyncEngine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    seen = (await klimasats(database)).deadline.seen[0]
    await override(database, "klimasats", Override({"deadline.last_known": str(seen.day)}, PAGE), NOW)
    await override(database, "klimasats", Override({"url": PAGE}, PAGE), LATER)

    def forget_deadlines(grants: list[dict[str, Any]]) -> None:
        klimasats_in(grants)["deadline"].update(years_seen=[], last_known=None)

    report = await load_shipped(database, another_edition(tmp_path / "edition", forget_deadlines))
    assert report.ignored == (f'grant/klimasats: deadline.last_known = "{seen.day}"',)
    with caplog.at_level(logging.WARNING):
        grant = await klimasats(database)
    assert (grant.deadline.last_known, grant.url) == (None, PAGE)
    assert "deadline.last_known" in caplog.text


async def test_a_bad_edition_changes_nothing(database: AsyncEngine, tmp_path: Path) -> None:
    before = await catalogue(database)

    def spoil_the_last(grants: list[dict[str, Any]]) -> None:
        grants[0]["channel"] = "Et nytt sted"
        grants[-1]["confidence"] = "certain"

    with pytest.raises(CatalogueError, match=r"grants\.json: aktivitetstilbud.*confidence"):
        await load_shipped(database, another_edition(tmp_path / "edition", spoil_the_last))
    assert await catalogue(database) == before
