"""Who may talk to the bot: the channel by its signed tokens, some tenants; else this machine alone."""

import asyncio
import ipaddress
import logging
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, Self, cast

import jwt
from aiohttp import ClientError, ClientSession
from botbuilder.schema import Activity
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm
from yarl import URL

from bot.teams.activities import tenant_of
from bot.teams.parsing import Malformed, Refused

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
        if not activity.channel_id:
            raise Malformed("no channelId")


@dataclass(frozen=True, slots=True)
class Tenants:
    allowed: frozenset[str] | None  # ids in lower case; None: everybody

    def allow(self, activity: Activity) -> bool:
        return self.allowed is None or (tenant_of(activity) or "").lower() in self.allowed


@dataclass(frozen=True, slots=True)
class SigningKey:
    public: RSAPublicKey
    endorsements: frozenset[str]  # channels it may sign for; empty: any

    @classmethod
    def from_jwk(cls, jwk: Mapping[str, object]) -> Self:
        endorsements = cast("list[str]", jwk.get("endorsements") or [])
        return cls(cast(RSAPublicKey, RSAAlgorithm.from_jwk(dict(jwk))), frozenset(endorsements))


class TokenValidator:
    """The channel's signed tokens; `renewed` keeps the keys fresh."""

    def __init__(self, app_id: str, session: ClientSession, metadata_url: str = CHANNEL_METADATA) -> None:
        self._app_id, self._session, self._metadata_url = app_id, session, metadata_url
        self._local_issuer = is_loopback(metadata_url)
        self._keys: dict[str, SigningKey] = {}
        self._looking, self._looks = asyncio.Lock(), 0
        self._unknown: deque[float] = deque(maxlen=LOOKS_A_MINUTE)  # when we looked for a key we did not know

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

    async def renew(self) -> float:
        """Takes over the issuer's keys as they are now; a failed look leaves ours as they were."""
        try:
            await self._look()
        except (ClientError, TimeoutError, LookupError, TypeError, ValueError, jwt.PyJWTError) as error:
            log.warning("signing keys not fetched from %s: %r", self._metadata_url, error)
            return RETRY
        return REFRESH

    async def _look(self) -> None:
        """One at a time: who comes while it runs waits for the same."""
        seen = self._looks
        async with self._looking, asyncio.timeout(FETCH):
            if self._looks == seen:
                self._looks += 1
                self._keys = await self._fetch_keys()

    async def _fetch_keys(self) -> dict[str, SigningKey]:
        metadata = await self._get(self._metadata_url)
        keys = await self._get(metadata["jwks_uri"])
        return {jwk["kid"]: SigningKey.from_jwk(jwk) for jwk in keys["keys"] if jwk["kty"] == "RSA"}

    async def _get(self, url: str) -> Any:
        async with self._session.get(url, raise_for_status=True) as response:
            return await response.json(content_type=None)

    async def _key(self, key_id: str) -> SigningKey:
        if key_id not in self._keys and self._may_look():
            await self.renew()
        try:
            return self._keys[key_id]
        except KeyError:
            raise Unauthenticated("unknown key") from None

    def _may_look(self) -> bool:
        """A flood of invented key ids must not become a flood of look-ups."""
        now = time.monotonic()
        if len(self._unknown) == LOOKS_A_MINUTE and now - self._unknown[0] < 60:
            return False
        self._unknown.append(now)
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
        parts = URL(url or "", encoded=True)
        local = parts.host == "localhost" or ipaddress.ip_address(parts.host or "").is_loopback
    except ValueError:
        return False
    return local and parts.scheme in {"http", "https"}
