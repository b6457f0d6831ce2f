"""The bots that are measured beside each other, each in a process of its own."""

import asyncio
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

from tests.server import Server, free_port, serving

BOTS = Path(__file__).parent / "bots"
NODE_PACKAGES = ("botbuilder@4.23.3", "express@5")


class Missing(Exception):
    """Why a contestant does not run here."""


def velferdsbot(folder: Path) -> AbstractAsyncContextManager[Server]:
    return serving(folder, measured=True)


def bare(folder: Path) -> AbstractAsyncContextManager[Server]:
    """aiohttp alone: the ceiling."""
    return _running([sys.executable, str(BOTS / "bare.py")])


def wire(folder: Path) -> AbstractAsyncContextManager[Server]:
    """Our own adapter and connector, with an echo behind them."""
    return _running([sys.executable, "-m", "tests.benchmarks.bots.wire"])


def botbuilder(folder: Path) -> AbstractAsyncContextManager[Server]:
    """The framework for Python as it comes."""
    if importlib.util.find_spec("botbuilder.integration") is None:
        raise Missing("botbuilder-integration-aiohttp is not installed (pip install -e '.[test]')")
    return _running([sys.executable, str(BOTS / "bb.py")])


def node_botbuilder(folder: Path) -> AbstractAsyncContextManager[Server]:
    """The framework for Node as it comes; its modules are kept in `NODE_BOTBUILDER`, if that is set."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Missing("there is no node")
    modules = Path(os.environ.get("NODE_BOTBUILDER", folder))
    if not (modules / "node_modules" / "botbuilder").exists():
        _install(npm, modules)
    environment = {**os.environ, "NODE_PATH": str(modules / "node_modules"), "NODE_ENV": "production"}
    return _running([node, str(BOTS / "node.js")], environment)


def _install(npm: str, folder: Path) -> None:
    quietly = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock")
    try:
        subprocess.run(
            [npm, "install", *quietly, *NODE_PACKAGES],
            cwd=folder,
            check=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.SubprocessError as error:
        raise Missing(f"npm has no {' '.join(NODE_PACKAGES)}: {type(error).__name__}") from None


@asynccontextmanager
async def _running(command: list[str], environment: dict[str, str] | None = None) -> AsyncIterator[Server]:
    port = free_port()
    process = await asyncio.create_subprocess_exec(*command, str(port), env=environment)
    try:
        await _listening(port)
        yield Server(f"http://127.0.0.1:{port}", process)
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def _listening(port: int) -> None:
    async with asyncio.timeout(30):
        while True:
            with suppress(ConnectionError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                return
            await asyncio.sleep(0.05)
