"""A friction told: begun in five ways, filled by two hands, shown to nobody else until it is sent."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from bot.domain.errors import BadPress
from bot.domain.friction_drafts import Ask, FrictionDraft, drafts_of
from bot.domain.frictions import Report
from bot.domain.memory import FrictionTalk
from dialogs import grants
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.desk import Desk
from dialogs.frictions import form, life, lifts, lists, questions, sending
from dialogs.frictions.drafting import (
    be_at,
    begin,
    keep,
    leave,
    likely_group,
    open_draft,
    refused,
    show,
    talk_of,
    the_draft,
    told,
    without_persons,
)
from dialogs.membership import group_for
from dialogs.minutes.found import the_minutes
from dialogs.orders import Obeying, obeyed
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.minutes import Rule, read_line
from dialogs.understanding.orders import Kind, Order
from dialogs.understanding.question import Intent, Question
from storage import drafts
from storage.drafts import State

LONGEST = 4_000  # characters of what happened
OPENING = 60  # characters: "jeg vil melde en regelfriksjon"
_OPENING = re.compile(rf"[^:.\n]{{,{OPENING}}}[:.\n]")


async def heard(turn: Turn, desk: Desk, text: str) -> bool:
    """Whether the message was an order, an answer or a yes for frictions; else it is for the others."""
    if (what := _reported(desk, text)) is not None:
        await _begin(turn, desk, what)
        return True
    if await obeyed(turn, desk, text, _ORDERS):
        return True
    talk = talk_of(turn)
    if talk.offered and await _answer_offer(turn, desk, text):
        return True
    draft = await open_draft(turn) if talk.asking else None
    if draft and talk.asking and not text.rstrip().endswith("?"):
        await questions.answer(turn, desk, draft, Ask(talk.asking), text)
        return True
    return False


# Begun by a sentence


def _reported(desk: Desk, text: str) -> str | None:
    """What follows "meld regelfriksjon", however long; None: it is no such order."""
    order = desk.orders.read(text[:OPENING])
    if order is None or order.kind is not Kind.REPORT:
        return None
    return text.partition(order.opening)[2].lstrip(" \t\n:,.–-")


async def start(turn: Turn, desk: Desk, question: Question) -> None:
    """ "Jeg vil melde en regelfriksjon: ..."; what is more than an opening is what happened."""
    text = turn.said.text
    opening = _OPENING.match(text)
    await _begin(turn, desk, text[opening.end() :] if opening else text if len(text) > OPENING else "")


async def _begin(turn: Turn, desk: Desk, what: str) -> None:
    if not what.strip():
        draft = begin(turn, await likely_group(turn), Report())
        if turn.said.place is Place.PERSONAL and turn.said.press is None:
            return await questions.ask_next(turn, desk, draft)
        return await form.open_form(turn, desk, draft)
    return await _begin_with(turn, desk, what)


async def _begin_with(turn: Turn, desk: Desk, what: str) -> None:
    kept = without_persons(turn, desk, what.strip())[:LONGEST]
    draft = begin(turn, await likely_group(turn), told(desk, Report(), kept))
    said = texts(turn.language())("friction-no-persons") if refused(what, kept) else ""
    await show(turn, desk, draft, said)


async def offer(turn: Turn, desk: Desk, text: str) -> bool:
    """A plain sentence that reads as one: nothing is begun until the person says yes.

    Where no minutes are written "regel: ..." begins one.
    """
    if ":" in text[:OPENING] and isinstance(line := read_line(text, turn.said.today), Rule):
        await _begin_with(turn, desk, line.text)
        return True
    if not desk.friction_talk.complains(text):
        return False
    kept = without_persons(turn, desk, text)[:LONGEST]
    be_at(turn, FrictionTalk(offered=kept))
    language = turn.language()
    turn.show(language, cards.offer_card(texts(language), kept))
    return True


async def _answer_offer(turn: Turn, desk: Desk, text: str) -> bool:
    intent = desk.reader.read(text, turn.said.now).intent
    if intent is Intent.YES:
        await _begin_with(turn, desk, talk_of(turn).offered)
        return True
    leave(turn)
    if intent is Intent.NO:
        turn.say(turn.language(), "friction-not-reported")
    return intent is Intent.NO


# Begun by a press


async def press_begin(turn: Turn, desk: Desk, press: Press) -> None:
    await _begin(turn, desk, talk_of(turn).offered)


async def press_no(turn: Turn, desk: Desk, press: Press) -> None:
    """It is looked up as any other question."""
    offered = talk_of(turn).offered
    leave(turn)
    if not offered:
        return turn.say(turn.language(), "friction-not-reported")
    return grants.answer(turn, desk, desk.reader.read(offered, turn.said.now))


async def press_of_message(turn: Turn, desk: Desk, press: Press) -> None:
    """From the menu of a message: its text is what happened."""
    text = press.data.get("text")
    if not isinstance(text, str):
        raise BadPress("text")
    await _begin(turn, desk, text)


async def press_of_minutes(turn: Turn, desk: Desk, press: Press) -> None:
    """What filed minutes noted as rules: each becomes a draft, once, whoever presses."""
    filed, group = await the_minutes(turn, text_in(press.data, "minutes"))
    group = await group_for(turn, group.id)
    ids = drafts_of(filed)
    begun = await turn.store.friction_drafts.begun(ids)
    new = [
        begin(turn, group, told(desk, Report(), without_persons(turn, desk, rule)), id_)
        for id_, rule in ids.items()
        if id_ not in begun
    ]
    language = turn.language()
    if not new:
        return turn.say(language, "friction-minutes-done")
    said = texts(language)("friction-from-minutes", n=len(new), number=filed.number)
    return turn.show(language, cards.unsent_card(texts(language), new, said))


async def unsent(turn: Turn, desk: Desk, order: Order) -> bool:
    language = turn.language()
    mine = await turn.store.friction_drafts.of_author(turn.person)
    if turn.said.place is not Place.PERSONAL:
        turn.say(language, "privacy-ask-alone")
    elif mine:
        turn.show(language, cards.unsent_card(texts(language), mine))
    else:
        turn.say(language, "friction-none-unsent")
    return True


# Looked at, taken back and given up


async def press_show(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    be_at(turn, FrictionTalk(draft.id))
    await show(turn, desk, draft)


async def press_undo(turn: Turn, desk: Desk, press: Press) -> None:
    await _take_back(turn, desk, await the_draft(turn, text_in(press.data, "draft")))


async def _undo(turn: Turn, desk: Desk, order: Order) -> bool:
    draft = await open_draft(turn)
    if draft:
        await _take_back(turn, desk, draft)
    return draft is not None


async def _take_back(turn: Turn, desk: Desk, draft: FrictionDraft) -> None:
    """The version before the last change that was not itself taken back."""
    before = await turn.store.friction_drafts.version(draft.id, draft.undo_to)
    if before is None:
        return turn.say(turn.language(), "nothing-to-undo")
    undone = keep(turn, draft, report=before.report, skipped=before.skipped, undo_to=before.undo_to)
    return await show(turn, desk, undone, texts(turn.language())("undone"))


async def press_ask_to_drop(turn: Turn, desk: Desk, press: Press) -> None:
    _ask_to_drop(turn, await the_draft(turn, text_in(press.data, "draft")))


def _ask_to_drop(turn: Turn, draft: FrictionDraft) -> None:
    turn.show(turn.language(), cards.ask_to_drop(texts(turn.language()), draft))


async def press_drop(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    turn.changes.append(partial(drafts.close, draft=draft, state=State.DROPPED))
    leave(turn)
    turn.say(turn.language(), "friction-dropped")


# Orders to the draft in hand, which minutes and frictions have in common

Doing = Callable[[Turn, Desk, FrictionDraft], Awaitable[None]]


def _with_draft(do: Doing) -> Obeying:
    async def obey(turn: Turn, desk: Desk, order: Order) -> bool:
        draft = await open_draft(turn)
        if draft:
            await do(turn, desk, draft)
        return draft is not None

    return obey


def _while_asking(do: Callable[[Turn, Desk, FrictionDraft, Ask], Awaitable[None]]) -> Obeying:
    async def obey(turn: Turn, desk: Desk, order: Order) -> bool:
        asking, draft = talk_of(turn).asking, await open_draft(turn)
        if draft and asking:
            await do(turn, desk, draft, Ask(asking))
        return bool(draft and asking)

    return obey


async def _cancel(turn: Turn, desk: Desk, order: Order) -> bool:
    """The questions end; what was told stays."""
    talk = talk_of(turn)
    if not talk.asking:
        return False
    turn.memory.asker = replace(turn.memory.asker, friction=replace(talk, asking=None, step=None))
    turn.say(turn.language(), "friction-waits")
    return True


async def _drop(turn: Turn, desk: Desk, draft: FrictionDraft) -> None:
    _ask_to_drop(turn, draft)


_ORDERS: dict[Kind, Obeying] = {
    Kind.UNSENT: unsent,
    Kind.SEND: _with_draft(sending.send),
    Kind.SHOW: _with_draft(show),
    Kind.CONTINUE: _with_draft(questions.ask_next),
    Kind.UNDO: _undo,
    Kind.DROP: _with_draft(_drop),
    Kind.SKIP: _while_asking(questions.skip),
    Kind.UNKNOWN: _while_asking(questions.unknown),
    Kind.BACK: _while_asking(questions.step_back),
    Kind.CANCEL: _cancel,
    Kind.FRICTIONS: lists.find,
    Kind.NARROW: lists.narrow,
    Kind.UNANSWERED: lists.unanswered,
    Kind.ORIENTATION: lists.orient,
    Kind.FRICTION: lists.open_numbered,
    Kind.MERGE: life.merge_numbered,
    Kind.LIFT: lifts.choose,
    Kind.LIFTED: lifts.open_numbered,
    Kind.ANSWER: lifts.answer_numbered,
}
