"""What leaves, as the JSON that the connector takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import orjson
from botbuilder.schema import Activity
from msrest.serialization import Model

from bot.domain.groups import Channel
from bot.teams.activities import tenant_of
from dialogs.cards.shapes import Card
from dialogs.talk import Offer, Placed, Reply

CARD: Final = "application/vnd.microsoft.card.adaptive"
FILE_CONSENT: Final = "application/vnd.microsoft.teams.card.file.consent"
FILE_INFO: Final = "application/vnd.microsoft.teams.card.file.info"

Json = dict[str, Any]


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
