"""The real client: a person in Agents Playground asks, browses and searches, and the bot answers."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from dialogs.days_off import is_day_off
from tests.e2e.playground import Playground, is_installed, playing
from tests.server import Server, free_port, serving

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        not is_installed(), reason="Agents Playground is not installed (node, and `npm install` in tests/e2e)"
    ),
]

PERSONAL, GROUP, CHANNEL = "personal-chat-id", "group-chat-id", "channel-announcements-id"
OSLO = ZoneInfo("Europe/Oslo")
QUESTION = "Hvilke tilskudd kan Halden søke på mot barnefattigdom?"


class Bot:
    """The server, which can be killed and started again where it was."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self._folder, self._stack, self._port = folder, stack, str(free_port())
        self.server: Server

    async def start(self) -> None:
        self.server = await self._stack.enter_async_context(serving(self._folder, PORT=self._port))

    async def kill(self) -> None:
        self.server.process.kill()
        await self.server.process.wait()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bot]:
    async with AsyncExitStack() as stack:
        bot = Bot(tmp_path_factory.mktemp("bot"), stack)
        await bot.start()
        yield bot


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def playground(bot: Bot) -> AsyncIterator[Playground]:
    async with playing(bot.server.url, free_port()) as playground:
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


# Minutes, from the group's set-up to filed


NOTES = """Referat fra møte 18. november 2026 kl. 9-11
Til stede: Ada Tester, Bo Member
Sak 1/26: Boligkoordinator
Vedtak: Kommunen ansetter en boligkoordinator
Oppfølging: Ada Tester sender søknaden til Husbanken innen 1. desember 2026
"""
CHOSEN = {"quiet": "line", "day_off": "move"}
GROUP_FORM = {"name": "Oppvekst Halden", "kind": "municipal", "language": "nb"}


def button(card: dict[str, Any], part: str) -> dict[str, Any]:
    buttons = [action for each in card["body"] if each["type"] == "ActionSet" for action in each["actions"]]
    return next(action for action in buttons if part in action["title"])


async def press(
    playground: Playground, message: dict[str, Any], card: dict[str, Any], part: str, **typed: str
) -> dict[str, Any]:
    """The card that the presser sees instead."""
    action = button(card, part)
    place = message["directLineConversationId"]  # in a channel with the thread
    answer = await playground.execute(place, message, {**action, "data": {**action["data"], **typed}})
    shown: dict[str, Any] = answer["body"]["value"] if "body" in answer else answer["value"]
    return shown


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def group(playground: Playground) -> Playground:
    """Set up in the channel, with the team as Playground's connector tells it."""
    for place in (CHANNEL, PERSONAL):  # the client speaks English
        await playground.say(place, "snakk bokmål", mention=place == CHANNEL)
    offered = await playground.say(CHANNEL, "innstillinger", mention=True)
    form = await press(playground, offered, card_of(offered), "Sett opp")
    shown = await press(playground, offered, form, "Lagre", **GROUP_FORM)
    for name in ("Oppvekst Halden", "Ada Tester", "Bo Member"):
        assert name in str(shown)
    return playground


async def test_a_channels_meeting_is_noted_live_put_right_in_the_form_and_filed(group: Playground) -> None:
    for said in ("vedtak: Vi bygger", "oppfølging: Bo Member ringer Nav i morgen", "info: Det regner"):
        assert "Notert" in (await group.say(CHANNEL, said, mention=True))["text"]
    assert "Det regner" in str(card_of(await group.say(CHANNEL, "angre", mention=True)))
    draft = await group.say(CHANNEL, "vis", mention=True)
    assert "Det regner" not in str(card_of(draft))
    form = await press(group, draft, card_of(draft), "Rediger")
    wrong = await press(group, draft, form, "Lagre", title="Om bolig", day="2099-01-01")
    assert "har ikke vært ennå" in str(wrong)
    saved = await press(group, draft, wrong, "Lagre", title="Om bolig", day="2026-01-20")
    assert "Om bolig" in str(saved)
    before = len(group.inbox)
    checked = await press(group, draft, saved, "Arkiver")
    filed = await press(group, draft, checked, "Arkiver")
    assert "Vi bygger" in str(filed)
    await group.hears("Vi bygger", before)


