"""Who may talk: every row over HTTP, with signed tokens, through the class that production uses."""

import asyncio
import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jwt
import pytest
from aiohttp import ClientSession

from bot.teams.identity import Forbidden, Gate, LocalGate, Tenants, TokenValidator, Unauthenticated
from bot.teams.parsing import parse
from tests.wire.channel import OTHER_TENANT, TENANT, Channel, message
from tests.wire.issuer import APP_ID, PAIRS, Issuer


@dataclass(frozen=True)
class Row:
    name: str
    header: Callable[[Issuer, str], str | None]  # from the issuer and the service's URL
    activity: dict[str, Any] = field(default_factory=dict)
    accepted: bool = False


def token(
    name: str, *, accepted: bool = False, activity: dict[str, Any] | None = None, **changes: Any
) -> Row:
    """`exp` and `nbf` in seconds from the moment of the test."""

    def header(issuer: Issuer, service_url: str) -> str:
        now = int(time.time())
        times = {name: now + changes[name] for name in ("exp", "nbf") if isinstance(changes.get(name), int)}
        return "Bearer " + issuer.token(**{"serviceurl": service_url, **changes, **times})

    return Row(name, header, activity or {}, accepted)


def raw(name: str, header: str | None) -> Row:
    return Row(name, lambda issuer, service_url: header)


def forged(name: str, change: Callable[[list[str]], list[str]]) -> Row:
    def header(issuer: Issuer, service_url: str) -> str:
        return "Bearer " + ".".join(change(issuer.token(serviceurl=service_url).split(".")))

    return Row(name, header)


OTHER = jwt.encode(
    {"iss": "https://api.botframework.com", "aud": APP_ID, "exp": int(time.time()) + 9999}, PAIRS[1], "RS256"
)

ROWS = [
    token("valid", accepted=True),
    token("expired three minutes ago", exp=-180, accepted=True),
    token("not valid for three minutes yet", nbf=180, accepted=True),
    token("a key without endorsements", key="unendorsed", accepted=True),
    token("without nbf", nbf=None, accepted=True),
    raw("no header", None),
    raw("an empty header", ""),
    raw("another scheme", "Basic dXNlcjpwYXNz"),
    raw("no token after the scheme", "Bearer "),
    raw("garbage", "Bearer garbage"),
    raw("three parts of garbage", "Bearer e30.e30.e30"),
    raw("bytes beyond ASCII", "Bearer æøå.æøå.æøå"),
    token("expired six minutes ago", exp=-360),
    token("without exp", exp=None),
    token("exp is no number", exp="soon"),
    token("not valid for an hour yet", nbf=3600),
    token("for another app", aud="99999999-1111-2222-3333-444444444444"),
    token("for several apps", aud=[APP_ID, "99999999-1111-2222-3333-444444444444"]),
    token("without aud", aud=None),
    token("of another issuer", iss="https://sts.windows.net/22222222-2222-2222-2222-222222222222/"),
    token("without iss", iss=None),
    token("signed with another key under a known id", key="next", kid="usual"),
    token("an unknown key id", key="next", kid="unheard-of"),
    token("without a key id", kid=None),
    token("alg none", algorithm="none"),
    token("alg none and no key id", algorithm="none", kid=None),
    token("HS256 keyed with the public key", algorithm="HS256"),
    token("RS512", algorithm="RS512"),
    token("PS256", algorithm="PS256"),
    token("without serviceurl", serviceurl=None),
    token("for another serviceurl", serviceurl="https://smba.trafficmanager.net/emea/"),
    token("serviceurl is no text", serviceurl=[]),
    token("signed by a key for another channel", key="for-webchat"),
    token("an activity without serviceUrl", activity={"serviceUrl": None}),
    token("an activity with an empty serviceUrl", serviceurl="", activity={"serviceUrl": ""}),
    token("an activity without channelId", activity={"channelId": None}),
    token("an activity with an empty channelId", activity={"channelId": ""}),
    token("an activity of another channel", activity={"channelId": "webchat"}),
    token("plain http", serviceurl="http://example.org/", activity={"serviceUrl": "http://example.org/"}),
    forged("another's signature", lambda parts: [*parts[:2], OTHER.split(".")[2]]),
    forged("another's claims", lambda parts: [parts[0], OTHER.split(".")[1], parts[2]]),
    forged("no signature", lambda parts: [*parts[:2], ""]),
]


@pytest.fixture
def gate(validator: TokenValidator) -> Gate:
    return validator


async def signed(channel: Channel, issuer: Issuer, **key: str) -> int:
    token = issuer.token(serviceurl=channel.double.url, **key)
    return await channel.post(channel.message(), f"Bearer {token}")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_only_the_channels_own_tokens_reach_the_bot(row: Row, channel: Channel, issuer: Issuer) -> None:
    status = await channel.post(channel.message(**row.activity), row.header(issuer, channel.double.url))

    seen = (status, len(channel.bot.turns), len(channel.double.sent))
    assert seen == ((200, 1, 1) if row.accepted else (401, 0, 0))


async def test_a_rotated_key_is_taken_up_at_once_and_the_one_that_left_is_refused(
    channel: Channel, issuer: Issuer
) -> None:
    assert await signed(channel, issuer) == 200
    issuer.published = {"next": ["msteams"]}

    assert await signed(channel, issuer, key="next") == 200
    assert await signed(channel, issuer) == 401


async def test_a_revoked_key_is_refused_after_the_next_renewal(
    channel: Channel, issuer: Issuer, validator: TokenValidator
) -> None:
    assert await signed(channel, issuer) == 200
    issuer.published = {}
    await validator.renew()

    assert await signed(channel, issuer) == 401


