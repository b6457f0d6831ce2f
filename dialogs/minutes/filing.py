"""From draft to filed minutes: what is pointed out first, what is stored, and who is told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from secrets import token_hex

from bot.domain.deliveries import Delivery, Destination, Key
from bot.domain.drafts import NEEDED, Draft, Gap, Pointed, pointed_out
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.minutes import FiledMinutes, Minutes, Participant
from bot.domain.names import called_so
from bot.domain.people import person_in
from bot.domain.personal_data import scan
from bot.domain.tasks import Task
from dialogs.buttons import text_in
from dialogs.cards import minutes as cards
from dialogs.cards.shapes import Card
from dialogs.desk import Desk
from dialogs.membership import group_for, groups_of, team_of
from dialogs.minutes.drafting import leave, open_draft, the_draft
from dialogs.talk import Notice, Place, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage import audit, drafts, minutes
from storage.deliveries import plan
from storage.drafts import State
from storage.groups import save_group
from storage.store import Store

DOCUMENT = "document"  # deliveries: the Word document; the occasion begins with the minutes' id
WORTH_TRYING = timedelta(days=7)

# Before


async def check(turn: Turn, desk: Desk, order: Order) -> bool:
    draft = await open_draft(turn)
    if draft is None:
        return False
    await _point_out(turn, desk, draft)
    return True


async def press_check(turn: Turn, desk: Desk, press: Press) -> None:
    await _point_out(turn, desk, await the_draft(turn, text_in(press.data, "draft")))


async def _point_out(turn: Turn, desk: Desk, draft: Draft) -> None:
    language, group = turn.language(), await turn.store.groups.of(draft)
    pointed = _pointed(turn, desk, draft)
    choice = group is not None or bool(await groups_of(turn))
    turn.show(language, cards.before_filing(texts(language), draft, group, pointed, choice=choice))


def _pointed(turn: Turn, desk: Desk, draft: Draft) -> tuple[Pointed, ...]:
    found = pointed_out(draft.minutes, turn.said.today)
    personal = (Pointed(Gap.PERSONAL_DATA, line) for line in draft.minutes.lines if _is_personal(desk, line))
    return (*found, *personal)


def _is_personal(desk: Desk, line: str) -> bool:
    return bool(scan(line).found) or desk.sensitive.beside_a_name(line) is not None


# Filing


async def press_file(turn: Turn, desk: Desk, press: Press) -> None:
    """Once: who presses again, or a little later than somebody else, is shown what was filed."""
    draft_id = text_in(press.data, "draft")
    if filed := await turn.store.minutes.of_draft(draft_id):
        return await _show_filed(turn, filed, await group_for(turn, filed.group))
    draft = await the_draft(turn, draft_id)
    group = await turn.store.groups.of(draft)
    if group is None or any(each.gap in NEEDED for each in _pointed(turn, desk, draft)):
        return await _point_out(turn, desk, draft)
    if press.data.get("version") != draft.version:
        return await _point_out(turn, desk, draft)
    return await _file(turn, draft, group)


async def _show_filed(turn: Turn, filed: FiledMinutes, group: WorkingGroup) -> None:
    tasks = await turn.store.tasks.of_minutes(filed.id)
    language = turn.language()
    turn.show(language, cards.filed_card(texts(language), group, filed, tasks, today=turn.said.today))


async def _file(turn: Turn, draft: Draft, group: WorkingGroup) -> None:
    language = group.language
    filed = FiledMinutes(
        token_hex(8),
        group.id,
        await turn.store.minutes.next_number(group.id),
        await _with_persons(turn, group, draft.minutes),
        language,
        turn.said.name,
        turn.said.now,
    )
    tasks = _tasks(filed, group)
    turn.changes += [
        partial(minutes.file, filed=filed, draft_id=draft.id, filer=turn.person, actions=tasks),
        partial(drafts.close, draft=draft, state=State.FILED),
    ]
    _leave_wishes(turn, group, filed.minutes)
    leave(turn)
    await _tell_people(turn, group, filed, tasks)
    unreached = await unreached_of(turn.store, tasks)
    if not (turn.said.place is Place.PERSONAL and _is_here(turn, group)):  # else it is the answer
        card = group_card(group, filed, tasks, unreached, turn.said.today)
        _send(turn, group.id, filed, group.channel, Reply(group.language, card=card))
    plan_document(turn, group, filed.id)
    note(turn, f"minutes/{filed.id}", "filed", number=filed.number, unreached=sorted(unreached))
    turn.show(
        turn.language(), cards.filed_card(texts(turn.language()), group, filed, tasks, today=turn.said.today)
    )


def _leave_wishes(turn: Turn, group: WorkingGroup, filed: Minutes) -> None:
    """What was wished for and taken up is wished for no more."""
    taken = {item.title.casefold() for item in filed.items}
    left = tuple(each for each in group.wishes if each.casefold() not in taken)
    if left != group.wishes:
        grown = replace(group, wishes=left, version=group.version + 1)
        turn.changes.append(partial(save_group, group=grown))


def note(turn: Turn, subject: str, what: str, **detail: object) -> None:
    """For the audit trail."""
    entry = audit.Entry(turn.said.now, turn.said.name, turn.person, subject, what, detail)
    turn.changes.append(partial(audit.note, entry=entry))


async def _with_persons(turn: Turn, group: WorkingGroup, written: Minutes) -> Minutes:
    """Participants by a name that only one member of the group, or of its team, has."""
    members = await team_of(turn, group)
    known: dict[str, list[str]] = {}
    for member in members:
        person = person_in(group.channel, member)
        known.setdefault(member.name.casefold(), []).append(person)

    def recognised(one: Participant) -> Participant:
        listed, alike = group.called(one.name), known.get(one.name.casefold(), [])
        person = one.person or (listed and listed.person) or (alike[0] if len(alike) == 1 else None)
        return replace(one, person=person)

    return replace(
        written,
        present=tuple(map(recognised, written.present)),
        absent=tuple(map(recognised, written.absent)),
    )


def _tasks(filed: FiledMinutes, group: WorkingGroup) -> tuple[Task, ...]:
    return tuple(
        Task(
            token_hex(8), filed.id, group.id, each.what, each.owner, owner(each.owner, filed, group), each.due
        )
        for each in filed.minutes.actions
    )


def owner(name: str, filed: FiledMinutes, group: WorkingGroup) -> str | None:
    """The person that the name means: a participant, by whole or first name; else a member of the group."""
    attended = (*filed.minutes.present, *filed.minutes.absent)
    alike = {one.name: one.person for one in called_so(name, attended)}
    if len(alike) == 1 and (person := next(iter(alike.values()))):
        return person
    member = group.called(name)
    return member.person if member else None


# Telling


def _is_here(turn: Turn, group: WorkingGroup) -> bool:
    return turn.said.here is not None and turn.said.here.conversation == group.channel.conversation


async def _tell_people(turn: Turn, group: WorkingGroup, filed: FiledMinutes, tasks: Sequence[Task]) -> None:
    """Each owner gets only hers, the absent what was decided."""
    owners = {task.person for task in tasks if task.person}
    absent = {one.person for one in filed.minutes.absent if one.person}
    chats = await turn.store.groups.personal_chats(owners | absent)
    say = texts(group.language)
    for person, chat in chats.items():
        mine = [task for task in tasks if task.person == person]
        card = (
            cards.owner_card(say, group, filed, mine, today=turn.said.today)
            if mine
            else cards.absent_card(say, group, filed)
        )
        mention = _mention_instead(turn, group, filed, mine, person) if mine else None
        _send(turn, person, filed, chat, Reply(group.language, card=card), mention)


def _mention_instead(
    turn: Turn, group: WorkingGroup, filed: FiledMinutes, mine: Sequence[Task], person: str
) -> Notice:
    """In the group's channel, where a person's own chat no longer takes messages."""
    card = cards.unreached_card(texts(group.language), filed, mine, person, today=turn.said.today)
    key = Key("minutes", person, f"{filed.id}/in-channel")
    return Notice(key, group.channel, Reply(group.language, card=card))


async def unreached_of(store: Store, tasks: Sequence[Task]) -> dict[str, str]:
    """Owners that the bot cannot write to alone: name to person."""
    owners = {task.person: task.owner for task in tasks if task.person}
    chats = await store.groups.personal_chats(owners)
    return {name: person for person, name in owners.items() if person not in chats}


def group_card(
    group: WorkingGroup,
    filed: FiledMinutes,
    tasks: Sequence[Task],
    unreached: dict[str, str],
    today: date,
) -> Card:
    """In the group's channel, where it also calls those who could not be told alone."""
    say = texts(group.language)
    return cards.filed_card(say, group, filed, tasks, tuple(unreached), unreached, today=today)


async def renewed(
    store: Store, group: WorkingGroup, filed: FiledMinutes, tasks: Sequence[Task], what: str, today: date
) -> Notice:
    """The card in the group's channel as things stand now, because of `what`."""
    card = group_card(group, filed, tasks, await unreached_of(store, tasks), today)
    key = Key("minutes", group.id, f"{filed.id}/{what}")
    return Notice(key, group.channel, Reply(group.language, card=card), replaces=filed.id)


def _send(
    turn: Turn, to: str, filed: FiledMinutes, channel: Channel, reply: Reply, otherwise: Notice | None = None
) -> None:
    turn.notices.append(Notice(Key("minutes", to, filed.id), channel, reply, otherwise))


def plan_document(turn: Turn, group: WorkingGroup, occasion: str) -> None:
    """The Word document to the channel's files: made when it is sent, so that it says the newest."""
    if group.channel.team is None:
        return
    key, now = Key(DOCUMENT, group.id, occasion), turn.said.now
    document = Delivery(key, Destination.of(group.channel), now, now + WORTH_TRYING)
    turn.changes.append(partial(plan, deliveries=(document,)))
