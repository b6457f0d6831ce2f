"""Finds the dates in a text. A word beside a date that may change it is never left out: no answer then."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple, cast

from dialogs.understanding.dates import bounds, holidays, spans  # noqa: F401  they add their productions
from dialogs.understanding.dates.almanac import OSLO, Now
from dialogs.understanding.dates.company import in_company
from dialogs.understanding.dates.foreign import foreign_day
from dialogs.understanding.dates.grammar import GRAMMAR, Match, Parse, Refused, Token, understand
from dialogs.understanding.dates.lexicon import lexicon
from dialogs.understanding.dates.residue import left_over, tells_year, year_above
from dialogs.understanding.dates.tokens import FIGURE_CLASSES, tokens_of
from dialogs.understanding.dates.values import (
    Ambiguous,
    Clock,
    Day,
    Deadline,
    Meaning,
    Mentions,
    Moment,
    Range,
    Reading,
    Reason,
    Single,
    Span,
    Start,
    Tense,
    Unclear,
)

_LEXICON = lexicon()
GRAMMAR.close(_LEXICON.classes | FIGURE_CLASSES)


class _Found(NamedTuple):
    first: int  # tokens, the last not included
    end: int
    meaning: Meaning
    is_stretch: bool  # a week, month, season ... by its name


def read(text: str, reference: datetime, tense: Tense) -> Reading:
    """What the text says of when, as one meaning. `reference` is local to Europe/Oslo, or aware."""
    now = _now(reference, tense)
    tokens = in_company(tokens_of(text, _LEXICON), text, _LEXICON)
    found = _find(tokens, now)
    if not found:
        return _without_words_of_ours(text, tokens, now)
    telling = _telling(found, tokens)
    return Reading(_joined([one.meaning for one in telling]), tuple(_span(one, tokens) for one in telling))


def mentions(text: str, reference: datetime, tense: Tense) -> tuple[Reading, ...]:
    """Each date in the text by itself, in order, those included that are unclear."""
    now = _now(reference, tense)
    tokens = in_company(tokens_of(text, _LEXICON), text, _LEXICON)
    found = _find(tokens, now)
    if found:
        return tuple(Reading(one.meaning, (_span(one, tokens),)) for one in found)
    abroad = _without_words_of_ours(text, tokens, now)
    return (abroad,) if isinstance(abroad.meaning, Day) else ()


def _now(reference: datetime, tense: Tense) -> Now:
    local = reference.astimezone(OSLO).replace(tzinfo=None) if reference.tzinfo else reference
    return Now(local, tense)


def _find(tokens: Sequence[Token], now: Now) -> list[_Found]:
    parse = GRAMMAR.parse(tokens)
    if alone := _alone(parse, tokens):
        return [_found(0, alone, tokens, now)]
    found: list[_Found] = []
    at = 0
    while at < len(tokens):
        if match := parse.longest("mention", at):
            found.append(_found(at, match, tokens, now))
        at = match.end if match else at + 1
    return [_of_the_year_above(one, tokens) for one in _apart(found, tokens)]


def _alone(parse: Parse, tokens: Sequence[Token]) -> Match | None:
    """The whole text is one expression that would say too little among other words, as "2026"."""
    match, mention = parse.longest("alone", 0), parse.longest("mention", 0)
    end = len(tokens) - (bool(tokens) and "stop" in tokens[-1].classes)
    return match if match and match.end == end and (mention is None or mention.end < end) else None


def _found(at: int, match: Match, tokens: Sequence[Token], now: Now) -> _Found:
    meaning = _meaning(match, now)
    if not isinstance(meaning, Unclear) and (reason := left_over(tokens, at, match.end)):
        meaning = Unclear(reason)
    return _Found(at, match.end, meaning, match.production.action is spans.one_stretch)


def _meaning(match: Match, now: Now) -> Meaning:
    try:
        readings = cast(tuple[Single, ...], understand(match, now))
    except Refused as refused:
        return Unclear(refused.reason)
    if not all(now.within_reach(day) for one in readings for day in _days(one)):
        return Unclear(Reason.INVALID)
    if len(readings) == 1:
        return readings[0]
    if len(readings) == 2:
        return Ambiguous(*sorted(readings, key=lambda one: one.notation()))
    return Unclear(Reason.VAGUE)


def _apart(found: list[_Found], tokens: Sequence[Token]) -> Iterator[_Found]:
    """Two that stand side by side are unclear, both of them."""
    seams = {one.end for one in found} & {one.first for one in found}
    seams -= {one.first for one in found if "for" in tokens[one.first].classes}  # "frist 1. mai for 2027"
    seams -= {one.end for one in found if "for" in tokens[one.first].classes}
    for one in found:
        touched = one.first in seams or one.end in seams
        yield one._replace(meaning=Unclear(Reason.VAGUE)) if touched else one


def _of_the_year_above(found: _Found, tokens: Sequence[Token]) -> _Found:
    """ "Frister 2027: 1. mars": unclear when the day was found to be of another year."""
    year = year_above(tokens, found.first)
    if year is None or isinstance(found.meaning, Unclear | Ambiguous):
        return found
    if all(day.year == year for day in _days(found.meaning)) or tells_year(tokens[found.first : found.end]):
        return found
    return found._replace(meaning=Unclear(Reason.VAGUE))


def _days(meaning: Single | Mentions) -> Iterator[date]:
    match meaning:
        case Mentions(each):
            for one in each:
                yield from _days(one)
        case Day(day):
            yield day
        case Moment(at) | Clock(at) | Deadline(at) | Start(at):
            yield from (at,) if isinstance(at, date) else ()
        case Range(first, last):
            yield from (at for at in (first, last) if isinstance(at, date))


# From several to one.


def _telling(found: list[_Found], tokens: Sequence[Token]) -> list[_Found]:
    """Those that decide: no month beside a day in it, no year beside a day, nothing vague elsewhere."""
    exact = [one for one in found if not (one.is_stretch and any(_is_nearer(other, one) for other in found))]
    clear = [one for one in exact if not isinstance(one.meaning, Unclear)]
    unclear = [one for one in exact if isinstance(one.meaning, Unclear) and _concerns(one, clear, tokens)]
    return unclear or clear or exact


def _is_nearer(other: _Found, stretch: _Found) -> bool:
    if (
        other.is_stretch
        or not isinstance(stretch.meaning, Range)
        or isinstance(other.meaning, Ambiguous | Unclear)
    ):
        return False
    first, last = _days(stretch.meaning)
    days = [_as_date(day) for day in _days(other.meaning)]
    return any(first <= day <= last for day in days) or (bool(days) and (last - first).days >= 364)


def _as_date(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _concerns(unclear: _Found, clear: list[_Found], tokens: Sequence[Token]) -> bool:
    """A wrong date always; a vague one the rest of its sentence."""
    if unclear.meaning in (Unclear(Reason.INVALID), Unclear(Reason.CONFLICTING)):
        return True
    return any(_same_sentence(unclear.first, other.first, tokens) for other in clear)


def _same_sentence(first: int, last: int, tokens: Sequence[Token]) -> bool:
    between = tokens[min(first, last) : max(first, last)]
    return not any(token.classes.keys() & {"stop", "line"} for token in between)


def _joined(meanings: list[Meaning]) -> Meaning:
    if any(isinstance(one, Unclear) for one in meanings):
        return next(one for one in meanings if isinstance(one, Unclear))
    each = dict.fromkeys(meanings)
    if len(each) == 1:
        return meanings[0]
    if any(isinstance(one, Ambiguous) for one in each):
        return Unclear(Reason.VAGUE)
    return Mentions(tuple(_singles(each)))


def _singles(meanings: Iterable[Meaning]) -> Iterator[Single]:
    for one in meanings:
        match one:
            case Mentions(each):
                yield from each
            case Ambiguous() | Unclear():
                pass
            case _:
                yield one


def _span(found: _Found, tokens: Sequence[Token]) -> Span:
    return Span(tokens[found.first].start, tokens[found.end - 1].end)


def _without_words_of_ours(text: str, tokens: Sequence[Token], now: Now) -> Reading:
    """Nothing in our grammar: a word for why, or a full date in another language."""
    said = {name for token in tokens for name in token.classes}
    if said & {"any_time", "rolling", "vague_time"}:
        return Reading(Unclear(Reason.VAGUE))
    if (foreign := foreign_day(text)) and now.within_reach(foreign[0]):
        return Reading(Day(foreign[0]), (foreign[1],))
    return Reading(Unclear(Reason.NOTHING))
