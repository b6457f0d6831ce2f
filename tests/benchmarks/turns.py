"""How many turns a bot takes a second, what each costs, and how long who asks waits."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.loopback import Turns, ask, connector
from tests.benchmarks.questions import questions
from tests.server import Server

Contestant = Callable[[Path], AbstractAsyncContextManager[Server]]
Asking = Callable[[int, int], list[str]]  # how many questions, from which on

WARM_UP = 100  # turns


@dataclass(frozen=True, slots=True)
class Score:
    best: Turns  # of the windows: what else the machine does takes from all of them
    cpu_ms: float  # a turn, where it was least
    turns: int  # all of them
    replies: int
    cards: int  # replies that hold one


async def score(
    contestant: Contestant, folder: Path, turns: int, asking: Asking = questions, windows: int = 5
) -> Score:
    async with connector() as channel, contestant(folder) as bot:
        await ask(bot.url, channel.url, asking(WARM_UP, 0))
        channel.replies.clear()
        process, size = psutil.Process(bot.process.pid), turns // windows
        taken: list[Turns] = []
        cpu: list[float] = []
        for window in range(windows):
            before = _cpu(process)
            asked = asking(size, WARM_UP + window * size)
            taken.append(await ask(bot.url, channel.url, asked))
            cpu.append(1000 * (_cpu(process) - before) / size)
        best = max(taken, key=lambda each: each.a_second)
        cards = sum(b'"AdaptiveCard"' in reply for reply in channel.replies)
        return Score(best, min(cpu), size * windows, len(channel.replies), cards)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
