"""Lifts: frictions chosen by who owns the rule, a brief drafted, and the answer brought back to all."""

import asyncio
from collections.abc import Sequence
from functools import partial
from secrets import token_hex

from bot.domain.errors import BadPress
from bot.domain.friction_search import found
from bot.domain.frictions import Friction, NotYours, Outcome, leads
from bot.domain.groups import WorkingGroup
from bot.domain.lifts import Lift, UnknownLift, after_answer, answered, by_owner, can_lift, lifted
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.cards.frictions.lifts import REOPEN
from dialogs.desk import Desk
from dialogs.documents.lift import Brief, brief_document
from dialogs.frictions.drafting import visible_here, without_persons
from dialogs.frictions.sending import changed, keep_cards, tell
from dialogs.membership import group_for, groups_of
from dialogs.minutes.filing import note
from dialogs.talk import Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage import lifts as stored

LONGEST_ANSWER = 4_000  # characters
MOST = 60  # frictions in one lift

# Choosing


async def choose(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "lag løft", "lag løft om barnevern", "lag løft til Helsedirektoratet"."""
    able = [each for each in await visible_here(turn) if can_lift(each)]
    wanted = order.rest.casefold()
    batches = by_owner(able)
    owner = next((each for each in batches if each and each.casefold() in wanted), None)
    if owner:
        _choose_from(turn, owner, batches[owner])
    elif wanted:
        _choose_from(turn, "", _about(turn, desk, able, order.rest))
    else:
        turn.show(turn.language(), cards.owners_card(texts(turn.language()), batches))
    return True


def _about(turn: Turn, desk: Desk, able: Sequence[Friction], about: str) -> Sequence[Friction]:
    wanted = desk.friction_talk.wanted(about, turn.said.now, turn.person)
    stems = [(each.id, desk.friction_talk.stems(each.report.text)) for each in able]
    return found(able, wanted, stems)


def _choose_from(turn: Turn, owner: str, those: Sequence[Friction]) -> None:
    say = texts(turn.language())
    if not those:
        return turn.show(turn.language(), cards.owners_card(say, {}))
    owners = {each.report.owner for each in those}
    to = owner or (owners.pop() if len(owners) == 1 else "")
    return turn.show(turn.language(), cards.lift_form(say, to, those))


async def press_choose(turn: Turn, desk: Desk, press: Press) -> None:
    owner = press.data.get("owner")
    batches = by_owner(await visible_here(turn))
    _choose_from(turn, str(owner or ""), batches.get(str(owner or ""), []))


# Making


async def press_make(turn: Turn, desk: Desk, press: Press) -> None:
    """Numbered, and logged: when, to whom, by whom."""
    chosen = str(press.data.get("chosen") or "").split(",")[:MOST]
    those = [each for each in await visible_here(turn) if each.id in chosen]
    group = await _leading_group(turn, those)
    to = press.data.get("lift_to")
    say = texts(turn.language())
    if not isinstance(to, str) or not to.strip():
        form = cards.lift_form(say, "", those, {"lift_to": say("lift-whom-needed")})
        return turn.show(turn.language(), form)
    number = await turn.store.lifts.next_number()
    reason = texts(group.language)("lift-reason", n=number, to=to.strip()[:200])
    now_lifted = lifted(those, reason, turn.said.now)
    ids = tuple(each.id for each in now_lifted)
    lift = Lift(
        token_hex(8), number, to.strip()[:200], ids, group.id, turn.person, turn.said.name, turn.said.now
    )
    turn.changes.append(partial(stored.add, lift=lift))
    note(turn, f"lift/{lift.id}", "lifted", number=number, to=lift.to, frictions=ids)
    before = {each.id: each for each in those}
    for friction in now_lifted:
        changed(turn, before[friction.id], friction, "lifted", lift=number)
        await keep_cards(turn, desk, friction)
        await tell(turn, desk, friction, "friction-told-lifted", n=friction.number, to=lift.to)
    return await _show(turn, desk, lift, now_lifted, say("lift-made"))


async def _leading_group(turn: Turn, those: Sequence[Friction]) -> WorkingGroup:
    """A group of the person with a case in each, that she leads. Raises NotYours."""
    for group in await groups_of(turn):
        if any(group.id in each.groups for each in those) and leads(group.members, turn.person):
            return group
    raise NotYours


# Seen


async def the_lift(turn: Turn, lift: Lift | None) -> tuple[Lift, list[Friction]]:
    """For those whose group sent it or has a case in it. Raises UnknownLift."""
    groups = {group.id for group in await groups_of(turn)}
    those = [each for each in await turn.store.frictions.all() if lift and each.id in lift.frictions]
    if lift is None or not (lift.group in groups or any(each.groups & groups for each in those)):
        raise UnknownLift
    return lift, those


async def open_numbered(turn: Turn, desk: Desk, order: Order) -> bool:
    lift, those = await the_lift(turn, await turn.store.lifts.numbered(order.number or 0))
    await _show(turn, desk, lift, those)
    return True


async def press_open(turn: Turn, desk: Desk, press: Press) -> None:
    lift, those = await the_lift(turn, await turn.store.lifts.with_id(text_in(press.data, "lift")))
    await _show(turn, desk, lift, those)


async def _show(turn: Turn, desk: Desk, lift: Lift, those: Sequence[Friction], said: str = "") -> None:
    language = turn.language()
    brief = (await _brief(turn, desk, lift, those)).blocks
    own = lift.group in {each.id for each in await groups_of(turn)}
    turn.show(language, cards.lift_card(texts(language), lift, those, brief, own=own, said=said))


async def document(turn: Turn, desk: Desk, lift_id: str) -> tuple[str, bytes]:
    """The brief as Word, and the file's name. Raises UnknownLift."""
    lift, those = await the_lift(turn, await turn.store.lifts.with_id(lift_id))
    brief = await _brief(turn, desk, lift, those)
    return f"{brief.running_title}.docx", await asyncio.to_thread(brief_document, brief)


async def _brief(turn: Turn, desk: Desk, lift: Lift, those: Sequence[Friction]) -> Brief:
    """In the language of the group that sent it."""
    group = await turn.store.groups.with_id(lift.group)
    places = {number: each.name for number, each in desk.catalogue.register.by_number.items()}
    return Brief(texts(group.language if group else turn.language()), lift, those, places, group)


# Answered


async def answer_numbered(turn: Turn, desk: Desk, order: Order) -> bool:
    lift, those = await the_lift(turn, await turn.store.lifts.numbered(order.number or 0))
    await _open_answer(turn, lift, those)
    return True


async def press_answer(turn: Turn, desk: Desk, press: Press) -> None:
    lift, those = await the_lift(turn, await turn.store.lifts.with_id(text_in(press.data, "lift")))
    await _open_answer(turn, lift, those)


async def _open_answer(
    turn: Turn, lift: Lift, those: Sequence[Friction], wrong: dict[str, str] | None = None
) -> None:
    await _may_answer(turn, lift)
    turn.show(turn.language(), cards.answer_form(texts(turn.language()), lift, those, wrong))


async def _may_answer(turn: Turn, lift: Lift) -> None:
    group = await group_for(turn, lift.group)
    if not leads(group.members, turn.person):
        raise NotYours


async def press_answered(turn: Turn, desk: Desk, press: Press) -> None:
    """To everybody with a case in it; each friction is closed or taken up again."""
    lift, those = await the_lift(turn, await turn.store.lifts.with_id(text_in(press.data, "lift")))
    await _may_answer(turn, lift)
    say = texts(turn.language())
    typed = press.data.get("answer")
    answer = without_persons(turn, desk, typed.strip())[:LONGEST_ANSWER] if isinstance(typed, str) else ""
    if not answer:
        return await _open_answer(turn, lift, those, {"answer": say("lift-answer-needed")})
    told = answered(lift, answer, turn.said.name, turn.said.now)
    turn.changes.append(partial(stored.change, lift=told))
    note(turn, f"lift/{lift.id}", "answered")
    settled = [await _settle(turn, desk, told, each, press) for each in those]
    return await _show(turn, desk, told, settled, say("lift-answered"))


async def _settle(turn: Turn, desk: Desk, lift: Lift, friction: Friction, press: Press) -> Friction:
    """What was merged or closed meanwhile stays as it is."""
    became = press.data.get(f"became_{friction.number}")
    if friction.state.value != "lifted":
        return friction
    after = after_answer(friction, lift.answer, _outcome(became), turn.said.now)
    changed(turn, friction, after, "answered", lift=lift.number)
    await keep_cards(turn, desk, after)
    await tell(turn, desk, after, "friction-told-answered", n=friction.number, to=lift.to)
    return after


def _outcome(became: object) -> Outcome | None:
    """None: it is taken up again. Raises BadPress."""
    if became in (REOPEN, None, ""):
        return None
    try:
        return Outcome(str(became))
    except ValueError:
        raise BadPress("became") from None
