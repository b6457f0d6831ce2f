"""The Word document to a person of her own: offered, put where she says, and only if she may have it."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.language import Language
from dialogs.documents import text_of_docx
from dialogs.texts import texts
from storage.groups import save_group
from storage.minutes import share
from tests.program.pilot import NOTES, Pilot, buttons, eventually
from tests.wire.files_double import FilesDouble
from tests.wire.roster_double import member

Json = dict[str, Any]
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
NAME = "Referat 1, 2026-03-12 Halden.docx"


@pytest.fixture
async def drive() -> AsyncIterator[FilesDouble]:
    async with FilesDouble() as drive:
        drive.open.add("/session")
        yield drive


def consent(
    halden: Pilot, offer: Json, url: str | None, action: str = "accept", user: str = "adviser"
) -> Json:
    """As Teams brings it when the person has pressed a button of the offer."""
    there = {
        "contentUrl": "https://kommunen-my.sharepoint.com/r.docx",
        "name": NAME,
        "uploadUrl": url,
        "uniqueId": "1150D938",
        "fileType": "docx",
    }
    value = {"type": "fileUpload", "action": action, "context": offer["content"][f"{action}Context"]}
    if action == "accept":
        value["uploadInfo"] = there
    return halden.alone(None, user, type="invoke", name="fileConsent/invoke", value=value)


async def offered(halden: Pilot) -> Json:
    message = await halden.said(halden.alone("last ned referatet"))
    (offer,) = message["attachments"]
    return dict(offer)


async def test_it_is_offered_and_put_where_the_person_says(halden: Pilot, drive: FilesDouble) -> None:
    async with halden.bot("off"):
        await halden.file()
        offer = await offered(halden)
        assert (offer["contentType"], offer["name"]) == (CONSENT, NAME)
        assert await halden.said(consent(halden, offer, f"{drive.url}/session")) == {}
        placed = await halden.until(INFO)
    content = drive.files["/session"]
    assert len(content) == offer["content"]["sizeInBytes"]
    assert "Vi ansetter en boligkoordinator." in text_of_docx(content)
    (card,) = placed["attachments"]
    assert card == {
        "contentType": INFO,
        "contentUrl": "https://kommunen-my.sharepoint.com/r.docx",
        "name": NAME,
        "content": {"uniqueId": "1150D938", "fileType": "docx"},
    }
    assert placed["conversation"] == {"id": "a:adviser"}
    assert drive.agents == [None]


async def test_a_button_in_personal_chat_is_followed_by_the_offer(halden: Pilot) -> None:
    async with halden.bot("off"):
        minutes = await halden.file()
        whole = await halden.said(halden.pressed(halden.alone(None), "minutes.open", minutes=minutes))
        (press,) = [each for each in buttons(whole) if each["verb"] == "minutes.download"]
        answer = await halden.said(halden.pressed(halden.alone(None), **press))
        assert "et øyeblikk" in answer["value"]
        assert (await halden.until(CONSENT))["conversation"] == {"id": "a:adviser"}


async def test_in_a_channel_it_is_said_where_to_ask(halden: Pilot) -> None:
    async with halden.bot("off"):
        minutes = await halden.file()
        answer = await halden.said(
            halden.pressed(halden.teams.message(None), "minutes.download", minutes=minutes)
        )
        assert "i vår egen chat" in answer["value"]
        assert "i vår egen chat" in (await halden.said(halden.teams.message("last ned referatet")))["text"]
    assert not halden.posted(CONSENT)


async def test_who_declines_is_told_how_to_ask_again(halden: Pilot) -> None:
    async with halden.bot("off"):
        await halden.file()
        await halden.said(consent(halden, await offered(halden), "", "decline"))
        await halden.until("hvis du ombestemmer deg")


async def test_who_is_not_in_the_group_gets_nothing(halden: Pilot, drive: FilesDouble) -> None:
    async with halden.bot("off"):
        await halden.file()
        offer = await offered(halden)
        await halden.said(consent(halden, offer, f"{drive.url}/session", user="stranger"))
        said = await halden.until('"a:stranger"')
    assert said["text"] == texts(Language.NB)("error-unknown-minutes")
    assert not drive.asked


async def test_what_cannot_be_put_is_said(halden: Pilot, drive: FilesDouble) -> None:
    addresses = ["https://evil.example/up", "file:///tmp/x", f"{drive.url}/gone", "", None]
    async with halden.bot("off"):
        await halden.file()
        offer = await offered(halden)
        for number, address in enumerate(addresses, 1):
            await halden.said(consent(halden, offer, address))
            await eventually(lambda: len(halden.posted('"a:adviser"')) == number)  # noqa: B023
    said = [each["text"] for each in halden.posted('"a:adviser"')]
    failed, misshapen = (texts(Language.NB)(f"{key}") for key in ("download-failed", "error-bad-press"))
    assert said == [failed, failed, failed, misshapen, misshapen]
    assert not drive.files


async def test_an_answer_of_the_wrong_shape_is_answered_nevertheless(halden: Pilot) -> None:
    shapes: list[Json] = [{}, {"action": "accept"}, {"action": "accept", "context": [], "uploadInfo": 3}]
    async with halden.bot("off"):
        for value in shapes:
            answer = await halden.said(
                halden.alone(None, type="invoke", name="fileConsent/invoke", value=value)
            )
            assert answer == {}


async def test_who_was_shown_one_item_gets_that_item_and_its_tasks_alone(
    halden: Pilot, drive: FilesDouble
) -> None:
    moss = replace(
        halden.group,
        id="moss",
        name="Moss",
        channel=replace(halden.group.channel, conversation="19:moss", team="19:other"),
    )
    halden.teams.double.roster.rooms["19:other"] = [
        member(9, id="29:moss", objectId="aad-moss", name="Per Lund")
    ]
    await halden.change(lambda c: save_group(c, moss))
    more = (
        "Sak 2/26: Budsjett\nVedtak: Budsjettet vedtas.\nOppfølging: Ola ringer banken innen 1. april 2026\n"
    )
    async with halden.bot("off"):
        minutes = await halden.file(NOTES + more)
        await halden.change(lambda c: share(c, minutes, 1, ("moss",), datetime.now(UTC)))
        press = halden.pressed(halden.alone(None, "moss"), "minutes.open", minutes=minutes)
        shown = json.dumps(await halden.said(press), ensure_ascii=False)
        message = await halden.said(
            halden.pressed(halden.alone(None, "moss"), "minutes.download", minutes=minutes)
        )
        assert "et øyeblikk" in message["value"]
        (offer,) = (await halden.until(CONSENT))["attachments"]
        await halden.said(consent(halden, offer, f"{drive.url}/session", user="moss"))
        await halden.until(INFO)
    words = text_of_docx(drive.files["/session"])
    for text in (shown, words):
        assert "Vi ansetter en boligkoordinator." in text and "søknaden" in text
        assert "Budsjett" not in text and "banken" not in text
