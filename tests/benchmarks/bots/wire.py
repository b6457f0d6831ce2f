"""The bot's own wire without the bot: an echo."""

import os
import sys
from collections.abc import AsyncIterator

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler

from bot.domain.language import Language
from bot.teams.activities import text_of
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Anonymous, Connector, open_session
from bot.teams.identity import LocalGate, Tenants
from bot.teams.payloads import encode, reply_payload
from dialogs.talk import Reply


class Echo(TeamsActivityHandler):
    def __init__(self, adapter: TeamsAdapter) -> None:
        self._adapter = adapter

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        heard = turn_context.activity
        reply = Reply(Language.NB, f"Echo: {text_of(heard)}")
        await self._adapter.send(turn_context, encode(reply_payload(heard, reply)))


async def wire(app: web.Application) -> AsyncIterator[None]:
    async with open_session() as session:
        refusal = Reply(Language.NB, "")
        connector = Connector(session, Anonymous())
        adapter = TeamsAdapter(connector, LocalGate(), Tenants(None), lambda activity: refusal)
        echo = Echo(adapter)
        app["messages"] = lambda request: adapter.process(request, echo)
        yield


async def messages(request: web.Request) -> web.Response:
    return await request.app["messages"](request)


app = web.Application()
app.router.add_post("/api/messages", messages)
app.cleanup_ctx.append(wire)
if __name__ == "__main__":
    if os.environ.get("UVLOOP"):
        import uvloop

        uvloop.install()
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)
