from collections.abc import AsyncIterator

import pytest

from tests.delivery.teams import Faults
from tests.delivery.teams import Teams as Channel
from tests.program.pilot import Pilot, pilot
from tests.program.teams import Teams, open_teams


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with open_teams() as teams:
        yield teams


@pytest.fixture
async def channel() -> AsyncIterator[Channel]:
    """What the bot says of its own accord is taken at once."""
    async with Channel(Faults(latency=(0, 0))) as channel:
        yield channel


@pytest.fixture
async def halden(teams: Teams, sqlite_url: str) -> AsyncIterator[Pilot]:
    async with pilot(teams, sqlite_url) as halden:
        yield halden
