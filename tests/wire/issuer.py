"""A stand-in for the channel's token service on loopback: its metadata, its keys, tokens signed by them."""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from typing import Any, Self

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm

APP_ID = "00000000-1111-2222-3333-444444444444"
PAIRS = [generate_private_key(65537, 2048) for _ in range(2)]


class Issuer:
    """`published` is what its key set shows: key id -> endorsements, None for a key without any."""

    def __init__(self) -> None:
        self.pairs: dict[str, RSAPrivateKey] = {
            "usual": PAIRS[0],
            "unendorsed": PAIRS[0],
            "for-webchat": PAIRS[0],
            "next": PAIRS[1],
        }
        self.published: dict[str, list[str] | None] = {
            "usual": ["msteams", "skype"],
            "unendorsed": None,
            "for-webchat": ["webchat"],
        }
        self.looks = 0
        self.failing = False
        self.answering = asyncio.Event()
        self.answering.set()
        app = web.Application()
        app.router.add_get("/metadata", self._metadata)
        app.router.add_get("/keys", self._keys)
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._runner.cleanup()

    @property
    def metadata_url(self) -> str:
        return f"{self._url}/metadata"

    async def _metadata(self, request: web.Request) -> web.Response:
        self.looks += 1
        await self.answering.wait()
        if self.failing:
            return web.Response(status=500)
        return web.json_response({"issuer": "https://api.botframework.com", "jwks_uri": f"{self._url}/keys"})

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response({"keys": [self._key(*item) for item in self.published.items()]})

    def _key(self, key_id: str, endorsements: list[str] | None) -> dict[str, Any]:
        key: dict[str, Any] = RSAAlgorithm.to_jwk(self.pairs[key_id].public_key(), as_dict=True)
        return {**key, "kid": key_id, "use": "sig"} | ({"endorsements": endorsements} if endorsements else {})

    def token(
        self,
        *,
        key: str = "usual",
        kid: str | None = "",  # "": the key's own; None: not told
        algorithm: str = "RS256",
        **changes: Any,  # claims; None takes one away
    ) -> str:
        headers = {} if kid is None else {"kid": kid or key}
        if algorithm == "none":
            return _assembled({"alg": "none", **headers}, self.claims(**changes), b"")
        if algorithm == "HS256":
            return self._keyed_with_the_public_key(headers, self.claims(**changes))
        return jwt.encode(self.claims(**changes), self.pairs[key], algorithm, headers=headers)

    @staticmethod
    def claims(**changes: Any) -> dict[str, Any]:
        now = int(time.time())
        usual = {"iss": "https://api.botframework.com", "aud": APP_ID, "nbf": now - 10, "exp": now + 3600}
        return {name: value for name, value in (usual | changes).items() if value is not None}

    def _keyed_with_the_public_key(self, headers: dict[str, str], claims: dict[str, Any]) -> str:
        pem = self.pairs["usual"].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        signing = _assembled({"alg": "HS256", "typ": "JWT", **headers}, claims, b"").rstrip(".")
        return f"{signing}.{_base64(hmac.digest(pem, signing.encode(), hashlib.sha256))}"


def _assembled(header: dict[str, str], claims: dict[str, Any], signature: bytes) -> str:
    return ".".join(
        [_base64(json.dumps(header).encode()), _base64(json.dumps(claims).encode()), _base64(signature)]
    )


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
