"""A database is made ready by whoever comes first, and found ready by everybody else."""

import asyncio
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine

import storage.migrations
from storage.catalogue.shipped import EDITION
from storage.engine import open_database
from storage.grants import catalogue, version
from storage.migrations import HEAD
from storage.prepare import is_ready, prepare
from storage.tables import CatalogueEntry, CatalogueVersion, Table

PREPARE = """
import asyncio, sys
from storage.engine import open_database
from storage.prepare import prepare

async def main():
    engine = open_database(sys.argv[1])
    await prepare(engine)
    await engine.dispose()

asyncio.run(main())
print("alembic" in sys.modules, "pydantic" in sys.modules)
"""


def start_preparing(url: str, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PREPARE, url]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def test_the_migrations_arrive_at_the_tables_of_the_program(database: AsyncEngine) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Table.metadata))

    async with database.connect() as connection:
        assert await connection.run_sync(differences) == []


def test_the_newest_revision_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(storage.migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


async def test_an_empty_database_gets_tables_and_catalogue(empty_url: str) -> None:
    engine = open_database(empty_url)
    assert not await is_ready(engine)
    await prepare(engine)
    assert await is_ready(engine)
    assert len((await catalogue(engine)).grants) == 100
    await engine.dispose()


async def test_several_processes_that_start_at_once_load_one_catalogue(
    empty_url: str, tmp_path: Path
) -> None:
    processes = [start_preparing(empty_url, tmp_path) for _ in range(4)]
    for process in processes:
        _, errors = await asyncio.to_thread(process.communicate)
        assert process.returncode == 0, errors
    engine = open_database(empty_url)
    async with engine.connect() as connection:
        assert await connection.scalar(select(func.count()).where(CatalogueEntry.kind == "grant")) == 100
    assert await version(engine) == 1
    await engine.dispose()


def test_a_ready_database_is_found_ready_without_alembic_and_pydantic(
    sqlite_url: str, tmp_path: Path
) -> None:
    answer, errors = start_preparing(sqlite_url, tmp_path).communicate()
    assert answer.split() == ["False", "False"], errors


async def set_edition(database: AsyncEngine, edition: date) -> None:
    async with database.begin() as connection:
        await connection.execute(update(CatalogueVersion).values(edition=edition, digest="another"))


async def test_an_older_edition_is_replaced(database: AsyncEngine) -> None:
    await set_edition(database, date(2020, 1, 1))
    await prepare(database)
    async with database.connect() as connection:
        assert await connection.scalar(select(CatalogueVersion.edition)) == EDITION
    assert await version(database) == 2


async def test_an_older_program_leaves_a_newer_database_as_it_is(database: AsyncEngine) -> None:
    await set_edition(database, date(2999, 1, 1))
    async with database.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await prepare(database)
    assert await version(database) == 1


async def test_sqlite_is_opened_for_durability(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    async with engine.connect() as connection:
        pragmas = [
            await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    await engine.dispose()
    assert pragmas == ["wal", 2, 1]


@pytest.mark.parametrize("name", ["postgres", "postgresql"])
def test_both_names_of_postgresql_are_understood(name: str) -> None:
    assert open_database(f"{name}://somebody@localhost/velferd").dialect.driver == "asyncpg"
