"""What was settled is there after kill -9, and what was not is not half there."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.memory import ChannelMemory
from storage.engine import open_database
from storage.settlements import SENDING
from storage.turns import AlreadySettled, Ledger, Settlement, TurnId

SETTLE_FOREVER = """
import asyncio, itertools, sys
from datetime import UTC, datetime
from bot.domain.memory import ChannelMemory
from storage.engine import open_database
from storage.turns import Ledger, Settlement, TurnId

async def talk(ledger, name):
    for n in itertools.count(1):
        read = await ledger.recall([(f"channel/{name}", ChannelMemory)])
        written = {f"channel/{name}": ChannelMemory(str(n))}
        await ledger.settle(Settlement(TurnId("msteams", name, str(n)), read, written, str(n)))
        print(name, n, flush=True)

async def main():
    ledger = Ledger(open_database(sys.argv[1]), lambda: datetime.now(UTC))
    await ledger.start()
    await asyncio.gather(*(talk(ledger, name) for name in "abcdefgh"))

asyncio.run(main())
"""


async def test_nothing_that_was_settled_is_lost_when_the_process_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    confirmed = talk_and_be_killed(database_url, tmp_path, lines=300)
    engine = open_database(database_url)
    ledger = Ledger(engine, lambda: datetime.now(UTC) + SENDING)
    await ledger.start()
    recalled = await ledger.recall([(f"channel/{name}", ChannelMemory) for name in confirmed])
    for name, last in confirmed.items():
        stored = recalled[f"channel/{name}"].value
        assert isinstance(stored, ChannelMemory)
        assert int(stored.municipality or 0) in (last, last + 1)
        with pytest.raises(AlreadySettled) as already:
            await ledger.settle(Settlement(TurnId("msteams", name, stored.municipality or ""), {}, {}))
        assert already.value.replies == stored.municipality
        await ledger.settle(Settlement(TurnId("msteams", name, str(last + 2)), {}, {}))
    await ledger.close()
    await engine.dispose()


def talk_and_be_killed(url: str, folder: Path, lines: int) -> dict[str, int]:
    """The last turn of each conversation that the process saw settled."""
    command = [sys.executable, "-c", SETTLE_FOREVER, url]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    whole = [line.split() for line in said if line.endswith("\n")]  # the last may be cut off
    return {name: int(n) for name, n in whole}
