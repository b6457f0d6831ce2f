"""What an activity tells: who, where, in which language, in which words, with which files."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from botbuilder.schema import Activity, ChannelAccount

from dialogs.talk import Attachment, Place

FILE: Final = "application/vnd.microsoft.teams.file.download.info"
LONGEST_MESSAGE: Final = 28_000  # characters of HTML

Json = dict[str, Any]

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_LINE_END = re.compile(r"<br\b[^<>]*>|</(?:p|div|li|h\d)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_AT = re.compile(r"</?at\b[^<>]*>", re.IGNORECASE)


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


def files_of(activity: Activity) -> tuple[Attachment, ...]:
    """Those that Teams keeps for the receiver; a message's own text comes as an attachment, too."""
    return tuple(_files(activity.attachments or ()))


def _files(attachments: Iterable[Json]) -> Iterator[Attachment]:
    for each in attachments:
        content, name = each.get("content"), each.get("name")
        if each.get("contentType") == FILE and isinstance(content, dict) and isinstance(name, str):
            yield Attachment(name, str(content.get("downloadUrl") or ""))
