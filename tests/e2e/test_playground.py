"""The real client: a person in Agents Playground asks, browses and searches, and the bot answers."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio

from tests.e2e.playground import Playground, is_installed, playing
from tests.server import serving

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        not is_installed(), reason="Agents Playground is not installed (node, and `npm install` in tests/e2e)"
    ),
]

PERSONAL, GROUP, CHANNEL = "personal-chat-id", "group-chat-id", "channel-announcements-id"
QUESTION = "Hvilke tilskudd kan Halden søke på mot barnefattigdom?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def playground(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Playground]:
    async with serving(tmp_path_factory.mktemp("bot")) as bot, playing(bot.url, 56151) as playground:
        yield playground


def card_of(message: dict[str, Any]) -> dict[str, Any]:
    (attachment,) = message["attachments"]
    card: dict[str, Any] = attachment["content"]
    return card


def rows(element: Any) -> Iterator[dict[str, Any]]:
    """What pressing each row of the card does."""
    if isinstance(element, list):
        for each in element:
            yield from rows(each)
    elif isinstance(element, dict):
        if action := element.get("selectAction"):
            yield action
        yield from rows(list(element.values()))


@pytest.mark.parametrize(("place", "mention"), [(PERSONAL, False), (GROUP, True), (CHANNEL, True)])
async def test_a_question_is_answered_with_a_card(playground: Playground, place: str, mention: bool) -> None:
    card = card_of(await playground.say(place, QUESTION, mention=mention))
    assert card["version"] == "1.5"
    assert "Halden" in card["fallbackText"]


async def test_details_are_for_the_presser_and_come_as_a_message_to_older_clients(
    playground: Playground,
) -> None:
    message = await playground.say(PERSONAL, QUESTION)
    first, *_ = rows(card_of(message))
    answer = await playground.execute(PERSONAL, message, first)
    assert "Vilkår" in str(answer)
    card = card_of(await playground.submit(PERSONAL, message, first["fallback"]["data"]))
    assert "Vilkår" in str(card)


async def test_the_compose_box_finds_schemes(playground: Playground) -> None:
    query = {"commandId": "searchGrants", "parameters": [{"name": "query", "value": "barnefattigdom Halden"}]}
    answer = await playground.invoke(PERSONAL, "composeExtension/query", query)
    assert "Tilskudd til inkludering av barn og unge" in str(answer)


async def test_an_install_is_welcomed_and_a_rename_tolerated(playground: Playground) -> None:
    before = len(playground.inbox)
    await playground.install(PERSONAL)
    assert card_of(await playground.answer(before))
    await playground.event(CHANNEL, "channelRenamed")
    assert card_of(await playground.say(CHANNEL, QUESTION, mention=True))
