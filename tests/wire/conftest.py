"""The channel on both sides of the bot: a signing issuer, a connector, and an echo bot behind real HTTP."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from bot.domain.language import Language
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Anonymous, Connector, open_session
from bot.teams.identity import Gate, LocalGate, Tenants, TokenValidator
from bot.teams.renewal import renewed
from dialogs.talk import Reply
from tests.wire.channel import TENANT, Channel, EchoBot
from tests.wire.issuer import APP_ID, Issuer
from tests.wire.teams_double import TeamsDouble


@pytest.fixture
async def double() -> AsyncIterator[TeamsDouble]:
    async with TeamsDouble() as double:
        yield double


@pytest.fixture
async def issuer() -> AsyncIterator[Issuer]:
    async with Issuer() as issuer:
        yield issuer


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with open_session() as session:
        yield session


@pytest.fixture
async def validator(session: ClientSession, issuer: Issuer) -> AsyncIterator[TokenValidator]:
    async with renewed(TokenValidator(APP_ID, session, issuer.metadata_url)) as validator:
        yield validator


@pytest.fixture
def gate() -> Gate:
    return LocalGate()


@pytest.fixture
def adapter(session: ClientSession, gate: Gate) -> TeamsAdapter:
    tenants = Tenants(frozenset({TENANT}))
    connector = Connector(session, Anonymous())
    refusal = Reply(Language.NB, "Dessverre.")
    return TeamsAdapter(connector, gate, tenants, lambda activity: refusal)


@pytest.fixture
def bot() -> EchoBot:
    return EchoBot()


@pytest.fixture
async def channel(adapter: TeamsAdapter, double: TeamsDouble, bot: EchoBot) -> AsyncIterator[Channel]:
    app = web.Application()

    async def messages(request: web.Request) -> web.Response:
        return await adapter.process(request, bot)

    app.router.add_post("/api/messages", messages)
    async with TestClient(TestServer(app)) as client:
        yield Channel(client, double, bot)
