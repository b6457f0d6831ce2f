"""From what was asked to what is answered: search, judge, filter, rank. Nothing is dropped silently."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from bot.domain.catalogue import Catalogue
from bot.domain.deadlines import DeadlineSays, Falls, deadline_statement
from bot.domain.eligibility import depends_on_place, judge, standing
from bot.domain.filters import falls, filters_of, is_local, removal
from bot.domain.grants import ApplicantType, Grant, MunicipalRole, StatusValue
from bot.domain.inquiry import Finding, Findings, Inquiry, Removal, Topic, Window
from bot.domain.municipalities import Municipality
from bot.domain.search import Hit, SearchIndex, SearchResult

__all__ = ["Finding", "Findings", "Inquiry", "Removal", "Topic", "Window", "advise", "look_up"]

# How far down the list a scheme goes, beside one that fits as well and has no such mark.
ENDED, UNCONFIRMED, PARTNER_ONLY, LOCAL_ELSEWHERE, PERHAPS = 0.45, 0.99, 0.6, 0.8, 0.6
OF_THE_THEME, LOCAL_HERE, NAMED = 0.65, 1.5, 1.3
AFTER_ITS_PREDECESSOR = 0.95
COMES = (DeadlineSays.COMING, DeadlineSays.EXPECTED, DeadlineSays.ROLLING)
FORGIVEN = (Removal.COUNTY, Removal.WINDOW)  # of a scheme that was called by its name
SHORT = 10  # so many hits make a list
BY_THEME_ALONE = 0.5  # beside the last hit
# Most schemes are judged alike wherever it is: once a day is enough.
ANYWHERE = (Municipality("", "", "", "", (), "", 0, ""),)


def advise(
    inquiry: Inquiry,
    catalogue: Catalogue,
    index: SearchIndex,
    today: date,
    municipalities: tuple[Municipality, ...] = (),
) -> Findings:
    """What the catalogue has for the inquiry; `municipalities`: all that bear the name, when several do."""
    municipalities = municipalities or _municipalities(inquiry, catalogue)
    result, filters = index.search(inquiry.words), filters_of(inquiry)
    candidates = _candidates(inquiry, catalogue, result)
    if inquiry.ended_only:
        candidates = [each for each in candidates if each.grant.status.value is StatusValue.DISCONTINUED]
    found: list[tuple[float, Finding]] = []
    removed: list[tuple[Finding, Removal]] = []
    judged = _judged(municipalities, inquiry.applicant, today)
    for candidate in candidates:
        finding = judged.finding(candidate.grant)
        reason = removal(inquiry, finding, today, filters)
        if reason is None or (candidate.named and reason in FORGIVEN):
            found.append((_weight(inquiry, candidate, finding, today), finding))
        else:
            removed.append((finding, reason))
    found.sort(key=lambda weighed: (_when(inquiry, weighed[1].grant, today), -weighed[0]))
    sure = _is_sure(inquiry, result)
    return Findings(
        inquiry,
        tuple(finding for _, finding in found),
        tuple(removed),
        sure,
        result.used_words,
        () if sure else result.nearest,
    )


def look_up(grant_id: str, inquiry: Inquiry, catalogue: Catalogue, today: date) -> Finding:
    """One scheme, judged for the inquiry's municipality. Raises UnknownGrant, UnknownMunicipality."""
    return _judged(_municipalities(inquiry, catalogue), inquiry.applicant, today).finding(
        catalogue.grant(grant_id)
    )


def _when(inquiry: Inquiry, grant: Grant, today: date) -> date:
    """Nothing but deadlines asked: what comes first stands first, and what nobody knows last."""
    if inquiry.topic is not Topic.DEADLINES or inquiry.words:
        return date.max
    statement = deadline_statement(grant, today, inquiry.applicant)
    return (statement.says in COMES and statement.day) or date.max


def _municipalities(inquiry: Inquiry, catalogue: Catalogue) -> tuple[Municipality, ...]:
    return (catalogue.register.chosen(inquiry.municipality),) if inquiry.municipality else ()


def _is_sure(inquiry: Inquiry, result: SearchResult) -> bool:
    themes_say_it_all = bool(inquiry.themes) and not result.unknown_words
    return result.sure or themes_say_it_all or not inquiry.words


def _candidates(inquiry: Inquiry, catalogue: Catalogue, result: SearchResult) -> list[Hit]:
    if result.hits:
        return _with_more_of_the_theme(_with_successors(result.hits, catalogue), inquiry, catalogue)
    if not inquiry.themes and (inquiry.words or not _has_a_filter(inquiry)):
        return []
    themes = set(inquiry.themes)
    wanted = (grant for grant in catalogue.grants if not themes or themes.intersection(grant.themes))
    return [Hit(grant, _score_by_theme(grant, inquiry.themes)) for grant in wanted]


