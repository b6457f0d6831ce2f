"""One turn of the bot: recall, respond, settle, send. Nothing leaves before what it rests on is stored."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity, ActivityTypes, DeliveryModes

from bot import invokes
from bot.delivery.notices import delivery_of
from bot.domain.corrections import ProposedCorrection
from bot.domain.errors import Conflict, VelferdsbotError
from bot.domain.groups import Channel
from bot.domain.memory import AskerMemory, ChannelMemory, ThreadMemory, UserMemory
from bot.domain.people import asker_key, person_key
from bot.domain.teams import Meetings, PersonalFiles, Roster
from bot.teams.activities import (
    channel_of,
    files_of,
    locale_of,
    place_of,
    tenant_of,
    text_of,
    thread_of,
    user_of,
)
from bot.teams.adapter import TeamsAdapter
from bot.teams.meetings import meeting_end
from bot.teams.payloads import encode, reference, reply_payload
from dialogs import conversation, minutes, small_talk
from dialogs.desk import Desk
from dialogs.talk import Memory, Place, Press, Said, Turn
from storage.corrections import Proposal
from storage.deliveries import plan
from storage.engine import is_away
from storage.groups import forget_personal_chat, keep_personal_chat
from storage.store import Change, Store
from storage.turns import AlreadySettled, InHand, Ledger, Recalled, Settlement, TurnId

OSLO = ZoneInfo("Europe/Oslo")
LOOK_AGAIN = 0.2  # seconds, at a turn that is in hand elsewhere
TURN = "velferdsbot.turn"

log = logging.getLogger(__name__)


class VelferdsBot(TeamsActivityHandler):
    def __init__(
        self,
        desk: Callable[[], Desk],
        ledger: Ledger,
        store: Store,
        roster: Roster,
        adapter: TeamsAdapter,
        clock: Callable[[], datetime],
        *,
        planned: Callable[[], None],
        files: PersonalFiles | None = None,
        meetings: Meetings | None = None,
    ) -> None:
        """`planned` is called when a turn has something to say elsewhere, and it is stored."""
        super().__init__()
        self._planned = planned
        self._desk, self._ledger, self._store, self._roster = desk, ledger, store, roster
        self._adapter, self._clock = adapter, clock
        self._files, self._meetings = files, meetings

    async def on_turn(self, turn_context: TurnContext) -> None:
        while True:
            try:
                return await self._turn(turn_context)
            except Conflict:
                continue  # of those who collide one gets through: hear the others again
            except InHand:
                await asyncio.sleep(LOOK_AGAIN)

    async def _turn(self, context: TurnContext) -> None:
        activity = context.activity
        recalled = await self._ledger.recall(_keys(activity))
        said = _said(activity, self._clock().astimezone(OSLO))
        person, teams = _person(activity), (self._roster, self._files, self._meetings)
        turn = Turn(said, _memory(recalled), person, self._store, *teams)
        _keep_reachable(turn, activity)
        context.turn_state[TURN] = turn
        outgoing = await self._respond(context, turn, recalled)
        settlement = _settlement(activity, turn, recalled, outgoing)
        try:
            await self._ledger.settle(settlement)
            if turn.notices:
                self._planned()
        except AlreadySettled as earlier:
            outgoing = [encode(payload) for payload in json.loads(earlier.replies or "[]")]
        if activity.type == ActivityTypes.invoke:
            self._adapter.answer(context, **json.loads(outgoing[0]))
        else:
            await self._send(context, settlement, outgoing)

    async def _respond(
        self, context: TurnContext, turn: Turn, recalled: Mapping[str, Recalled]
    ) -> list[bytes]:
        """What is to leave, as JSON; an error becomes its sentence, and changes nothing."""
        try:
            if context.activity.type == ActivityTypes.invoke:
                return [encode(await self._answer(context, turn))]
            await super().on_turn(context)
        except VelferdsbotError as error:
            _apologise(turn, recalled, error)
        except Exception as error:
            if is_away(error):  # nothing can be stored: the channel is to bring it again
                raise
            log.exception("the bot failed at a %s", context.activity.type)
            _apologise(turn, recalled, VelferdsbotError())
        if context.activity.type == ActivityTypes.invoke:
            return [
                encode({"status": 200, "body": invokes.apology(context.activity.name, turn.replies[0].text)})
            ]
        return [encode(reply_payload(context.activity, reply)) for reply in turn.replies]

    async def _answer(self, context: TurnContext, turn: Turn) -> dict[str, object]:
        answer = invokes.ANSWERS.get(context.activity.name)
        if answer is None:
            return {"status": 501, "body": None}
        return {"status": 200, "body": await answer(turn, self._desk(), context.activity.value or {})}

    async def _send(self, context: TurnContext, settlement: Settlement, outgoing: Sequence[bytes]) -> None:
        taken = False
        try:
            for payload in outgoing:
                await self._adapter.send(context, payload)
            taken = True
        finally:
            if settlement.turn and settlement.sends:
                self._ledger.posted(settlement.turn, taken=taken)

    # one method a kind of activity

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await conversation.respond(_turn_of(turn_context), self._desk())

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        small_talk.welcome(_turn_of(turn_context), self._desk())

    async def on_installation_update_remove(self, turn_context: TurnContext) -> None:
        """What only the installation held is deleted; what this turn had recalled is not written again."""
        activity, turn = turn_context.activity, _turn_of(turn_context)
        await self._store.people.forget_conversation(activity.channel_id, channel_of(activity))
        user = replace(turn.memory.user, chat=None)
        turn.memory = Memory(ThreadMemory(), AskerMemory(), ChannelMemory(), user)
        if turn.said.place is Place.PERSONAL:
            turn.changes = [partial(forget_personal_chat, person=turn.person)]

    async def on_teams_meeting_end_event(self, meeting: object, turn_context: TurnContext) -> None:
        """The framework hands over what came: keys as the channel writes them."""
        if ended := meeting_end(turn_context.activity):
            await minutes.meetings.offer(_turn_of(turn_context), ended)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Nothing: the framework would ask the roster for every member, and an install has its own event."""


