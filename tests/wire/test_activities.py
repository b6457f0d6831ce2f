"""What arrives: odd activities are a 4xx or a harmless 2xx, and what was said is read as it was meant."""

import asyncio
import gzip
import json
from typing import Any

import pytest
from botbuilder.schema import Activity

from bot.domain.language import Language
from bot.teams.activities import channel_of, locale_of, place_of, tenant_of, text_of, thread_of, user_of
from bot.teams.parsing import parse
from bot.teams.payloads import encode, reply_payload
from dialogs.cards import elements
from dialogs.talk import Place, Reply
from dialogs.texts import texts
from tests.wire.channel import Channel, message

NESTED = b'{"type":"message","conversation":{"id":"a:1"},"from":{"id":"29:u"},"value":%s}'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"{",
        b"{}",
        b"\xff\xfe{}",
        b"[" * 200_000,
        NESTED % (b"[" * 100_000),
        NESTED % b"NaN",
        NESTED % (b"9" * 5000),
        json.dumps(message(text="\ud800")).encode(),
        json.dumps(message(text="\x00")).encode(),
    ],
    ids=lambda body: str(body[:30]),
)
async def test_what_is_no_activity_is_400(channel: Channel, body: bytes) -> None:
    assert (await channel.post_bytes(body)).status == 400
    assert not channel.bot.turns


@pytest.mark.parametrize(
    "changes",
    [
        {"type": None},
        {"type": ""},
        {"type": 7},
        {"conversation": None},
        {"conversation": "a:1"},
        {"conversation": {}},
        {"conversation": {"id": ""}},
        {"conversation": {"id": 7}},
        {"conversation": {"id": "a:1", "conversationType": []}},
        {"from": None},
        {"from": {}},
        {"from": "29:u"},
        {"from": {"id": "29:u", "aadObjectId": 7}},
        {"recipient": []},
        {"id": 7},
        {"text": {"a": 1}},
        {"locale": 47},
        {"serviceUrl": 1},
        {"channelId": ["msteams"]},
        {"replyToId": {}},
        {"deliveryMode": True},
        {"channelData": "x"},
        {"channelData": {"tenant": "x"}},
        {"channelData": {"tenant": {"id": 1}}},
        {"channelData": {"team": []}},
        {"entities": {}},
        {"entities": ["mention"]},
        {"attachments": [None]},
        {"type": "conversationUpdate", "membersAdded": "x"},
        {"type": "conversationUpdate", "membersAdded": [{"id": 1}]},
        {"type": "messageReaction", "reactionsAdded": [1]},
        {"type": "invoke", "name": 1},
        {"type": "invoke", "name": "task/fetch", "value": []},
        {"type": "invoke", "name": "composeExtension/query", "value": "x"},
        {"type": "invoke", "name": "adaptiveCard/action"},
        {"type": "invoke", "name": "adaptiveCard/action", "value": {}},
        {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": "vis"}},
    ],
    ids=str,
)
async def test_a_field_of_the_wrong_kind_is_400(channel: Channel, changes: dict[str, Any]) -> None:
    assert await channel.post(channel.message(**changes)) == 400
    assert not channel.bot.turns and not channel.double.sent


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "event", "name": "application/vnd.microsoft.neverHeardOf", "from": None, "recipient": None},
        {"type": "event", "name": "application/vnd.microsoft.meetingStart", "value": {"Id": "x"}},
        {"type": "neverHeardOf"},
        {"type": "typing", "text": None},
        {"type": "installationUpdate", "action": "add"},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageDelete", "channelData": {"eventType": "softDeleteMessage"}},
        {"type": "conversationUpdate", "channelData": {"eventType": "neverHeardOf"}},
        {"type": "endOfConversation"},
    ],
    ids=str,
)
async def test_unknown_types_and_events_pass_in_silence(channel: Channel, changes: dict[str, Any]) -> None:
    assert await channel.post(channel.message(**changes)) == 200
    assert len(channel.bot.turns) == 1 and not channel.double.sent


