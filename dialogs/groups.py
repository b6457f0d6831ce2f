"""Working groups: set up by a card where they meet, and changed in the same way."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from secrets import token_hex

from bot.domain.errors import BadPress, UnknownGroup
from bot.domain.groups import Channel, GroupKind, Member, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.people import person_key
from bot.domain.teams import TeamMember
from dialogs.buttons import text_in
from dialogs.cards import groups as cards
from dialogs.desk import Desk
from dialogs.filing import note
from dialogs.membership import group_for, group_here, groups_of, team_of
from dialogs.talk import Place, Press, Turn
from dialogs.texts import texts
from dialogs.understanding.minutes import read_people
from dialogs.understanding.question import Question
from storage.groups import save_group
from storage.programmes import programmes

NONE = "-"  # the choice of nothing
LONGEST_NAME = 120  # characters


async def settings(turn: Turn, desk: Desk, question: Question) -> None:
    """What is set for the group here; where there is none, how to set it up."""
    group, language = await group_here(turn), turn.language(question.language)
    if group is None and turn.said.place is Place.PERSONAL:
        mine = await groups_of(turn)
        group = mine[0] if len(mine) == 1 else None
    if group is None:
        return turn.show(language, cards.offer_setup(texts(language)))
    return _show(turn, desk, group)


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
    saved = _filled(desk, typed, group or _new(turn))
    saved = replace(saved, members=await _recognised(turn, saved, typed.get("members")))
    turn.changes.append(partial(save_group, group=saved))
    turn.memory.channel = replace(
        turn.memory.channel, municipality=saved.municipality, language=saved.language
    )
    note(turn, f"group/{saved.id}", "saved", version=saved.version, name=saved.name)
    return _show(turn, desk, saved, texts(turn.language())("group-saved"))


async def _pressed_group(turn: Turn, press: Press) -> WorkingGroup | None:
    if "group" in press.data:
        return await group_for(turn, text_in(press.data, "group"))
    return await group_here(turn)


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


def _filled(desk: Desk, typed: Mapping[str, str], group: WorkingGroup) -> WorkingGroup:
    """Only what exists can be chosen; raises BadPress for what no card of ours offers."""
    programme = next((each for each in programmes() if each.id == typed.get("programme")), None)
    themes = [theme for theme in typed.get("themes", "").split(",") if theme and theme != NONE]
    if not {theme.id for theme in desk.catalogue.themes}.issuperset(themes):
        raise BadPress("themes")
    municipality = typed.get("municipality", NONE)
    try:
        kind, language = GroupKind(typed["kind"]), Language(typed["language"])
    except (KeyError, ValueError):
        raise BadPress("kind") from None
    track, phase = typed.get("track", ""), typed.get("phase", "")
    return replace(
        group,
        name=typed["name"][:LONGEST_NAME],
        kind=kind,
        municipality=desk.catalogue.register.chosen(municipality).number
        if municipality not in ("", NONE)
        else None,
        programme=programme.id if programme else None,
        track=track if programme and programme.track(track) else "",
        phase=phase if programme and programme.phase(phase) else "",
        themes=tuple(themes),
        language=language,
        version=group.version + 1,
    )


async def _recognised(turn: Turn, group: WorkingGroup, typed: str | None) -> tuple[Member, ...]:
    """The members as typed, one a line; those of the team known by their names. At first: the whole team."""
    team = await team_of(turn, group)
    if typed is None:
        return group.members or tuple(_from_team(group.channel, each) for each in team)
    known = {each.name.casefold(): each for each in team}
    before = {each.name.casefold(): each for each in group.members}
    members = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        role, rest = _role(line)
        for one in read_people(rest):
            old = before.get(one.name.casefold())
            in_team = known.get(one.name.casefold())
            person = _key(group.channel, in_team) if in_team else old.person if old else None
            members.append(Member(one.name, one.organisation, role, person))
    return tuple(members) or tuple(_from_team(group.channel, each) for each in team)


def _role(line: str) -> tuple[Role, str]:
    """ "Kari Nes (Nav), prosessleder": the role as any of the languages calls it, and the rest."""
    head, comma, last = line.rpartition(",")
    called = last.strip().casefold()
    for role in Role:
        if comma and called in {texts(language)(f"role-{role.value}").casefold() for language in Language}:
            return role, head
    return Role.MEMBER, line


def _from_team(channel: Channel, member: TeamMember) -> Member:
    return Member(member.name, person=_key(channel, member))


def _key(channel: Channel, member: TeamMember) -> str:
    return person_key(channel.wire, channel.tenant, member.aad_id or member.id)
