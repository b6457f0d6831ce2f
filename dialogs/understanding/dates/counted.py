"""Days counted from others: "om to uker", "14 dager før jul", "siste virkedag i mars"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dialogs.understanding.dates.almanac import (
    ONE_DAY,
    Days,
    Now,
    add_months,
    add_working_days,
    is_working_day,
    month_of,
    next_weekday,
    nth_of,
    week_of,
)
from dialogs.understanding.dates.grammar import Either, Refused, reads
from dialogs.understanding.dates.values import Reason


class Length(NamedTuple):
    number: int
    unit: str

    def in_weeks(self) -> "Length":
        """Raises Refused unless it leads from a weekday to the same weekday."""
        if self.unit == "week" or (self.unit == "day" and self.number % 7 == 0):
            return self
        raise Refused(Reason.VAGUE)

    def after(self, day: date, sign: int = 1) -> date:
        count = sign * self.number
        match self.unit:
            case "working_day":
                return add_working_days(day, count)
            case "day" | "week":
                return day + timedelta(days=count * (7 if self.unit == "week" else 1))
            case "weekend":
                raise Refused(Reason.VAGUE)
            case _:
                months = {
                    "month": 1,
                    "quarter": 3,
                    "third": 4,
                    "half_year": 6,
                    "eighteen_months": 18,
                    "year": 12,
                }
                return add_months(day, count * months[self.unit])


@reads("length", "number unit")
def length(now: Now, number: int, unit: str) -> Length:
    return Length(number, unit)


@reads("length", "unit:eighteen_months_unit")
def one_length(now: Now, unit: str) -> Length:
    return Length(1, unit)


@reads("length", "about number unit", "about? number dash|until|or number unit", "some unit")
def vague_length(now: Now) -> Length:
    raise Refused(Reason.VAGUE)


@reads("date", "hence exactly? length", "length from now|relative_day")
def so_long_ahead(now: Now, length: Length) -> date:
    return length.after(now.today)


@reads("date", "passed_lead? exactly? length time_passed")
def so_long_ago(now: Now, length: Length) -> date:
    return length.after(now.today, -1)


@reads("day", "day:told_day hence length")
def so_long_after_day(now: Now, day: date, length: Length) -> date:
    return length.after(day)


@reads("day", "day:told_day passed_lead? length time_passed")
def so_long_before_day(now: Now, day: date, length: Length) -> date:
    return length.after(day, -1)


@reads("day", "day:bare_weekday hence length")
def weeks_after_weekday(now: Now, day: date, length: Length) -> date:
    return length.in_weeks().after(day)


@reads("day", "day:bare_weekday passed_lead? length time_passed")
def weeks_before_weekday(now: Now, day: date, length: Length) -> date:
    return length.in_weeks().after(day, -1)


@reads("day", "hence length comma? on? the? weekday")
def weekday_in_so_many_weeks(now: Now, length: Length, weekday: int) -> date | Either:
    """In the week that lies so far ahead, or so long after the coming one."""
    then, coming = length.in_weeks().after(now.today), next_weekday(now.today, weekday)
    return Either(week_of(then).first + timedelta(days=weekday), length.after(coming))


@reads("date", "about? length before the? deadline_word? anchor")
def so_long_before(now: Now, length: Length, anchor: Days) -> date:
    return length.after(anchor.first, -1)


@reads("date", "length after|from anchor")
def so_long_after(now: Now, length: Length, anchor: Days) -> date:
    return length.after(anchor.last)


@reads("date", "day_word before the? deadline_word? anchor")
def day_before(now: Now, anchor: Days) -> date:
    return anchor.first - ONE_DAY


@reads("date", "day_word after anchor")
def day_after(now: Now, anchor: Days) -> date:
    return anchor.last + ONE_DAY


# The first, second, last of something.


@reads("nth", "ordinal")
def nth(now: Now, ordinal: int) -> int:
    return ordinal


@reads("nth", "final")
def last_of_all(now: Now) -> int:
    return -1


@reads("nth", "next final")
def last_but_one(now: Now) -> int:
    return -2


@reads("sort_of_day", "weekday")
@reads("named_day", "weekday")
def that_weekday(now: Now, weekday: int) -> Callable[[date], bool]:
    return lambda day: day.weekday() == weekday


@reads("sort_of_day", "working_day_unit")
def working_days(now: Now) -> Callable[[date], bool]:
    return is_working_day


@reads("sort_of_day", "day_unit|day_word")
def all_days(now: Now) -> Callable[[date], bool]:
    return lambda day: True


@reads("date", "the? nth sort_of_day in|of? month")
def nth_of_month(now: Now, nth: int, sort_of_day: Callable[[date], bool], month: int) -> date:
    return now.nearest_day(lambda year: nth_of(month_of(year, month), nth, sort_of_day))


@reads("date", "the? nth sort_of_day in|of? stretch")
def nth_of_stretch(now: Now, nth: int, sort_of_day: Callable[[date], bool], stretch: Days) -> date:
    return nth_of(stretch, nth, sort_of_day)


@reads("date", "the? nth sort_of_day in|of unit")
def nth_of_some_month(now: Now, nth: int, sort_of_day: object, unit: str) -> date:
    raise Refused(Reason.VAGUE)  # this month's, or every month's?


@reads("date", "the? nth sort_of_day after anchor", "the? sort_of_day:named_day after anchor")
def nth_after(now: Now, sort_of_day: Callable[[date], bool], anchor: Days, nth: int = 1) -> date:
    return nth_of(Days(anchor.last + ONE_DAY, anchor.last + timedelta(days=60)), nth, sort_of_day)


@reads("date", "the? nth sort_of_day before anchor", "the? sort_of_day:named_day before anchor")
def nth_before(now: Now, sort_of_day: Callable[[date], bool], anchor: Days, nth: int = -1) -> date:
    return nth_of(Days(anchor.first - timedelta(days=60), anchor.first - ONE_DAY), -abs(nth), sort_of_day)
