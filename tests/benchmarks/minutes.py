"""Minutes: a turn that reads the draft, understands a line, stores and answers; and the search in many."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import Connection

from bot.domain.groups import Channel, GroupKind, WorkingGroup
from bot.domain.language import Language
from bot.domain.minutes import Action, AgendaItem, Decision, FiledMinutes, Minutes, Participant
from storage.engine import open_database, writing
from storage.groups import save_group
from storage.minutes import file
from storage.prepare import prepare
from tests.benchmarks.loopback import CONVERSATIONS, TENANT, Turns, ask, connector
from tests.benchmarks.questions import needs
from tests.server import serving

WARM_UP = 2 * CONVERSATIONS  # turns
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Kept:
    """With so many sets of minutes stored, a hundredth of them each group's."""

    filed: int
    noting: Turns  # a line more in a draft
    finding: Turns  # "hva vedtok vi om ...?"
    replies: int


async def minutes_turns(database: str, folder: Path, filed: int, turns: int) -> Kept:
    async with connector() as channel:
        await _fill(database, channel.url, filed)
        async with serving(folder, measured=True, VELFERDSBOT_DATABASE_URL=database) as bot:
            await ask(bot.url, channel.url, notes(WARM_UP))
            await ask(bot.url, channel.url, searches(WARM_UP))
            channel.replies.clear()
            noting = await ask(bot.url, channel.url, notes(turns))
            finding = await ask(bot.url, channel.url, searches(turns))
        return Kept(filed, noting, finding, len(channel.replies))


def notes(number: int) -> list[str]:
    return [f"vedtak: Vi går videre med {each}" for each in islice(cycle(needs()), number)]


def searches(number: int) -> list[str]:
    return [f"hva vedtok vi om {each}?" for each in islice(cycle(needs()), number)]


async def _fill(database: str, service_url: str, filed: int) -> None:
    engine = open_database(database)
    await prepare(engine)
    async with writing(engine) as connection:
        await connection.run_sync(add_groups, service_url)
        await connection.run_sync(_minutes, filed)
    await engine.dispose()


def add_groups(connection: Connection, service_url: str) -> None:
    """One in each conversation of the load."""
    for number in range(CONVERSATIONS):
        channel = Channel("msteams", TENANT, service_url, f"a:{number}")
        group = WorkingGroup(f"group{number}", f"Gruppe {number}", GroupKind.MUNICIPAL, channel)
        save_group(connection, group)


def _minutes(connection: Connection, filed: int) -> None:
    lines = cycle(needs())
    for number in range(filed):
        day = AT.date() - timedelta(days=number % 700)
        group, running = f"group{number % CONVERSATIONS}", number // CONVERSATIONS + 1
        minutes = Minutes(title=f"Møte {number}", day=day, present=_people(), items=tuple(_items(lines, day)))
        one = FiledMinutes(f"minutes{number}", group, running, minutes, Language.NB, "Kari Nes", AT)
        file(connection, one, f"draft{number}", "person", ())


def _people() -> tuple[Participant, ...]:
    return tuple(Participant(f"Person {number}", "Nav") for number in range(6))


def _items(lines: Iterator[str], day: date) -> Iterator[AgendaItem]:
    for number in range(4):
        yield AgendaItem(
            title=next(lines),
            number=str(number),
            notes=(next(lines), next(lines)),
            decisions=(Decision(next(lines)),),
            actions=(Action(next(lines), "Kari Nes", day),),
        )
