"""Every replica notices a change of the catalogue, and answers from a whole one all the time."""

import asyncio
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.catalogue import Catalogue
from storage.engine import open_database
from storage.grants import confirm
from storage.live import Live


def confirmed(catalogue: Catalogue) -> date | None:
    return catalogue.grant("klimasats").confirmed


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not happened():  # noqa: ASYNC110  # nothing tells of it: it happens in the background
            await asyncio.sleep(0.01)


async def test_a_change_reaches_every_replica(database_url: str) -> None:
    replicas = [open_database(database_url) for _ in range(2)]
    lives = [Live(replica, confirmed, every=0.02) for replica in replicas]
    for live in lives:
        await live.start()
    assert [live.current for live in lives] == [None, None]
    await confirm(replicas[0], "klimasats", date(2026, 11, 22))
    await until(lambda: all(live.current == date(2026, 11, 22) for live in lives))
    for live, replica in zip(lives, replicas, strict=True):
        await live.close()
        await replica.dispose()


async def test_it_is_built_again_only_when_something_changed(database: AsyncEngine) -> None:
    built: list[int] = []
    live = Live(database, lambda catalogue: built.append(catalogue.version))
    await live.start()
    await live.refresh()
    await confirm(database, "klimasats", date(2026, 11, 22))
    await live.refresh()
    await live.close()
    assert built == [1, 2]


async def test_the_last_good_catalogue_stays_when_somebody_spoils_the_rows(
    database: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    live = Live(database, lambda catalogue: len(catalogue.grants), every=0.02)
    await live.start()
    async with database.begin() as connection:
        await connection.execute(text("UPDATE catalogue_entries SET document = '{}' WHERE id = 'klimasats'"))
        await connection.execute(text("UPDATE catalogue_version SET number = number + 1"))
    await until(lambda: "stays at version 1" in caplog.text)
    assert live.current == 100
    await live.close()
