"""What of the catalogue concerns a working group: by its themes, its municipality, and what it follows."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.domain.advice import Inquiry, Topic, Window, advise
from bot.domain.agenda import SOON, GrantDeadline
from bot.domain.catalogue import Catalogue
from bot.domain.deadlines import DeadlineSays, Falls, deadline_statement, falls_within, next_time
from bot.domain.digests import Aspect, GrantNews
from bot.domain.eligibility import Standing
from bot.domain.errors import UnknownGrant
from bot.domain.following import DATED, Followed
from bot.domain.grants import Grant
from bot.domain.groups import WorkingGroup
from bot.domain.inquiry import Finding
from bot.domain.search import SearchIndex

NOT_FOR_THEM = frozenset({Standing.CANNOT_APPLY, Standing.DEADLINE_PASSED})


def deadlines(
    group: WorkingGroup,
    catalogue: Catalogue,
    index: SearchIndex,
    today: date,
    followed: Iterable[Followed] = (),
) -> tuple[GrantDeadline, ...]:
    """Within six weeks, what comes first stands first."""
    ids = {each.grant for each in followed}
    grants = {finding.grant.id: finding.grant for finding in _fitting(group, catalogue, index, today)}
    for id_ in ids:
        if grant := _grant(catalogue, id_):
            grants[id_] = grant
    found = (_deadline(grant, group, today) for grant in grants.values())
    soon = (each for each in found if each and today <= each.day <= today + SOON)
    return tuple(sorted(soon, key=lambda each: (each.day, each.id not in ids, each.grant)))


def news(
    group: WorkingGroup,
    catalogue: Catalogue,
    index: SearchIndex,
    today: date,
    changed: Mapping[str, frozenset[Aspect]],
    followed: Iterable[Followed] = (),
) -> tuple[GrantNews, ...]:
    """Of what changed in the catalogue that which fits, by id."""
    if not changed:
        return ()
    fitting = {finding.grant.id for finding in _fitting(group, catalogue, index, today, window=False)}
    ids = sorted(changed.keys() & (fitting | {each.grant for each in followed}))
    return tuple(
        GrantNews(id_, grant.name[group.language], tuple(sorted(changed[id_])))
        for id_ in ids
        if (grant := _grant(catalogue, id_))
    )


def _fitting(
    group: WorkingGroup, catalogue: Catalogue, index: SearchIndex, today: date, *, window: bool = True
) -> tuple[Finding, ...]:
    if not group.themes:
        return ()
    known = group.municipality in catalogue.register.by_number
    inquiry = Inquiry(
        topic=Topic.DEADLINES if window else Topic.FIND,
        municipality=group.municipality if known else None,
        themes=group.themes,
        window=Window(today, today + SOON) if window else None,
        language=group.language,
    )
    found = advise(inquiry, catalogue, index, today).found
    return tuple(finding for finding in found if finding.standing not in NOT_FOR_THEM)


def _deadline(grant: Grant, group: WorkingGroup, today: date) -> GrantDeadline | None:
    statement, name = deadline_statement(grant, today), grant.name[group.language]
    says, day = statement.says, statement.day
    if day is None:
        return None
    if says in DATED:
        return GrantDeadline(name, day, grant.id, says is DeadlineSays.EXPECTED)
    if says is DeadlineSays.LAST_KNOWN and falls_within(grant, today, today + SOON) is Falls.PERHAPS:
        return GrantDeadline(name, next_time(day.month, day.day, today), grant.id, last_known=day)
    return None


def _grant(catalogue: Catalogue, id_: str) -> Grant | None:
    """None: an edition has left it out."""
    try:
        return catalogue.grant(id_)
    except UnknownGrant:
        return None
