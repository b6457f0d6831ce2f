"""What Teams does to the bot: it sends activities to `/api/messages`, over real HTTP."""

import itertools
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient
from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse, AdaptiveCardInvokeValue
from botbuilder.schema.teams import (
    MessagingExtensionQuery,
    MessagingExtensionResponse,
    MessagingExtensionResult,
    TaskModuleContinueResponse,
    TaskModuleRequest,
    TaskModuleResponse,
    TaskModuleTaskInfo,
)

from bot.teams.activities import text_of
from tests.wire.teams_double import TeamsDouble

TENANT = "22222222-2222-2222-2222-222222222222"
OTHER_TENANT = {"tenant": {"id": "33333333-3333-3333-3333-333333333333"}}
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Næste side"}]}
_ids = itertools.count(1)


class EchoBot(TeamsActivityHandler):
    """Says what it heard, and answers an invoke of each kind that has a body."""

    def __init__(self) -> None:
        self.turns: list[Activity] = []

    async def on_turn(self, turn_context: TurnContext) -> None:
        self.turns.append(turn_context.activity)
        await super().on_turn(turn_context)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(text_of(turn_context.activity))

    async def on_adaptive_card_invoke(
        self, turn_context: TurnContext, invoke_value: AdaptiveCardInvokeValue
    ) -> AdaptiveCardInvokeResponse:
        kind = "application/vnd.microsoft.card.adaptive"
        return AdaptiveCardInvokeResponse(status_code=200, type=kind, value=CARD)

    async def on_teams_task_module_fetch(
        self, turn_context: TurnContext, task_module_request: TaskModuleRequest
    ) -> TaskModuleResponse:
        info = TaskModuleTaskInfo(title="Skjema", url="https://example.org/form")
        return TaskModuleResponse(task=TaskModuleContinueResponse(value=info))

    async def on_teams_messaging_extension_query(
        self, turn_context: TurnContext, query: MessagingExtensionQuery
    ) -> MessagingExtensionResponse:
        result = MessagingExtensionResult(type="result", attachment_layout="list", attachments=[])
        return MessagingExtensionResponse(compose_extension=result)


def message(**changes: Any) -> dict[str, Any]:
    """As it comes from a channel; a change to None takes a field away."""
    activity = {
        "type": "message",
        "id": str(next(_ids)),
        "timestamp": "2026-11-22T11:00:00.000Z",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:1/",
        "from": {
            "id": "29:adviser",
            "name": "Rådgiver",
            "aadObjectId": "11111111-1111-1111-1111-111111111111",
        },
        "recipient": {"id": "28:bot", "name": "Tilskudd"},
        "conversation": {
            "id": "19:halden@thread.tacv2;messageid=1700",
            "conversationType": "channel",
            "isGroup": True,
            "tenantId": TENANT,
        },
        "channelData": {"tenant": {"id": TENANT}, "team": {"id": "19:team"}, "channel": {"id": "19:halden"}},
        "locale": "nb-NO",
        "text": "hei",
    }
    return {key: value for key, value in (activity | changes).items() if value is not None}


@dataclass
class Channel:
    client: TestClient[web.Request, web.Application]
    double: TeamsDouble
    bot: EchoBot
    ids: list[str] = field(default_factory=list)  # of what the bot sent

    def message(self, **changes: Any) -> dict[str, Any]:
        return message(**{"serviceUrl": self.double.url, **changes})

    async def post(self, activity: dict[str, Any], header: str | None = None) -> int:
        return (await self.answer(activity, header)).status

    async def answer(self, activity: dict[str, Any], header: str | None = None) -> ClientResponse:
        return await self.post_bytes(json.dumps(activity).encode(), header)

    async def post_bytes(self, body: bytes, header: str | None = None, **more: str) -> ClientResponse:
        headers = {"Content-Type": "application/json", **more}
        if header is not None:
            headers["Authorization"] = header
        response = await self.client.post("/api/messages", data=body, headers=headers)
        await response.read()
        return response
