"""The residue rule: words of a date left over beside a mention may change it, so it is unclear."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
_COUNTED = {"unit", "clock_unit", "day_word", "year_word", "daypart", "nearness"}
_LISTS = {"and", "or", "comma", "slash"}
_ENDS = {"stop", "line", *_LISTS}
_RECURS = {"every", "recurring"}


@dataclass(frozen=True, slots=True)
class Place:
    """A mention among the words of its text: from token `first` up to `end`."""

    tokens: Sequence[Token]
    first: int
    end: int

    def before(self, nth: int = 1) -> set[str]:
        """What the nth word in front may be."""
        return _classes(self.tokens, self.first - nth)

    def after(self, nth: int = 1) -> set[str]:
        return _classes(self.tokens, self.end + nth - 1)

    @property
    def begins(self) -> set[str]:
        return _classes(self.tokens, self.first)

    def stops_after(self, nth: int) -> bool:
        """Whether nothing but a mark follows the nth word behind."""
        return self.end + nth >= len(self.tokens) or bool(self.after(nth + 1) & _ENDS)

    def led_by(self) -> set[str]:
        """What the word may be that stands before the one or two words in front."""
        nth = 1
        while nth <= 2 and nth <= self.first and not self.before(nth) - {"deadline_word"}:
            nth += 1
        return self.before(nth) if nth > 1 else set()


def left_over(tokens: Sequence[Token], first: int, end: int) -> Reason | None:
    """Why a mention from `first` up to `end` is not to be trusted."""
    place = Place(tokens, first, end)
    changes = place.after() & _CHANGES_WHAT_PRECEDES
    if "for" not in place.begins | place.before(2):  # "for 2027", on either side of the seam
        changes |= place.before() & _CHANGES_WHAT_FOLLOWS
    if changes & _RECURS:
        return Reason.RECURRING
    return Reason.VAGUE if changes or any(doubt(place) for doubt in _DOUBTS) else None


def is_announced(tokens: Sequence[Token], first: int) -> bool:
    """ "Neste møte er 25. mars": it lies ahead, though the text looks back."""
    return "next" in Place(tokens, first, first).led_by()


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


def _classes(tokens: Sequence[Token], at: int) -> set[str]:
    return set(tokens[at].classes) if 0 <= at < len(tokens) else set()


# What stands in front.


def _number_in_words(place: Place) -> bool:
    """ "seksten mai", "en fredag"; one and two are too common as other words elsewhere."""
    number = place.tokens[place.first - 1].classes.get("number") if place.first else None
    return isinstance(number, int) and (number > 2 or (number == 1 and "weekday" in place.begins))


def _began_before(place: Place) -> bool:
    """ "12-14. mai" where the 12 was not understood."""
    return bool(place.before() & {"dash", "slash"} and place.before(2) & _NAMES_A_DAY)


def _is_part_of(place: Place) -> bool:
    """ "to uker i juli" """
    return "in" in place.begins and bool(place.before() & {"unit", "day_word"})


def _is_counted_from(place: Place) -> bool:
    """ "uka før påske", "timen etter kl 12", "rett før jul" """
    return bool(place.begins & {"before", "after"} and place.before() & _COUNTED)


def _is_no_day(place: Place) -> bool:
    """ "kl 10/12" """
    return "day_month" in place.begins and "clock_sign" in place.before()


def _is_bounded_from_afar(place: Place) -> bool:
    """ "før møtet 12. mai" """
    return bool(place.led_by() & {"by", "before"})


def _is_moved(place: Place) -> bool:
    """ "flyttes fra 3. til 10. april" is no stretch of time."""
    words = [token.classes.keys() for token in place.tokens[: place.end]]
    if "from" not in place.begins and not any("until" in word for word in words[place.first + 1 :]):
        return False
    for word in reversed(words[: place.first]):
        if word & {"stop", "line", "moved"}:
            return "moved" in word
    return False


# What stands behind.


def _goes_on(place: Place) -> bool:
    """ "fredag - uke 13", "uke 12, 2027" """
    if place.after() & _CONNECTS and place.after(2) & _CHANGES_WHAT_FOLLOWS:
        return True
    return "comma" in place.after() and "year" in place.after(2)


def _is_counted_on(place: Place) -> bool:
    """ "innen 14 dager etter vedtaket" """
    last = _classes(place.tokens, place.end - 1)
    return bool(last & {"unit", "clock_unit"} and place.after() & _COUNTS_FROM)


def _lists_on(place: Place) -> bool:
    """ "15. april og 17.", "den 3. og 4. juni", "kl 10 eller 11", "fra 1. mai og 14 dager" """
    if not place.after() & _LISTS:
        return False
    more = place.after(2)
    if "ordinal_figure" in more:
        return "day_of_month" in more or "ordinal_figure" in _classes(place.tokens, place.end - 1)
    if "number" in more and "unit" in place.after(3):
        return True
    if "hour_figure" in more:
        return place.stops_after(2) or "dash" in place.after(3)
    return bool(more & {"before", "after"}) and not place.after(3)


def _lasts(place: Place) -> bool:
    """ "kl 9 og varer til 12" """
    for nth in range(1, 5):
        if "until" in place.after(nth):
            return "hour_figure" in place.after(nth + 1) and place.stops_after(nth + 1)
        if place.after(nth) - {"and"}:
            return False
    return False


_DOUBTS: tuple[Callable[[Place], bool], ...] = (
    _number_in_words,
    _began_before,
    _is_part_of,
    _is_counted_from,
    _is_no_day,
    _is_bounded_from_afar,
    _is_moved,
    _goes_on,
    _is_counted_on,
    _lists_on,
    _lasts,
)