def _has_a_filter(inquiry: Inquiry) -> bool:
    return bool(
        inquiry.topic is Topic.DEADLINES
        or inquiry.administrators
        or inquiry.county
        or inquiry.municipality
        or inquiry.window
        or inquiry.without_themes
        or inquiry.without_administrators
        or inquiry.without_cofunding
        or inquiry.without_loans
        or inquiry.only_for_municipalities
        or inquiry.open_only
        or inquiry.ended_only
        or inquiry.applicant is not ApplicantType.KOMMUNE
    )


def _score_by_theme(grant: Grant, themes: tuple[str, ...]) -> float:
    """A scheme's first theme is what it is mostly about."""
    return 1.0 + sum(1 / (1 + grant.themes.index(theme)) for theme in themes if theme in grant.themes)


def _with_more_of_the_theme(hits: list[Hit], inquiry: Inquiry, catalogue: Catalogue) -> list[Hit]:
    """A short list goes on with what is of the theme, whatever words it uses."""
    if len(hits) >= SHORT or not inquiry.themes:
        return hits
    there = {hit.grant.id for hit in hits}
    least = min(hit.score for hit in hits) * BY_THEME_ALONE
    themes = set(inquiry.themes)
    more = (grant for grant in catalogue.grants if not themes.isdisjoint(grant.themes))
    return hits + [Hit(grant, least) for grant in more if grant.id not in there]


def _with_successors(hits: Sequence[Hit], catalogue: Catalogue) -> list[Hit]:
    """Who calls an ended scheme by its name is also shown what took its place."""
    raised = {
        hit.grant.replaced_by: AFTER_ITS_PREDECESSOR * hit.score
        for hit in hits
        if hit.named and hit.grant.replaced_by
    }
    kept = [hit for hit in hits if hit.score >= raised.get(hit.grant.id, 0.0)]
    missing = raised.keys() - {hit.grant.id for hit in kept}
    return kept + [Hit(catalogue.grant(i), raised[i], named=True) for i in sorted(missing)]


class _Judged:
    """Schemes as they are for one place on one day, each judged when it is first asked for."""

    def __init__(
        self, municipalities: tuple[Municipality, ...], applicant: ApplicantType, today: date
    ) -> None:
        self._municipalities, self._applicant, self._today = municipalities, applicant, today
        self._here: dict[str, Finding] = {}  # by scheme
        self._anywhere = _alike_anywhere(applicant, today) if municipalities else self._here

    def finding(self, grant: Grant) -> Finding:
        found = self._anywhere.get(grant.id) or self._here.get(grant.id)
        if found is None or found.grant is not grant:
            local = depends_on_place(grant)
            found = self._judge(grant, self._municipalities if local else ANYWHERE)
            (self._here if local else self._anywhere)[grant.id] = found
        return found

    def _judge(self, grant: Grant, municipalities: tuple[Municipality, ...]) -> Finding:
        if not self._municipalities:
            return Finding(grant, None, None)
        judgement = judge(grant, municipalities, {"applicant_type": self._applicant.value})
        return Finding(grant, judgement, standing(grant, judgement, self._today))


@lru_cache(maxsize=16)
def _alike_anywhere(applicant: ApplicantType, today: date) -> dict[str, Finding]:
    """What does not depend on the place, by scheme."""
    return {}


_judged = lru_cache(maxsize=512)(_Judged)


def _weight(inquiry: Inquiry, candidate: Hit, finding: Finding, today: date) -> float:
    """Relevance first, then what the municipality can really use."""
    grant, weight = candidate.grant, candidate.score
    if grant.status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED) and not candidate.named:
        weight *= ENDED
    elif grant.status.value is StatusValue.UNKNOWN:
        weight *= UNCONFIRMED
    if grant.municipal_role is MunicipalRole.PARTNER and inquiry.applicant is ApplicantType.KOMMUNE:
        weight *= PARTNER_ONLY
    if candidate.named:
        weight *= NAMED
    if is_local(grant) and (finding.judgement or inquiry.county):
        weight *= LOCAL_HERE
    elif is_local(grant) and not candidate.named:
        weight *= LOCAL_ELSEWHERE
    if (place := _place_of_theme(grant, inquiry.themes)) is not None:
        weight *= 1 + OF_THE_THEME / (1 + place)
    if falls(inquiry, grant, today) is Falls.PERHAPS:
        weight *= PERHAPS
    if inquiry.without_cofunding and (grant.cofunding is None or grant.cofunding.required is None):
        weight *= PERHAPS
    return weight


def _place_of_theme(grant: Grant, themes: tuple[str, ...]) -> int | None:
    """Where among the scheme's themes the first one asked for stands."""
    if themes:
        for place, theme in enumerate(grant.themes):
            if theme in themes:
                return place
    return None
