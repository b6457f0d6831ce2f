"""From the dates found in a text to the ones it tells: a day with its clock elsewhere, what is doubtful."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from dialogs.understanding.dates.grammar import Token
from dialogs.understanding.dates.residue import tells_year, year_above
from dialogs.understanding.dates.values import (
    Ambiguous,
    Clock,
    Day,
    Deadline,
    Meaning,
    Mentions,
    Moment,
    Range,
    Reason,
    Single,
    Start,
    Unclear,
)

_OPEN_MARKS = {"comma", "semicolon", "and", "or", "colon"}


class Found(NamedTuple):
    """Tokens from `first` up to `end`, and what they mean together."""

    first: int
    end: int
    meaning: Meaning
    is_stretch: bool = False  # a week, month, season ... by its name
    more: tuple["Found", ...] = ()  # the words elsewhere that are part of it

    @property
    def pieces(self) -> tuple["Found", ...]:
        return (self, *self.more)


def settled(found: Iterable[Found], tokens: Sequence[Token]) -> list[Found]:
    """Those that belong together made one, those that cannot be trusted made unclear."""
    together: list[Found] = []
    for one in _apart(list(found), tokens):
        whole = _whole(together[-1], one, tokens) if together else None
        if whole:
            together[-1] = together[-1]._replace(meaning=whole, more=(*together[-1].more, one))
        else:
            together.append(one)
    return [_of_the_year_above(one, tokens) for one in together]


def _apart(found: list[Found], tokens: Sequence[Token]) -> Iterator[Found]:
    """Two that stand side by side are unclear, both of them; not "1. mai for 2027", "1. mai ikke 1. juni"."""
    seams = {one.end for one in found} & {one.first for one in found}
    for one in found:
        led_by = tokens[one.first].classes
        if "not" in led_by:
            seams -= {one.first}
        if "for" in led_by and one.is_stretch:
            seams -= {one.first, one.end}
    for one in found:
        touched = one.first in seams or one.end in seams
        yield one._replace(meaning=Unclear(Reason.VAGUE)) if touched else one


def _whole(one: Found, other: Found, tokens: Sequence[Token]) -> Meaning | None:
    """What two that follow each other mean together, if they do."""
    between = {name for token in tokens[one.end : other.first] for name in token.classes}
    if between & {"stop", "line", "not"}:
        return None
    if isinstance(one.meaning, Day) and _is_weekday_after_comma(one, other, tokens):
        fits = one.meaning.day.weekday() == tokens[other.first].classes["weekday"]
        return one.meaning if fits else Unclear(Reason.CONFLICTING)
    if (
        isinstance(one.meaning, Day)
        and isinstance(other.meaning, Moment | Range)
        and _is_listed(one, other, tokens)
    ):
        return Unclear(Reason.VAGUE)  # "tirsdag og torsdag kl 10"
    if one.more and isinstance(other.meaning, Day):
        return Unclear(Reason.VAGUE)  # "kl 8 både mandag og tirsdag"
    if isinstance(one.meaning, Clock | Range) and isinstance(other.meaning, Day):
        return None if between & _OPEN_MARKS else _at(other.meaning, one.meaning)
    return _at(one.meaning, other.meaning)


def _is_listed(one: Found, other: Found, tokens: Sequence[Token]) -> bool:
    return other.first == one.end + 1 and bool(tokens[one.end].classes.keys() & {"and", "or", "comma"})


def _at(day: Meaning, clock: Meaning) -> Meaning | None:
    match day, clock:
        case Day(on), Clock(at):
            return Moment(datetime.combine(on, at))
        case Day(on), Range(time() as first, time() as last):
            return Range(datetime.combine(on, first), datetime.combine(on, last))
        case Deadline(date() as on), Clock(at) | Deadline(time() as at) if not isinstance(on, datetime):
            return Deadline(datetime.combine(on, at))
        case Mentions() | Moment(), Clock() | Range(time()):
            return Unclear(Reason.VAGUE)  # on each of them? until then?
    return None


def _is_weekday_after_comma(one: Found, other: Found, tokens: Sequence[Token]) -> bool:
    """ "24. desember, torsdag" """
    return (
        other.first == one.end + 1
        and "comma" in tokens[one.end].classes
        and other.end == other.first + 1
        and "weekday" in tokens[other.first].classes
        and "weekday" not in tokens[one.end - 1].classes
    )


def _of_the_year_above(found: Found, tokens: Sequence[Token]) -> Found:
    """ "Frister 2027: 1. mars": unclear when the day was found to be of another year."""
    year = year_above(tokens, found.first)
    if year is None or isinstance(found.meaning, Unclear | Ambiguous):
        return found
    if all(day.year == year for day in days_in(found.meaning)) or tells_year(tokens[found.first : found.end]):
        return found
    return found._replace(meaning=Unclear(Reason.VAGUE))


def days_in(meaning: Single | Mentions) -> Iterator[date]:
    match meaning:
        case Mentions(each):
            for one in each:
                yield from days_in(one)
        case Day(day):
            yield day
        case Moment(at) | Clock(at) | Deadline(at) | Start(at):
            yield from (at,) if isinstance(at, date) else ()
        case Range(first, last):
            yield from (at for at in (first, last) if isinstance(at, date))


# The ones that decide.


def telling(found: list[Found], tokens: Sequence[Token]) -> list[Found]:
    """No month beside a day in it, no year beside a day, nothing ruled out, nothing vague elsewhere."""
    exact = [one for one in found if not (one.is_stretch and any(_is_nearer(other, one) for other in found))]
    exact = [one for one in exact if not _is_ruled_out(one, exact, tokens)]
    clear = [one for one in exact if not isinstance(one.meaning, Unclear)]
    unclear = [one for one in exact if isinstance(one.meaning, Unclear) and _concerns(one, clear, tokens)]
    return unclear or clear or exact


def _is_nearer(other: Found, stretch: Found) -> bool:
    if (
        other.is_stretch
        or not isinstance(stretch.meaning, Range)
        or isinstance(other.meaning, Ambiguous | Unclear)
    ):
        return False
    first, last = days_in(stretch.meaning)
    days = [_as_date(day) for day in days_in(other.meaning)]
    return any(first <= day <= last for day in days) or (bool(days) and (last - first).days >= 364)


def _as_date(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _is_ruled_out(one: Found, all_found: list[Found], tokens: Sequence[Token]) -> bool:
    """ "torsdag, ikke fredag": the last of its sentence, after a day that is meant."""
    if "not" not in tokens[one.first].classes:
        return False
    near = [other for other in all_found if _same_sentence(one.first, other.first, tokens)]
    return len(near) > 1 and near[-1] is one and isinstance(near[-2].meaning, Day | Moment)


def _concerns(unclear: Found, clear: list[Found], tokens: Sequence[Token]) -> bool:
    """A wrong date always; a vague one the rest of its sentence."""
    if unclear.meaning in (Unclear(Reason.INVALID), Unclear(Reason.CONFLICTING)):
        return True
    return any(_same_sentence(unclear.first, other.first, tokens) for other in clear)


def _same_sentence(first: int, last: int, tokens: Sequence[Token]) -> bool:
    between = tokens[min(first, last) : max(first, last)]
    return not any(token.classes.keys() & {"stop", "line"} for token in between)


def joined(meanings: list[Meaning]) -> Meaning:
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
