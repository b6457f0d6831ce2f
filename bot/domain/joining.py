"""Notes put to a draft that may have some of them: what stands there stays, and nothing is there twice."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from rapidfuzz import fuzz

from bot.domain.minutes import Action, AgendaItem, Decision, Minutes, Participant

T = TypeVar("T")
_SAME_TITLE, _SAME_NUMBERED, _EDITED = 85, 60, 75  # how alike, of 100


def joined(before: Minutes, read: Minutes) -> Minutes:
    together: dict[str, Callable[[Any, Any], Any]] = {
        "present": _people,
        "absent": _people,
        "items": _items,
        "rest": _lines,
    }
    values: dict[str, Any] = {}
    for name in (each.name for each in fields(Minutes)):
        old, new = getattr(before, name), getattr(read, name)
        values[name] = together[name](old, new) if name in together else old or new
    return Minutes(**values)


def left_out(both: Minutes, read: Minutes) -> tuple[str, ...]:
    """Lines of what was read that stand otherwise in the draft."""
    kept = set(both.lines)
    return tuple(line for line in read.lines if line and line not in kept and line != read.title)


def _people(old: Sequence[Participant], new: Sequence[Participant]) -> tuple[Participant, ...]:
    found = {one.name.casefold(): one for one in new} | {one.name.casefold(): one for one in old}
    places = {one.name.casefold(): one.organisation for one in new}
    there = dict.fromkeys(one.name.casefold() for one in (*old, *new))
    return tuple(
        replace(found[name], organisation=found[name].organisation or places.get(name, "")) for name in there
    )


def _items(old: Sequence[AgendaItem], new: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    items = list(old)
    for item in new:
        at = next((at for at, one in enumerate(items) if _is_same(one, item)), None)
        if at is None:
            items.append(item)
        else:
            items[at] = _one_item(items[at], item)
    return tuple(items)


def _is_same(one: AgendaItem, other: AgendaItem) -> bool:
    if one.number and other.number:
        return one.number == other.number and _alike(one.title, other.title, _SAME_NUMBERED)
    return _alike(one.title, other.title, _SAME_TITLE)


def _one_item(old: AgendaItem, new: AgendaItem) -> AgendaItem:
    return AgendaItem(
        old.title or new.title,
        old.number or new.number,
        _lines(old.notes, new.notes),
        _together(old.decisions, new.decisions, _decided),
        _together(old.actions, new.actions, _to_do, _filled),
        _lines(old.rules, new.rules),
        old.exempt or new.exempt,
    )


def _lines(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    return _together(old, new, str)


def _together(
    old: Sequence[T],
    new: Sequence[T],
    text: Callable[[T], str],
    fill: Callable[[T, T], T] = lambda old, new: old,
) -> tuple[T, ...]:
    """Each that is there already meets its like once: first its equal, then what was edited."""
    found, added, alone = list(old), list(new), list(range(len(old)))
    for least in (100, _EDITED):
        for one in list(added):
            at = next((at for at in alone if _alike(text(found[at]), text(one), least)), None)
            if at is not None:
                found[at] = fill(found[at], one)
                alone.remove(at)
                added.remove(one)
    return (*found, *added)


def _alike(one: str, other: str, least: int) -> bool:
    return one == other or fuzz.ratio(one.casefold(), other.casefold()) >= least


def _decided(decision: Decision) -> str:
    return decision.text


def _to_do(action: Action) -> str:
    return action.what


def _filled(old: Action, new: Action) -> Action:
    return replace(old, owner=old.owner or new.owner, due=old.due or new.due)
