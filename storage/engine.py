"""The database: one SQLite file by default, PostgreSQL where several replicas share it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import orjson
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.types import TypeEngine

from bot.domain.errors import VelferdsbotError

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
PRAGMAS = ("busy_timeout = 8000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")

_AWAY_STATES = ("08", "53", "57")  # PostgreSQL: no connection, out of resources, shut down or starting
_AWAY_CODES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}

_LOCK = text("""
    SELECT pg_advisory_xact_lock(number) FROM (
        SELECT DISTINCT hashtextextended(name, 0) AS number
        FROM unnest(CAST(:names AS text[])) AS name ORDER BY number
    ) AS numbers
""")

_UNPACKED = {
    "sqlite": ("json_extract(value, '$[{}]')", "json_each(:rows)"),
    "postgresql": ("value ->> {}", "json_array_elements(CAST(:rows AS json))"),
}

# The driver's own way of beginning would leave schema changes outside the transaction.
_SQLITE: dict[str, Any] = {"connect_args": {"isolation_level": None}}

R = TypeVar("R")


class DatabaseUnusable(VelferdsbotError):
    """The database cannot be opened; the message says which and why."""

    def __init__(self, address: str, reason: object) -> None:
        super().__init__(f"The database {address} cannot be used: {reason}. Set VELFERDSBOT_DATABASE_URL.")


def open_database(url: str) -> AsyncEngine:
    """`sqlite:///velferdsbot.db` or `postgresql://user:password@host/name`; connects on first use.

    Raises DatabaseUnusable for anything else.
    """
    try:
        parsed = make_url(url)
        address = parsed.set(drivername=DRIVERS[parsed.drivername])
    except (ArgumentError, KeyError):
        raise DatabaseUnusable("address", "it is no sqlite:/// or postgresql:// address") from None
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


def lock(connection: Connection, names: Iterable[str]) -> None:
    """Held until the transaction ends; always taken in the same order. On SQLite a writer is alone anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK, {"names": list(names)})


class Given:
    """A statement over the table `given`: rows handed in as one value, and so taken in one step."""

    def __init__(self, columns: Sequence[str], statement: str, **types: TypeEngine[Any]) -> None:
        self._statements = {
            name: text(f"WITH given AS ({_unpacked(way, columns)}) {statement}").columns(**types)
            for name, way in _UNPACKED.items()
        }

    def run(self, connection: Connection, rows: Iterable[Sequence[str | None]]) -> Sequence[Sequence[Any]]:
        listed = [[*row] for row in rows]
        if not listed:
            return ()
        statement = self._statements[connection.dialect.name]
        result = connection.execute(statement, {"rows": orjson.dumps(listed).decode()})
        return result.all() if result.returns_rows else ()


def _unpacked(way: tuple[str, str], columns: Sequence[str]) -> str:
    field, source = way
    fields = ", ".join(f"{field.format(i)} AS {column}" for i, column in enumerate(columns))
    return f"SELECT {fields} FROM {source}"  # noqa: S608 - ours alone


def is_away(error: BaseException) -> bool:
    """The database did not answer: what was asked of it may be asked again, and may have been done."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, OSError)  # asyncpg's own, when it connects
    state, code = getattr(error.orig, "sqlstate", None), getattr(error.orig, "sqlite_errorcode", None)
    return (
        error.connection_invalidated
        or isinstance(error, InterfaceError)
        or str(state).startswith(_AWAY_STATES)
        or (code is not None and code & 0xFF in _AWAY_CODES)
    )


def is_sqlite(engine: AsyncEngine) -> bool:
    return engine.dialect.name == "sqlite"


async def must_open(engine: AsyncEngine) -> None:
    """Raises sqlite3.Error where SQLite cannot: aiosqlite would leave a thread that outlives the loop."""
    if is_sqlite(engine):
        await asyncio.to_thread(lambda: sqlite3.connect(engine.url.database or ":memory:").close())


class Transactions:
    """Whole transactions as one function each: with SQLite a thread hop for every statement costs tenfold."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._blocking = _blocking(engine.url) if is_sqlite(engine) else None
        if self._blocking is not None:
            self._writing = self._blocking.execution_options(writes=True)

    async def run(self, work: Callable[[Connection], R], *, writes: bool) -> R:
        if self._blocking is None:
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)
        engine = self._writing if writes else self._blocking
        return await asyncio.to_thread(_in_transaction, engine, work)

    def close(self) -> None:
        if self._blocking is not None:
            self._blocking.dispose()


def _in_transaction(engine: Engine, work: Callable[[Connection], R]) -> R:
    with engine.begin() as connection:
        return work(connection)


def _postgresql(address: URL) -> AsyncEngine:
    return create_async_engine(address, pool_pre_ping=True)


def _sqlite(address: URL) -> AsyncEngine:
    engine = create_async_engine(address, **_SQLITE)
    _sqlite_listening(engine.sync_engine)
    return engine


def _blocking(address: URL) -> Engine:
    """Rows of one INSERT go in together: between two of them a thread may wait 5 ms for the others."""
    engine = create_engine(address.set(drivername="sqlite"), **_SQLITE)
    engine.dialect.use_insertmanyvalues_wo_returning = True
    return _sqlite_listening(engine)


def _sqlite_listening(engine: Engine) -> Engine:
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
