"""Minutes or the brief of a lift as Word, to a person alone: offered, and put where she wants it."""

import asyncio
from collections.abc import Mapping
from secrets import token_hex

from bot.domain.deliveries import Key
from bot.domain.errors import BadPress, FileUnavailable, TeamsAway, VelferdsbotError
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes
from dialogs import frictions
from dialogs.buttons import text_in
from dialogs.desk import Desk
from dialogs.documents import document_name, minutes_document
from dialogs.minutes.form import programme_of
from dialogs.minutes.found import tasks_of, the_minutes
from dialogs.talk import Notice, Offer, Place, Placed, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage.store import Store

Context = Mapping[str, object]  # of which document it is

LONGEST_URL = 8_000  # characters; such an address carries its own permission


async def download(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "last ned referatet"."""
    filed, _ = await the_minutes(turn)
    turn.replies.append(await _offer(turn, desk, {"minutes": filed.id}))
    return True


async def press_download(turn: Turn, desk: Desk, press: Press) -> None:
    await _follow(turn, desk, {"minutes": text_in(press.data, "minutes")})


async def press_lift(turn: Turn, desk: Desk, press: Press) -> None:
    await _follow(turn, desk, {"lift": text_in(press.data, "lift")})


async def _follow(turn: Turn, desk: Desk, wanted: Mapping[str, str]) -> None:
    """No file can stand in the answer to a button, so it follows."""
    reply = await _offer(turn, desk, wanted)
    if reply.file is None:
        turn.replies.append(reply)
    else:
        _send(turn, reply)
        turn.say(turn.language(), "download-follows")


async def word_document(store: Store, group: WorkingGroup, filed: FiledMinutes) -> tuple[str, bytes]:
    """Its name and what is in it, in the language of the minutes."""
    say, tasks = texts(filed.language), await tasks_of(store, filed)
    content = await asyncio.to_thread(minutes_document, say, group, programme_of(group), filed, tasks)
    return document_name(say, group, filed), content


async def _document(turn: Turn, desk: Desk, wanted: Context) -> tuple[str, bytes]:
    """For those who may see it. Raises BadPress, UnknownMinutes, UnknownLift."""
    if "lift" in wanted:
        return await frictions.lifts.document(turn, desk, text_in(wanted, "lift"))
    filed, group = await the_minutes(turn, text_in(wanted, "minutes"))
    return await word_document(turn.store, group, filed)


async def _offer(turn: Turn, desk: Desk, wanted: Mapping[str, str]) -> Reply:
    language = turn.language()
    say = texts(language)
    if turn.files is None:
        return Reply(language, text=await _by_command(turn, wanted))
    if turn.said.place is not Place.PERSONAL:
        return Reply(language, text=say("download-ask-alone"))
    name, content = await _document(turn, desk, wanted)
    return Reply(language, file=Offer(name, say("download-offer"), len(content), wanted))


async def _by_command(turn: Turn, wanted: Mapping[str, str]) -> str:
    say = texts(turn.language())
    if "lift" in wanted:
        lift, _ = await frictions.lifts.the_lift(turn, await turn.store.lifts.with_id(wanted["lift"]))
        return say("lift-by-command", n=lift.number)
    filed, _ = await the_minutes(turn, wanted["minutes"])
    return say("download-by-command", id=filed.id)


async def answered(turn: Turn, desk: Desk, value: Mapping[str, object]) -> None:
    """The offer was taken or declined; whatever goes wrong is said in the chat."""
    language = turn.language()
    try:
        reply = await _placed(turn, desk, value) if value.get("action") == "accept" else None
    except VelferdsbotError as error:
        return _send(turn, Reply(language, text=texts(language)(error.key, **error.values)))
    return _send(turn, reply or Reply(language, text=texts(language)("download-declined")))


async def _placed(turn: Turn, desk: Desk, value: Mapping[str, object]) -> Reply:
    """Who takes it may have left the group since it was offered. Raises UnknownMinutes, UnknownLift."""
    there = _part(value, "uploadInfo")
    name, content = await _document(turn, desk, _part(value, "context"))
    language = turn.language()
    if turn.files is None:
        raise FileUnavailable
    try:
        await turn.files.put(text_in(there, "uploadUrl", LONGEST_URL), content)
    except (FileUnavailable, TeamsAway):
        return Reply(language, text=texts(language)("download-failed"))
    placed = Placed(
        str(there.get("name") or name),
        text_in(there, "contentUrl", LONGEST_URL),
        text_in(there, "uniqueId"),
        text_in(there, "fileType"),
    )
    return Reply(language, file=placed)


def _part(value: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = value.get(name)
    if not isinstance(part, dict):
        raise BadPress(name)
    return part


def _send(turn: Turn, reply: Reply) -> None:
    if turn.said.here:
        turn.notices.append(Notice(Key("download", turn.person, token_hex(8)), turn.said.here, reply))
