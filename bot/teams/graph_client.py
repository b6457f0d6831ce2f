"""Microsoft's Graph SDK made right: imported on first use and off the loop, patient, plain JSON as answer.

The SDK's models are left out: they cost six milliseconds an object. So is its retrying, which repeats a POST
and not an upload, and has no bound in time.
"""

import asyncio
import json
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, Final, TypeVar

from yarl import URL

from bot.domain.errors import TeamsAway, TeamsRefused, TeamsUnknown, VelferdsbotError
from bot.settings import GRAPH
from bot.teams.connector import Credentials, Rejected, Throttled, error_code, seconds
from bot.teams.identity import is_loopback
from bot.teams.told import Json, text

TRIES: Final = 5
WITHIN: Final = 60.0  # seconds for one answer, pauses included: nobody waits for it in a turn
FIRST_PAUSE: Final = 0.5  # seconds; doubled each time
REQUEST: Final = 30.0  # seconds without a byte
PAGES: Final = 20
# Somebody has the file open (409, 423), or what was cut off came through late (416): as passing as an outage.
PASSING: Final = frozenset({408, 409, 416, 423, 429, 500, 502, 503, 504, 509})

Build = Callable[[Any], Any]  # the SDK's GraphServiceClient -> its RequestInformation
T = TypeVar("T")

log = logging.getLogger(__name__)


class GraphClient:
    def __init__(self, credentials: Credentials, address: str = GRAPH) -> None:
        if address != GRAPH and not is_loopback(address):
            raise ValueError("a token would go to a stranger")
        self._address = f"{address}/v1.0"
        self._bearer = _Bearer(credentials, URL(address).origin())
        self._sdk: Any = None
        self._transport: Any = None
        self._preparing = asyncio.Lock()

    async def ask(self, build: Build, needs: str) -> Json:
        """The answer to the request that `build` makes; `needs` is the permission to name when refused."""
        return await patiently(lambda: self.ask_once(build, needs))

    async def ask_once(self, build: Build, needs: str) -> Json:
        """Build runs in a thread, one at a time: each part of the SDK is imported when first touched."""
        async with self._preparing:
            request = await asyncio.to_thread(self._prepare, build)
        response = await self._answered(request, needs)
        if not response.is_success:
            raise _failure(response, needs)
        return _json(response)

    async def entries(self, build: Build, needs: str, pages: int = PAGES) -> AsyncIterator[Json]:
        """Of a list, page by page."""
        for _ in range(pages):
            page = await self.ask(build, needs)
            for entry in page.get("value") or ():
                if isinstance(entry, dict):
                    yield entry
            following = text(page, "@odata.nextLink")
            if not following:
                break
            build = request_to("GET", following)

    def is_safe(self, url: str) -> bool:
        """Whether a file may be sent there: encrypted, unless Graph itself is a stand-in without."""
        return URL(url).scheme in {"https", self._bearer.origin.scheme}

    async def close(self) -> None:
        if self._transport:  # the SDK's client closes the wrapper it puts around it, and no more
            await self._transport.aclose()

    def _prepare(self, build: Build) -> Any:
        import anyio._backends._asyncio  # noqa: F401 - else on the loop, at the first connection
        from httpx import AsyncHTTPTransport
        from kiota_abstractions.native_response_handler import NativeResponseHandler
        from kiota_http.middleware.options import ResponseHandlerOption

        if self._sdk is None:
            self._transport = AsyncHTTPTransport()
            self._sdk = _sdk(self._bearer, self._address, self._transport)
        request = build(self._sdk)
        request.add_request_options([ResponseHandlerOption(NativeResponseHandler())])
        return request

    async def _answered(self, request: Any, needs: str) -> Any:
        from httpx import HTTPError

        send = self._sdk.request_adapter.send_no_response_content_async
        try:
            response = await send(request, {})
            if response.status_code == 401 and await self._bearer.renew(response.request.headers):
                response = await send(request, {})
            return response
        except HTTPError as error:
            log.warning("Graph: %s", type(error).__name__)
            raise TeamsAway() from error
        except Throttled as throttled:
            raise TeamsAway(throttled.retry_after) from throttled
        except Rejected as rejection:
            raise TeamsRefused(needs) from rejection


def request_to(method: str, url: str, content: bytes | None = None, content_range: str = "") -> Build:
    """A request to an address that Graph gave us."""

    def build(sdk: Any) -> Any:
        from kiota_abstractions.method import Method
        from kiota_abstractions.request_information import RequestInformation

        request = RequestInformation()
        request.http_method, request.url = Method(method), url
        if content is not None:
            request.headers.add("Content-Range", content_range)
            request.set_stream_content(content)
        return request

    return build


async def patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """What passes is waited for, within bounds."""
    clock = asyncio.get_running_loop().time
    deadline, attempt = clock() + WITHIN, 1
    while True:
        try:
            async with asyncio.timeout_at(deadline):
                return await ask()
        except TimeoutError:
            raise TeamsAway() from None
        except TeamsAway as away:
            backoff = FIRST_PAUSE * 2 ** (attempt - 1) * random.uniform(0.5, 1.5)  # noqa: S311 - spreads load
            pause = max(backoff, away.retry_after or 0)
            if attempt == TRIES or clock() + pause > deadline:
                raise
        await asyncio.sleep(pause)
        attempt += 1


class _Bearer:
    """Our token, for Graph's own address alone."""

    def __init__(self, credentials: Credentials, origin: URL) -> None:
        self._credentials, self.origin = credentials, origin

    async def authenticate_request(self, request: Any, context: object = None) -> None:
        request.headers.remove("Authorization")
        if URL(request.url).origin() == self.origin:
            for name, value in (await self._credentials.header()).items():
                request.headers.add(name, value)

    async def renew(self, sent: Mapping[str, str]) -> bool:
        """Whether there is another token than the refused one."""
        refused = {"Authorization": sent.get("Authorization", "")}
        return await self._credentials.header(refused=refused) not in ({}, refused)


def _sdk(bearer: _Bearer, address: str, transport: Any) -> Any:
    from httpx import AsyncClient
    from kiota_http.middleware.options import RedirectHandlerOption, RetryHandlerOption
    from msgraph import GraphServiceClient
    from msgraph.graph_request_adapter import GraphRequestAdapter
    from msgraph_core import GraphClientFactory

    client = GraphClientFactory.create_with_default_middleware(
        client=AsyncClient(timeout=REQUEST, transport=transport),
        options={
            RetryHandlerOption.get_key(): RetryHandlerOption(max_retries=0),
            RedirectHandlerOption.get_key(): RedirectHandlerOption(should_redirect=False),
        },
    )
    adapter = GraphRequestAdapter(bearer, client=client)
    adapter.base_url = address
    return GraphServiceClient(request_adapter=adapter)


def _failure(response: Any, needs: str) -> VelferdsbotError:
    status, code = response.status_code, error_code(response.content)
    log.warning("Graph says %d %s (needs %s)", status, code, needs)
    if status in {401, 403}:
        return TeamsRefused(needs)
    if status in {404, 410}:
        return TeamsUnknown(code)
    if status in PASSING:
        return TeamsAway(seconds(response.headers.get("Retry-After")))
    return Rejected(status, code)


def _json(response: Any) -> Json:
    try:
        told = json.loads(response.content or b"{}")
    except ValueError:
        raise TeamsAway() from None
    return told if isinstance(told, dict) else {}
