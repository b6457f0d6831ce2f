"""How soon the bot is ready on a database that exists, and how much memory it then takes."""

import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.contestants import velferdsbot
from tests.benchmarks.loopback import ask, connector
from tests.benchmarks.questions import questions

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class AtRest:
    seconds_to_ready: float
    at_start: float  # MB
    after_turns: float  # MB


async def at_rest(folder: Path, turns: int) -> AtRest:
    async with velferdsbot(folder):
        pass  # the first start makes the database
    async with connector() as channel:
        started = time.perf_counter()
        async with velferdsbot(folder) as bot:
            seconds = time.perf_counter() - started
            memory = psutil.Process(bot.process.pid).memory_info
            at_start = memory().rss
            await ask(bot.url, channel.url, questions(turns))
            return AtRest(seconds, at_start / MEGABYTE, memory().rss / MEGABYTE)