def _turn_of(context: TurnContext) -> Turn:
    return cast(Turn, context.turn_state[TURN])


def _said(activity: Activity, now: datetime) -> Said:
    return Said(
        text_of(activity),
        _press(activity),
        place_of(activity),
        locale_of(activity),
        now,
        name=(activity.from_property and activity.from_property.name) or "",
        here=_here(activity),
        files=files_of(activity),
    )


def _here(activity: Activity) -> Channel:
    team = (activity.channel_data or {}).get("team") or {}
    return Channel(
        activity.channel_id,
        tenant_of(activity),
        activity.service_url or "",
        channel_of(activity),
        team.get("id"),
        team.get("aadGroupId"),
    )


def _keep_reachable(turn: Turn, activity: Activity) -> None:
    """Where a person who writes to the bot alone can be written to."""
    here, user = turn.said.here, turn.memory.user
    if (
        turn.said.place is Place.PERSONAL
        and here
        and activity.from_property
        and user.chat != here.conversation
    ):
        turn.memory.user = replace(user, chat=here.conversation)
        turn.changes.append(partial(keep_personal_chat, person=turn.person, channel=here))


def _press(activity: Activity) -> Press | None:
    """Of a client without Universal Actions: a message that carries the button's data."""
    if activity.type != ActivityTypes.message or not isinstance(activity.value, dict):
        return None
    return Press(str(activity.value.get("verb")), activity.value)


def _keys(activity: Activity) -> tuple[tuple[str, type], ...]:
    """Where each kind of memory lies, in the order of `Memory`'s fields."""
    wire, channel, person = activity.channel_id, channel_of(activity), _person(activity)
    return (
        (f"{wire}/thread/{thread_of(activity)}", ThreadMemory),
        (asker_key(person, channel), AskerMemory),
        (f"{wire}/channel/{channel}", ChannelMemory),
        (person, UserMemory),
    )


def _person(activity: Activity) -> str:
    user = user_of(activity) if activity.from_property else ""
    return person_key(activity.channel_id, tenant_of(activity), user)


def _memory(recalled: Mapping[str, Recalled]) -> Memory:
    thread, asker, channel, user = (each.value for each in recalled.values())
    return Memory(
        cast(ThreadMemory, thread),
        cast(AskerMemory, asker),
        cast(ChannelMemory, channel),
        cast(UserMemory, user),
    )


def _settlement(
    activity: Activity, turn: Turn, recalled: Mapping[str, Recalled], outgoing: Sequence[bytes]
) -> Settlement:
    remembered = zip(recalled.items(), turn.memory.values, strict=True)
    return Settlement(
        turn=TurnId(activity.channel_id, activity.conversation.id, activity.id) if activity.id else None,
        read=recalled,
        written={key: value for (key, before), value in remembered if value != before.value},
        replies=(b"[" + b",".join(outgoing) + b"]").decode(),
        sends=activity.type != ActivityTypes.invoke
        and activity.delivery_mode != DeliveryModes.expect_replies,
        proposals=[_proposal(activity, turn, correction) for correction in turn.proposals],
        misses=turn.misses,
        changes=_changes(turn),
    )


def _changes(turn: Turn) -> list[Change]:
    if not turn.notices:
        return turn.changes
    deliveries = [delivery_of(notice, turn.said.now) for notice in turn.notices]
    return [*turn.changes, partial(plan, deliveries=deliveries)]


def _proposal(activity: Activity, turn: Turn, correction: ProposedCorrection) -> Proposal:
    reply_to = encode(reference(activity)).decode()
    return Proposal(correction, turn.language().value, turn.person, reply_to, turn.said.now)


def _apologise(turn: Turn, recalled: Mapping[str, Recalled], error: VelferdsbotError) -> None:
    turn.memory = _memory(recalled)
    turn.proposals.clear()
    turn.misses.clear()
    turn.changes.clear()
    turn.notices.clear()
    turn.replies.clear()
    turn.say(turn.language(), error.key, **error.values)
