"""What is answered in the HTTP response itself: buttons, the compose box, dialogs and typeahead."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.domain.errors import BadPress
from bot.teams.activities import text_of_message
from bot.teams.payloads import CARD, card_attachment
from dialogs import compose, conversation, download
from dialogs.buttons import Verb
from dialogs.cards.grants import Preview
from dialogs.cards.shapes import Card
from dialogs.desk import Desk
from dialogs.talk import Press, Reply, Turn

Json = dict[str, Any]
Answer = Callable[[Turn, Desk, Mapping[str, Any]], Awaitable[Json]]

MESSAGE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
THUMBNAIL = "application/vnd.microsoft.card.thumbnail"
PAGE = 25  # schemes in the compose box at a time
CHOICES = 15  # as many as a dropdown shows
OF_MESSAGE = "reportFriction"  # the command in the menu of a message


async def button(turn: Turn, desk: Desk, value: Mapping[str, Any]) -> Json:
    """Action.Execute: the card is replaced for its presser alone."""
    action = value["action"]
    reply = await _pressed(turn, desk, str(action.get("verb")), action.get("data"))
    if reply.card is None:
        return {"statusCode": 200, "type": MESSAGE, "value": reply.text}
    return {"statusCode": 200, "type": CARD, "value": reply.card}


async def task(turn: Turn, desk: Desk, value: Mapping[str, Any]) -> Json:
    """A dialog that a button or a message's menu opens, and what is submitted in it."""
    data = value.get("data")
    if data is None and value.get("commandId") == OF_MESSAGE:
        data = {"verb": Verb.FRICTION_OF_MESSAGE.value, "text": text_of_message(value.get("messagePayload"))}
    verb = data.get("verb") if isinstance(data, dict) else None
    reply = await _pressed(turn, desk, str(verb), data)
    if reply.card is None:
        return {"task": {"type": "message", "value": reply.text}}
    card = card_attachment(Card(_submitted(reply.card)))
    return {"task": {"type": "continue", "value": {"card": card, "height": "large"}}}


def _submitted(part: Any) -> Any:
    """Dialogs know Action.Submit alone: every button becomes its fallback."""
    if isinstance(part, Mapping):
        if part.get("type") == "Action.Execute":
            kept = {name: part[name] for name in ("associatedInputs",) if name in part}
            return {**part["fallback"], **kept}
        return {name: _submitted(value) for name, value in part.items()}
    return [_submitted(each) for each in part] if isinstance(part, list | tuple) else part


async def compose_box(turn: Turn, desk: Desk, value: Mapping[str, Any]) -> Json:
    """The search from the compose box: schemes as cards to post."""
    parameters = value.get("parameters") or [{}]
    options = value.get("queryOptions") or {}
    text, skip, count = parameters[0].get("value"), options.get("skip"), options.get("count")
    found = compose.search(turn, desk, str(text or ""), _whole(skip, 0), min(_whole(count, PAGE), PAGE))
    if not found:
        return _compose_says(compose.hint(turn))
    attachments = [_result(preview, card) for preview, card in found]
    return {"composeExtension": {"type": "result", "attachmentLayout": "list", "attachments": attachments}}


def _result(preview: Preview, card: Card) -> Json:
    shown = {"title": preview.title, "text": preview.text}
    return {**card_attachment(card), "preview": {"contentType": THUMBNAIL, "content": shown}}


async def typeahead(turn: Turn, desk: Desk, value: Mapping[str, Any]) -> Json:
    """Municipalities while their name is being typed."""
    known = desk.catalogue.register.beginning(str(value.get("queryText") or ""))
    choices = known[:CHOICES] if value.get("dataset") == "municipalities" else ()
    return {
        "type": "application/vnd.microsoft.search.searchResponse",
        "value": {"results": [{"title": each.full_name, "value": each.number} for each in choices]},
    }


async def file_consent(turn: Turn, desk: Desk, value: Mapping[str, Any]) -> Json:
    """Whether a person takes a file that she was offered: what is said to it is a message."""
    await download.answered(turn, desk, value)
    return {}


ANSWERS: dict[str, Answer] = {
    "adaptiveCard/action": button,
    "task/fetch": task,
    "task/submit": task,
    "composeExtension/query": compose_box,
    "composeExtension/fetchTask": task,
    "composeExtension/submitAction": task,
    "application/search": typeahead,
    "fileConsent/invoke": file_consent,
}


def apology(name: str, sentence: str) -> Json:
    """An error, in the form that this kind of invoke is answered in."""
    if name == "adaptiveCard/action":
        return {"statusCode": 400, "type": ERROR, "value": {"code": "BadRequest", "message": sentence}}
    if name == "composeExtension/query":
        return _compose_says(sentence)
    return {"task": {"type": "message", "value": sentence}}


async def _pressed(turn: Turn, desk: Desk, verb: str, data: object) -> Reply:
    if not isinstance(data, dict):
        raise BadPress("data")
    turn.said = replace(turn.said, press=Press(verb, data))
    await conversation.respond(turn, desk)
    return turn.replies[0]


def _compose_says(text: str) -> Json:
    return {"composeExtension": {"type": "message", "text": text}}


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and value >= 0 else otherwise