@pytest.mark.parametrize(
    "changes",
    [
        {"id": None},
        {"timestamp": "yesterday"},
        {"timestamp": 7},
        {"recipient": None},
        {"text": "hei 😀 \u2028"},
        {"entities": [{"type": 3}, {"type": "mention"}, {"type": "mention", "mentioned": "x"}]},
        {"attachments": [{"contentType": "text/html", "content": "<p>hei</p>"}]},
        {"value": [1, 2]},
        {"somethingNew": {"a": 1}},
    ],
    ids=str,
)
async def test_what_is_merely_odd_is_answered(channel: Channel, changes: dict[str, Any]) -> None:
    assert await channel.post(channel.message(**changes)) == 200
    assert len(channel.double.sent) == 1


async def test_what_is_too_large_is_413(channel: Channel) -> None:
    large = channel.message(text="x" * 300_000)
    assert await channel.post(large) == 413
    packed = gzip.compress(json.dumps(large).encode())
    assert (await channel.post_bytes(packed, **{"Content-Encoding": "gzip"})).status == 413
    assert await channel.post(channel.message(text="x" * 1_000_000)) == 413
    assert not channel.bot.turns


async def test_a_body_in_pieces_is_measured_too(channel: Channel) -> None:
    async def pieces() -> Any:
        for _ in range(40):
            yield b" " * 50_000
            await asyncio.sleep(0)

    async with channel.client.post("/api/messages", data=pieces()) as response:
        assert response.status == 413


async def test_a_body_that_is_not_packed_as_it_says_is_400(channel: Channel) -> None:
    assert (await channel.post_bytes(b"{}", **{"Content-Encoding": "gzip"})).status == 400


async def test_no_content_type_is_needed(channel: Channel) -> None:
    body = json.dumps(channel.message()).encode()
    assert (await channel.post_bytes(body, **{"Content-Type": ""})).status == 200


async def test_the_same_activity_twice_is_two_turns_for_the_bot_to_tell_apart(channel: Channel) -> None:
    activity = channel.message()
    assert [await channel.post(activity) for _ in range(2)] == [200, 200]
    assert [turn.id for turn in channel.bot.turns] == [activity["id"]] * 2


def activity(**changes: Any) -> Activity:
    return parse(json.dumps(message(**changes)).encode())


def mention(
    text: str | None = "<at>Tilskudd</at>", who: str = "28:bot", name: str = "Tilskudd"
) -> dict[str, Any]:
    return {"type": "mention", "text": text, "mentioned": {"id": who, "name": name}}


@pytest.mark.parametrize(
    ("text", "entities", "heard"),
    [
        ("<at>Tilskudd</at> hvilket tilskudd?", [mention()], "hvilket tilskudd?"),
        ("<at>Tilskudd</at> Tilskudd til vei", [mention()], "Tilskudd til vei"),
        ("Hei <at>Tilskudd</at> hva gjelder?", [mention()], "Hei hva gjelder?"),
        ("<at>Tilskudd</at>&nbsp;hei\n", [mention()], "hei"),
        ("<at>Tilskudd</at>\xa0 hei \r\n", [mention()], "hei"),
        ('<at id="0">Tilskudd</at> hei', [mention()], "hei"),
        ('<at id="0">Tilskudd</at> hei', [mention('<at id="0">Tilskudd</at>')], "hei"),
        ("<AT>Tilskudd</AT> hei", [mention()], "hei"),
        ("<at>Tilskudd</at> hei", [mention(None)], "hei"),
        ("<at>C++ (bot)</at> C++", [mention("<at>C++ (bot)</at>", name="C++ (bot)")], "C++"),
        ("<at>Tilskudd</at> hei <at>Tilskudd</at>", [mention(), mention()], "hei"),
        ("<at>Tilskudd</at> spør <at>Kari</at>", [mention(), mention("<at>Kari</at>", "29:k")], "spør Kari"),
        ("<at>Kari</at> spør", [mention("<at>Kari</at>", "29:k")], "Kari spør"),
        ("<at>Tilskudd</at>", [mention()], ""),
        ("<at>Tilskudd</at> én\nto", [mention()], "én\nto"),
        ("én\n<at>Tilskudd</at> to", [mention()], "én\n to"),
        ("Moss &amp; Halden &lt;3", None, "Moss & Halden <3"),
        ("skriv &amp;lt;", None, "skriv &lt;"),
        ("FoU&reg søk?a=1&copy=2 A&B", None, "FoU&reg søk?a=1&copy=2 A&B"),
        ("1 < 2 og 3 > 2", None, "1 < 2 og 3 > 2"),
        ("Tilskudd", [mention("")], "Tilskudd"),
        (None, None, ""),
    ],
)
def test_the_mention_is_taken_out_and_the_rest_left(text: str | None, entities: Any, heard: str) -> None:
    assert text_of(activity(text=text, entities=entities)) == heard


