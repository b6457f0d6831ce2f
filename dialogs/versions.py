"""Each change of a draft makes its next version, of whatever kind it is."""

from dataclasses import replace
from functools import partial
from typing import TypeVar

from bot.domain.drafts import Draft
from bot.domain.friction_drafts import FrictionDraft
from dialogs.talk import Turn
from storage import drafts

D = TypeVar("D", Draft, FrictionDraft)


def first(turn: Turn, draft: D) -> D:
    turn.changes.append(partial(drafts.begin, draft=draft, now=turn.said.now))
    return draft


def following(turn: Turn, draft: D, **changed: object) -> D:
    """Taking back goes to the one it was made from, unless told otherwise."""
    held = {"version": draft.version + 1, "changed_by": turn.said.name, "undo_to": draft.version, **changed}
    made = replace(draft, **held)  # type: ignore[arg-type]
    turn.changes.append(partial(drafts.change, draft=made, now=turn.said.now))
    return made
