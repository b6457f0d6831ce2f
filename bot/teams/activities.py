"""What arrives and what leaves, as JSON and as the framework's activity; nothing here uses the network."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final, cast

import orjson
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount, MessageReaction
from msrest.serialization import Model

from bot.domain.errors import VelferdsbotError
from bot.domain.groups import Channel
from dialogs.cards.shapes import Card
from dialogs.talk import Attachment, Offer, Place, Placed, Reply

LONGEST_TEXT: Final = 32_000  # characters; Teams takes 28 KB
LONGEST_ID: Final = 250  # the database's keys are made of ids; those of Teams have up to 200
FILE: Final = "application/vnd.microsoft.teams.file.download.info"
FILE_CONSENT: Final = "application/vnd.microsoft.teams.card.file.consent"
FILE_INFO: Final = "application/vnd.microsoft.teams.card.file.info"
CARD: Final = "application/vnd.microsoft.card.adaptive"

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


def tenant_of(activity: Activity) -> str | None:
    tenant = (activity.channel_data or {}).get("tenant") or {}
    return cast("str | None", tenant.get("id") or activity.conversation.tenant_id)


def channel_of(activity: Activity) -> str:
    """The channel or chat, without the thread."""
    return cast(str, activity.conversation.id).partition(";messageid=")[0]


def thread_of(activity: Activity) -> str:
    """`<channel>;messageid=<root>` in a channel; in a chat the chat itself."""
    conversation: str = activity.conversation.id
    if place_of(activity) is Place.CHANNEL and ";messageid=" not in conversation:
        return f"{conversation};messageid={activity.reply_to_id or activity.id}"
    return conversation


def place_of(activity: Activity) -> Place:
    try:
        return Place(activity.conversation.conversation_type)
    except ValueError:
        return Place.GROUP if activity.conversation.is_group else Place.PERSONAL


def user_of(activity: Activity) -> str:
    """The Entra object id; the channel's own id for those without one (anonymous meeting guests)."""
    sender = activity.from_property or ChannelAccount()
    return sender.aad_object_id or sender.id or ""


def locale_of(activity: Activity) -> str:
    client: Json = next((each for each in activity.entities or () if each.get("type") == "clientInfo"), {})
    locale = activity.locale or client.get("locale")
    return locale if isinstance(locale, str) else ""


_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_LINE_END = re.compile(r"<br\b[^<>]*>|</(?:p|div|li|h\d)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
LONGEST_MESSAGE = 28_000  # characters of HTML
_AT = re.compile(r"</?at\b[^<>]*>", re.IGNORECASE)


def text_of(activity: Activity) -> str:
    """What was said to the bot: its own mention taken out once, every other word left as it was."""
    text = activity.text or ""
    for mention in _mentions_of_bot(activity):
        text = mention.sub(" ", text, count=1)
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), _AT.sub("", text))
    return text.replace("\xa0", " ").strip()


def text_of_message(payload: object) -> str:
    """Of a message that a command in its menu was chosen for, as plain lines; "" where there is none."""
    body = payload.get("body") if isinstance(payload, dict) else None
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(content, str):
        return ""
    content = content[:LONGEST_MESSAGE]
    if body.get("contentType") == "html":
        content = html.unescape(_TAG.sub("", _LINE_END.sub("\n", content)))
    return content.replace("\xa0", " ").strip()


def _mentions_of_bot(activity: Activity) -> list[re.Pattern[str]]:
    bot = activity.recipient.id if activity.recipient else None
    return [
        _mention(entity) for entity in activity.entities or () if bot and _mentioned(entity).get("id") == bot
    ]


def _mentioned(entity: Json) -> Json:
    mentioned = entity.get("mentioned") if str(entity.get("type")).lower() == "mention" else None
    return mentioned if isinstance(mentioned, dict) else {}


