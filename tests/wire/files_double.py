"""A person's OneDrive: hands files out at an address of their own, and takes one to where it was told."""

import re

from aiohttp import web

from tests.wire.loopback import Loopback, refusal


class FilesDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, bytes] = {}  # by path
        self.moved: dict[str, str] = {}  # from path to address
        self.open: set[str] = set()  # paths that take a file, once
        self.agents: list[str | None] = []  # the Authorization headers that were shown

    async def answer(self, request: web.Request) -> web.Response:
        self.agents.append(request.headers.get("Authorization"))
        if request.method == "PUT":
            return await self._take(request)
        if location := self.moved.get(request.path):
            return web.Response(status=302, headers={"Location": location})
        if request.path not in self.files:
            return refusal(404, "itemNotFound")
        return web.Response(body=self.files[request.path])

    async def _take(self, request: web.Request) -> web.Response:
        """An upload session: all of it in one range, and gone afterwards."""
        content = await request.read()
        if request.path not in self.open:
            return refusal(404, "itemNotFound", "The upload session was not found")
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", request.headers.get("Content-Range", ""))
        if not found or tuple(map(int, found.groups())) != (0, len(content) - 1, len(content)):
            return refusal(400, "invalidRequest", "Content-Range does not fit")
        self.open.remove(request.path)
        self.files[request.path] = content
        return web.json_response({"id": "item"}, status=201)
