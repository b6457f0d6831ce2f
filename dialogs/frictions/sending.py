"""From draft to friction: the group's from now on; and who is told when something becomes of it."""

from collections.abc import Iterable
from functools import partial
from secrets import token_hex

from bot.domain.deliveries import Key
from bot.domain.errors import UnknownFriction
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import Case, Friction, with_case
from bot.domain.groups import WorkingGroup
from bot.domain.tasks import Task
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.cards.shapes import Card
from dialogs.desk import Desk
from dialogs.frictions.drafting import leave, show, the_draft, themes_of
from dialogs.membership import group_for, groups_of
from dialogs.minutes.filing import note
from dialogs.talk import Notice, Press, Reply, Turn
from dialogs.texts import Texts, texts
from storage import drafts, frictions, tasks
from storage.drafts import State as Become

KIND = "friction"  # of deliveries


async def press_send(turn: Turn, desk: Desk, press: Press) -> None:
    """Once: who presses again is shown what was sent."""
    draft_id = text_in(press.data, "draft")
    if friction := await turn.store.frictions.of_draft(draft_id):
        return await show_friction(turn, desk, await seen(turn, friction))
    draft = await the_draft(turn, draft_id)
    if press.data.get("version") != draft.version:
        return await show(turn, desk, draft, texts(turn.language())("friction-look-again"))
    group = await group_for(turn, text_in(press.data, "group")) if "group" in press.data else None
    return await send(turn, desk, draft, group)


async def send(turn: Turn, desk: Desk, draft: FrictionDraft, group: WorkingGroup | None = None) -> None:
    """To the draft's group, else to the only one; which of several is asked."""
    language = turn.language()
    if not draft.report.what:
        return await show(turn, desk, draft, texts(language)("friction-needs-what"))
    group = group or (await group_for(turn, draft.group) if draft.group else None)
    groups = (group,) if group else await groups_of(turn)
    if not groups:
        return await show(turn, desk, draft, texts(language)("friction-no-group"))
    if len(groups) > 1:
        return turn.show(language, cards.groups_card(texts(language), draft, groups))
    return await _send(turn, desk, draft, groups[0])


async def _send(turn: Turn, desk: Desk, draft: FrictionDraft, group: WorkingGroup) -> None:
    number = await turn.store.frictions.next_number()
    case = case_of(turn, group, draft.report.what)
    friction = Friction(token_hex(8), number, draft.report, (case,), turn.said.now)
    turn.changes += [
        partial(frictions.add, friction=friction, draft_id=draft.id),
        partial(drafts.close, draft=draft, state=Become.FILED),
    ]
    leave(turn)
    note(turn, f"friction/{friction.id}", "reported", number=number)
    said = texts(turn.language())("friction-sent", n=number, group=group.name)
    if draft.report.is_changed_here:
        _make_task(turn, friction, group)
        said = f"{said} {texts(turn.language())('friction-own-task')}"
    await keep_cards(turn, desk, friction, new=(group.id,))
    await show_friction(turn, desk, friction, said)


def case_of(turn: Turn, group: WorkingGroup, what: str) -> Case:
    return Case(token_hex(8), group.id, group.municipality, what, turn.person, turn.said.name, turn.said.now)


def _make_task(turn: Turn, friction: Friction, group: WorkingGroup) -> None:
    """What can be changed at home is somebody's to do."""
    what = f"{texts(group.language)('friction-task')} (RF-{friction.number}): {friction.report.what[:300]}"
    task = Task(token_hex(8), friction.id, group.id, what, turn.said.name, turn.person, None)
    turn.changes.append(partial(tasks.add, tasks=(task,)))


# Seen


async def the_friction(turn: Turn, friction_id: str) -> Friction:
    """Raises UnknownFriction where nobody of the person's groups may see it."""
    return await seen(turn, await turn.store.frictions.with_id(friction_id))


async def seen(turn: Turn, friction: Friction | None) -> Friction:
    groups = {group.id for group in await groups_of(turn)}
    if friction and friction.merged_into and not friction.cases:  # its cases moved on
        target = await turn.store.frictions.with_id(friction.merged_into)
        if target and target.is_seen_by(groups):
            return friction
    if friction is None or not friction.is_seen_by(groups):
        raise UnknownFriction
    return friction


async def show_friction(turn: Turn, desk: Desk, friction: Friction, said: str = "") -> None:
    language = turn.language()
    own = {group.id for group in await groups_of(turn)}
    turn.show(language, await _card(turn, desk, texts(language), friction, own, said))


async def _card(
    turn: Turn, desk: Desk, say: Texts, friction: Friction, own: Iterable[str], said: str = ""
) -> Card:
    numbers = desk.catalogue.register.by_number
    places = {number: numbers[number].name for number in friction.municipalities if number in numbers}
    lifts = [lift for lift in await turn.store.lifts.all() if friction.id in lift.frictions]
    return cards.friction_card(
        say,
        friction,
        themes_of(desk),
        places,
        turn.said.now,
        own=frozenset(own),
        said=said,
        exemption=desk.friction_talk.needs_exemption(friction.report.text),
        lift=lifts[-1] if lifts else None,
    )


# Told


async def keep_cards(turn: Turn, desk: Desk, friction: Friction, new: Iterable[str] = ()) -> None:
    """The card in the channel of each group with a case: posted where `new`, else brought up to date."""
    for group_id in sorted(friction.groups):
        group = await turn.store.groups.with_id(group_id)
        if group is None:
            continue
        card = await _card(turn, desk, texts(group.language), friction, (group.id,))
        is_new = group_id in new
        key = Key(KIND, group.id, friction.id if is_new else f"{friction.id}/{friction.version}")
        replaces = None if is_new else friction.id
        turn.notices.append(Notice(key, group.channel, Reply(group.language, card=card), replaces=replaces))


async def tell(turn: Turn, desk: Desk, friction: Friction, key: str, **values: str | int) -> None:
    """Those who raised it, but who did this: alone, or in their group's channel."""
    persons = [person for person in friction.persons if person and person != turn.person]
    chats = await turn.store.groups.personal_chats(persons)
    for case in {case.person: case for case in friction.cases if case.person in persons}.values():
        group = await turn.store.groups.with_id(case.group)
        channel = chats.get(case.person) or (group.channel if group else None)
        if group and channel:
            said = texts(group.language)(key, **values)
            card = await _card(turn, desk, texts(group.language), friction, (group.id,), said)
            occasion = Key(KIND, case.person, f"{friction.id}/{friction.version}/{key}")
            turn.notices.append(Notice(occasion, channel, Reply(group.language, card=card)))


async def join(turn: Turn, desk: Desk, friction: Friction, group: WorkingGroup, what: str) -> None:
    """This group's own case; what was closed is open again."""
    opened = not friction.is_open
    grown = with_case(friction, case_of(turn, group, what))
    turn.changes.append(partial(frictions.change, friction=grown))
    note(turn, f"friction/{friction.id}", "reopened" if opened else "joined", group=group.id)
    new = () if group.id in friction.groups else (group.id,)
    await keep_cards(turn, desk, grown, new)
    key = "friction-told-reopened" if opened else "friction-told-joined"
    await tell(turn, desk, grown, key, n=friction.number)
    await show_friction(turn, desk, grown, texts(turn.language())("friction-joined", n=friction.number))


def changed(turn: Turn, before: Friction, after: Friction, what: str, **detail: object) -> None:
    turn.changes.append(partial(frictions.change, friction=after))
    note(turn, f"friction/{before.id}", what, state=after.state, reason=after.reason, **detail)