def _mention(entity: Json) -> re.Pattern[str]:
    """The entity's text; or, where the message marks it up in another way, the name in its tags."""
    text = str(entity.get("text") or f"<at>{_mentioned(entity).get('name')}</at>")
    name = re.escape(_AT.sub("", text).strip())
    return re.compile(
        rf"(?<![ \xa0])[ \xa0]*(?:{re.escape(text)}|<at\b[^<>]*>\s*{name}\s*</at>)[ \xa0]*", re.IGNORECASE
    )


def reply_payload(inbound: Activity, reply: Reply) -> Json:
    """The activity to post; in a channel the conversation's id holds the thread, and so does the answer."""
    conversation = {
        "id": inbound.conversation.id,
        "conversationType": inbound.conversation.conversation_type,
    }
    return _message(
        reply,
        {
            "channelId": inbound.channel_id,
            "serviceUrl": inbound.service_url,
            "from": inbound.recipient,
            "recipient": inbound.from_property,
            "conversation": conversation,
            "replyToId": inbound.id,
        },
    )


def notice_payload(to: Channel, reply: Reply) -> Json:
    """A new message of the bot's own accord."""
    conversation = {"id": to.conversation}
    return _message(reply, {"channelId": to.wire, "serviceUrl": to.service_url, "conversation": conversation})


def _message(reply: Reply, between: Json) -> Json:
    """`between`: whom it is from and to, and where."""
    payload: Json = {
        "type": "message",
        **between,
        "locale": reply.language,
        "text": reply.text or None,
        "summary": reply.summary or None,
        "attachments": _attachments(reply),
    }
    return {key: value for key, value in payload.items() if value is not None}


def _attachments(reply: Reply) -> list[Json] | None:
    if reply.card:
        return [card_attachment(reply.card)]
    return [file_attachment(reply.file)] if reply.file else None


def file_attachment(file: Offer | Placed) -> Json:
    match file:
        case Offer(name, description, size, context):
            asked = {"description": description, "sizeInBytes": size}
            contexts = {"acceptContext": context, "declineContext": context}
            return {"contentType": FILE_CONSENT, "name": name, "content": asked | contexts}
        case Placed(name, url, id_, kind):
            content = {"uniqueId": id_, "fileType": kind}
            return {"contentType": FILE_INFO, "contentUrl": url, "name": name, "content": content}


def files_of(activity: Activity) -> tuple[Attachment, ...]:
    """Those that Teams keeps for the receiver; a message's own text comes as an attachment, too."""
    return tuple(_files(activity.attachments or ()))


def _files(attachments: Iterable[Json]) -> Iterator[Attachment]:
    for each in attachments:
        content, name = each.get("content"), each.get("name")
        if each.get("contentType") == FILE and isinstance(content, dict) and isinstance(name, str):
            yield Attachment(name, str(content.get("downloadUrl") or ""))


def card_attachment(card: Card) -> Json:
    return {"contentType": CARD, "content": card}


def reference(activity: Activity) -> Json:
    """Where this person can be written to later, as `Address` and a new message need it."""
    return {
        "channelId": activity.channel_id,
        "serviceUrl": activity.service_url,
        "conversation": {"id": activity.conversation.id},
        "bot": activity.recipient,
        "user": activity.from_property,
        "tenant": tenant_of(activity),
    }


def message_to(reference: Json, text: str) -> Json:
    """A new message to whoever `reference` remembers."""
    kept = {key: reference[key] for key in ("channelId", "serviceUrl", "conversation")}
    return {**kept, "type": "message", "from": reference["bot"], "recipient": reference["user"], "text": text}


def encode(value: object) -> bytes:
    """JSON of plain values and of the framework's models, in any mixture."""
    return orjson.dumps(value, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return _fields(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Exception):  # the framework's answer to an Action.Execute that it cannot read
        return {"code": str(value.args[0]), "message": str(value.args[-1])}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


def _fields(model: Model) -> Json:
    named = {spec["key"]: getattr(model, name, None) for name, spec in model._attribute_map.items()}
    return {
        key: value
        for key, value in {**named, **(model.additional_properties or {})}.items()
        if value is not None
    }
