"""Finds the dates in a text. A word beside a date that may change it is never left out: no answer then."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from dialogs.understanding.dates import (  # noqa: F401  they add productions
    bounds,
    holidays,
    spans,
    together,
    vague,
)
from dialogs.understanding.dates.almanac import OSLO, Now
from dialogs.understanding.dates.company import in_company
from dialogs.understanding.dates.foreign import foreign_day
from dialogs.understanding.dates.grammar import GRAMMAR, Match, Parse, Refused, Token, understand
from dialogs.understanding.dates.lexicon import lexicon
from dialogs.understanding.dates.residue import is_announced, left_over
from dialogs.understanding.dates.several import Found, days_in, joined, settled, telling
from dialogs.understanding.dates.tokens import FIGURE_CLASSES, may_speak_of_time, speaks_of_time, tokens_of
from dialogs.understanding.dates.values import (
    Ambiguous,
    Day,
    Meaning,
    Reading,
    Reason,
    Single,
    Span,
    Tense,
    Unclear,
)

_LEXICON = lexicon()
GRAMMAR.close(_LEXICON.classes | FIGURE_CLASSES)


NOTHING_SAID = Reading(Unclear(Reason.NOTHING))


def read(text: str, reference: datetime, tense: Tense) -> Reading:
    """What the text says of when, as one meaning. `reference` is local to Europe/Oslo, or aware."""
    if not may_speak_of_time(text, _LEXICON) or not speaks_of_time(plain := tokens_of(text, _LEXICON)):
        return NOTHING_SAID
    now, tokens = _now(reference, tense), in_company(plain, text, _LEXICON)
    found = _find(tokens, now)
    if not found:
        return _without_words_of_ours(text, tokens, now)
    deciding = telling(found, tokens)
    spans_of_all = tuple(span for one in deciding for span in _spans(one, tokens))
    return Reading(joined([one.meaning for one in deciding]), spans_of_all)


def mentions(text: str, reference: datetime, tense: Tense) -> tuple[Reading, ...]:
    """Each date in the text by itself, in order, those included that are unclear."""
    now = _now(reference, tense)
    tokens = in_company(tokens_of(text, _LEXICON), text, _LEXICON)
    if found := _find(tokens, now):
        return tuple(Reading(one.meaning, _spans(one, tokens)) for one in found)
    abroad = _without_words_of_ours(text, tokens, now)
    return (abroad,) if isinstance(abroad.meaning, Day) else ()


def _now(reference: datetime, tense: Tense) -> Now:
    local = reference.astimezone(OSLO).replace(tzinfo=None) if reference.tzinfo else reference
    return Now(local, tense)


def _find(tokens: Sequence[Token], now: Now) -> list[Found]:
    parse = GRAMMAR.parse(tokens)
    if alone := _alone(parse, tokens):
        return [_found(0, alone, tokens, now)]
    return settled(_each(parse, tokens, now), tokens)


def _each(parse: Parse, tokens: Sequence[Token], now: Now) -> Iterator[Found]:
    at = 0
    while at < len(tokens):
        if match := parse.longest("mention", at):
            yield _found(at, match, tokens, now)
        at = match.end if match else at + 1


def _alone(parse: Parse, tokens: Sequence[Token]) -> Match | None:
    """The whole text is one expression that would say too little among other words, as "2026"."""
    match, mention = parse.longest("alone", 0), parse.longest("mention", 0)
    end = len(tokens) - (bool(tokens) and "stop" in tokens[-1].classes)
    return match if match and match.end == end and (mention is None or mention.end < end) else None


def _found(at: int, match: Match, tokens: Sequence[Token], now: Now) -> Found:
    meaning = _meaning(match, now.looking_ahead() if is_announced(tokens, at) else now)
    if not isinstance(meaning, Unclear) and (reason := left_over(tokens, at, match.end)):
        meaning = Unclear(reason)
    return Found(at, match.end, meaning, match.production.action is spans.one_stretch)


def _meaning(match: Match, now: Now) -> Meaning:
    try:
        readings = cast(tuple[Single, ...], understand(match, now))
    except Refused as refused:
        return Unclear(refused.reason)
    if not all(now.within_reach(day) for one in readings for day in days_in(one)):
        return Unclear(Reason.INVALID)
    if len(readings) == 1:
        return readings[0]
    if len(readings) == 2:
        return Ambiguous(*sorted(readings, key=lambda one: one.notation()))
    return Unclear(Reason.VAGUE)


def _spans(found: Found, tokens: Sequence[Token]) -> tuple[Span, ...]:
    return tuple(Span(tokens[one.first].start, tokens[one.end - 1].end) for one in found.pieces)


def _without_words_of_ours(text: str, tokens: Sequence[Token], now: Now) -> Reading:
    """Nothing in our grammar: a word for why, or a full date in another language."""
    said = {name for token in tokens for name in token.classes}
    if said & {"any_time", "rolling", "vague_time"}:
        return Reading(Unclear(Reason.VAGUE))
    if (foreign := foreign_day(text)) and now.within_reach(foreign[0]):
        return Reading(Day(foreign[0]), (foreign[1],))
    return NOTHING_SAID