async def test_a_failed_look_keeps_the_keys_and_is_repeated_soon(
    channel: Channel, issuer: Issuer, validator: TokenValidator
) -> None:
    assert await signed(channel, issuer) == 200
    issuer.failing = True

    assert await validator.renew() <= 60
    assert await signed(channel, issuer) == 200


async def test_an_issuer_that_hangs_holds_up_no_known_key(
    channel: Channel, issuer: Issuer, validator: TokenValidator
) -> None:
    assert await signed(channel, issuer) == 200
    issuer.answering.clear()
    renewal = asyncio.create_task(validator.renew())
    await asyncio.sleep(0)

    assert await signed(channel, issuer) == 200
    assert not renewal.done()
    issuer.answering.set()
    await renewal


async def test_a_flood_of_unknown_keys_does_not_become_a_flood_of_looks(
    channel: Channel, issuer: Issuer
) -> None:
    async def unknown(number: int) -> int:
        return await signed(channel, issuer, key="next", kid=f"invented-{number}")

    assert set(await asyncio.gather(*map(unknown, range(30)))) == {401}
    assert [await unknown(number) for number in range(30, 40)] == [401] * 10
    assert issuer.looks <= 6


async def test_the_keys_are_not_asked_for_at_every_turn(channel: Channel, issuer: Issuer) -> None:
    assert [await signed(channel, issuer) for _ in range(5)] == [200] * 5
    assert issuer.looks == 1


async def test_a_refusal_leaves_one_line_that_holds_no_token_and_no_text(
    channel: Channel, issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    token = issuer.token(serviceurl="https://elsewhere.example/")
    await channel.post(channel.message(text="hemmelig"), f"Bearer {token}")

    (line,) = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert "401" in line and "serviceUrl" in line
    assert token not in caplog.text and "hemmelig" not in caplog.text


async def test_no_plain_http_service_is_trusted_when_the_issuer_is_not_a_tests(
    session: ClientSession, issuer: Issuer, validator: TokenValidator
) -> None:
    production = TokenValidator(APP_ID, session)
    await validator.renew()
    production._keys = validator._keys
    loopback, real = "http://127.0.0.1:3978/", "https://smba.trafficmanager.net/emea/"

    await production.validate(f"Bearer {issuer.token(serviceurl=real)}", activity(serviceUrl=real))
    with pytest.raises(Unauthenticated):
        await production.validate(
            f"Bearer {issuer.token(serviceurl=loopback)}", activity(serviceUrl=loopback)
        )


def activity(**changes: Any) -> Any:
    return parse(json.dumps(message(**changes)).encode())


@pytest.mark.parametrize(
    "service_url",
    [
        "http://localhost:56150/",
        "http://127.0.0.1:56150/_connector",
        "http://127.8.7.6/",
        "http://[::1]:56150/",
        "https://LOCALHOST/",
    ],
)
async def test_without_an_identity_this_machine_is_answered(service_url: str) -> None:
    await LocalGate().validate(None, activity(serviceUrl=service_url))


@pytest.mark.parametrize(
    "service_url",
    [
        None,
        "",
        "no url",
        "http://example.org/",
        "http://10.0.0.1/",
        "http://localhost.example.org/",
        "http://127.0.0.1.example.org/",
        "http://127.0.0.1@example.org/",
        "http://example.org#@127.0.0.1/",
        "http://example.org\\@127.0.0.1/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/",
        "http://0.0.0.0/",
        "//127.0.0.1/",
        "file://localhost/etc/passwd",
        "http://[broken/",
        "http://127.0.0.1:99999/",
    ],
)
async def test_without_an_identity_nobody_else_is_answered(service_url: str | None) -> None:
    with pytest.raises(Forbidden):
        await LocalGate().validate(None, activity(serviceUrl=service_url))


class TestTenants:
    @pytest.fixture
    def gate(self) -> Gate:
        return LocalGate()

    async def test_another_tenant_is_refused_politely_once_a_conversation(self, channel: Channel) -> None:
        for _ in range(3):
            assert await channel.post(channel.message(channelData=OTHER_TENANT)) == 200
        elsewhere = {"id": "a:elsewhere", "conversationType": "personal"}
        assert await channel.post(channel.message(channelData=OTHER_TENANT, conversation=elsewhere)) == 200

        assert channel.double.texts == ["Dessverre."] * 2
        assert not channel.bot.turns

    async def test_another_tenants_invoke_is_403_and_its_events_pass_in_silence(
        self, channel: Channel
    ) -> None:
        invoke = channel.message(type="invoke", name="task/fetch", channelData=OTHER_TENANT)
        assert await channel.post(invoke) == 403
        assert await channel.post(channel.message(type="installationUpdate", channelData=OTHER_TENANT)) == 200
        assert not channel.bot.turns and not channel.double.sent

    async def test_the_channel_datas_tenant_goes_before_the_conversations(self, channel: Channel) -> None:
        conversation = {"id": "a:1", "tenantId": TENANT.upper()}
        await channel.post(channel.message(channelData=None, conversation=conversation))
        assert len(channel.bot.turns) == 1
        await channel.post(channel.message(channelData=OTHER_TENANT, conversation=conversation))
        await channel.post(channel.message(channelData=None, conversation={"id": "a:1"}))
        assert len(channel.bot.turns) == 1

    def test_no_list_of_tenants_allows_everybody_and_an_empty_one_nobody(self) -> None:
        assert Tenants(None).allow(activity(channelData=OTHER_TENANT))
        assert not Tenants(frozenset()).allow(activity())
