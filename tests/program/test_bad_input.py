"""Whatever is brought: never a 500, never an effect, and the process stays well."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.teams.adapter import BODY
from dialogs.buttons import Verb
from storage.corrections import corrections
from storage.engine import open_database
from tests.program.teams import QUESTION, Answer, Teams, open_teams
from tests.server import serving

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True, slots=True)
class Brought:
    teams: Teams
    url: str

    async def bring(self, activity: object) -> Answer:
        return await self.teams.bring(self.url, activity)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Brought]:
    """It is asked once more when all is over."""
    folder = tmp_path_factory.mktemp("bot")
    async with open_teams() as teams, serving(folder) as server:
        yield Brought(teams, server.url)
        assert "Halden" in await teams.ask(server.url, QUESTION, user="the-last")
        assert await count_corrections(folder) == 0
        assert server.process.returncode is None


async def count_corrections(folder: Path) -> int:
    engine = open_database(f"sqlite:///{folder / 'velferdsbot.db'}")
    try:
        return len(await corrections(engine))
    finally:
        await engine.dispose()


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b'"x"', b"{}", b"\xff", b'{"type": "message"}', b"[" * 9999]
)
async def test_what_is_no_activity_is_400(bot: Brought, body: bytes) -> None:
    async with bot.teams.http.post(f"{bot.url}/api/messages", data=body) as response:
        assert response.status == 400


async def test_what_is_too_large_is_413(bot: Brought) -> None:
    async with bot.teams.http.post(f"{bot.url}/api/messages", data=b" " * (BODY + 1)) as response:
        assert response.status == 413


@pytest.mark.parametrize(
    "changes",
    [
        {"channelId": None},
        {"id": "i" * 999},
        {"conversation": {"id": "c" * 999}},
        {"from": {"id": "u" * 999}},
        {"from": None},
        {"channelData": {"tenant": {"id": "t" * 999}}},
        {"text": "t" * 99_999},
        {"text": {}},
        {"text": "\0"},
    ],
    ids=str,
)
async def test_an_activity_that_cannot_be_is_400(bot: Brought, changes: dict[str, Any]) -> None:
    assert (await bot.bring(bot.teams.message("hei") | changes)).status == 400


@pytest.mark.parametrize(
    "text", ["a", "1 ", "&", "<at ", "3. mars 2026 ", "tilskudd til barn i Halden ", " "]
)
async def test_a_long_message_keeps_nobody_waiting(bot: Brought, text: str) -> None:
    """Those that are read at all, and those that are not."""
    async with asyncio.timeout(20):  # a pattern that backtracks takes hours
        for longest in (1_999, 31_999):
            assert (await bot.bring(bot.teams.message((text * longest)[:longest]))).status == 200


@pytest.mark.parametrize(
    "kind", ["event", "messageReaction", "typing", "trace", "invokeResponse", "tomorrow"]
)
async def test_an_event_of_another_kind_is_tolerated_without_a_word(bot: Brought, kind: str) -> None:
    event = bot.teams.message("hei", type=kind, name="application/vnd.microsoft.meetingStart", value="x")
    assert (await bot.bring(event)).status == 200
    assert bot.teams.replies(event) == []


async def test_an_unknown_invoke_is_501(bot: Brought) -> None:
    assert (await bot.bring(bot.teams.invoke("tomorrow/invoke", {}))).status == 501


keys = st.sampled_from(
    ["id", "type", "text", "action", "verb", "data", "inquiry", "start", "parameters", "value"]
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=8,
)
fields = st.sampled_from(
    [
        *(
            "type",
            "id",
            "channelId",
            "serviceUrl",
            "from",
            "recipient",
            "conversation",
            "channelData",
            "locale",
        ),
        *("text", "value", "name", "entities", "attachments", "membersAdded", "replyToId", "deliveryMode"),
    ]
)
names = st.sampled_from(
    [
        *("adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/query", "application/search"),
        *("composeExtension/fetchTask", "composeExtension/submitAction", "fileConsent/invoke"),
    ]
)
inputs = st.dictionaries(
    st.sampled_from(["id", "start", "municipality", "text", "inquiry", "verb"]),
    anything | st.sampled_from(["3101", "tilskudd", "Halden", 5, -1, 10**30]),
)
verbs = st.sampled_from([verb.value for verb in Verb if verb is not Verb.CORRECTION] + ["", "tomorrow"])
fuzz = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


async def is_harmless(bot: Brought, activity: object) -> None:
    answer = await bot.bring(activity)
    assert answer.status < 500 or answer.status == 501, activity
    if answer.body:
        json.loads(answer.body)


@fuzz
@given(changes=st.dictionaries(fields, anything, min_size=1, max_size=3))
async def test_any_activity(bot: Brought, changes: dict[str, Any]) -> None:
    await is_harmless(bot, bot.teams.message("hei") | changes)


@fuzz
@given(name=names, value=anything)
async def test_any_invoke(bot: Brought, name: str, value: Any) -> None:
    await is_harmless(bot, bot.teams.invoke(name, value))


@fuzz
@given(verb=verbs, data=inputs)
async def test_any_button(bot: Brought, verb: str, data: dict[str, Any]) -> None:
    pressed = bot.teams.press(verb, **{**data, "verb": verb})
    await is_harmless(bot, pressed)
    await is_harmless(bot, bot.teams.message(None, value=pressed["value"]["action"]["data"]))
