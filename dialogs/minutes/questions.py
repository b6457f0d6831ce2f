"""Questions about a draft, one at a time: only what is missing, and how many remain."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.drafts import Draft, Field
from bot.domain.errors import NoDay
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import AgendaItem, Minutes, noted_apart
from dialogs.cards import minutes as cards
from dialogs.desk import Desk
from dialogs.membership import groups_of
from dialogs.minutes.drafting import keep, stop_asking
from dialogs.talk import Turn
from dialogs.texts import texts
from dialogs.understanding.minutes import read_actions, read_agenda, read_decisions, read_people
from dialogs.understanding.minutes.when import occasion_in


async def ask_next(turn: Turn, draft: Draft, said: str = "") -> None:
    """The first thing that is missing; the whole draft where nothing is."""
    if missing := await _missing(turn, draft):
        return await ask(turn, draft, missing[0], said)
    stop_asking(turn)
    return await show(turn, draft, said)


async def _missing(turn: Turn, draft: Draft) -> tuple[Field, ...]:
    """Who is in no group is not asked for one."""
    missing = draft.missing
    if missing[:1] == (Field.GROUP,) and not await groups_of(turn):
        return missing[1:]
    return missing


async def ask(turn: Turn, draft: Draft, wanted: Field, said: str = "") -> None:
    turn.memory.asker = replace(turn.memory.asker, asking=wanted.value, draft=draft.id)
    language = turn.language()
    if wanted is Field.GROUP and (groups := await groups_of(turn)):
        return turn.show(language, cards.minutes_choice(texts(language), groups))
    say = texts(language)
    question = f"{say(f'ask-{wanted.value}')} {say('questions-left', left=len(await _missing(turn, draft)))}"
    if turn.said.press:  # a text in answer to a button is gone in a moment
        return turn.show(language, cards.question_card(say, question, said))
    return turn.tell(language, "\n\n".join(filter(None, (said, question, say("ask-how")))))


async def show(turn: Turn, draft: Draft, said: str = "") -> None:
    language, group = turn.language(), await turn.store.groups.of(draft)
    turn.show(language, cards.draft_card(texts(language), draft, group, said=said))


async def answer(turn: Turn, desk: Desk, draft: Draft, wanted: Field, text: str) -> None:
    """What was asked for, in the person's own words. Raises NoDay."""
    if wanted is Field.GROUP:
        return await answer_group(turn, desk, draft, text)
    filled = _FILL[wanted](draft.minutes, text, turn.said.today)
    return await ask_next(turn, keep(turn, draft, minutes=filled))


async def answer_group(turn: Turn, desk: Desk, draft: Draft, text: str) -> None:
    group = named(await groups_of(turn), text, desk)
    if group is None:
        return await ask(turn, draft, Field.GROUP)
    minutes = replace(draft.minutes, group=group.name)
    return await ask_next(turn, keep(turn, draft, group=group.id, minutes=minutes))


async def skip(turn: Turn, draft: Draft, wanted: Field) -> None:
    await ask_next(turn, keep(turn, draft, skipped=(*draft.skipped, wanted)))


async def step_back(turn: Turn, draft: Draft, wanted: Field) -> None:
    """To the question before; what was skipped there is asked for again."""
    order = list(Field)
    before = order[max(0, order.index(wanted) - 1)]
    if before in draft.skipped:
        draft = keep(turn, draft, skipped=tuple(each for each in draft.skipped if each is not before))
    await ask(turn, draft, before)


def named(groups: tuple[WorkingGroup, ...], text: str, desk: Desk) -> WorkingGroup | None:
    """The one whose name, or whose municipality, the text holds."""
    said = text.casefold()
    called = [group for group in groups if group.name.casefold() in said]
    if len(called) == 1:
        return called[0]
    register = desk.catalogue.register.by_number
    local = [
        group
        for group in groups
        if group.municipality and register[group.municipality].name.casefold() in said
    ]
    return local[0] if len(local) == 1 else None


def _day(minutes: Minutes, text: str, today: date) -> Minutes:
    told = occasion_in(text, today, "past")
    if told.day is None:
        raise NoDay
    return replace(minutes, day=told.day, start=told.start or minutes.start, end=told.end or minutes.end)


def _present(minutes: Minutes, text: str, today: date) -> Minutes:
    return replace(minutes, present=(*minutes.present, *read_people(text)))


def _agenda(minutes: Minutes, text: str, today: date) -> Minutes:
    return replace(minutes, items=(*minutes.items, *read_agenda(text)))


def _decisions(minutes: Minutes, text: str, today: date) -> Minutes:
    return noted_apart(minutes, AgendaItem(decisions=read_decisions(text)))


def _actions(minutes: Minutes, text: str, today: date) -> Minutes:
    return noted_apart(minutes, AgendaItem(actions=read_actions(text, minutes.day or today, minutes.present)))


def _next_meeting(minutes: Minutes, text: str, today: date) -> Minutes:
    told = occasion_in(text, minutes.day or today, "future")
    if told.day is None:
        raise NoDay
    return replace(minutes, next_meeting=told.day, next_start=told.start)


_FILL: dict[Field, Callable[[Minutes, str, date], Minutes]] = {
    Field.DAY: _day,
    Field.PRESENT: _present,
    Field.AGENDA: _agenda,
    Field.DECISIONS: _decisions,
    Field.ACTIONS: _actions,
    Field.NEXT_MEETING: _next_meeting,
}
