"""Actions after the meeting: listed, done, postponed, handed over, and taken up again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from bot.domain.deliveries import Key
from bot.domain.errors import DayPassed, NoDay, UnknownGroup, UnknownTask
from bot.domain.groups import WorkingGroup
from bot.domain.names import called_so
from bot.domain.people import person_in
from bot.domain.tasks import Task, TaskState, in_order
from dialogs.buttons import day_in, text_in
from dialogs.cards import tasks as cards
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.membership import group_for, group_here, groups_of, team_of
from dialogs.minutes.filing import note, renewed
from dialogs.talk import Notice, Place, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.minutes.when import occasion_in
from dialogs.understanding.orders import Order
from dialogs.understanding.question import Question
from storage import tasks as stored
from storage.store import Store

# Listed


async def show_tasks(turn: Turn, desk: Desk, question: Question) -> None:
    """One's own across groups; in a channel its group's."""
    await _list(turn, [] if turn.said.place is Place.PERSONAL else [await _group_of_channel(turn)])


async def of_group(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "gruppas oppgaver": of the group here, or of all that the person is in."""
    if turn.said.place is Place.PERSONAL:
        here = await group_here(turn)
        groups = [here] if here else await groups_of(turn)
    else:
        groups = [await _group_of_channel(turn)]
    if groups:
        await _list(turn, groups)
    return bool(groups)


async def _group_of_channel(turn: Turn) -> WorkingGroup:
    """What else a person has to do is read out in no channel. Raises UnknownGroup."""
    group = await group_here(turn)
    if group is None:
        raise UnknownGroup
    return await group_for(turn, group.id)


async def press_tasks(turn: Turn, desk: Desk, press: Press) -> None:
    if "group" in press.data:
        await _list(turn, [await group_for(turn, text_in(press.data, "group"))])
    elif turn.said.place is Place.PERSONAL:
        await _list(turn, [])
    else:
        await _list(turn, [await _group_of_channel(turn)])


async def _list(turn: Turn, groups: Sequence[WorkingGroup]) -> None:
    """Of these groups; of none: the person's own."""
    today, tasks = turn.said.today, turn.store.tasks
    ids = [group.id for group in groups]
    listed = await (tasks.of_groups(ids, today) if groups else tasks.of_person(turn.person, today))
    shown = in_order(listed, today)
    turn.memory.asker = replace(turn.memory.asker, tasks=tuple(task.id for task in shown))
    names = await turn.store.groups.names()
    rows = [(task, names.get(task.group, "")) for task in shown]
    language = turn.language()
    turn.show(
        language, cards.task_list(texts(language), rows, today, "tasks-of-group" if groups else "tasks-mine")
    )


# Ordered by number


async def done(turn: Turn, desk: Desk, order: Order) -> bool:
    await _finish(turn, await _numbered(turn, order))
    return True


async def reopen(turn: Turn, desk: Desk, order: Order) -> bool:
    await _reopen(turn, await _numbered(turn, order))
    return True


