"""The draft of a friction: found, changed by one hand at a time, and free of persons."""

import re
from collections.abc import Sequence
from dataclasses import replace
from secrets import token_hex

from bot.domain.catalogue import Theme
from bot.domain.errors import NoFrictionDraft
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.frictions import LEVEL_OF, Friction, FrictionKind, Report, State
from bot.domain.groups import WorkingGroup
from bot.domain.memory import FrictionTalk
from bot.domain.personal_data import scan
from bot.domain.similar import Told
from dialogs import versions
from dialogs.cards import frictions as cards
from dialogs.desk import Desk
from dialogs.membership import group_here, groups_of
from dialogs.talk import Place, Turn
from dialogs.texts import texts

NOBODY = "NN"  # as a person whose name is not told is written
HIDDEN = "…"
_GAP = re.compile(r",\s*(?=,)")  # where a number was taken out before


def talk_of(turn: Turn) -> FrictionTalk:
    return turn.memory.asker.friction or FrictionTalk()


def be_at(turn: Turn, talk: FrictionTalk) -> None:
    """In this friction and no other; questions about minutes end."""
    turn.memory.asker = replace(turn.memory.asker, friction=talk, asking=None, asked=None)


def leave(turn: Turn) -> None:
    turn.memory.asker = replace(turn.memory.asker, friction=None)


async def open_draft(turn: Turn) -> FrictionDraft | None:
    """The one that the person is at."""
    at = talk_of(turn).draft
    draft = await turn.store.friction_drafts.with_id(at) if at else None
    return draft if draft and draft.author == turn.person else None


async def the_draft(turn: Turn, draft_id: str) -> FrictionDraft:
    """Its author's alone. Raises NoFrictionDraft."""
    draft = await turn.store.friction_drafts.with_id(draft_id)
    if draft is None or draft.author != turn.person:
        raise NoFrictionDraft
    return draft


def begin(
    turn: Turn, group: WorkingGroup | None, report: Report, draft_id: str | None = None
) -> FrictionDraft:
    draft = FrictionDraft(
        draft_id or token_hex(8), group.id if group else None, turn.person, report, changed_by=turn.said.name
    )
    be_at(turn, FrictionTalk(versions.first(turn, draft).id))
    return draft


def keep(turn: Turn, draft: FrictionDraft, **changed: object) -> FrictionDraft:
    """The next version of it."""
    made = versions.following(turn, draft, **changed)
    be_at(turn, FrictionTalk(made.id))
    return made


async def likely_group(turn: Turn) -> WorkingGroup | None:
    """Of this channel, else the only one that the person is in."""
    if here := await group_here(turn):
        return here
    mine = await groups_of(turn)
    return mine[0] if len(mine) == 1 else None


# What is told


def without_persons(turn: Turn, desk: Desk, text: str) -> str:
    """Numbers that point at a person and names of citizens are refused; the rest is kept."""
    for masked in turn.said.hidden:
        text = text.replace(masked, HIDDEN)
    text = _GAP.sub("", text)
    for found in reversed(scan(text).found):
        text = text[: found.start] + HIDDEN + text[found.end :]
    return desk.sensitive.without_names(text, NOBODY)


def refused(text: str, kept: str) -> bool:
    return (HIDDEN in kept and HIDDEN not in text) or (NOBODY in kept and NOBODY not in text)


def told(desk: Desk, report: Report, what: str) -> Report:
    """What happened, and what that says of the rule: never over what the person has said herself."""
    read = desk.frictions.read(what)
    kind = report.kind or (read.kind if read.kind is not FrictionKind.UNKNOWN else None)
    return replace(
        report,
        what=what,
        kind=kind,
        reference=report.reference or read.reference,
        owner=report.owner or read.owner,
        level=report.level or (LEVEL_OF.get(kind) if kind else None),
        themes=report.themes or read.themes,
    )


# Shown


def themes_of(desk: Desk) -> dict[str, Theme]:
    return {theme.id: theme for theme in desk.catalogue.themes}


async def show(turn: Turn, desk: Desk, draft: FrictionDraft, said: str = "") -> None:
    language = turn.language()
    card = cards.draft_card(
        texts(language),
        draft,
        await turn.store.groups.of(draft),
        await similar(turn, desk, draft.report),
        themes_of(desk),
        said=said,
        exemption=desk.friction_talk.needs_exemption(draft.report.text),
        overheard=turn.said.place is not Place.PERSONAL and turn.said.press is None,
    )
    turn.show(language, card)


async def similar(turn: Turn, desk: Desk, report: Report) -> Sequence[Friction]:
    """Up to five that the person may see; the declined ones first, since they have an answer."""
    if not report.what:
        return ()
    seen = {each.id: each for each in await visible_here(turn) if each.state is not State.MERGED}
    index = desk.matters.index(tuple((each.id, _told(each.report)) for each in seen.values()))
    shown = index.rank(_told(report)).shown
    return sorted((seen[each] for each in shown), key=lambda each: not each.is_declined)


async def visible_here(turn: Turn) -> list[Friction]:
    """In a channel what its group may see; alone all that the person may."""
    here = await group_here(turn)
    alone = here is None or turn.said.place is Place.PERSONAL
    groups = {group.id for group in (await groups_of(turn) if alone else (here,)) if group}
    return [each for each in await turn.store.frictions.all() if each.is_seen_by(groups)]


def _told(report: Report) -> Told:
    return Told(report.text, (report.reference,) if report.reference else ())
