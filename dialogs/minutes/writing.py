"""Minutes by conversation: begun, noted, pasted, asked about, looked at and given up."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.domain.drafts import Draft, Field
from bot.domain.errors import NoDraft
from bot.domain.groups import WorkingGroup
from bot.domain.joining import joined, left_out
from bot.domain.minutes import EMPTY, Action, AgendaItem, Decision, Minutes, noted
from dialogs.buttons import text_in
from dialogs.cards import groups as group_cards
from dialogs.cards import minutes as cards
from dialogs.cards.elements import escape
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.membership import group_for, group_here, groups_of
from dialogs.minutes import form, questions
from dialogs.minutes.drafting import (
    be_at,
    begin,
    keep,
    leave,
    open_draft,
    readable,
    stop_asking,
    the_draft,
)
from dialogs.minutes.questions import ask_next, show
from dialogs.talk import Place, Press, Turn
from dialogs.texts import Texts, texts
from dialogs.understanding.minutes import Info, Live, Rule, read_line, read_minutes
from dialogs.understanding.minutes.headings import called
from dialogs.understanding.minutes.when import occasion_in
from dialogs.understanding.orders import Order
from dialogs.understanding.question import Intent, Question
from storage import drafts
from storage.drafts import State

LONGEST = 28_000  # characters; a message in Teams holds no more
A_PASTE = 3  # lines
COMMANDS = frozenset(
    {
        Intent.AGENDA,
        Intent.CHANNEL_MUNICIPALITY,
        Intent.DIGEST,
        Intent.HELP,
        Intent.LANGUAGE,
        Intent.LOG_MEETING,
        Intent.PRIVACY,
        Intent.PRIVACY_DELETE,
        Intent.SETTINGS,
        Intent.TASKS,
    }
)
SHOWN = 5  # lines that stood otherwise
OPENING = 40  # characters within which the colon of a note stands

# What is heard before the grants' reader reads the message


async def pasted(turn: Turn, desk: Desk, text: str) -> bool:
    """Whether it was notes of a meeting: they may open as an order does: "Referat fra ..."."""
    is_long = text.count("\n") >= A_PASTE - 1
    return is_long and (await _note(turn, text) or await _paste(turn, desk, text))


async def heard(turn: Turn, desk: Desk, text: str) -> bool:
    """Whether the message was a note or an answer for minutes; else it is for the others."""
    if await _note(turn, text):
        return True
    return _may_answer(turn, desk, text) and await _answer(turn, desk, text)


def _may_answer(turn: Turn, desk: Desk, text: str) -> bool:
    """Not a question back, nor an order for others, nor what another question waits for."""
    asker = turn.memory.asker
    if not asker.asking or asker.asked or text.rstrip().endswith("?"):
        return False
    question = desk.reader.read(text, turn.said.now)
    return not (question.intent in COMMANDS and question.nothing_else)


async def _note(turn: Turn, text: str) -> bool:
    """ "vedtak: ..." during the meeting: an open draft is added to, or one is begun."""
    if ":" not in text[:OPENING]:
        return False
    heading = called(text)
    if not heading and not read_line(text, turn.said.today):
        return False
    group, draft = await group_here(turn), await open_draft(turn)
    if not (group or draft):
        return False
    before = draft.minutes if draft else EMPTY
    if draft and before.is_blank and before.day is None:
        draft = replace(draft, minutes=replace(before, day=turn.said.today))
    line = read_line(text, before.day or turn.said.today, before.present)
    said = _item(line) if line else AgendaItem(heading.title, heading.number) if heading else AgendaItem()
    draft = draft or begin(turn, group, Minutes(day=turn.said.today))
    draft = keep(turn, draft, minutes=noted(draft.minutes, said))
    told = _told(texts(turn.language()), line)
    if turn.memory.asker.asking:
        await ask_next(turn, draft, told)
    else:
        turn.tell(turn.language(), told)
    return True


def _told(say: Texts, line: Live | None) -> str:
    """What it was noted as, and the day that was understood."""
    said = say(f"noted-{type(line).__name__.lower()}" if line else "noted-item")
    due = line.due if isinstance(line, Action) else line.review if isinstance(line, Decision) else None
    return f"{said} {say('noted-due', date=say.long_date(due))}" if due else said


def _item(line: Live) -> AgendaItem:
    match line:
        case Decision():
            return AgendaItem(decisions=(line,))
        case Action():
            return AgendaItem(actions=(line,))
        case Rule(text):
            return AgendaItem(rules=(text,))
        case Info(text):
            return AgendaItem(notes=(text,))


async def _answer(turn: Turn, desk: Desk, text: str) -> bool:
    draft = await _asked_about(turn)
    if draft is None:
        stop_asking(turn)
        raise NoDraft
    await questions.answer(turn, desk, draft, Field(turn.memory.asker.asking or ""), text)
    return True


async def _asked_about(turn: Turn) -> Draft | None:
    """The draft that the open question is about, and no other."""
    at = turn.memory.asker.draft if turn.memory.asker.asking else None
    return await readable(turn, at) if at else None


async def _paste(turn: Turn, desk: Desk, text: str) -> bool:
    """Notes of a meeting, whether or not they were announced."""
    read = read_minutes(text, turn.said.today)
    signs = (read.present, read.absent, read.agenda, read.decisions, read.actions)
    asker = turn.memory.asker
    enough = 1 if asker.draft and not asker.asking else 2
    if sum(map(bool, signs)) < enough:
        return False
    await take_notes(turn, desk, read)
    return True


async def take_notes(turn: Turn, desk: Desk, read: Minutes, said: str = "") -> None:
    """They fill the draft that is open, or a new one; the group may be named in what was said with them."""
    draft = await open_draft(turn)
    draft = draft or begin(turn, await _group_of(turn, desk, f"{read.group} {read.title} {said}"))
    if (both := joined(draft.minutes, read)) != draft.minutes:
        draft = keep(turn, draft, minutes=both)
    stop_asking(turn)
    await show(turn, draft, await _said_of(turn, draft, left_out(both, read)))


async def _said_of(turn: Turn, draft: Draft, otherwise: Sequence[str]) -> str:
    say = texts(turn.language())
    lines = " · ".join(escape(clipped(line, 200)) for line in otherwise[:SHOWN])
    kept = say("notes-kept", lines=lines) if lines else ""
    return "\n\n".join(filter(None, (say("notes-read"), kept, await _homeless(turn, draft, say))))


async def _homeless(turn: Turn, draft: Draft, say: Texts) -> str:
    """What is missing before it can be filed, said while there is time."""
    if draft.group:
        return ""
    if turn.said.place is not Place.PERSONAL:
        return say("error-unknown-group")
    return "" if await groups_of(turn) else say("no-group-yet")


async def _group_of(turn: Turn, desk: Desk, text: str) -> WorkingGroup | None:
    """The group of this channel; alone with a person the one that is named, or the only one."""
    if turn.said.place is not Place.PERSONAL:
        return await group_here(turn)
    mine = await groups_of(turn)
    return questions.named(mine, text, desk) or (mine[0] if len(mine) == 1 else None)


# Beginning


async def start(turn: Turn, desk: Desk, question: Question) -> None:
    """ "Skriv referat", "referat fra møtet med Halden i går"."""
    language, draft = turn.language(question.language), await open_draft(turn)
    group = await _group_of(turn, desk, turn.said.text)
    if group is None and turn.said.place is not Place.PERSONAL:
        return turn.show(language, group_cards.offer_setup(texts(language)))
    groups = (group,) if group else await groups_of(turn)
    if draft and not draft.minutes.is_blank:
        return turn.show(language, cards.start_card(texts(language), groups, draft))
    told = occasion_in(turn.said.text, turn.said.today, "past")
    draft = draft or begin(turn, group)
    if told.day:
        keep(turn, draft, minutes=replace(draft.minutes, day=told.day, start=told.start, end=told.end))
    return turn.show(language, cards.start_card(texts(language), groups))


async def press_start(turn: Turn, desk: Desk, press: Press) -> None:
    group = await group_for(turn, text_in(press.data, "group")) if "group" in press.data else None
    group = group or await _group_of(turn, desk, "")
    draft = await open_draft(turn)
    if draft is None or not draft.minutes.is_blank:
        draft = begin(turn, group)
    elif group and draft.group != group.id:
        draft = keep(turn, draft, group=group.id, minutes=replace(draft.minutes, group=group.name))
    if press.data.get("how") == "form":
        return await form.open_form(turn, desk, draft)
    return await ask_next(turn, draft)


# Looking at it


async def press_show(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    be_at(turn, draft)
    await show(turn, draft)


async def show_draft(turn: Turn, desk: Desk, order: Order) -> bool:
    return await _with_draft(turn, show)


async def continue_(turn: Turn, desk: Desk, order: Order) -> bool:
    return await _with_draft(turn, ask_next)


async def _with_draft(turn: Turn, act: Callable[[Turn, Draft], Awaitable[None]]) -> bool:
    draft = await open_draft(turn)
    if draft:
        await act(turn, draft)
    return draft is not None


# Questions


async def skip(turn: Turn, desk: Desk, order: Order) -> bool:
    return await _while_asking(turn, questions.skip)


async def back(turn: Turn, desk: Desk, order: Order) -> bool:
    return await _while_asking(turn, questions.step_back)


async def _while_asking(turn: Turn, act: Callable[[Turn, Draft, Field], Awaitable[None]]) -> bool:
    draft = await _asked_about(turn)
    if draft:
        await act(turn, draft, Field(turn.memory.asker.asking or ""))
    return draft is not None


async def cancel(turn: Turn, desk: Desk, order: Order) -> bool:
    """The questions end; what was written stays."""
    if not turn.memory.asker.asking:
        return False
    stop_asking(turn)
    turn.say(turn.language(), "draft-waits")
    return True


# Taking back


async def undo(turn: Turn, desk: Desk, order: Order) -> bool:
    """Never a question for the others: what is not there to take back is said."""
    if draft := await open_draft(turn):
        await _take_back(turn, draft)
    else:
        turn.say(turn.language(), "nothing-to-undo")
    return True


async def press_undo(turn: Turn, desk: Desk, press: Press) -> None:
    await _take_back(turn, await the_draft(turn, text_in(press.data, "draft")))


async def _take_back(turn: Turn, draft: Draft) -> None:
    """The version before the last change that was not itself taken back; what is removed is shown."""
    before = await turn.store.drafts.version(draft.id, draft.undo_to)
    language = turn.language()
    if before is None:
        return turn.say(language, "nothing-to-undo")
    undone = keep(turn, draft, minutes=before.minutes, skipped=before.skipped, undo_to=before.undo_to)
    return await show(turn, undone, cards.taken_back(texts(language), draft.minutes, before.minutes))


# Giving up


async def drop(turn: Turn, desk: Desk, order: Order) -> bool:
    return await _with_draft(turn, _ask_to_drop)


async def press_ask_to_drop(turn: Turn, desk: Desk, press: Press) -> None:
    await _ask_to_drop(turn, await the_draft(turn, text_in(press.data, "draft")))


async def _ask_to_drop(turn: Turn, draft: Draft) -> None:
    language = turn.language()
    turn.show(language, cards.ask_to_drop(texts(language), draft))


async def press_drop(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    turn.changes.append(partial(drafts.close, draft=draft, state=State.DROPPED))
    leave(turn)
    turn.say(turn.language(), "draft-dropped")
