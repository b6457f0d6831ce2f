"""A stand-in for a service, on loopback: it misbehaves as it is told, else answers as its subclass does."""

import asyncio
import itertools
from collections import deque
from typing import Self

from aiohttp import web

from tests.wire.faults import Fault


class Loopback:
    def __init__(self) -> None:
        self.faults: deque[Fault] = deque()
        self.asked: list[tuple[str, str]] = []  # method and path, as they stood on the wire
        self.ids = itertools.count(1)
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._respond)
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        for _ in range(2):  # another host, as far as anybody can tell
            await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url, self.other_url = (f"http://127.0.0.1:{port}" for _, port in self._runner.addresses)
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._runner.cleanup()

    async def answer(self, request: web.Request) -> web.Response:
        raise NotImplementedError

    async def _respond(self, request: web.Request) -> web.Response:
        self.asked.append((request.method, request.raw_path))
        fault = self.faults.popleft() if self.faults else Fault()
        if fault == Fault():
            return await self.answer(request)
        answer = await self.answer(request) if fault.taken else refusal(fault.status, "AsTold")
        await asyncio.sleep(fault.delay)
        if fault.cut and request.transport is not None:
            request.transport.abort()
        if fault.retry_after:
            answer.headers["Retry-After"] = fault.retry_after
        return answer


def refusal(status: int, code: str, message: str = "") -> web.Response:
    return web.json_response({"error": {"code": code, "message": message}}, status=status)