async def test_alone_with_the_bot_minutes_are_pasted_or_asked_for(group: Playground) -> None:
    read = await group.say(PERSONAL, NOTES)
    assert "Oppvekst Halden" in str(card_of(read))
    checked = await press(group, read, card_of(read), "Arkiver")
    before = len(group.inbox)
    assert "boligkoordinator" in str(await press(group, read, checked, "Arkiver"))
    await group.hears("Du har fått en oppgave", before)
    await group.hears("Kommunen ansetter", before)
    assert "sender søknaden" in str(card_of(await group.say(PERSONAL, "mine oppgaver")))
    begun = await group.say(PERSONAL, "skriv referat fra møtet i går")
    asked = await press(group, begun, card_of(begun), "spørsmål")
    assert "Hvem var til stede" in str(asked)
    assert "Hvilke saker" in (await group.say(PERSONAL, "Ada Tester, Bo Member"))["text"]
    assert "Hva ble bestemt" in (await group.say(PERSONAL, "Budsjett"))["text"]
    assert "Budsjett" in str(card_of(await group.say(PERSONAL, "vis")))
    assert "boligkoordinator" in str(card_of(await group.say(PERSONAL, "hva vedtok vi om bolig?")))


# A weekly digest, at the hour the group chose


@pytest.mark.skipif(is_day_off(datetime.now(OSLO).date()), reason="on such a day no digest comes")
async def test_a_digest_comes_at_its_hour_once_with_the_server_killed_before_and_after(
    group: Playground, bot: Bot
) -> None:
    """The hour is chosen to the second, which no clock in a card does: nobody waits for the next minute."""
    settings = await group.say(CHANNEL, "ukesbrev", mention=True)
    before, due = len(group.inbox), (datetime.now(OSLO) + timedelta(seconds=4)).replace(microsecond=0)
    chosen = {"weekday": str(due.isoweekday()), "at": f"{due:%H:%M:%S}", "preview": "no"}
    card = card_of(settings)
    assert f"kl. {due:%H.%M}" in str(await press(group, settings, card, "Lagre", **CHOSEN, **chosen))
    await bot.kill()
    await bot.start()
    ready, heading = datetime.now(OSLO), f"Ukesbrev for uke {due.isocalendar().week}"
    await group.hears(heading, before)
    await bot.kill()
    assert due <= datetime.now(OSLO) < max(due, ready) + timedelta(seconds=3)
    await bot.start()
    await asyncio.sleep(1.5)
    assert len(group.posted(heading, before)) == 1


# Frictions, by each way in, to a lift and its answer


JUSTICE = "Justis- og beredskapsdepartementet"


async def sent(playground: Playground, message: dict[str, Any], card: dict[str, Any]) -> dict[str, Any]:
    """And told in the group's channel."""
    before = len(playground.inbox)
    shown = await press(playground, message, card, "Send")
    await playground.hears("RF-", before)
    return shown


