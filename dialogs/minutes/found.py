"""Filed minutes: found again, opened, corrected, approved and shared."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.domain.errors import UnknownGroup, UnknownMinutes
from bot.domain.friction_drafts import drafts_of
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes, Note
from bot.domain.tasks import Task
from dialogs.buttons import Verb, start_in, text_in
from dialogs.cards import minutes as cards
from dialogs.cards.elements import escape
from dialogs.cards.size import clipped
from dialogs.desk import Desk
from dialogs.membership import group_for, group_here, groups_of
from dialogs.minutes.filing import note as audited
from dialogs.minutes.filing import plan_document
from dialogs.minutes.form import programme_of
from dialogs.minutes.questions import named
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage import minutes
from storage.minutes import WHOLE
from storage.store import Store

LONGEST_SEARCH, LONGEST_NOTE = 300, 2_000  # characters
PAGE = 5


# Finding


async def find(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "hva vedtok vi om boligkoordinator?", "referatene fra mars"."""
    await _show_found(turn, desk, f"{order.opening} {order.rest}".strip())
    return True


async def press_found(turn: Turn, desk: Desk, press: Press) -> None:
    search = text_in(press.data, "search", longest=LONGEST_SEARCH)
    await _show_found(turn, desk, search, start_in(press.data))


async def _show_found(turn: Turn, desk: Desk, search: str, start: int = 0) -> None:
    """In a channel only what its own group may see; alone all that the person may."""
    search = search[:LONGEST_SEARCH]
    groups = await _readers(turn)
    wanted = desk.recall.read(search, turn.said.now)
    group = None if turn.said.place is not Place.PERSONAL else named(groups, search, desk)
    wanted = replace(wanted, group=group.id) if group else wanted
    ids = {each.id for each in groups}
    hits = await turn.store.search.find(wanted, ids)
    names = await turn.store.groups.names()
    lines = {hit.minutes: hit.lines for hit in hits[start : start + PAGE]}
    seen = await turn.store.minutes.those_seen_by(ids, lines)
    shown = [(filed, names.get(filed.group, ""), lines[filed.id]) for filed in seen]
    language = turn.language()
    turn.show(language, cards.found_card(texts(language), shown, len(hits), search, start))


async def _groups(turn: Turn) -> tuple[WorkingGroup, ...]:
    """Whose minutes the person may read here."""
    if turn.said.place is Place.PERSONAL:
        return await groups_of(turn)
    here = await group_here(turn)
    return (await group_for(turn, here.id),) if here else ()


async def _readers(turn: Turn) -> tuple[WorkingGroup, ...]:
    """As above; raises UnknownGroup where there is none."""
    if groups := await _groups(turn):
        return groups
    raise UnknownGroup


async def the_minutes(turn: Turn, minutes_id: str | None = None) -> tuple[FiledMinutes, WorkingGroup]:
    """By id, else the last of the group here, or of the only group. Raises UnknownMinutes."""
    if minutes_id:
        readers = {group.id for group in await _groups(turn)}
        filed = await turn.store.minutes.seen_by(readers, minutes_id)
    else:
        filed = max(await _last(turn), key=lambda each: each.filed_at, default=None)
    group = await turn.store.groups.with_id(filed.group) if filed else None
    if filed is None or group is None:
        raise UnknownMinutes
    return filed, group


async def _last(turn: Turn) -> list[FiledMinutes]:
    """Of each group, those that were filed last."""
    last = [await turn.store.minutes.last_of(group.id) for group in await _readers(turn)]
    return [each for each in last if each]


async def _ask_which(turn: Turn, several: Sequence[FiledMinutes], verb: Verb, **data: str) -> None:
    """Never a guess about whose minutes are changed."""
    names = {group.id: group.name for group in await _readers(turn)}
    shown = [(each, names[each.group]) for each in several]
    turn.show(turn.language(), cards.which_minutes(texts(turn.language()), shown, verb, **data))


async def press_open(turn: Turn, desk: Desk, press: Press) -> None:
    filed, group = await the_minutes(turn, text_in(press.data, "minutes"))
    await show_minutes(turn, filed, group, start_in(press.data))


async def show_minutes(turn: Turn, filed: FiledMinutes, group: WorkingGroup, start: int = 0) -> None:
    actions = await tasks_of(turn.store, filed)
    reported = bool(await turn.store.friction_drafts.begun(drafts_of(filed)))
    language = turn.language()
    turn.show(
        language,
        cards.whole_minutes(
            texts(language),
            group,
            filed,
            actions,
            start,
            today=turn.said.today,
            programme=programme_of(group),
            reported=reported,
        ),
    )


