"""From a request to a turn of the bot and back: the framework's adapter over our own gate and connector."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Final, cast

from aiohttp import web
from botbuilder.core import Bot, BotAdapter, TurnContext
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    ConversationReference,
    DeliveryModes,
    InvokeResponse,
    ResourceResponse,
)
from msrest.serialization import DeserializationError  # type: ignore[attr-defined]

from bot.teams.connector import Address, Post, Rejected, Throttled, Unanswered
from bot.teams.identity import Gate, Tenants
from bot.teams.parsing import Malformed, Refused, parse
from bot.teams.payloads import encode, reply_payload
from dialogs.talk import Reply
from storage.engine import is_away

BODY: Final = 256 * 1024  # bytes; an activity is far smaller
TURN: Final = 10.0  # seconds; the channel gives up after ten to fifteen
REMEMBERED: Final = 10_000  # conversations of other tenants that have had their refusal

log = logging.getLogger(__name__)


class TooLarge(Refused):
    """No activity is as large as this."""

    status = 413


class TeamsAdapter(BotAdapter):
    """`refusal` says, in the asker's language, that another tenant's people are not served."""

    def __init__(
        self, post: Post, gate: Gate, tenants: Tenants, refusal: Callable[[Activity], Reply]
    ) -> None:
        super().__init__()
        self._post, self._gate, self._tenants, self._refusal = post, gate, tenants, refusal
        self._turned_away: dict[str, None] = {}
        self._turns: set[asyncio.Task[web.Response]] = set()
        self._draining = False

    # what the web server calls

    async def process(self, request: web.Request, bot: Bot) -> web.Response:
        if self._draining:
            return web.Response(status=503)
        try:
            activity = parse(await _body(request))
            await self._gate.validate(request.headers.get("Authorization"), activity)
        except Refused as refused:
            log.warning("%d for %s: %s", refused.status, request.remote, refused)
            return web.Response(status=refused.status)
        served = self._tenants.allow(activity)
        turn = self.run(activity, bot) if served else self._turn_away(activity)
        return await self._in_time(self._settled(turn, activity), activity)

    async def drain(self, seconds: float = TURN) -> None:
        """Refuses new requests and lets the turns in hand finish."""
        self._draining = True
        if self._turns:
            _, left = await asyncio.wait(self._turns, timeout=seconds)
            for turn in left:
                log.error("a turn was cut off at the stop")
                turn.cancel()

    # what runs a turn

    async def run(self, activity: Activity, bot: Bot) -> InvokeResponse | None:
        """One turn for whoever has been let in; the answer to an invoke or to one who expects replies."""
        context = TurnContext(self, activity)
        await bot.on_turn(context)
        if activity.delivery_mode == DeliveryModes.expect_replies:
            return InvokeResponse(status=200, body={"activities": context.buffered_reply_activities})
        if activity.type != ActivityTypes.invoke:
            return None
        answer = cast("Activity | None", context.turn_state.get(self._INVOKE_RESPONSE_KEY))
        return answer.value if answer else InvokeResponse(status=501)

    # what the bot calls

    async def send(self, context: TurnContext, payload: bytes) -> str:
        """Posts one prepared activity (`encode(reply_payload(...))`) as an answer in this turn; its id."""
        activity = context.activity
        context.responded = True
        if activity.delivery_mode == DeliveryModes.expect_replies:
            context.buffered_reply_activities.append(json.loads(payload))
            return ""
        return await self._post.post(_address(activity, activity.id), payload)

    @classmethod
    def answer(cls, context: TurnContext, status: int, body: object = None) -> None:
        """Answers this turn's invoke."""
        value = InvokeResponse(status=status, body=body)
        context.turn_state[cls._INVOKE_RESPONSE_KEY] = Activity(
            type=ActivityTypes.invoke_response, value=value
        )

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        return [ResourceResponse(id=await self._send_one(context, activity)) for activity in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        await self._post.update(_address(activity), activity.id, encode(activity))
        return ResourceResponse(id=activity.id)

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        await self._post.delete(_address(reference), reference.activity_id)

    async def _send_one(self, context: TurnContext, activity: Activity) -> str:
        if activity.type == ActivityTypes.invoke_response:
            context.turn_state[self._INVOKE_RESPONSE_KEY] = activity
            return ""
        if activity.type == ActivityTypes.trace:
            return ""
        return await self._post.post(_address(activity, activity.reply_to_id), encode(activity))

    # how a turn ends

    async def _in_time(self, turn: Awaitable[web.Response], activity: Activity) -> web.Response:
        """A turn that takes too long goes on, and is waited for at the stop; only its answer is given up."""
        task = asyncio.ensure_future(turn)
        self._turns.add(task)
        task.add_done_callback(self._turns.discard)
        await asyncio.wait({task}, timeout=TURN)
        if task.cancelled():
            return web.Response(status=503)
        if task.done():
            return task.result()
        log.error("a %s took more than %.0f seconds", activity.type, TURN)
        return web.Response(status=503 if activity.type == ActivityTypes.invoke else 202)

    async def _settled(self, turn: Awaitable[InvokeResponse | None], activity: Activity) -> web.Response:
        try:
            return _response(await turn)
        except (Throttled, Unanswered) as failure:
            log.warning("an answer was not delivered: %r", failure)
            return web.Response(status=503)  # the channel brings the activity again
        except Rejected as rejection:
            log.error("the channel took no answer: %s", rejection)
            return web.Response(status=200)
        except (DeserializationError, Malformed) as error:
            log.warning("400: %s", type(error).__name__)
            return web.Response(status=400)
        except Exception as error:
            if is_away(error):
                log.warning("the database is away: %r", error)
                return web.Response(status=503)  # as above
            log.exception("the bot failed at a %s", activity.type)
            return web.Response(status=500)

    async def _turn_away(self, activity: Activity) -> InvokeResponse | None:
        """Says so to the first message of a conversation, as far back as memory goes."""
        if activity.type == ActivityTypes.invoke:
            return InvokeResponse(status=403)
        conversation: str = activity.conversation.id
        if activity.type == ActivityTypes.message and conversation not in self._turned_away:
            self._turned_away[conversation] = None
            if len(self._turned_away) > REMEMBERED:
                del self._turned_away[next(iter(self._turned_away))]
            payload = encode(reply_payload(activity, self._refusal(activity)))
            await self._post.post(_address(activity, activity.id), payload)
        return None


async def _body(request: web.Request) -> bytes:
    if (request.content_length or 0) > BODY:
        raise TooLarge("body")
    try:
        body = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise TooLarge("body") from None
    except web.RequestPayloadError:
        raise Malformed("not packed as it says") from None
    if len(body) > BODY:
        raise TooLarge("body")
    return body


def _address(source: Activity | ConversationReference, reply_to: str | None = None) -> Address:
    return Address(source.service_url, source.conversation.id, reply_to)


def _response(answer: InvokeResponse | None) -> web.Response:
    if answer is None or answer.body is None:
        return web.Response(status=answer.status if answer else 200)
    return web.Response(status=answer.status, body=encode(answer.body), content_type="application/json")
