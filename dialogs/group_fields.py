"""A working group's fields as they are typed: in the card, and on the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.errors import BadPress
from bot.domain.groups import GroupKind, Member, Role, WorkingGroup
from bot.domain.language import Language
from bot.domain.people import person_in
from bot.domain.teams import TeamMember
from dialogs.texts import texts
from dialogs.understanding.minutes import read_people
from storage.programmes import programmes

NONE = "-"  # the choice of nothing
LONGEST_NAME = 120  # characters


def as_typed(group: WorkingGroup) -> dict[str, str]:
    """What its fields hold; not its members."""
    return {
        "name": group.name,
        "kind": group.kind.value,
        "municipality": group.municipality or "",
        "programme": group.programme or "",
        "track": group.track,
        "phase": group.phase,
        "themes": ",".join(group.themes),
        "language": group.language.value,
    }


def filled(catalogue: Catalogue, typed: Mapping[str, str], group: WorkingGroup) -> WorkingGroup:
    """The group's next version. Raises BadPress for what no card of ours offers, UnknownMunicipality."""
    programme = next((each for each in programmes() if each.id == typed.get("programme")), None)
    track, phase = typed.get("track", ""), typed.get("phase", "")
    themes = [theme for theme in typed.get("themes", "").split(",") if theme and theme != NONE]
    if not {theme.id for theme in catalogue.themes}.issuperset(themes):
        raise BadPress("themes")
    try:
        kind, language = GroupKind(typed["kind"]), Language(typed["language"])
    except (KeyError, ValueError):
        raise BadPress("kind") from None
    return replace(
        group,
        name=typed["name"][:LONGEST_NAME],
        kind=kind,
        municipality=_municipality(catalogue, typed.get("municipality", NONE)),
        programme=programme.id if programme else None,
        track=track if programme and programme.track(track) else "",
        phase=phase if programme and programme.phase(phase) else "",
        themes=tuple(themes),
        language=language,
        version=group.version + 1,
    )


def _municipality(catalogue: Catalogue, chosen: str) -> str | None:
    return None if chosen in ("", NONE) else catalogue.register.chosen(chosen).number


def members(typed: str | None, group: WorkingGroup, team: Sequence[TeamMember]) -> tuple[Member, ...]:
    """One a line, those of the team known by their names; where nobody is typed, those before or the team."""
    lines = [line.strip() for line in (typed or "").splitlines() if line.strip()]
    if typed is None and group.members:
        return group.members
    if not lines:
        return tuple(Member(each.name, person=person_in(group.channel, each)) for each in team)
    known = {each.name.casefold(): person_in(group.channel, each) for each in team}
    before = {each.name.casefold(): each.person for each in group.members}
    return tuple(
        Member(one.name, one.organisation, role, (known | before).get(one.name.casefold()))
        for role, rest in map(_role, lines)
        for one in read_people(rest)
    )


def _role(line: str) -> tuple[Role, str]:
    """ "Kari Nes (Nav), prosessleder": the role as any of the languages calls it, and the rest."""
    rest, comma, last = line.rpartition(",")
    called = last.strip().casefold()
    for role in Role:
        if comma and called in {texts(language)(f"role-{role.value}").casefold() for language in Language}:
            return role, rest
    return Role.MEMBER, line
