"""`velferdsbot chat`: the same bot in the terminal; cards as text, buttons by number."""

import asyncio
import getpass
import json
import logging
import os
import select
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, cast
from uuid import uuid4

from botbuilder.schema import InvokeResponse

from bot.app import Velferdsbot, Wire, running
from bot.cli import read_settings
from bot.delivery.witness import NoWitness
from bot.domain.groups import Channel
from bot.domain.language import Language
from bot.domain.teams import TeamMember
from bot.teams.connector import Address
from bot.teams.identity import LocalGate
from bot.teams.parsing import parse
from bot.teams.payloads import encode
from dialogs.cards.plain import as_text
from dialogs.texts import texts

Json = dict[str, Any]
PROMPT = "> "
AT_ONCE = 0.05  # seconds between pasted lines, at most
USER = "terminal-user"
YOU = TeamMember(getpass.getuser(), "", None, USER)


def chat() -> None:
    """Talk to the bot here; the end of input ends the talk."""
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(_chat())


async def _chat() -> None:
    screen = Screen()
    settings = read_settings().model_copy(update={"tenants": ()})  # whoever sits here may use it
    async with running(
        settings, Wire(screen, screen, Alone(), NoWitness(), at_terminal=True), LocalGate()
    ) as bot:
        if sys.stdin.isatty():
            print(texts(Language.NB)("chat-hello"), end="\n\n")
        while (line := await _line(PROMPT)) is not None:
            if line.strip():
                await _turn(bot, screen, line.strip())
                await bot.courier.flush()


async def _turn(bot: Velferdsbot, screen: "Screen", line: str) -> None:
    action = screen.chosen(line)
    if action is None:
        return screen.show_answer(await _say(bot, {"type": "message", "text": line}))
    if action["type"] == "Action.OpenUrl":
        return print(action["url"], end="\n\n")
    typed = {each["id"]: await _typed(each) for each in screen.inputs()}
    pressed = {**action, "data": {**action.get("data", {}), **typed}}
    value = {"action": pressed, "trigger": "manual"}
    return screen.show_answer(
        await _say(bot, {"type": "invoke", "name": "adaptiveCard/action", "value": value})
    )


async def _typed(field: Json) -> str:
    """An empty line keeps what stands there."""
    return await _line(f"{field.get('label', field['id'])}: ") or str(field.get("value", ""))


async def _say(bot: Velferdsbot, said: Json) -> InvokeResponse | None:
    activity = {
        "id": uuid4().hex,
        "channelId": "terminal",
        "serviceUrl": "http://localhost",
        "from": {"id": USER, "name": YOU.name},
        "recipient": {"id": "velferdsbot"},
        "conversation": {"id": "terminal", "conversationType": "personal"},
        "locale": _locale(),
        **said,
    }
    return await bot.adapter.run(parse(encode(activity)), bot.handler)


def _locale() -> str:
    """ "nb_NO.UTF-8" is nb-NO; C and POSIX say nothing."""
    told = os.environ.get("LANG", "").partition(".")[0]
    return "" if told in {"C", "POSIX"} else told.replace("_", "-")


class Alone:
    """Takes the roster's place: whoever sits here is in every group that was set up here."""

    async def members(self, channel: Channel) -> tuple[TeamMember, ...]:
        return (YOU,)

    async def member(self, channel: Channel, person: str) -> TeamMember | None:
        return YOU


class Screen:
    """Takes the connector's place: what the bot posts is printed."""

    def __init__(self) -> None:
        self._card: Json = {}
        self._actions: list[Mapping[str, Any]] = []

    async def post(self, address: Address, body: bytes) -> str:
        message = json.loads(body)
        if text := message.get("text"):
            print(text, end="\n\n")
        for attachment in message.get("attachments", ()):
            self._show(attachment["content"])
        return uuid4().hex

    async def update(self, address: Address, activity_id: str, body: bytes) -> None:
        await self.post(address, body)

    async def delete(self, address: Address, activity_id: str) -> None:
        """What is printed stays."""

    def show_answer(self, answer: InvokeResponse | None) -> None:
        if answer is None:
            return
        body = cast(Json, answer.body)
        value = body["value"]
        if body["statusCode"] == 200 and isinstance(value, dict):
            self._show(value)
        else:
            print(value["message"] if isinstance(value, dict) else value, end="\n\n")

    def chosen(self, line: str) -> Json | None:
        """The button with this number on the last card."""
        if line.isdecimal() and 1 <= int(line) <= len(self._actions):
            return dict(self._actions[int(line) - 1])
        return None

    def inputs(self) -> list[Json]:
        return list(_inputs(self._card))

    def _show(self, card: Json) -> None:
        text, self._actions = as_text(card)
        self._card = card
        print(text, end="\n\n")


def _inputs(element: object) -> Iterator[Json]:
    if isinstance(element, list):
        for each in element:
            yield from _inputs(each)
    elif isinstance(element, dict):
        if str(element.get("type")).startswith("Input."):
            yield element
        yield from _inputs(list(element.values()))


async def _line(prompt: str) -> str | None:
    """The next line, None at the end. A daemon thread waits: the bot goes on meanwhile, and Ctrl-C ends."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def read() -> None:
        loop.call_soon_threadsafe(line.set_result, typed(prompt))

    threading.Thread(target=read, daemon=True).start()
    return await line


def typed(prompt: str) -> str | None:
    """A line, with those that were pasted with it; None at the end of input."""
    lines: list[str] = []
    with suppress(EOFError):
        lines.append(input(prompt if sys.stdin.isatty() else ""))
        while _is_pasting():
            lines.append(input())
    return "\n".join(lines) if lines else None


def _is_pasting() -> bool:
    """More comes at once than anybody types; only a POSIX terminal can tell."""
    if os.name != "posix" or not sys.stdin.isatty():
        return False
    return bool(select.select([sys.stdin], [], [], AT_ONCE)[0])