async def test_frictions_come_in_by_five_ways_and_a_lift_of_them_is_answered(group: Playground) -> None:
    sharing = "fvl § 13 stopper skolen fra å dele det den vet med barnevernet."
    ordered = await group.say(PERSONAL, f"meld regelfriksjon: {sharing}")
    assert "RF-1" in str(await sent(group, ordered, card_of(ordered)))

    offered = await group.say(PERSONAL, "Vi får ikke delt opplysninger om elever, jf. forvaltningsloven § 13")
    draft = await press(group, offered, card_of(offered), "Ja, meld")
    assert "RF-1" in str(draft)
    assert "RF-2" in str(await sent(group, offered, draft))

    message = {
        "body": {"contentType": "text", "content": "Etter fvl § 13 b får ikke Nav vite noe fra skolen."}
    }
    menu = {"commandId": "reportFriction", "commandContext": "message", "messagePayload": message}
    opened = await group.invoke(PERSONAL, "composeExtension/fetchTask", menu)
    assert "Send" in str(opened)
    shown = opened.get("body", opened)["task"]["value"]["card"]["content"]
    data = button(shown, "Send")["data"]
    before = len(group.inbox)
    done = await group.invoke(PERSONAL, "composeExtension/submitAction", {**menu, "data": data})
    assert "RF-3" in str(done)
    await group.hears("RF-3", before)

    assert "Notert" in (await group.say(CHANNEL, "regel: Alle må møte på papir", mention=True))["text"]
    noted = await group.say(CHANNEL, "vis", mention=True)
    form = await press(group, noted, card_of(noted), "Rediger")
    saved = await press(group, noted, form, "Lagre", title="Om regler", day="2026-01-21")
    before = len(group.inbox)
    filed = await press(group, noted, await press(group, noted, saved, "Arkiver"), "Arkiver")
    await group.hears("Alle må møte på papir", before)
    (unsent,) = [each for each in rows(await press(group, noted, filed, "Meld reglene")) if each]
    assert "Alle må møte på papir" in str(unsent)

    chosen = await group.say(PERSONAL, f"lag løft til {JUSTICE}")
    ids = ",".join(each["value"] for each in field(card_of(chosen), "chosen")["choices"])
    lifted = await press(group, chosen, card_of(chosen), "Lag brevet", chosen=ids, lift_to=JUSTICE)
    assert "Løft 1" in str(lifted)
    answering = await press(group, chosen, lifted, "Registrer svar")
    became = {f"became_{number}": "clarified" for number in (1, 2, 3)}
    answered = await press(group, chosen, answering, "Registrer", answer="Loven åpner for det.", **became)
    assert "Loven åpner for det." in str(answered)
    assert "Besvart siste kvartal" in str(await group.say(PERSONAL, "orientering om regelfriksjoner"))


def field(element: Any, name: str) -> dict[str, Any]:
    """The input of the card with this id."""
    if isinstance(element, dict) and element.get("id") == name:
        return element
    inner = element.values() if isinstance(element, dict) else element if isinstance(element, list) else ()
    return next((found for each in inner if (found := field(each, name))), {})


# A group chat, from what was pasted before anybody set it up to the next agenda


async def test_a_group_chats_minutes_are_followed_to_the_next_agenda(playground: Playground) -> None:
    for said in ("snakk bokmål", NOTES):
        await playground.say(GROUP, said, mention=True)
    offered = await playground.say(GROUP, "innstillinger", mention=True)
    form = await press(playground, offered, card_of(offered), "Sett opp")
    shown = await press(playground, offered, form, "Lagre", **{**GROUP_FORM, "name": "Bolig Halden"})
    assert "hører til gruppa nå" in str(shown)
    assert "neste gang" in (await playground.say(GROUP, "fortsett", mention=True))["text"]
    draft = await playground.say(GROUP, "hopp over", mention=True)
    checked = await press(playground, draft, card_of(draft), "Arkiver")
    before = len(playground.inbox)
    assert "boligkoordinator" in str(await press(playground, draft, checked, "Arkiver"))
    await playground.hears("Kommunen ansetter", before)
    agenda = str(card_of(await playground.say(GROUP, "sakliste", mention=True)))
    assert "Godkjenning av referat nr. 1" in agenda
    assert "sender søknaden" in agenda
    assert "Godkjent" in str(await playground.say(GROUP, "godkjenn referatet", mention=True))
    assert "sender søknaden" in str(card_of(await playground.say(GROUP, "oppgaver", mention=True)))
    assert "Godt jobbet" in str(await playground.say(GROUP, "ferdig 1", mention=True))
    agenda = str(card_of(await playground.say(GROUP, "sakliste", mention=True)))
    assert "sender søknaden" not in agenda
    assert "Godkjenning" not in agenda
