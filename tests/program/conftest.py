from collections.abc import AsyncIterator

import pytest

from tests.program.teams import Teams, open_teams


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with open_teams() as teams:
        yield teams
