"""`velferdsbot serve` in a process of its own, as an operator runs it."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.forks import FORKS


class Process:
    def __init__(self, target: Any, *given: object) -> None:
        self._process = FORKS.Process(target=target, args=given)
        self._process.start()

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self._process.kill()

    def terminate(self) -> None:
        self._process.terminate()

    async def wait(self) -> int | None:
        await asyncio.to_thread(self._process.join)
        return self.returncode


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    process: Process


@asynccontextmanager
async def serving(folder: Path, *, measured: bool = False, **settings: str) -> AsyncIterator[Server]:
    """Until the block ends; its database lies in the folder. `measured`: nothing is imported beforehand."""
    given = {
        "PORT": str(free_port()),
        "VELFERDSBOT_DATABASE_URL": f"sqlite:///{folder / 'velferdsbot.db'}",
        **settings,
    }
    process = Process(_serve, folder, environment() | given, measured)
    server = Server(f"http://127.0.0.1:{given['PORT']}", process)
    try:
        await _ready(server)
        yield server
    finally:
        process.terminate()
        await process.wait()


def _serve(folder: Path, settings: Mapping[str, str], measured: bool) -> None:
    from bot.cli.command import app

    os.chdir(folder)
    with (folder / "stderr").open("ab") as errors:
        os.dup2(errors.fileno(), 2)
    if measured:
        os.execve(sys.executable, (sys.executable, "-m", "bot", "serve"), settings)  # noqa: S606
    os.environ.clear()
    os.environ.update(settings)
    app(["serve"])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment() -> dict[str, str]:
    """Ours, without a setting of the bot."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("MicrosoftApp", "VELFERDSBOT_"))}


async def _ready(server: Server) -> None:
    async with aiohttp.ClientSession() as http, asyncio.timeout(90):
        while True:
            assert server.process.returncode is None, "the server has stopped"
            with suppress(aiohttp.ClientError):
                async with http.get(f"{server.url}/readyz") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.02)
