"""Killed, lost, frozen, without a database: nothing lost, nothing doubled. `faults.py` is the long form."""

import asyncio
from dataclasses import replace

import pytest

from tests.conftest import CreateDatabase
from tests.delivery import faults
from tests.delivery.faults import EVERYTHING, ORDINARY, SHORT, Scenario, crash, run

SHOWN_LATE = replace(EVERYTHING, listed_after=0.2)


@pytest.mark.parametrize(
    "scenario",
    [faults.ten_kills, faults.two_with_kills, faults.one_lost, faults.one_frozen],
    ids=lambda scenario: scenario.__name__,
)
async def test_whatever_happens_to_the_couriers_everything_arrives_once(
    database_url: str, scenario: Scenario
) -> None:
    result = await run(database_url, scenario, SHORT, ORDINARY)
    assert (result.lost, result.doubled) == (0, 0), result


@pytest.mark.parametrize("scenario", [faults.database_restarted, faults.everything])
async def test_a_database_that_is_pulled_away_and_comes_back_loses_nothing(
    postgresql_server: object, create_postgresql: CreateDatabase, prepared_postgresql: str, scenario: Scenario
) -> None:
    async def restart(away: float) -> None:
        await asyncio.to_thread(crash, postgresql_server)
        await asyncio.sleep(away)
        await asyncio.to_thread(postgresql_server.ensure_postgres_running)  # type: ignore[attr-defined]

    url = create_postgresql(prepared_postgresql)
    result = await run(url, scenario, SHORT, SHOWN_LATE, restart_database=restart)
    assert (result.lost, result.doubled) == (0, 0), result
