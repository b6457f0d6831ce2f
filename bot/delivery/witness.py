"""Whether a message that nobody acknowledged is there nevertheless: its mark, and who looks for it."""

import hashlib
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import orjson

from bot.domain.deliveries import Delivery
from bot.domain.errors import TeamsRefused, TeamsUnknown
from bot.domain.groups import Channel
from bot.teams.payloads import CARD

log = logging.getLogger(__name__)

Message = Mapping[str, Any]  # as Graph lists it


class Conversations(Protocol):
    async def recent(self, delivery: Delivery) -> Sequence[Message] | None:
        """What was written where it goes, since it fell due; newest first. None: it may not be read."""
        ...


class Messages(Protocol):
    """As Microsoft Graph lists them."""

    async def messages(self, channel: Channel, since: datetime, thread: str = "") -> Sequence[Message]: ...


class ReadBack:
    """What Graph lets the bot read: channels, their threads and group chats; nobody's own chat with a bot."""

    def __init__(self, graph: Messages) -> None:
        self._graph = graph

    async def recent(self, delivery: Delivery) -> Sequence[Message] | None:
        to = delivery.destination
        conversation, _, thread = to.conversation.partition(";messageid=")
        if not conversation.startswith("19:"):
            return None
        channel = Channel(to.wire, to.tenant, to.service_url, conversation, to.team, to.team)
        try:
            return await self._graph.messages(channel, delivery.due_at, thread)
        except (TeamsRefused, TeamsUnknown) as refused:
            log.warning("messages cannot be read back: %r", refused)
            return None


class Witness(Protocol):
    async def sightings(self, delivery: Delivery) -> Sequence[str] | None:
        """Ids of the messages that carry its mark, oldest first; None: nobody can say."""
        ...


class NoWitness:
    """No permission to read: what is done in doubt is for each delivery to say."""

    async def sightings(self, delivery: Delivery) -> Sequence[str] | None:
        return None


class GraphWitness:
    """Reads the conversation back. Our own messages only: somebody may have quoted one, mark and all."""

    def __init__(self, conversations: Conversations, app_id: str) -> None:
        self._conversations, self._app_id = conversations, app_id

    async def sightings(self, delivery: Delivery) -> Sequence[str] | None:
        messages = await self._conversations.recent(delivery)
        if messages is None:
            return None
        mark = mark_of(delivery)
        return [
            str(message["id"])
            for message in reversed(messages)
            if mark in orjson.dumps(message) and self._is_ours(message)
        ]

    def _is_ours(self, message: Message) -> bool:
        sender = (message.get("from") or {}).get("application") or {}
        return sender.get("id") == self._app_id and not message.get("deletedDateTime")


def mark_of(delivery: Delivery) -> bytes:
    """The same on a message and on what replaces it."""
    occasion = delivery.replaces or delivery.key.occasion
    key = orjson.dumps([delivery.key.kind, delivery.key.recipient, occasion])
    return b"vb-" + hashlib.sha256(key).hexdigest()[:20].encode()


def marked(body: bytes, mark: bytes) -> bytes:
    """The first element of its card that has no id has this one. A text cannot be marked unseen."""
    activity = orjson.loads(body)
    for attachment in activity.get("attachments", ()):
        if attachment["contentType"] == CARD:
            for element in attachment["content"]["body"]:
                if "id" not in element:
                    element["id"] = mark.decode()
                    break
    return orjson.dumps(activity)
