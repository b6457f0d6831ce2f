"""An empty or older database is made ready: migrated, and the shipped catalogue loaded."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.catalogue.shipped import EDITION, FOLDER, digest
from storage.engine import DatabaseUnusable, lock, must_open, writing
from storage.migrations import HEAD
from storage.tables import CatalogueVersion

REVISION = table("alembic_version", column("version_num"))


async def prepare(engine: AsyncEngine) -> None:
    """One process at a time; two short queries when there is nothing to do.

    Raises DatabaseUnusable or CatalogueError.
    """
    try:
        await must_open(engine)
        if await is_ready(engine):
            return
        async with writing(engine) as connection:
            await connection.run_sync(lock, ["migrations"])
            await _migrate(connection)
            await _load(connection)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise DatabaseUnusable(str(engine.url), getattr(error, "orig", error)) from error


async def is_ready(engine: AsyncEngine) -> bool:
    """Migrated, and an edition of the catalogue loaded that is not older than the shipped one."""
    try:
        async with engine.connect() as connection:
            return await _is_migrated(connection) and await _is_loaded(connection)
    except (DBAPIError, OSError):
        return False


async def _is_migrated(connection: AsyncConnection) -> bool:
    """Perhaps further than here, by a newer program: what that added does not disturb this one."""
    return (await connection.scalar(select(REVISION.c.version_num)) or "") >= HEAD


async def _is_loaded(connection: AsyncConnection) -> bool:
    """A newer edition stays: an older program that starts again does not take it back."""
    row = (await connection.execute(select(CatalogueVersion.edition, CatalogueVersion.digest))).first()
    return row is not None and (row.edition > EDITION or row.digest == digest())


async def _migrate(connection: AsyncConnection) -> None:
    has_revision = await connection.run_sync(lambda sync: inspect(sync).has_table(REVISION.name))
    if not has_revision or not await _is_migrated(connection):
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  # costs 150 ms, and is needed once in a release
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")


async def _load(connection: AsyncConnection) -> None:
    from storage.catalogue.loading import load  # noqa: PLC0415  # with its validation, needed once in a release

    if not await _is_loaded(connection):
        await load(connection, FOLDER)
