"""How a turn ends: invokes are answered, expected replies are in the answer, failures have their status."""

import asyncio
import json
from typing import Any

import pytest
from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.teams import adapter as teams_adapter
from bot.teams.adapter import TeamsAdapter
from tests.wire.channel import CARD, Channel, EchoBot
from tests.wire.teams_double import Fault

EXECUTE = {"action": {"type": "Action.Execute", "verb": "more", "data": {}}, "trigger": "manual"}


def invoke(channel: Channel, name: str, value: Any) -> dict[str, Any]:
    return channel.message(type="invoke", name=name, value=value, text=None)


@pytest.mark.parametrize(
    ("name", "value", "body"),
    [
        (
            "adaptiveCard/action",
            EXECUTE,
            {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD},
        ),
        (
            "task/fetch",
            {"data": {}, "context": {"theme": "dark"}},
            {"task": {"type": "continue", "value": {"title": "Skjema", "url": "https://example.org/form"}}},
        ),
        (
            "composeExtension/query",
            {
                "commandId": "search",
                "parameters": [{"name": "q", "value": "vei"}],
                "queryOptions": {"skip": 0},
            },
            {"composeExtension": {"type": "result", "attachmentLayout": "list", "attachments": []}},
        ),
    ],
)
async def test_an_invoke_is_answered_with_its_body(
    channel: Channel, name: str, value: Any, body: Any
) -> None:
    response = await channel.answer(invoke(channel, name, value))
    assert (response.status, response.content_type) == (200, "application/json")
    assert await response.json() == body
    assert not channel.double.sent


@pytest.mark.parametrize("name", ["neverHeardOf", "task/submit", "application/search", None])
async def test_an_invoke_that_nobody_knows_is_501(channel: Channel, name: str | None) -> None:
    assert await channel.post(invoke(channel, name or "", {"a": 1})) == 501


async def test_a_button_of_the_wrong_type_is_told_so(channel: Channel) -> None:
    response = await channel.answer(
        invoke(channel, "adaptiveCard/action", {"action": {"type": "Action.Submit"}})
    )
    assert response.status == 400
    assert (await response.json())["value"]["code"] == "NotSupported"


@pytest.mark.parametrize(
    "value", [{"parameters": "x"}, {"parameters": [1]}, {"queryOptions": 3}, {"commandId": []}]
)
async def test_a_query_of_the_wrong_shape_is_never_500(channel: Channel, value: Any) -> None:
    assert await channel.post(invoke(channel, "composeExtension/query", value)) in {200, 400}


async def test_a_bot_may_answer_an_invoke_itself(channel: Channel, adapter: TeamsAdapter) -> None:
    async def on_turn(context: TurnContext) -> None:
        adapter.answer(context, 200, {"statusCode": 200, "value": "ferdig"})

    channel.bot.on_turn = on_turn  # type: ignore[method-assign]
    response = await channel.answer(invoke(channel, "application/search", {}))
    assert (response.status, await response.json()) == (200, {"statusCode": 200, "value": "ferdig"})


async def test_replies_that_are_expected_are_in_the_answer(channel: Channel) -> None:
    response = await channel.answer(channel.message(deliveryMode="expectReplies", text="Næ"))
    (reply,) = (await response.json())["activities"]
    assert (reply["text"], reply["from"]["id"], reply["type"]) == ("Næ", "28:bot", "message")
    assert not channel.double.sent


async def test_a_prepared_payload_is_posted_as_it_is_or_is_in_the_answer(
    channel: Channel, adapter: TeamsAdapter
) -> None:
    async def on_turn(context: TurnContext) -> None:
        channel.ids.append(await adapter.send(context, b'{"text":"ferdig"}'))

    channel.bot.on_turn = on_turn  # type: ignore[method-assign]
    await channel.post(channel.message(id="a/1"))
    response = await channel.answer(channel.message(deliveryMode="expectReplies"))

    (sent,) = channel.double.sent
    assert sent.path == "/v3/conversations/19%3Ahalden%40thread.tacv2%3Bmessageid%3D1700/activities/a%2F1"
    assert sent.body == {"text": "ferdig"}
    assert await response.json() == {"activities": [{"text": "ferdig"}]}
    assert channel.ids == ["m1", ""]


