"""A digest of one's own: of all groups that one is in, at an hour of one's own."""

from dataclasses import replace
from functools import partial

from bot.domain.digest_plans import DigestPlan
from bot.domain.errors import NoDigest
from dialogs.cards.digest_settings import personal_card
from dialogs.cards.digests import Reader, digest_card
from dialogs.desk import Desk
from dialogs.digests.composing import personal_digest, personal_period
from dialogs.digests.fields import filled, ordered, paused
from dialogs.membership import groups_of
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage.digests import schedule_person


async def order(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "mitt ukesbrev"; "mitt ukesbrev mandag 08:00"."""
    if order.rest:
        _keep(turn, ordered(order.rest, await _plan(turn) or DigestPlan()), "digest-saved")
    else:
        await show(turn, desk)
    return True


async def show(turn: Turn, desk: Desk) -> None:
    """To the person alone: it tells of all her groups, and a channel is one group's."""
    if turn.said.place is not Place.PERSONAL:
        return turn.say(turn.language(), "digest-own-alone")
    plan = await _plan(turn) or DigestPlan()
    period = await personal_period(turn.store, turn.person, plan, turn.said.now)
    groups = await groups_of(turn)
    digest = await personal_digest(turn.store, desk, turn.person, groups, period, plan)
    return turn.show(turn.language(), digest_card(texts(turn.language()), digest, Reader(None)))


async def pause(turn: Turn, desk: Desk, order: Order) -> bool:
    plan = await _plan(turn)
    if plan is None:
        raise NoDigest
    _keep(turn, paused(order.rest, plan, turn.said.today))
    return True


async def off(turn: Turn, desk: Desk, order: Order) -> bool:
    _keep(turn, None, "digest-is-off")
    return True


async def press_settings(turn: Turn, desk: Desk, press: Press) -> None:
    _show_settings(turn, await _plan(turn))


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    _keep(turn, filled(press.data, await _plan(turn) or DigestPlan()), "digest-saved")


async def press_off(turn: Turn, desk: Desk, press: Press) -> None:
    _keep(turn, None, "digest-is-off")


async def _plan(turn: Turn) -> DigestPlan | None:
    return await turn.store.digests.personal(turn.person)


def _keep(turn: Turn, plan: DigestPlan | None, key: str = "") -> None:
    """It comes where the person writes to the bot alone, in the language she is spoken to."""
    plan = plan and replace(plan, language=turn.language())
    turn.changes.append(partial(schedule_person, person=turn.person, plan=plan, now=turn.said.now))
    _show_settings(turn, plan, key)


def _show_settings(turn: Turn, plan: DigestPlan | None, key: str = "") -> None:
    spoken = texts(turn.language())
    turn.show(turn.language(), personal_card(spoken, plan, said=spoken(key) if key else ""))
