"""The residue rule: words of a date left over beside a mention may change it, so it is unclear."""

from collections.abc import Sequence

from dialogs.understanding.dates.grammar import Token
from dialogs.understanding.dates.values import Reason

_NAMES_A_DAY = {"digits", "ordinal", "weekday", "weekdays", "month", "full_date", "year", "numbered_quarter"}
_CHANGES_WHAT_FOLLOWS = _NAMES_A_DAY | {
    *(
        "before",
        "after",
        "by",
        "from",
        "from_on",
        "since",
        "between",
        "up_to",
        "until_then",
        "within",
        "hence",
    ),
    *("end_of", "at_end_of", "loose_end_of", "rest_of", "vague_part", "about", "not", "half", "some", "past"),
    *("next", "previous", "final", "every", "recurring", "week_unit", "season", "any_time", "same"),
}
_CHANGES_WHAT_PRECEDES = _NAMES_A_DAY | {
    *("every", "recurring", "after_next", "week_unit", "unit", "day_word", "time_passed", "its_end", "same"),
    *("or_later", "or_earlier", "or_so", "latest", "earliest"),
}
_CONNECTS = {"before", "after", "hence", "until", "dash", "slash"}
_COUNTS_FROM = {"before", "after", "from"}
_LISTS = {"and", "or", "comma", "slash"}
_RECURS = {"every", "recurring"}


def left_over(tokens: Sequence[Token], first: int, end: int) -> Reason | None:
    """Why a mention from `first` up to `end` is not to be trusted."""
    changed = _before(tokens, first) & _CHANGES_WHAT_FOLLOWS | _classes(tokens, end) & _CHANGES_WHAT_PRECEDES
    if changed & _RECURS:
        return Reason.RECURRING
    if (
        changed
        or _number_in_words(tokens, first - 1)
        or _goes_on(tokens, end)
        or _began_before(tokens, first)
        or _bounded_from_afar(tokens, first)
        or _moved(tokens, first, end)
        or _is_some_of(tokens, first)
    ):
        return Reason.VAGUE
    return None


def is_announced(tokens: Sequence[Token], first: int) -> bool:
    """ "Neste møte er 25. mars": it lies ahead, though the text looks back."""
    return "next" in _near_before(tokens, first)


def year_above(tokens: Sequence[Token], first: int) -> int | None:
    """The year of a heading in the same sentence, as "2027:"."""
    for at in range(first - 2, -1, -1):
        if _classes(tokens, at) & {"stop", "line"}:
            break
        if "colon" in tokens[at + 1].classes and isinstance(year := tokens[at].classes.get("year"), int):
            return year
    return None


def tells_year(tokens: Sequence[Token]) -> bool:
    return any(token.classes.keys() & {"year", "short_year", "two_digits", "full_date"} for token in tokens)


def _before(tokens: Sequence[Token], first: int) -> set[str]:
    """What the word before may be; nothing where "for 2027" stands on either side of the seam."""
    if "for" in _classes(tokens, first) or "for" in _classes(tokens, first - 2):
        return set()
    return _classes(tokens, first - 1)


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """ "fredag - uke 13", "innen 14 dager etter vedtaket", "den 3. og 4. juni"."""
    after, more = _classes(tokens, end), _classes(tokens, end + 1)
    if after & _LISTS and _lists_on(tokens, end):
        return True
    if "comma" in after and "year" in more:
        return True
    if after & _CONNECTS and more & _CHANGES_WHAT_FOLLOWS:
        return True
    return bool(_classes(tokens, end - 1) & {"unit", "clock_unit"} and after & _COUNTS_FROM)


def _lists_on(tokens: Sequence[Token], end: int) -> bool:
    """ "15. april og 17.", "den 3. og 4. juni", "kl 10 eller 11", "fredag eller før"."""
    more, beyond = _classes(tokens, end + 1), _classes(tokens, end + 2)
    if "ordinal_figure" in more and ("day_of_month" in more or "ordinal_figure" in _classes(tokens, end - 1)):
        return True
    ends = end + 2 >= len(tokens) or beyond & {"stop", "line", *_LISTS}
    if "hour_figure" in more and (ends or "dash" in beyond):
        return True
    return bool(more & {"before", "after"}) and not beyond


def _began_before(tokens: Sequence[Token], first: int) -> bool:
    """ "12-14. mai" where the 12 was not understood."""
    return bool(
        _classes(tokens, first - 1) & {"dash", "slash"} and _classes(tokens, first - 2) & _NAMES_A_DAY
    )


def _bounded_from_afar(tokens: Sequence[Token], first: int) -> bool:
    """ "før møtet 12. mai" """
    return bool(_near_before(tokens, first) & {"by", "before"})


def _near_before(tokens: Sequence[Token], first: int) -> set[str]:
    """What the word may be that stands before the one or two words in front."""
    at = first - 1
    while at >= 0 and at >= first - 2 and not tokens[at].classes:
        at -= 1
    return _classes(tokens, at) if at < first - 1 else set()


def _moved(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "flyttes fra 3. til 10. april" is no stretch of time."""
    if "from" not in _classes(tokens, first) and not any(
        "until" in token.classes for token in tokens[first + 1 : end]
    ):
        return False
    for token in reversed(tokens[:first]):
        if token.classes.keys() & {"stop", "line"}:
            return False
        if "moved" in token.classes:
            return True
    return False


def _is_some_of(tokens: Sequence[Token], first: int) -> bool:
    """ "en fredag", "to uker i juli"."""
    if first == 0:
        return False
    before, begun = tokens[first - 1].classes, tokens[first].classes
    return (
        ("weekday" in begun and before.get("number") == 1)
        or ("in" in begun and "unit" in before)
        or ("day_month" in begun and "clock_sign" in before)
    )


def _number_in_words(tokens: Sequence[Token], at: int) -> bool:
    """ "seksten mai"; one and two are too common as other words."""
    number = tokens[at].classes.get("number") if at >= 0 else None
    return isinstance(number, int) and number > 2


def _classes(tokens: Sequence[Token], at: int) -> set[str]:
    return set(tokens[at].classes) if 0 <= at < len(tokens) else set()
