"""Microsoft 365 Agents Playground: with its page for a person, and without for the tests.

As a program it starts the bot and opens Playground on it. As a library it plays a Teams user over the
same REST and WebSocket calls as its page: internal to Playground 0.2.28, so the version is pinned.
"""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules/@microsoft/m365agentsplayground/cli.js"
PORT = 56150

Json = dict[str, Any]


def is_installed() -> bool:
    return bool(shutil.which("node")) and PROGRAM.exists()


def environment(**more: str) -> dict[str, str]:
    return {
        **os.environ,
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(HERE / ".m365agentsplayground.yml"),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(HERE / "playground.log"),
        **more,
    }


def command(bot: str, port: int) -> list[str]:
    options = ["-e", f"{bot}/api/messages", "-c", "msteams", "-p", str(port), "--disable-telemetry"]
    return ["node", str(PROGRAM), "start", *options]


class Playground:
    """One user in Playground; `inbox` holds every frame that the bot caused, in order."""

    def __init__(
        self, http: aiohttp.ClientSession, stream: aiohttp.ClientWebSocketResponse, config: Json
    ) -> None:
        self._http, self._stream = http, stream
        self._me, self._bot = config["currentUser"]["id"], config["bot"]
        self._arrived = asyncio.Event()
        self.inbox: list[Json] = []

    async def read(self) -> None:
        async for frame in self._stream:
            self.inbox.append(json.loads(frame.data))
            self._arrived.set()

    async def install(self, conversation: str) -> None:
        await self._post(f"/_debug/conversation/{conversation}/installation", {})

    async def say(self, conversation: str, text: str, *, mention: bool = False) -> Json:
        """The bot's answer."""
        at = f"<at>{self._bot['name']}</at>"
        said: Json = {"type": "text", "text": text, "textFormat": "plain", "from": {"id": self._me}}
        if mention:
            said |= {"text": f"{at} {text}", "mentions": [{"mentioned": self._bot, "text": at}]}
        before = len(self.inbox)
        await self._post(f"/_conversation/v1/conversations/{conversation}/messages", said)
        return await self.answer(before, conversation)

    async def submit(self, conversation: str, message: Json, value: Json) -> Json:
        """A button pressed in a client without Universal Actions."""
        before = len(self.inbox)
        pressed = {"conversation": {"id": conversation}, "replyToId": message["messageId"], "value": value}
        await self._post("/_conversation/v1/submit", {**pressed, "from": {"id": self._me}})
        return await self.answer(before, conversation)

    async def execute(self, conversation: str, message: Json, action: Json) -> Json:
        return await self.invoke(
            conversation, "adaptiveCard/action", {"action": action}, replyToId=message["messageId"]
        )

    async def invoke(self, conversation: str, name: str, value: Json, **more: str) -> Json:
        sent = {"name": name, "value": value, "from": {"id": self._me}, "conversation": {"id": conversation}}
        return await self._post("/_conversation/v1/invoke", {**sent, **more})

    async def event(self, conversation: str, kind: str) -> None:
        """channelRenamed, userAdded, uninstall ..."""
        asked = {"conversationId": conversation, "type": kind}
        async with self._http.get("/_internal/v1/customActivities/template", params=asked) as response:
            activity = await response.json()
        await self._post("/_internal/v1/customActivities", activity)

    async def answer(self, since: int, conversation: str = "", within: float = 10) -> Json:
        """The bot's first message after the frame numbered `since`, in any thread of the conversation."""
        frame = await self._wait(lambda frame: _is_in(frame, conversation), since, within)
        message: Json = frame["message"]
        return message

    async def hears(self, part: str, since: int, within: float = 10) -> None:
        """A message, wherever it is posted, that holds this."""
        await self._wait(lambda frame: _is_post(frame, part), since, within)

    def posted(self, part: str, since: int) -> list[Json]:
        """All messages that hold this."""
        return [frame["message"] for frame in self.inbox[since:] if _is_post(frame, part)]

    async def _wait(self, wanted: Callable[[Json], bool], since: int, within: float) -> Json:
        async with asyncio.timeout(within):
            while True:
                for frame in self.inbox[since:]:
                    if wanted(frame):
                        return frame
                self._arrived.clear()
                await self._arrived.wait()

    async def _post(self, path: str, body: Json) -> Json:
        async with self._http.post(path, json=body) as response:
            text = await response.text()
            assert response.status < 300, (response.status, text)
            return json.loads(text) if text[:1] in {"{", "["} else {"text": text}


def _is_in(frame: Json, conversation: str) -> bool:
    is_new = frame.get("action") == "createMessage"
    return is_new and frame["message"]["directLineConversationId"].startswith(conversation)


def _is_post(frame: Json, part: str) -> bool:
    return frame.get("action") == "createMessage" and part in str(frame)


@asynccontextmanager
async def playing(bot: str, port: int = PORT) -> AsyncIterator[Playground]:
    """Playground without its page, with the bot at this address."""
    process = await asyncio.create_subprocess_exec(
        *command(bot, port),
        env=environment(TEAMSAPPTESTER_BROWSER="none"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http:
            config = await _started(http)
            async with http.ws_connect("/_ws_conversation/v1/conversations/stream") as stream:
                playground = Playground(http, stream, config)
                reader = asyncio.create_task(playground.read())
                yield playground
                reader.cancel()
    finally:
        process.terminate()
        await process.wait()


async def _started(http: aiohttp.ClientSession) -> Json:
    async with asyncio.timeout(30):
        while True:
            with suppress(aiohttp.ClientError):
                async with http.get("/_debug/ping") as ping:
                    if ping.status == 200:
                        break
            await asyncio.sleep(0.1)
        async with http.get("/_internal/v1/config") as response:
            config: Json = (await response.json())["config"]
            return config


async def main() -> int:
    """The bot, and Playground's page on it."""
    if not is_installed():
        print("Agents Playground needs node: install it, then `npm install` in tests/e2e.")
        return 1
    port = os.environ.get("PORT", "3978")
    velferdsbot = shutil.which("velferdsbot", path=str(Path(sys.executable).parent))
    bot = await asyncio.create_subprocess_exec(str(velferdsbot), "serve")
    page = await asyncio.create_subprocess_exec(*command(f"http://127.0.0.1:{port}", PORT), env=environment())
    try:
        return await page.wait()
    finally:
        for process in (page, bot):
            with suppress(ProcessLookupError):
                process.terminate()
        await bot.wait()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(asyncio.run(main()))
