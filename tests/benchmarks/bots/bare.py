"""The ceiling: bare aiohttp; read JSON, POST one reply activity over a keep-alive session."""

import os
import sys
from urllib.parse import quote

import aiohttp
from aiohttp import web

PORT = int(sys.argv[1])
UV = os.environ.get("UVLOOP")


async def on_start(app):
    app["s"] = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))


async def on_stop(app):
    await app["s"].close()


async def messages(r):
    a = await r.json()
    reply = {
        "type": "message",
        "channelId": a["channelId"],
        "serviceUrl": a["serviceUrl"],
        "conversation": a["conversation"],
        "from": a["recipient"],
        "recipient": a["from"],
        "replyToId": a["id"],
        "text": "Echo: " + a["text"],
        "inputHint": "acceptingInput",
    }
    u = f"{a['serviceUrl']}v3/conversations/{quote(a['conversation']['id'], safe='')}/activities/{a['id']}"
    async with r.app["s"].post(u, json=reply) as resp:
        assert resp.status < 300
        await resp.read()
    return web.Response(status=201)


app = web.Application()
app.router.add_post("/api/messages", messages)
app.on_startup.append(on_start)
app.on_cleanup.append(on_stop)
if UV:
    import uvloop

    uvloop.install()
web.run_app(app, host="127.0.0.1", port=PORT, print=None, access_log=None)