def conversation(**fields: Any) -> dict[str, Any]:
    return {"conversation": fields}


@pytest.mark.parametrize(
    ("changes", "place", "channel", "thread"),
    [
        (conversation(id="a:1", conversationType="personal"), Place.PERSONAL, "a:1", "a:1"),
        (conversation(id="19:g", conversationType="groupChat"), Place.GROUP, "19:g", "19:g"),
        (
            conversation(id="19:c;messageid=7", conversationType="channel"),
            Place.CHANNEL,
            "19:c",
            "19:c;messageid=7",
        ),
        (
            conversation(id="19:c", conversationType="channel") | {"id": "9"},
            Place.CHANNEL,
            "19:c",
            "19:c;messageid=9",
        ),
        (conversation(id="x", isGroup=True), Place.GROUP, "x", "x"),
        (conversation(id="x"), Place.PERSONAL, "x", "x"),
        (conversation(id="x", conversationType="new"), Place.PERSONAL, "x", "x"),
    ],
)
def test_where_it_was_said(changes: dict[str, Any], place: Place, channel: str, thread: str) -> None:
    heard = activity(**changes)
    assert (place_of(heard), channel_of(heard), thread_of(heard)) == (place, channel, thread)


def test_who_said_it_and_in_which_language() -> None:
    anonymous = activity(
        **{"from": {"id": "29:guest"}}, locale=None, entities=[{"type": "clientInfo", "locale": "nn-NO"}]
    )
    assert user_of(activity()) == "11111111-1111-1111-1111-111111111111"
    assert (user_of(anonymous), locale_of(anonymous), locale_of(activity())) == ("29:guest", "nn-NO", "nb-NO")
    assert tenant_of(activity(channelData=None, conversation={"id": "x"})) is None


def test_a_reply_goes_to_the_thread_it_answers() -> None:
    heard = activity(id="5")
    payload = json.loads(encode(reply_payload(heard, Reply(Language.NN, "Hei på deg"))))
    assert payload["conversation"]["id"] == "19:halden@thread.tacv2;messageid=1700"
    assert (payload["replyToId"], payload["text"], payload["locale"]) == ("5", "Hei på deg", "nn")
    assert (payload["from"]["id"], payload["recipient"]["id"]) == ("28:bot", "29:adviser")
    assert "attachments" not in payload and None not in payload.values()


def test_a_card_is_sent_as_the_schema_has_it() -> None:
    card = elements.card(texts(Language.NB), "Næste", [elements.paragraph("Næste")])
    payload = reply_payload(activity(), Reply(Language.NB, card=card))
    (attachment,) = json.loads(encode(payload))["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert attachment["content"]["fallbackText"] == payload["summary"] == "Næste"
    assert attachment["content"]["body"][0]["text"] == "Næste"
