"""A courier in a process of its own, put together as the server does it, until SIGTERM or worse."""

import asyncio
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field

from aiohttp import ClientSession

from bot.delivery.courier import EVERY, Courier, delivering
from bot.delivery.pace import PER_TENANT, Pace
from bot.delivery.witness import GraphWitness, Message, Witness
from bot.domain.deliveries import Delivery, Terms
from bot.teams.connector import Anonymous, Connector, open_session
from storage.engine import open_database
from storage.rounds import Rounds
from tests.delivery.teams import APP


@dataclass(frozen=True, slots=True)
class Job:
    database: str
    teams: str
    terms: Terms
    rate: float = PER_TENANT
    timeout: float = field(default=1.0)  # seconds of a request
    every: float = EVERY  # seconds between looks
    looks: bool = True  # False: whatever is in doubt is posted again


class Conversations:
    """As Graph is asked."""

    def __init__(self, session: ClientSession, teams: str) -> None:
        self._session, self._teams = session, teams

    async def recent(self, delivery: Delivery) -> Sequence[Message] | None:
        async with self._session.get(
            f"{self._teams}/graph/{delivery.destination.conversation}/messages"
        ) as response:
            return None if response.status == 403 else (await response.json())["value"]


class Blind:
    async def sightings(self, delivery: Delivery) -> Sequence[str] | None:
        return ()


async def nothing(delivery: Delivery) -> bytes | None:
    return None


def work(job: Job) -> None:
    asyncio.run(_work(job))


async def _work(job: Job) -> None:
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    engine = open_database(job.database)
    rounds = Rounds(engine, job.terms)
    async with open_session() as session:
        post = Connector(session, Anonymous(), tries=1, within=job.timeout)
        looking = GraphWitness(Conversations(session, job.teams), APP)
        witness: Witness = looking if job.looks else Blind()
        courier = Courier(rounds, post, witness, nothing, Pace(job.rate), job.terms, job.every)
        async with delivering(courier):
            await stopped.wait()
    rounds.close()
    await engine.dispose()
