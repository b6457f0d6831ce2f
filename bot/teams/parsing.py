"""An incoming request's body as the framework's activity; what is none is refused."""

import re
from typing import Any, Final

import orjson
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount, MessageReaction

from bot.domain.errors import VelferdsbotError

LONGEST_TEXT: Final = 32_000  # characters; Teams takes 28 KB
LONGEST_ID: Final = 250  # the database's keys are made of ids; those of Teams have up to 200

Json = dict[str, Any]


class Refused(VelferdsbotError):
    """An incoming request that the bot never sees; the message is for the log."""

    status = 400


class Malformed(Refused):
    """Not an activity."""


_TEXTS = {
    "name": "name",
    "text": "text",
    "textFormat": "text_format",
    "action": "action",
    "locale": "locale",
    "serviceUrl": "service_url",
    "replyToId": "reply_to_id",
    "deliveryMode": "delivery_mode",
    "localTimezone": "local_timezone",
    "topicName": "topic_name",
}
_NEED_SENDER = {ActivityTypes.message, ActivityTypes.invoke}
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


def parse(body: bytes) -> Activity:
    """Many times quicker than the framework's own: entities, attachments, value and channel data stay plain.

    Time stamps are not read: the shell has a clock.
    """
    raw = _object(_json(body), "activity")
    kind = raw.get("type")
    if not isinstance(kind, str) or not kind:
        raise Malformed("no type")
    return Activity(
        type=kind,
        id=_id(raw),
        channel_id=_id(raw, "channelId", longest=64),
        conversation=_conversation(raw),
        from_property=_account(raw, "from", needed=kind in _NEED_SENDER),
        recipient=_account(raw, "recipient"),
        channel_data=_channel_data(raw),
        value=_value(raw, kind),
        entities=_objects(raw, "entities"),
        attachments=_objects(raw, "attachments"),
        members_added=_accounts(raw, "membersAdded"),
        members_removed=_accounts(raw, "membersRemoved"),
        reactions_added=_reactions(raw, "reactionsAdded"),
        reactions_removed=_reactions(raw, "reactionsRemoved"),
        **{name: _text(raw, key) for key, name in _TEXTS.items() if key in raw},
    )


def _json(body: bytes) -> Any:
    try:
        value = orjson.loads(body)
    except ValueError as error:
        raise Malformed(f"no JSON: {type(error).__name__}") from None
    if b"\\u0000" in body and _NUL.search(body):  # no database takes it
        raise Malformed("holds NUL")
    return value


def _object(value: object, where: str) -> Json:
    if not isinstance(value, dict):
        raise Malformed(f"{where} is no object")
    return value


def _text(raw: Json, key: str) -> Any:  # str | None: the framework says str where it means both
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise Malformed(f"{key} is no text")
    if value is not None and len(value) > LONGEST_TEXT:
        raise Malformed(f"{key} is too long")
    return value


def _id(raw: Json, key: str = "id", longest: int = LONGEST_ID) -> Any:  # str | None, as above
    value = _text(raw, key)
    if value is not None and len(value) > longest:
        raise Malformed(f"{key} is too long")
    return value


def _objects(raw: Json, key: str) -> list[Json] | None:
    value = raw.get(key)
    if value is None:
        return None
    if not isinstance(value, list):
        raise Malformed(f"{key} is no list")
    return [_object(item, key) for item in value]


def _conversation(raw: Json) -> ConversationAccount:
    conversation = _object(raw.get("conversation"), "conversation")
    if not (conversation_id := _id(conversation)):
        raise Malformed("no conversation id")
    return ConversationAccount(
        id=conversation_id,
        name=_text(conversation, "name"),
        conversation_type=_text(conversation, "conversationType"),
        tenant_id=_id(conversation, "tenantId"),
        is_group=conversation.get("isGroup") is True,
    )


def _account(raw: Json, key: str, *, needed: bool = False) -> ChannelAccount | None:
    value = raw.get(key)
    if value is None and not needed:
        return None
    account = _sender(_object(value, key))
    if needed and not account.id:
        raise Malformed(f"{key} has no id")
    return account


def _sender(raw: Json) -> ChannelAccount:
    return ChannelAccount(
        id=_id(raw),
        name=_text(raw, "name"),
        aad_object_id=_id(raw, "aadObjectId"),
        role=_text(raw, "role"),
    )


def _accounts(raw: Json, key: str) -> list[ChannelAccount] | None:
    members = _objects(raw, key)
    return None if members is None else [_sender(member) for member in members]


def _reactions(raw: Json, key: str) -> list[MessageReaction] | None:
    reactions = _objects(raw, key)
    return None if reactions is None else [MessageReaction(type=_text(each, "type")) for each in reactions]


def _channel_data(raw: Json) -> Json | None:
    if (value := raw.get("channelData")) is None:
        return None
    data = _object(value, "channelData")
    for key in ("tenant", "team", "channel", "meeting"):
        if (part := data.get(key)) is not None:
            _id(_object(part, key))
    return data


def _value(raw: Json, kind: str) -> Any:
    """An invoke's value is an object, and the button in it too: the framework takes both for granted."""
    value = raw.get("value")
    if kind != ActivityTypes.invoke:
        return value
    if value is not None:
        _object(value, "value")
    if raw.get("name") == "adaptiveCard/action":
        _object(_object(value, "value").get("action"), "action")
    return value
