"""Who may talk to the bot: the channel by its signed tokens, some tenants; else this machine alone."""

import asyncio
import contextlib
import ipaddress
import logging
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Protocol, Self, cast

import jwt
from aiohttp import ClientError, ClientSession
from botbuilder.schema import Activity
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm
from yarl import URL

from bot.teams.activities import Refused, tenant_of

CHANNEL_METADATA: Final = "https://login.botframework.com/v1/.well-known/openidconfiguration"
ISSUER: Final = "https://api.botframework.com"
LEEWAY: Final = 300  # seconds
REFRESH: Final = 3600.0  # seconds between two looks at the keys
RETRY: Final = 60.0  # seconds to the next look after one that failed
FETCH: Final = 5.0  # seconds
LOOKS_A_MINUTE: Final = 5  # for the sake of keys that we do not know

log = logging.getLogger(__name__)


class Unauthenticated(Refused):
    """Not shown to come from the channel."""

    status = 401


class Forbidden(Refused):
    """Local mode, and not from here."""

    status = 403


class Gate(Protocol):
    async def validate(self, header: str | None, activity: Activity) -> None:
        """Raises `Refused`."""
        ...


class LocalGate:
    """Without an identity nobody is known: answers go to this machine only."""

    async def validate(self, header: str | None, activity: Activity) -> None:
        if not is_loopback(activity.service_url):
            raise Forbidden("the serviceUrl is not on this machine")


@dataclass(frozen=True, slots=True)
class Tenants:
    allowed: frozenset[str] | None  # None: everybody

    def allow(self, activity: Activity) -> bool:
        return self.allowed is None or tenant_of(activity) in self.allowed


@dataclass(frozen=True, slots=True)
class SigningKey:
    public: RSAPublicKey
    endorsements: frozenset[str]  # channels it may sign for; empty: any

    @classmethod
    def from_jwk(cls, jwk: Mapping[str, object]) -> Self:
        endorsements = cast("list[str]", jwk.get("endorsements") or [])
        return cls(cast(RSAPublicKey, RSAAlgorithm.from_jwk(dict(jwk))), frozenset(endorsements))


class TokenValidator:
    """The channel's tokens; the keys they are signed with are fetched in the background while it is open."""

    def __init__(self, app_id: str, session: ClientSession, metadata_url: str = CHANNEL_METADATA) -> None:
        self._app_id, self._session, self._metadata_url = app_id, session, metadata_url
        self._local_issuer = is_loopback(metadata_url)
        self._keys: dict[str, SigningKey] = {}
        self._looks: deque[float] = deque(maxlen=LOOKS_A_MINUTE)
        self._look: asyncio.Task[bool] | None = None
        self._keeper: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._keeper = asyncio.create_task(self._keep_fresh())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in filter(None, (self._keeper, self._look)):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def validate(self, header: str | None, activity: Activity) -> None:
        if not activity.service_url or not activity.channel_id:
            raise Unauthenticated("no serviceUrl or no channelId")
        token = _bearer(header)
        key = await self._key(_key_id(token))
        claims = self._claims(token, key)
        if claims.get("serviceurl") != activity.service_url:
            raise Unauthenticated("the token is for another serviceUrl")
        if key.endorsements and activity.channel_id not in key.endorsements:
            raise Unauthenticated("the key is not endorsed for this channel")
        if not self._is_safe(activity.service_url):
            raise Unauthenticated("the serviceUrl is not https")

    async def refresh(self) -> bool:
        """Takes over the issuer's keys as they are now; a failed look leaves ours as they were."""
        try:
            async with asyncio.timeout(FETCH):
                self._keys = await self._fetch_keys()
        except (ClientError, TimeoutError, LookupError, TypeError, ValueError) as error:
            log.warning("signing keys not fetched from %s: %r", self._metadata_url, error)
            return False
        return True

    async def _keep_fresh(self) -> None:
        while True:
            pause = REFRESH if await self._refresh_once() else RETRY
            await asyncio.sleep(pause)

    async def _refresh_once(self) -> bool:
        """One look at a time: who comes while it runs waits for the same."""
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(self.refresh())
        return await asyncio.shield(self._look)

    async def _fetch_keys(self) -> dict[str, SigningKey]:
        metadata = await self._get(self._metadata_url)
        keys = await self._get(metadata["jwks_uri"])
        return {jwk["kid"]: SigningKey.from_jwk(jwk) for jwk in keys["keys"] if jwk.get("kty") == "RSA"}

    async def _get(self, url: str) -> Any:
        async with self._session.get(url, raise_for_status=True) as response:
            return await response.json(content_type=None)

    async def _key(self, key_id: str) -> SigningKey:
        if key_id not in self._keys and self._may_look():
            await self._refresh_once()
        try:
            return self._keys[key_id]
        except KeyError:
            raise Unauthenticated("unknown key") from None

    def _may_look(self) -> bool:
        """A flood of invented key ids must not become a flood of look-ups."""
        now = time.monotonic()
        if len(self._looks) == LOOKS_A_MINUTE and now - self._looks[0] < 60:
            return False
        self._looks.append(now)
        return True

    def _claims(self, token: str, key: SigningKey) -> dict[str, object]:
        try:
            return jwt.decode(
                token,
                key.public,
                algorithms=["RS256"],
                audience=self._app_id,
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"], "strict_aud": True},
            )
        except jwt.InvalidTokenError as error:
            raise Unauthenticated(f"{type(error).__name__}") from None

    def _is_safe(self, service_url: str) -> bool:
        """The bot's token goes there. An issuer on this machine is a test's, and so may its service be."""
        return URL(service_url).scheme == "https" or (self._local_issuer and is_loopback(service_url))


def _bearer(header: str | None) -> str:
    scheme, _, token = (header or "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("no bearer token")
    return token


def _key_id(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except jwt.InvalidTokenError as error:
        raise Unauthenticated(type(error).__name__) from None
    if header.get("alg") != "RS256" or not header.get("kid"):
        raise Unauthenticated("not signed with RS256 and a named key")
    return cast(str, header["kid"])


def is_loopback(url: str | None) -> bool:
    """Judged on the text that the connector will use, so that both see the same host."""
    try:
        host = URL(url or "", encoded=True).host
        return host == "localhost" or ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False