async def postpone(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "utsett 2 til fredag"; "flytt 2 til Kari" hands it over."""
    task = await _numbered(turn, order)
    told = occasion_in(order.rest, turn.said.today, "future")
    if told.day:
        await _postpone(turn, task, told.day)
    elif not order.rest or not await _hand_over(turn, task, order.rest):
        raise NoDay
    return True


async def hand_over(turn: Turn, desk: Desk, order: Order) -> bool:
    if not await _hand_over(turn, await _numbered(turn, order), order.rest):
        turn.say(turn.language(), "hand-over-to-whom")
    return True


async def _numbered(turn: Turn, order: Order) -> Task:
    """Of the list last shown. Raises UnknownTask, NotAMember."""
    listed = turn.memory.asker.tasks
    if order.number is None or not 1 <= order.number <= len(listed):
        raise UnknownTask
    return await the_task(turn, listed[order.number - 1])


async def the_task(turn: Turn, task_id: str) -> Task:
    """The owner may change it, and every member of its group. Raises UnknownTask, NotAMember."""
    task = await turn.store.tasks.with_id(task_id)
    if task is None:
        raise UnknownTask
    if task.person != turn.person:
        await group_for(turn, task.group)
    return task


# Pressed


async def press_done(turn: Turn, desk: Desk, press: Press) -> None:
    await _finish(turn, await the_task(turn, text_in(press.data, "task")))


async def press_reopen(turn: Turn, desk: Desk, press: Press) -> None:
    await _reopen(turn, await the_task(turn, text_in(press.data, "task")))


async def press_postpone(turn: Turn, desk: Desk, press: Press) -> None:
    task, day = await the_task(turn, text_in(press.data, "task")), day_in(press.data, "day")
    if day is None:
        await _show(turn, task, "which-day")
    else:
        await _postpone(turn, task, day)


# Changed


async def _postpone(turn: Turn, task: Task, day: date) -> None:
    """Raises DayPassed."""
    if day < turn.said.today:
        raise DayPassed
    await _change(turn, replace(task, due=day, postponed=task.postponed + 1), "postponed")


async def _finish(turn: Turn, task: Task) -> None:
    if task.is_open:
        await _change(turn, replace(task, state=TaskState.DONE, done_at=turn.said.now), "done")
    else:
        await _show(turn, task, "done")


async def _reopen(turn: Turn, task: Task) -> None:
    if task.is_open:
        await _show(turn, task, "reopened")
    else:
        await _change(turn, replace(task, state=TaskState.OPEN, done_at=None), "reopened")


async def _hand_over(turn: Turn, task: Task, name: str) -> bool:
    """To somebody in the team, or to an organisation that a member comes from."""
    group = await group_for(turn, task.group)
    name = name.strip(" .@")
    member = group.called(name)
    person, called = (member.person, member.name) if member else (None, "")
    if member is None:
        alike = called_so(name, await team_of(turn, group))
        if len(alike) == 1:
            called = alike[0].name
            person = person_in(group.channel, alike[0])
        elif name.casefold() in {each.organisation.casefold() for each in group.members if each.organisation}:
            called = name
    if not called:
        return False
    task = replace(task, owner=called, person=person)
    await _change(turn, task, "handed-over")
    await _tell_owner(turn, group, task)
    return True


async def _tell_owner(turn: Turn, group: WorkingGroup, task: Task) -> None:
    """Who gets a task from somebody else hears of it alone, where that is possible."""
    if task.person is None or task.person == turn.person:
        return
    chats = await turn.store.groups.personal_chats([task.person])
    for person, chat in chats.items():
        say = texts(group.language)
        said = say("task-given", by=clipped(turn.said.name, 100))
        card = cards.task_card(say, task, group.name, turn.said.today, said=said)
        key = Key("task", person, f"{task.id}/{task.version + 1}")
        turn.notices.append(Notice(key, chat, Reply(group.language, card=card)))


async def finish(turn: Turn, task: Task) -> Task:
    """Nothing is shown yet."""
    return await _changed(turn, replace(task, state=TaskState.DONE, done_at=turn.said.now), "done")


async def _change(turn: Turn, task: Task, what: str) -> None:
    await _show(turn, await _changed(turn, task, what), what)


async def _changed(turn: Turn, task: Task, what: str) -> Task:
    task = replace(task, version=task.version + 1)
    turn.changes.append(partial(stored.change, task=task))
    note(turn, f"task/{task.id}", what, due=task.due, owner=task.owner)
    await _renew_card(turn, task)
    return task


async def _show(turn: Turn, task: Task, what: str) -> None:
    group = await turn.store.groups.with_id(task.group)
    language = turn.language()
    said = texts(language)(f"changed-{what}")
    card = cards.task_card(texts(language), task, group.name if group else "", turn.said.today, said=said)
    turn.show(language, card)


async def _renew_card(turn: Turn, task: Task) -> None:
    """The card in the group's channel shows how it stands."""
    group = await turn.store.groups.with_id(task.group)
    filed = group and await turn.store.minutes.seen_by((group.id,), task.minutes)
    if not group or not filed:
        return
    before = await turn.store.tasks.of_minutes(task.minutes)
    tasks = [task if each.id == task.id else each for each in before]
    what = f"{task.id}/{task.version}"
    turn.notices.append(await renewed(turn.store, group, filed, tasks, what, turn.said.today))


async def in_the_open(store: Store, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Those that do not come from what is exempt from public access."""
    filed = await store.minutes.with_ids({task.minutes for task in tasks})
    hidden = {
        (each.id, action.what)
        for each in filed
        for item in each.minutes.items
        if item.exempt or each.minutes.is_exempt
        for action in item.actions
    }
    return tuple(task for task in tasks if (task.minutes, task.what) not in hidden)
