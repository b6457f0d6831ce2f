"""`velferdsbot` in a process of its own, as somebody types it."""

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.server import environment


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """JSON, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def velferdsbot(folder: Path, *words: str, said: bytes = b"", **settings: str) -> Ended:
    return run(folder, sys.executable, "-m", "bot", *words, said=said, **settings)


def run(folder: Path, *words: str, said: bytes = b"", **settings: str) -> Ended:
    """In an environment that knows no language."""
    ended = subprocess.run(
        words,
        cwd=folder,
        env={**environment(), "LANG": "C", "LC_ALL": "C", **settings},
        input=said,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def at_once(*runs: Callable[[], Ended]) -> list[Ended]:
    with ThreadPoolExecutor(3) as pool:
        return list(pool.map(lambda run: run(), runs))