async def tasks_of(store: Store, filed: FiledMinutes) -> tuple[Task, ...]:
    """What came of the actions in it: whoever is shown a part sees no others."""
    shown = {action.what for action in filed.minutes.actions}
    return tuple(task for task in await store.tasks.of_minutes(filed.id) if task.what in shown)


# Correcting and approving: by the group's own people


async def _own_minutes(turn: Turn, minutes_id: str | None = None) -> tuple[FiledMinutes, WorkingGroup]:
    filed, group = await the_minutes(turn, minutes_id)
    return filed, await group_for(turn, group.id)


async def note(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "rett referatet: ..."."""
    if len(last := await _last(turn)) > 1:
        if order.rest:
            await _ask_which(turn, last, Verb.MINUTES_NOTED, note=order.rest[:LONGEST_NOTE])
        else:
            await _ask_which(turn, last, Verb.MINUTES_NOTE)
        return True
    filed, group = await _own_minutes(turn)
    if order.rest:
        await _add_note(turn, filed, group, order.rest)
    else:
        turn.show(turn.language(), cards.note_form(texts(turn.language()), filed))
    return True


async def press_note(turn: Turn, desk: Desk, press: Press) -> None:
    filed, _ = await _own_minutes(turn, text_in(press.data, "minutes"))
    turn.show(turn.language(), cards.note_form(texts(turn.language()), filed))


async def press_noted(turn: Turn, desk: Desk, press: Press) -> None:
    filed, group = await _own_minutes(turn, text_in(press.data, "minutes"))
    await _add_note(turn, filed, group, text_in(press.data, "note", longest=LONGEST_NOTE))


async def _add_note(turn: Turn, filed: FiledMinutes, group: WorkingGroup, text: str) -> None:
    """Numbered; the filed text stays."""
    added = Note(len(filed.notes) + 1, text[:LONGEST_NOTE], turn.said.name, turn.said.now)
    turn.changes.append(partial(minutes.add_note, minutes_id=filed.id, note=added))
    audited(turn, f"minutes/{filed.id}", "note", number=added.number)
    plan_document(turn, group, f"{filed.id}/note-{added.number}")
    await show_minutes(turn, replace(filed, notes=(*filed.notes, added)), group)


async def approve(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "godkjenn", "godkjenn referatet fra <gruppe>": of several that wait, one is chosen."""
    group = named(await _readers(turn), order.rest, desk) if order.rest else None
    last = await _last(turn)
    waiting = [each for each in last if each.approved_on is None]
    waiting = [each for each in waiting if each.group == group.id] if group else waiting
    if not last:
        turn.say(turn.language(), "approve-none")
    elif len(waiting) > 1:
        await _ask_which(turn, waiting, Verb.MINUTES_APPROVE)
    else:
        await _approve(turn, *await _own_minutes(turn, waiting[0].id if waiting else None))
    return True


async def press_approve(turn: Turn, desk: Desk, press: Press) -> None:
    await _approve(turn, *await _own_minutes(turn, text_in(press.data, "minutes")))


async def _approve(turn: Turn, filed: FiledMinutes, group: WorkingGroup) -> None:
    if filed.approved_on is None:
        turn.changes.append(partial(minutes.approve, minutes_id=filed.id, day=turn.said.today))
        audited(turn, f"minutes/{filed.id}", "approved")
        plan_document(turn, group, f"{filed.id}/approved")
        filed = replace(filed, approved_on=turn.said.today)
    await show_minutes(turn, filed, group)


# Sharing


async def share(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "del referatet med <gruppe>", "del sak 2 med <gruppe>": never what is exempt."""
    filed, group = await _own_minutes(turn)
    others = tuple(
        each
        for each in await turn.store.groups.all()
        if each.id != group.id and each.channel.tenant == group.channel.tenant
    )
    other, language = named(others, order.rest, desk), turn.language()
    item = order.number or WHOLE
    if len(await _last(turn)) > 1:
        turn.say(language, "share-which")
    elif other is None:
        turn.say(language, "share-with-whom")
    elif filed.minutes.is_exempt or (item and _is_exempt(filed, item)):
        turn.say(language, "share-exempt")
    elif item > len(filed.minutes.items):
        turn.say(language, "share-no-item", n=item)
    else:
        shared = partial(minutes.share, minutes_id=filed.id, item=item, groups=(other.id,), at=turn.said.now)
        turn.changes.append(shared)
        audited(turn, f"minutes/{filed.id}", "shared", item=item, group=other.id)
        turn.say(language, "shared", group=escape(clipped(other.name, 200)), number=filed.number)
    return True


def _is_exempt(filed: FiledMinutes, item: int) -> bool:
    return item <= len(filed.minutes.items) and bool(filed.minutes.items[item - 1].exempt)
