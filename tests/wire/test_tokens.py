"""The bot's own token, from MSAL as production makes it: one for many turns, the next before it is due."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.settings import GRAPH
from bot.teams.connector import Address, Connector, Rejected, Throttled
from bot.teams.renewal import renewed
from bot.teams.tokens import Tokens, authority, with_managed_identity, with_secret
from tests.wire.authority import Authority
from tests.wire.teams_double import Fault, TeamsDouble

SECRET = "very-secret"


@pytest.fixture
async def login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Authority]:
    async with Authority(tmp_path) as login:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(login.certificate))
        yield login


@pytest.fixture
def tokens(login: Authority) -> Tokens:
    return Tokens(with_secret("app-id", SECRET, login.url))


def bearer(number: int) -> dict[str, str]:
    return {"Authorization": f"Bearer token-{number}"}


async def test_many_turns_share_one_token(
    tokens: Tokens, login: Authority, session: ClientSession, double: TeamsDouble
) -> None:
    connector = Connector(session, tokens)
    async with renewed(tokens):
        await asyncio.gather(*[connector.post(Address(double.url, "a:1"), b"{}") for _ in range(30)])

    assert {sent.authorization for sent in double.sent} == {"Bearer token-1"}
    (asked,) = login.asked
    assert (asked["client_id"], asked["grant_type"]) == ("app-id", "client_credentials")
    assert asked["scope"] == "https://api.botframework.com/.default"


async def test_a_token_is_renewed_before_it_is_due(tokens: Tokens, login: Authority) -> None:
    assert 0.7 * 3600 < await tokens.renew() < 0.9 * 3600
    assert await tokens.header() == bearer(1)
    await tokens.renew()
    assert await tokens.header() == bearer(2)


async def test_an_expired_token_is_not_used(tokens: Tokens, login: Authority) -> None:
    login.life = 30
    assert await tokens.header() == bearer(1)
    assert await tokens.header() == bearer(2)


async def test_the_present_token_serves_while_the_next_is_fetched(tokens: Tokens, login: Authority) -> None:
    await tokens.header()
    login.delay = 0.2
    renewal = asyncio.create_task(tokens.renew())
    await login.busy.wait()
    assert await tokens.header() == bearer(1)
    assert not renewal.done()
    await renewal
    assert await tokens.header() == bearer(2)


async def test_a_token_that_the_channel_refuses_is_replaced(
    tokens: Tokens, login: Authority, session: ClientSession, double: TeamsDouble
) -> None:
    double.faults += [Fault(401)]
    await Connector(session, tokens).post(Address(double.url, "a:1"), b"{}")
    assert [sent.authorization for sent in double.sent] == ["Bearer token-2"]


async def test_a_wrong_secret_is_said_and_the_secret_is_not(
    tokens: Tokens, login: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    login.error = "invalid_client"
    with pytest.raises(Rejected) as rejection:
        await tokens.header()
    assert rejection.value.code == "invalid_client"
    assert "invalid_client" in caplog.text and SECRET not in caplog.text


async def test_an_outage_leaves_the_present_token_and_is_tried_again_soon(
    tokens: Tokens, login: Authority
) -> None:
    await tokens.header()
    login.error = "temporarily_unavailable"
    assert await tokens.renew() <= 60
    assert await tokens.header() == bearer(1)


async def test_without_a_login_service_nothing_was_sent() -> None:
    with pytest.raises(Throttled):
        await Tokens(with_secret("app-id", SECRET, "https://127.0.0.1:1/adfs")).header()


async def test_a_managed_identity_needs_no_secret(login: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", login.identity_url)
    monkeypatch.setenv("IDENTITY_HEADER", "from-the-platform")
    tokens = Tokens(with_managed_identity("app-id"))

    assert await tokens.header() == bearer(1)
    await tokens.renew()
    assert await tokens.header() == bearer(2)
    assert login.asked[0]["client_id"] == "app-id"
    assert login.asked[0]["resource"] == "https://api.botframework.com"


async def test_a_token_for_graph_is_asked_for_as_such(
    login: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", login.identity_url)
    monkeypatch.setenv("IDENTITY_HEADER", "from-the-platform")
    await Tokens(with_secret("app-id", SECRET, login.url, GRAPH)).header()
    await Tokens(with_managed_identity("app-id", GRAPH)).header()
    assert [login.asked[0]["scope"], login.asked[1]["resource"]] == [f"{GRAPH}/.default", GRAPH]


def test_a_single_tenants_authority_is_its_own() -> None:
    assert authority("my-tenant") == "https://login.microsoftonline.com/my-tenant"
    assert authority(None) == "https://login.microsoftonline.com/botframework.com"
