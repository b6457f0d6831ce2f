"""Frictions found again: by theme, rule, municipality, state or words, or by their number."""

from dataclasses import replace

from bot.domain.friction_clock import orientation
from bot.domain.friction_search import found
from bot.domain.frictions import Friction
from dialogs.buttons import start_in
from dialogs.cards import frictions as cards
from dialogs.desk import Desk
from dialogs.frictions.drafting import talk_of, visible_here
from dialogs.frictions.sending import seen, show_friction
from dialogs.talk import Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order

LONGEST = 200  # characters of a search


async def find(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "regelfriksjoner om barnevern", "friksjoner uten svar", "regelfriksjoner fra Halden"."""
    await _list(turn, desk, f"{order.opening} {order.rest}".strip())
    return True


async def narrow(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "fra Halden", "om barnevern": of the list that was shown."""
    talk = talk_of(turn)
    if talk.search is None or talk.asking:
        return False
    await _list(turn, desk, f"{talk.search} {order.opening} {order.rest}".strip())
    return True


async def unanswered(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "uten svar": of the list that was shown, else of all."""
    await _list(turn, desk, f"{talk_of(turn).search or ''} {order.opening}".strip())
    return True


async def press_list(turn: Turn, desk: Desk, press: Press) -> None:
    search = press.data.get("search")
    await _list(turn, desk, search if isinstance(search, str) else "", start_in(press.data))


async def _list(turn: Turn, desk: Desk, search: str, start: int = 0) -> None:
    search = search[:LONGEST]
    wanted = desk.friction_talk.wanted(search, turn.said.now, turn.person)
    visible = await visible_here(turn)
    stems = [(each.id, desk.friction_talk.stems(_all_of(each))) for each in visible] if wanted.words else []
    language, those = turn.language(), found(visible, wanted, stems)
    if those:
        turn.memory.asker = replace(turn.memory.asker, friction=replace(talk_of(turn), search=search))
    turn.show(language, cards.friction_list(texts(language), those, search, start, turn.said.now))


def _all_of(friction: Friction) -> str:
    reference = friction.report.reference.canonical if friction.report.reference else ""
    cases = " ".join(case.what for case in friction.cases)
    return f"{friction.report.text} {reference} {friction.report.owner} {cases}"


async def orient(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "orientering om regelfriksjoner": who owes answers and since when, and what was answered."""
    told = orientation(await visible_here(turn), turn.said.now)
    turn.show(turn.language(), cards.orientation_card(texts(turn.language()), told))
    return True


async def open_numbered(turn: Turn, desk: Desk, order: Order) -> bool:
    friction = await seen(turn, await turn.store.frictions.numbered(order.number or 0))
    await show_friction(turn, desk, friction)
    return True
