"""A stand-in for the login service over TLS, as MSAL demands, and for a managed identity's endpoint."""

import asyncio
import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class Authority:
    """Its path is `adfs`, for which MSAL does not ask login.microsoftonline.com who it is."""

    def __init__(self, folder: Path) -> None:
        self.certificate = folder / "authority.pem"
        self.asked: list[dict[str, str]] = []  # what each token was asked with
        self.error: str | None = None
        self.life = 3600  # seconds
        self.delay = 0.0  # seconds
        self.busy = asyncio.Event()  # a slow answer is being made
        self._transports: set[asyncio.Transport] = set()
        app = web.Application()
        app.router.add_get("/adfs/.well-known/openid-configuration", self._metadata)
        app.router.add_post("/adfs/token", self._token)
        app.router.add_get("/identity", self._identity)
        app.on_response_prepare.append(self._remember)
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> Self:
        self.certificate.write_bytes(_certificate())
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=context).start()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        (_, secure), (_, clear) = self._runner.addresses
        self.url = f"https://127.0.0.1:{secure}/adfs"
        self.identity_url = f"http://127.0.0.1:{clear}/identity"
        return self

    async def __aexit__(self, *raised: object) -> None:
        for transport in self._transports:  # MSAL keeps its connections longer than a test lasts
            transport.abort()
        await self._runner.cleanup()

    async def _remember(self, request: web.Request, response: web.StreamResponse) -> None:
        if request.transport:
            self._transports.add(request.transport)

    async def _metadata(self, request: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        self.asked.append({key: str(value) for key, value in (await request.post()).items()})
        if self.delay:
            self.busy.set()
            await asyncio.sleep(self.delay)
        if self.error:
            return web.json_response({"error": self.error, "error_description": "AADSTS: no"}, status=401)
        token = {"access_token": f"token-{len(self.asked)}", "token_type": "Bearer", "expires_in": self.life}
        return web.json_response(token)

    async def _identity(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        expires_on = int(datetime.now(UTC).timestamp()) + self.life
        token = {
            "access_token": f"token-{len(self.asked)}",
            "token_type": "Bearer",
            "expires_on": str(expires_on),
        }
        return web.json_response(token)


def _certificate() -> bytes:
    key, name = (
        generate_private_key(SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")]),
    )
    now, address = datetime.now(UTC), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return private + certificate.public_bytes(Encoding.PEM)
