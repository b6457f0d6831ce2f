"""Working groups: set up by a card where they meet, and changed in the same way."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from secrets import token_hex

from bot.domain.errors import UnknownGroup
from bot.domain.groups import GroupKind, WorkingGroup
from dialogs.buttons import text_in
from dialogs.cards import groups as cards
from dialogs.desk import Desk
from dialogs.group_fields import filled, members
from dialogs.membership import group_for, group_here, groups_of, team_of
from dialogs.minutes.drafting import adopt
from dialogs.minutes.filing import note
from dialogs.minutes.questions import named
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.question import Question
from storage.groups import save_group
from storage.programmes import programmes


async def settings(turn: Turn, desk: Desk, question: Question) -> None:
    """What is set for the group here, or that is named; where there is none, how to set it up."""
    group, language = await group_here(turn), turn.language(question.language)
    mine = await groups_of(turn) if turn.said.place is Place.PERSONAL else ()
    if len(mine) > 1 and (group := named(mine, turn.said.text, desk)) is None:
        return turn.show(language, cards.which_group(texts(language), mine))
    if group := group or next(iter(mine), None):
        return _show(turn, desk, group)
    return turn.show(language, cards.offer_setup(texts(language)))


async def press_show(turn: Turn, desk: Desk, press: Press) -> None:
    _show(turn, desk, await group_for(turn, text_in(press.data, "group")))


async def press_edit(turn: Turn, desk: Desk, press: Press) -> None:
    group = await _pressed_group(turn, press)
    _form(turn, desk, group)


async def press_save(turn: Turn, desk: Desk, press: Press) -> None:
    group = await _pressed_group(turn, press)
    typed = {name: value.strip() for name, value in press.data.items() if isinstance(value, str)}
    if group and press.data.get("version") != group.version:
        return _form(turn, desk, group, wrong={"name": texts(turn.language())("group-changed-meanwhile")})
    if not typed.get("name"):
        return _form(turn, desk, group, typed, {"name": texts(turn.language())("group-needs-name")})
    saved = filled(desk.catalogue, typed, group or _new(turn))
    team = await team_of(turn, saved)
    saved = replace(saved, members=members(typed.get("members"), saved, team))
    turn.changes.append(partial(save_group, group=saved))
    if turn.said.here and turn.said.here.conversation == saved.channel.conversation:
        turn.memory.channel = replace(
            turn.memory.channel, municipality=saved.municipality, language=saved.language
        )
    note(turn, f"group/{saved.id}", "saved", version=saved.version, name=saved.name)
    say = texts(turn.language())
    told = say("group-got-draft") if group is None and await adopt(turn, saved) else ""
    return _show(turn, desk, saved, f"{say('group-saved')} {told}".strip())


async def _pressed_group(turn: Turn, press: Press) -> WorkingGroup | None:
    if "group" in press.data:
        return await group_for(turn, text_in(press.data, "group"))
    here = await group_here(turn)
    return await group_for(turn, here.id) if here else None


def _form(
    turn: Turn,
    desk: Desk,
    group: WorkingGroup | None,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
) -> None:
    language, catalogue = turn.language(), desk.catalogue
    card = cards.group_form(
        texts(language), group, catalogue.register, programmes(), catalogue.themes, typed=typed, wrong=wrong
    )
    turn.show(language, card)


def _show(turn: Turn, desk: Desk, group: WorkingGroup, said: str = "") -> None:
    language, catalogue = turn.language(), desk.catalogue
    card = cards.group_card(
        texts(language), group, catalogue.register, programmes(), catalogue.themes, said=said
    )
    turn.show(language, card)


def _new(turn: Turn) -> WorkingGroup:
    """Raises UnknownGroup where nobody knows which channel it would be of."""
    if turn.said.here is None:
        raise UnknownGroup
    return WorkingGroup(token_hex(8), "", GroupKind.MUNICIPAL, turn.said.here, version=0)
