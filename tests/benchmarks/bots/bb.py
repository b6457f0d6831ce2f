"""botbuilder's own CloudAdapter as it comes (`pip install botbuilder-integration-aiohttp`): an echo."""

import os
import sys

from aiohttp import web
from botbuilder.core import MessageFactory, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication

PORT = int(sys.argv[1])


class Cfg:
    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    PORT = PORT


class Echo(TeamsActivityHandler):
    async def on_message_activity(self, tc: TurnContext):
        await tc.send_activity(MessageFactory.text("Echo: " + tc.activity.text))


adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Cfg()))
bot = Echo()


async def messages(req):
    return await adapter.process(req, bot)


app = web.Application()
app.router.add_post("/api/messages", messages)
if __name__ == "__main__":
    if os.environ.get("UVLOOP"):
        import uvloop

        uvloop.install()
    web.run_app(app, host="127.0.0.1", port=PORT, print=None, access_log=None)
