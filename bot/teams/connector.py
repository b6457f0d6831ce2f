"""Posts, updates and deletes messages where the channel told us to, over one kept-alive session."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, Protocol, TypeVar
from urllib.parse import quote

import orjson
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    DummyCookieJar,
    TCPConnector,
)
from yarl import URL

from bot.domain.errors import VelferdsbotError

TRIES: Final = 5
WITHIN: Final = 8.0  # seconds for one message, pauses included: the channel waits ten for the turn
FIRST_PAUSE: Final = 0.25  # seconds; doubled each time
TRANSIENT: Final = frozenset({412, 502, 503, 504})

T = TypeVar("T")
Read = Callable[[ClientResponse], Awaitable[T]]  # what a success says


class Throttled(VelferdsbotError):
    """Certainly not taken; may be taken later."""

    def __init__(self, retry_after: float | None) -> None:  # seconds; None: not told
        super().__init__(f"retry after {retry_after}")
        self.retry_after = retry_after


class Unanswered(VelferdsbotError):
    """Nobody knows whether it was taken: a gateway spoke for the service, or the connection was cut."""

    def __init__(self, status: int | None, retry_after: float | None = None) -> None:  # status None: cut
        super().__init__(f"status {status}")
        self.status, self.retry_after = status, retry_after


class Rejected(VelferdsbotError):
    """Will not be taken, however often it is sent."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"status {status}: {code}")
        self.status, self.code = status, code


@dataclass(frozen=True, slots=True)
class Address:
    service_url: str
    conversation_id: str  # with its thread, where it has one
    reply_to: str | None = None


class Post(Protocol):
    """Where messages go: the channel's connector, or a terminal."""

    async def post(self, address: Address, body: bytes) -> str: ...

    async def update(self, address: Address, activity_id: str, body: bytes) -> None: ...

    async def delete(self, address: Address, activity_id: str) -> None: ...


class Credentials(Protocol):
    async def header(self, *, refused: Mapping[str, str] | None = None) -> Mapping[str, str]:
        """The Authorization header; another one than the one `refused`."""
        ...


class Anonymous:
    """Local mode: no identity, no token."""

    async def header(self, *, refused: Mapping[str, str] | None = None) -> Mapping[str, str]:
        return {}


def open_session() -> ClientSession:
    return ClientSession(connector=TCPConnector(limit=0), cookie_jar=DummyCookieJar())


class Connector:
    def __init__(
        self, session: ClientSession, credentials: Credentials, *, tries: int = TRIES, within: float = WITHIN
    ) -> None:
        self._session, self._credentials = session, credentials
        self._tries, self._within = tries, within

    async def post(self, address: Address, body: bytes) -> str:
        """The new message's id; empty where the channel gives none."""
        return await self._send("POST", _url(address, address.reply_to), body, _activity_id)

    async def update(self, address: Address, activity_id: str, body: bytes) -> None:
        await self._send("PUT", _url(address, activity_id), body, _activity_id)

    async def delete(self, address: Address, activity_id: str) -> None:
        await self._send("DELETE", _url(address, activity_id), None, _activity_id)

    async def get(self, url: URL) -> object:
        """What the channel tells, as JSON."""
        return await self._send("GET", url, None, _json)

    async def _send(self, method: str, url: URL, body: bytes | None, read: Read[T]) -> T:
        clock = asyncio.get_running_loop().time
        deadline, attempt = clock() + self._within, 1
        while True:
            try:
                async with asyncio.timeout_at(deadline):
                    return await self._ask(method, url, body, read)
            except TimeoutError:
                raise Unanswered(None) from None
            except (Throttled, Unanswered) as failure:
                pause = _pause(attempt, failure)
                if attempt == self._tries or clock() + pause > deadline or _in_doubt(method, failure):
                    raise
            await asyncio.sleep(pause)
            attempt += 1

    async def _ask(self, method: str, url: URL, body: bytes | None, read: Read[T]) -> T:
        header = await self._credentials.header()
        try:
            return await self._request(method, url, body, header, read)
        except Rejected as rejection:
            other = await self._credentials.header(refused=header) if rejection.status == 401 else header
            if other == header:
                raise
        return await self._request(method, url, body, other, read)

    async def _request(
        self, method: str, url: URL, body: bytes | None, header: Mapping[str, str], read: Read[T]
    ) -> T:
        headers = {"Content-Type": "application/json; charset=utf-8", **header}
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, allow_redirects=False
            ) as response:
                if response.ok and response.status < 300:
                    return await read(response)
                raise await _failure(response)
        except ClientConnectorError:
            raise Throttled(None) from None
        except ClientError:
            raise Unanswered(None) from None


def _url(address: Address, activity_id: str | None) -> URL:
    conversation = quote(address.conversation_id, safe="")
    url = f"{address.service_url.rstrip('/')}/v3/conversations/{conversation}/activities"
    return URL(f"{url}/{quote(activity_id, safe='')}" if activity_id else url, encoded=True)


def _pause(attempt: int, failure: Throttled | Unanswered) -> float:
    backoff: float = FIRST_PAUSE * 2 ** (attempt - 1) * random.uniform(0.5, 1.5)  # noqa: S311 - spreads load, keeps no secret
    return max(backoff, failure.retry_after or 0)


def _in_doubt(method: str, failure: Throttled | Unanswered) -> bool:
    """A new message may be there already; an update or a deletion may be repeated freely."""
    return method == "POST" and isinstance(failure, Unanswered) and failure.status is None


async def _activity_id(response: ClientResponse) -> str:
    """It was taken, whatever the body says."""
    try:
        return str(orjson.loads(await response.read())["id"])
    except (ClientError, ValueError, TypeError, KeyError):
        return ""


async def _json(response: ClientResponse) -> object:
    try:
        return orjson.loads(await response.read())
    except ValueError:
        raise Unanswered(response.status) from None


async def _failure(response: ClientResponse) -> VelferdsbotError:
    retry_after = seconds(response.headers.get("Retry-After"))
    if response.status == 429:
        return Throttled(retry_after)
    if response.status in TRANSIENT:
        return Unanswered(response.status, retry_after)
    return Rejected(response.status, error_code(await response.read()))


def seconds(retry_after: str | None) -> float | None:
    """Seconds or a date, as HTTP has it."""
    if retry_after is None:
        return None
    try:
        return max(0.0, float(retry_after))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def error_code(body: bytes) -> str:
    try:
        return str(json.loads(body)["error"]["code"])
    except (ValueError, TypeError, KeyError):
        return ""
