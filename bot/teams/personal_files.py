"""Files in personal chat: fetched from, and put to, addresses that Teams names; never from anywhere else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import ClientError, ClientResponse, ClientSession
from yarl import URL

from bot.domain.errors import DocumentTooLarge, FileUnavailable, TeamsAway
from bot.teams.connector import seconds
from bot.teams.identity import is_loopback

HOSTS: Final = (".sharepoint.com", ".svc.ms")  # a tenant's OneDrive, and the service that hands its files out
LARGEST: Final = 5  # megabytes
FETCH: Final = 20.0  # seconds for a whole file
PUT: Final = 8.0  # seconds: Teams waits ten for the answer
REDIRECTS: Final = 3


class TeamsFiles:
    """Addresses hold their own permission, so no token of ours is shown. `local`: this machine alone."""

    def __init__(self, session: ClientSession, *, local: bool = False) -> None:
        self._session, self._local = session, local

    async def get(self, url: str) -> bytes:
        async with _in_time(FETCH):
            for _ in range(1 + REDIRECTS):
                async with self._session.get(self._trusted(url), allow_redirects=False) as response:
                    if response.status not in {301, 302, 303, 307, 308}:
                        return await _content(response)
                    url = str(response.url.join(URL(response.headers.get("Location", ""), encoded=True)))
        raise FileUnavailable("redirected too often")

    async def put(self, url: str, content: bytes) -> None:
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{len(content) - 1}/{len(content)}",
        }
        async with _in_time(PUT):
            address = self._trusted(url)
            async with self._session.put(
                address, data=content, headers=headers, allow_redirects=False
            ) as response:
                _check(response)

    def _trusted(self, url: str) -> URL:
        try:
            address = URL(url, encoded=True)
            is_teams = address.scheme == "https" and f".{address.host}".endswith(HOSTS) and not address.user
            if is_teams or (self._local and is_loopback(url)):
                return address
        except ValueError:
            pass
        raise FileUnavailable("not an address of Teams")


@asynccontextmanager
async def _in_time(limit: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(limit):
            yield
    except (TimeoutError, ClientError) as failure:
        raise TeamsAway() from failure


async def _content(response: ClientResponse) -> bytes:
    """As much as is read of a document, and not a byte more."""
    _check(response)
    content = bytearray()
    async for part in response.content.iter_chunked(64 * 1024):
        content += part
        if len(content) > LARGEST * 1024 * 1024:
            raise DocumentTooLarge(LARGEST)
    return bytes(content)


def _check(response: ClientResponse) -> None:
    if response.status == 429 or response.status >= 500:
        raise TeamsAway(seconds(response.headers.get("Retry-After")))
    if response.status not in {200, 201}:
        raise FileUnavailable(f"status {response.status}")
