"""`velferdsbot serve` in a process of its own, as an operator runs it."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    process: asyncio.subprocess.Process


@asynccontextmanager
async def serving(folder: Path, **settings: str) -> AsyncIterator[Server]:
    """Until the block ends; its database lies in the folder."""
    port = str(free_port())
    given = {"PORT": port, "VELFERDSBOT_DATABASE_URL": f"sqlite:///{folder / 'velferdsbot.db'}", **settings}
    with (folder / "stderr").open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "serve"),
            cwd=folder,
            env={**environment(), **given},
            stderr=errors,
        )
    server = Server(f"http://127.0.0.1:{given['PORT']}", process)
    try:
        await _ready(server)
        yield server
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment() -> dict[str, str]:
    """Ours, without a setting of the bot."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("MicrosoftApp", "VELFERDSBOT_"))}


async def _ready(server: Server) -> None:
    async with aiohttp.ClientSession() as http, asyncio.timeout(30):
        while True:
            assert server.process.returncode is None, "the server has stopped"
            with suppress(aiohttp.ClientError):
                async with http.get(f"{server.url}/readyz") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.02)
