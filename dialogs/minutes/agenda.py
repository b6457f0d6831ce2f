"""The next meeting's agenda, drafted from what was left open."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.domain.agenda import Agenda, draft_agenda
from bot.domain.errors import UnknownGroup, WhichGroup
from bot.domain.groups import WorkingGroup
from bot.domain.interests import deadlines
from dialogs.buttons import text_in
from dialogs.cards import agenda as cards
from dialogs.cards.elements import escape
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.membership import group_for, group_here, groups_of
from dialogs.minutes.questions import named
from dialogs.minutes.tasks import in_the_open
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from dialogs.understanding.question import Question
from dialogs.understanding.words import phrases
from storage.groups import save_group

A_YEAR = timedelta(days=366)  # how far back decisions are looked for that are due for review
MOST_WISHES, LONGEST_WISH = 20, 300


async def show_agenda(turn: Turn, desk: Desk, question: Question) -> None:
    await _show(turn, desk, await group_meant(turn, desk))


async def press_agenda(turn: Turn, desk: Desk, press: Press) -> None:
    await _show(turn, desk, await group_for(turn, text_in(press.data, "group")))


async def wish(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "sett på sakslisten: ..."."""
    group = await group_meant(turn, desk)
    if not order.rest:
        turn.say(turn.language(), "wish-what")
    elif len(group.wishes) >= MOST_WISHES:
        turn.say(turn.language(), "wish-too-many", n=MOST_WISHES)
    else:
        wishes = tuple(dict.fromkeys((*group.wishes, order.rest[:LONGEST_WISH])))
        grown = replace(group, wishes=wishes, version=group.version + 1)
        turn.changes.append(partial(save_group, group=grown))
        await _show(turn, desk, grown)
    return True


async def group_meant(turn: Turn, desk: Desk) -> WorkingGroup:
    """This channel's, the one that is named, or the only one. Raises UnknownGroup, WhichGroup."""
    if group := await group_here(turn):
        return group
    mine = await groups_of(turn) if turn.said.place is Place.PERSONAL else ()
    group = named(mine, turn.said.text, desk) or (mine[0] if len(mine) == 1 else None)
    if group is None and mine:
        raise WhichGroup(", ".join(escape(clipped(each.name, 60)) for each in mine[:10]))
    if group is None:
        raise UnknownGroup
    return group


async def _show(turn: Turn, desk: Desk, group: WorkingGroup) -> None:
    language = turn.language()
    drafted = await agenda_of(turn, desk, group)
    turn.show(language, cards.agenda_card(texts(language), group, drafted))


async def agenda_of(turn: Turn, desk: Desk, group: WorkingGroup) -> Agenda:
    today = turn.said.today
    followed = await turn.store.following.of_groups((group.id,))
    tasks = await turn.store.tasks.of_groups((group.id,), today)
    shown = {task.id for task in await in_the_open(turn.store, tasks)}
    return draft_agenda(
        await turn.store.minutes.recent(group.id, today - A_YEAR),
        tasks,
        today,
        deadlines=deadlines(group, desk.catalogue, desk.index, today, followed),
        own=group.wishes,
        routine=phrases("routine_items"),
        hidden=frozenset(task.id for task in tasks if task.id not in shown),
    )