async def test_messages_are_updated_and_deleted(channel: Channel) -> None:
    async def on_turn(context: TurnContext) -> None:
        sent = await context.send_activity("først")
        assert sent
        await context.update_activity(Activity(type="message", id=sent.id, text="så"))
        await context.delete_activity(sent.id)
        await context.send_trace_activity("spor")

    channel.bot.on_turn = on_turn  # type: ignore[method-assign]
    assert await channel.post(channel.message()) == 200
    assert [(sent.method, sent.path.rpartition("/")[2]) for sent in channel.double.sent[1:]] == [
        ("PUT", "m1"),
        ("DELETE", "m1"),
    ]


@pytest.mark.parametrize(
    ("fault", "status", "asked"),
    [
        (Fault(429, retry_after="60"), 503, 1),
        (Fault(cut=True), 503, 1),
        (Fault(403), 200, 1),
        (Fault(500), 200, 1),
    ],
    ids=str,
)
async def test_an_answer_not_delivered_brings_the_activity_again_unless_it_never_will(
    channel: Channel, fault: Fault, status: int, asked: int
) -> None:
    channel.double.faults.append(fault)
    assert await channel.post(channel.message()) == status
    assert channel.double.asked["POST"] == asked and not channel.double.sent


async def test_a_fault_of_the_bot_is_500_and_logged_once(
    channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    async def on_turn(context: TurnContext) -> None:
        raise ZeroDivisionError

    channel.bot.on_turn = on_turn  # type: ignore[method-assign]
    assert await channel.post(channel.message(text="hemmelig")) == 500
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "ZeroDivisionError" in caplog.text and "hemmelig" not in caplog.text


class SlowBot(EchoBot):
    """Its turns last until the gong."""

    def __init__(self) -> None:
        super().__init__()
        self.started, self.gong = asyncio.Event(), asyncio.Event()

    async def on_turn(self, turn_context: TurnContext) -> None:
        self.started.set()
        await self.gong.wait()
        await turn_context.send_activity("ferdig")


class TestSlowTurns:
    @pytest.fixture
    def bot(self) -> EchoBot:
        return SlowBot()

    async def test_it_is_answered_in_time_and_finishes_later(
        self, channel: Channel, adapter: TeamsAdapter, bot: SlowBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(teams_adapter, "TURN", 0.05)
        assert await channel.post(channel.message()) == 202
        assert await channel.post(invoke(channel, "task/fetch", {})) == 503
        bot.gong.set()
        await adapter.drain()
        assert channel.double.texts == ["ferdig"] * 2

    async def test_a_stop_lets_turns_in_hand_finish_and_refuses_new_ones(
        self, channel: Channel, adapter: TeamsAdapter, bot: SlowBot
    ) -> None:
        in_hand = asyncio.create_task(channel.post(channel.message()))
        await bot.started.wait()
        stop = asyncio.create_task(adapter.drain())
        await asyncio.sleep(0)

        assert await channel.post(channel.message()) == 503
        assert not stop.done()
        bot.gong.set()
        await stop
        assert await in_hand == 200
        assert channel.double.texts == ["ferdig"]

    async def test_a_stop_does_not_wait_for_ever(
        self, channel: Channel, adapter: TeamsAdapter, bot: SlowBot
    ) -> None:
        in_hand = asyncio.create_task(channel.post(channel.message()))
        await bot.started.wait()
        await adapter.drain(0.05)
        assert await in_hand == 503


async def test_a_terminal_takes_the_connectors_place(channel: Channel) -> None:
    from bot.teams.connector import Address
    from bot.teams.identity import LocalGate, Tenants
    from bot.teams.parsing import parse

    class Terminal:
        def __init__(self) -> None:
            self.lines: list[str] = []

        async def post(self, address: Address, body: bytes) -> str:
            self.lines.append(json.loads(body)["text"])
            return str(len(self.lines))

        async def update(self, address: Address, activity_id: str, body: bytes) -> None: ...

        async def delete(self, address: Address, activity_id: str) -> None: ...

    terminal = Terminal()
    adapter = TeamsAdapter(
        terminal, LocalGate(), Tenants(None), lambda activity: pytest.fail("nobody is refused")
    )
    await adapter.run(parse(json.dumps(channel.message()).encode()), channel.bot)
    assert terminal.lines == ["hei"]
