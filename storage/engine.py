"""The database: one SQLite file by default, PostgreSQL where several replicas share it."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from sqlalchemy import URL, Connection, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
PRAGMAS = ("busy_timeout = 15000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")

_LOCK = text("""
    SELECT pg_advisory_xact_lock(number) FROM (
        SELECT DISTINCT hashtextextended(name, 0) AS number
        FROM unnest(CAST(:names AS text[])) AS name ORDER BY number
    ) AS numbers
""")


def open_database(url: str) -> AsyncEngine:
    """`sqlite:///velferdsbot.db` or `postgresql://user:password@host/name`; connects on first use."""
    parsed = make_url(url)
    address = parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))
    return _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction that means to write: SQLite takes the write lock at once, and so waits its turn."""
    async with engine.execution_options(writes=True).begin() as connection:
        yield connection


@asynccontextmanager
async def snapshot(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction that only reads, and sees everything as of one moment."""
    options = {} if is_sqlite(engine) else {"isolation_level": "REPEATABLE READ"}
    async with engine.execution_options(**options).begin() as connection:
        yield connection


async def lock(connection: AsyncConnection, names: Iterable[str]) -> None:
    """Held until the transaction ends; always taken in the same order. On SQLite a writer is alone anyway."""
    if connection.dialect.name == "postgresql":
        await connection.execute(_LOCK, {"names": list(names)})


def is_sqlite(engine: AsyncEngine) -> bool:
    return engine.dialect.name == "sqlite"


def _postgresql(address: URL) -> AsyncEngine:
    return create_async_engine(address, pool_pre_ping=True)


def _sqlite(address: URL) -> AsyncEngine:
    # The driver's own way of beginning would leave schema changes outside the transaction.
    engine = create_async_engine(address, connect_args={"isolation_level": None})
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
