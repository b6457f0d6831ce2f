"""The bot's own token for the connector, and for Graph: MSAL, asked in a thread and ahead of time."""

import asyncio
import functools
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msal  # type: ignore[import-untyped]
import requests

from bot.domain.errors import VelferdsbotError
from bot.teams.connector import Rejected, Throttled

CHANNEL: Final = "https://api.botframework.com"
LOGIN: Final = "https://login.microsoftonline.com"
ASK: Final = 10.0  # seconds
RETRY: Final = 30.0  # seconds to the next question after one that failed
RENEW: Final = 0.8  # of a token's life, then the next is fetched
MARGIN: Final = 60.0  # seconds before its expiry a token is no longer used

Ask = Callable[[], Mapping[str, Any]]  # blocks; MSAL's answer, with access_token and expires_in, or error

log = logging.getLogger(__name__)


def authority(tenant_id: str | None) -> str:
    return f"{LOGIN}/{tenant_id or 'botframework.com'}"


def with_secret(app_id: str, secret: str, authority: str, resource: str = CHANNEL) -> Ask:
    @functools.cache
    def application() -> Any:  # made at the first question: it asks the authority who it is
        return msal.ConfidentialClientApplication(
            app_id, client_credential=secret, authority=authority, token_cache=_Forgetful(), timeout=ASK
        )

    return lambda: application().acquire_token_for_client([f"{resource}/.default"])


def with_managed_identity(app_id: str, resource: str = CHANNEL) -> Ask:
    identity = msal.UserAssignedManagedIdentity(client_id=app_id)
    client = msal.ManagedIdentityClient(identity, http_client=requests.Session(), token_cache=_Forgetful())
    return lambda: client.acquire_token_for_client(resource=resource)


class _Forgetful(msal.TokenCache):  # type: ignore[misc]
    """`Tokens` keeps the one token, and asks MSAL when it wants another: never the same again."""

    def add(self, event: object, now: object = None) -> None:
        pass

    def search(self, *args: object, **kwargs: object) -> Iterable[dict[str, Any]]:
        return ()


class Tokens:
    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._header: Mapping[str, str] = {}
        self._renew_at = self._expires = 0.0  # on the monotonic clock
        self._asking = asyncio.Lock()

    async def header(self, *, refused: Mapping[str, str] | None = None) -> Mapping[str, str]:
        """Raises `Throttled` or `Rejected`."""
        if not self._serves(refused):
            async with self._asking:
                if not self._serves(refused):
                    await self._fetch()
        return self._header

    async def renew(self) -> float:
        try:
            await self.header(refused=self._header)
        except VelferdsbotError:
            return RETRY
        return self._renew_at - time.monotonic()

    def _serves(self, refused: Mapping[str, str] | None) -> bool:
        return time.monotonic() < self._expires and self._header != refused

    async def _fetch(self) -> None:
        asked = time.monotonic()
        token = await self._answer()
        life = float(token["expires_in"])
        self._header = {"Authorization": f"Bearer {token['access_token']}"}
        self._renew_at, self._expires = asked + RENEW * life, asked + life - MARGIN

    async def _answer(self) -> Mapping[str, Any]:
        try:
            async with asyncio.timeout(ASK):
                answer = await asyncio.to_thread(self._ask)
        except (OSError, ValueError, msal.exceptions.MsalError) as error:  # requests' errors are OSErrors
            log.warning("no token: %s", type(error).__name__)
            raise Throttled(None) from None
        if "access_token" not in answer:
            log.error("no token: %s: %s", answer.get("error"), answer.get("error_description"))
            raise Rejected(401, str(answer.get("error")))
        return answer
