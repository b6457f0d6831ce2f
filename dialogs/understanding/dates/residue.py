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
    *("next", "previous", "final", "every", "recurring", "week_unit", "season", "any_time"),
}
_CHANGES_WHAT_PRECEDES = _NAMES_A_DAY | {
    *("every", "recurring", "after_next", "week_unit", "unit", "time_passed", "its_end", "same"),
}
_CONNECTS = {"before", "after", "hence", "until", "dash", "slash"}
_COUNTS_FROM = {"before", "after", "from"}
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
    ):
        return Reason.VAGUE
    return None


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
    """ "fredag - uke 13", "innen 14 dager etter vedtaket"."""
    after = _classes(tokens, end)
    if after & _CONNECTS and _classes(tokens, end + 1) & _CHANGES_WHAT_FOLLOWS:
        return True
    return bool(_classes(tokens, end - 1) & {"unit", "clock_unit"} and after & _COUNTS_FROM)


def _began_before(tokens: Sequence[Token], first: int) -> bool:
    """ "12-14. mai" where the 12 was not understood."""
    return bool(
        _classes(tokens, first - 1) & {"dash", "slash"} and _classes(tokens, first - 2) & _NAMES_A_DAY
    )


def _number_in_words(tokens: Sequence[Token], at: int) -> bool:
    """ "seksten mai"; one and two are too common as other words."""
    number = tokens[at].classes.get("number") if at >= 0 else None
    return isinstance(number, int) and number > 2


def _classes(tokens: Sequence[Token], at: int) -> set[str]:
    return set(tokens[at].classes) if 0 <= at < len(tokens) else set()
