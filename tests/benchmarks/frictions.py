"""Frictions: a turn in which one is told, read, compared with all that are stored, kept and answered."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import Connection

from bot.domain.frictions import Case, Friction, Report
from storage.engine import open_database, writing
from storage.frictions import add
from storage.prepare import prepare
from tests.benchmarks.loopback import CONVERSATIONS, Turns, ask, connector
from tests.benchmarks.minutes import WARM_UP, add_groups
from tests.evaluation.measures import table
from tests.server import serving

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Told:
    stored: int
    telling: Turns
    replies: int


async def friction_turns(database: str, folder: Path, stored: int, turns: int) -> Told:
    """Those stored are shared: each is compared with all of them."""
    async with connector() as channel:
        engine = open_database(database)
        await prepare(engine)
        async with writing(engine) as connection:
            await connection.run_sync(add_groups, channel.url)
            await connection.run_sync(_add_frictions, stored)
        await engine.dispose()
        async with serving(folder, VELFERDSBOT_DATABASE_URL=database) as bot:
            await ask(bot.url, channel.url, tellings(WARM_UP))
            channel.replies.clear()
            telling = await ask(bot.url, channel.url, tellings(turns))
        return Told(stored, telling, len(channel.replies))


def tellings(number: int) -> list[str]:
    said = [str(row["again"]) for row in table("frictions_own.jsonl")]
    return [f"meld regelfriksjon: {each}" for each in islice(cycle(said), number)]


def _add_frictions(connection: Connection, stored: int) -> None:
    told = cycle(str(row["text"]) for row in table("frictions_own.jsonl"))
    for number, what in enumerate(islice(told, stored), 1):
        group = f"group{number % CONVERSATIONS}"
        case = Case(f"case{number}", group, "3101", what, "person", "Kari Nes", AT)
        friction = Friction(f"friction{number}", number, Report(what), (case,), AT, shared=True)
        add(connection, friction, f"draft{number}")
