"""The bot's messages out: one kept-alive session, faults told apart, patience within bounds."""

import asyncio
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import ClientSession

from bot.teams import connector as wire
from bot.teams.connector import Address, Anonymous, Connector, Rejected, Throttled, Unanswered
from tests.wire.channel import Channel
from tests.wire.teams_double import Fault, TeamsDouble


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "FIRST_PAUSE", 0.005)


@pytest.fixture
def connector(session: ClientSession) -> Connector:
    return Connector(session, Anonymous())


@pytest.fixture
def address(double: TeamsDouble) -> Address:
    return Address(double.url, "19:halden@thread.tacv2;messageid=1700", "a1")


async def test_a_hundred_turns_share_a_few_connections(channel: Channel) -> None:
    for _ in range(50):
        assert await channel.post(channel.message()) == 200
    assert len(channel.double.connections) == 1
    for _ in range(10):
        await asyncio.gather(*[channel.post(channel.message()) for _ in range(5)])
    assert len(channel.double.sent) == 100
    assert len(channel.double.connections) <= 6


@pytest.mark.parametrize("reply_to", ["a1", None])
async def test_a_message_goes_to_its_thread(
    connector: Connector, double: TeamsDouble, reply_to: str | None
) -> None:
    address = Address(double.url + "emea/", "a:1/2 æ;messageid=3", reply_to)
    assert await connector.post(address, b'{"text":"hei"}') == "m1"
    path = "/emea/v3/conversations/a%3A1%2F2%20%C3%A6%3Bmessageid%3D3/activities"
    assert double.sent[0].path == (f"{path}/a1" if reply_to else path)


@pytest.mark.parametrize("status", [429, 412, 502, 503, 504])
async def test_what_may_pass_is_tried_again(
    connector: Connector, double: TeamsDouble, address: Address, status: int
) -> None:
    double.faults += [Fault(status), Fault(status), Fault(taken=True)]
    assert await connector.post(address, b'{"text":"hei"}') == "m1"
    assert double.asked["POST"] == 3 and double.texts == ["hei"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 500, 307])
async def test_what_will_not_pass_is_not_tried_again(
    connector: Connector, double: TeamsDouble, address: Address, status: int
) -> None:
    double.faults += [Fault(status)]
    with pytest.raises(Rejected) as rejection:
        await connector.post(address, b"{}")
    assert (rejection.value.status, rejection.value.code) == (status, "AsTold")
    assert double.asked["POST"] == 1


@pytest.mark.parametrize("taken", [True, False])
async def test_a_message_in_doubt_is_not_sent_again(
    connector: Connector, double: TeamsDouble, address: Address, taken: bool
) -> None:
    double.faults += [Fault(cut=True, taken=taken)]
    with pytest.raises(Unanswered) as doubt:
        await connector.post(address, b'{"text":"hei"}')
    assert doubt.value.status is None
    assert double.asked["POST"] == 1


async def test_an_update_and_a_deletion_in_doubt_are_sent_again(
    connector: Connector, double: TeamsDouble, address: Address
) -> None:
    double.faults += [Fault(cut=True, taken=True), Fault(taken=True), Fault(cut=True), Fault(taken=True)]
    await connector.update(address, "m7", b'{"text":"ny"}')
    await connector.delete(address, "m7")
    assert [sent.method for sent in double.sent] == ["PUT", "PUT", "DELETE"]


@pytest.mark.parametrize("how", ["0.2", "date"])
async def test_the_channel_says_how_long_to_wait(
    connector: Connector, double: TeamsDouble, address: Address, how: str
) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    double.faults += [Fault(429, retry_after=soon if how == "date" else how)]
    started = time.monotonic()
    await connector.post(address, b"{}")
    assert time.monotonic() - started >= 0.2


@pytest.mark.parametrize("retry_after", ["60", "Wed, 21 Oct 2099 07:28:00 GMT"])
async def test_a_wait_longer_than_the_turn_is_left_to_the_caller(
    connector: Connector, double: TeamsDouble, address: Address, retry_after: str
) -> None:
    double.faults += [Fault(429, retry_after=retry_after)]
    with pytest.raises(Throttled) as throttled:
        await connector.post(address, b"{}")
    assert throttled.value.retry_after and throttled.value.retry_after >= 59
    assert double.asked["POST"] == 1


async def test_patience_ends_after_some_tries(
    connector: Connector, double: TeamsDouble, address: Address
) -> None:
    double.faults += [Fault(429, retry_after="rubbish")] * 99
    with pytest.raises(Throttled):
        await connector.post(address, b"{}")
    assert double.asked["POST"] == wire.TRIES


async def test_patience_ends_in_time(session: ClientSession, double: TeamsDouble, address: Address) -> None:
    double.faults += [Fault(delay=0.5, taken=True)]
    with pytest.raises(Unanswered):
        await Connector(session, Anonymous(), within=0.05).post(address, b"{}")
    assert double.asked["POST"] == 1


async def test_who_retries_by_his_own_clock_has_each_failure_at_once(
    session: ClientSession, double: TeamsDouble, address: Address
) -> None:
    double.faults += [Fault(502)]
    with pytest.raises(Unanswered) as doubt:
        await Connector(session, Anonymous(), tries=1).post(address, b"{}")
    assert doubt.value.status == 502 and double.asked["POST"] == 1


async def test_a_service_that_is_not_there_has_certainly_taken_nothing(connector: Connector) -> None:
    with pytest.raises(Throttled):
        await connector.post(Address("http://127.0.0.1:1/", "a:1"), b"{}")


class TwoTokens:
    def __init__(self) -> None:
        self.refused: list[Mapping[str, str]] = []

    async def header(self, *, refused: Mapping[str, str] | None = None) -> Mapping[str, str]:
        self.refused += [refused] if refused else []
        return {"Authorization": f"Bearer token-{len(self.refused)}"}


async def test_a_refused_token_is_replaced_once(
    session: ClientSession, double: TeamsDouble, address: Address
) -> None:
    double.faults += [Fault(401)]
    await Connector(session, TwoTokens()).post(address, b"{}")
    assert [sent.authorization for sent in double.sent] == ["Bearer token-1"]

    double.faults += [Fault(401), Fault(401)]
    with pytest.raises(Rejected):
        await Connector(session, TwoTokens()).post(address, b"{}")
    assert double.asked["POST"] == 4
