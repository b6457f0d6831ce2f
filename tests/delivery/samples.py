"""Deliveries as they are planned."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.deliveries import Delivery, Destination, Key
from storage.deliveries import plan
from storage.engine import writing

TENANT = "22222222-2222-2222-2222-222222222222"
HOUR = timedelta(hours=1)


def card(text: str) -> str:
    content = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": text}]}
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
    return json.dumps({"type": "message", "attachments": [attachment]})


def delivery(name: str, url: str = "http://127.0.0.1:9", **changes: Any) -> Delivery:
    """To a conversation of its own."""
    now = datetime.now(UTC)
    given: dict[str, Any] = {
        "key": Key("digest", name, "2026-W47"),
        "destination": Destination("msteams", url, f"19:{name}", TENANT),
        "due_at": now,
        "expires_at": now + HOUR,
        "payload": card(name),
    }
    return Delivery(**{**given, **changes})


async def planned(engine: AsyncEngine, *deliveries: Delivery) -> None:
    def together(connection: Connection) -> None:
        plan(connection, deliveries)

    async with writing(engine) as connection:
        await connection.run_sync(together)
