"""How dates are joined to one another: ranges, and a day with its clock."""

from datetime import date, datetime, time, timedelta

from dialogs.understanding.dates.almanac import (
    ONE_DAY,
    Days,
    Now,
    day_or_none,
    last_weekday,
    next_weekday,
)
from dialogs.understanding.dates.clocks import Clocks, in_part
from dialogs.understanding.dates.days import Yearless
from dialogs.understanding.dates.grammar import Either, Refused, reads
from dialogs.understanding.dates.periods import nearest_week, week_in
from dialogs.understanding.dates.stretches import month_span
from dialogs.understanding.dates.values import (
    Clock,
    Day,
    Deadline,
    Moment,
    Range,
    Reason,
    Single,
    Start,
)

# Alone.


@reads("mention", "into? the? day")
def one_day(now: Now, day: date) -> Day:
    return Day(day)


@reads("mention", "stretch")
def one_stretch(now: Now, stretch: Days) -> Range:
    return Range(stretch.first, stretch.last)


@reads("mention", "range")
def one_range(now: Now, range: Days) -> Range:
    return Range(range.first, range.last)


@reads("mention", "clock")
def one_clock(now: Now, clock: time) -> Clock:
    return Clock(clock)


@reads("alone", "days:year_alone|season_alone|weekend_alone")
def said_alone(now: Now, days: Days) -> Range:
    return Range(days.first, days.last)


@reads("mention", "clocks")
@reads("alone", "clocks:bare_clocks")
def two_clocks(now: Now, clocks: Clocks) -> Range:
    return Range(*clocks)


@reads("mention", "into? moment")
def one_moment(now: Now, moment: Moment) -> Moment:
    return moment


@reads("alone", "now")
def this_moment(now: Now) -> Moment:
    return Moment(now.at.replace(second=0, microsecond=0))


# A day with its clock.


@reads("moment", "day:date daypart comma? clock")
def part_of_day_with_clock(now: Now, day: date, daypart: str, clock: time) -> Moment:
    return Moment(datetime.combine(day, in_part(clock, daypart)))


@reads("moment", "today_part comma? clock", "clock today_part")
def part_of_today_with_clock(now: Now, today_part: str, clock: time) -> Moment:
    if today_part == "night":
        raise Refused(Reason.VAGUE)  # the night behind or the one ahead
    return Moment(datetime.combine(now.today, in_part(clock, today_part)))


@reads(
    "moment",
    "day comma|line|dash? clock",
    "day comma? clock:minute_figure",
    "clock:clock|minute_figure comma? on? the? day",
)
def day_with_clock(now: Now, day: date, clock: time) -> Moment:
    return Moment(datetime.combine(day, clock))


@reads(
    "mention", "day comma|line? clocks:clocks|bare_clocks", "clocks:clocks|bare_clocks comma? on? the? day"
)
def day_with_clocks(now: Now, day: date, clocks: Clocks) -> Range:
    first, last = clocks
    return Range(datetime.combine(day, first), datetime.combine(day, last))


@reads(
    "mention",
    "stretch comma|line? clocks:clocks|bare_clocks",
    "range comma|line? clocks|clock",
    "stretch|range comma? by|before|until|until_then|up_to|from|after clock",
)
def many_days_with_clocks(now: Now) -> Single:
    raise Refused(Reason.RECURRING)


@reads("mention", "day comma? by|before|until|until_then|up_to clock")
def before_clock_that_day(now: Now, day: date, clock: time) -> Deadline:
    return Deadline(datetime.combine(day, clock))


@reads("mention", "day comma? from|after clock")
def from_clock_that_day(now: Now, day: date, clock: time) -> Start:
    return Start(datetime.combine(day, clock))


# Ranges.


@reads(
    "range",
    "from? the? first:numbered_day dash|until last:yearless year:any_year?",
    "between the? first:numbered_day and last:yearless year:any_year?",
)
def within_month(now: Now, first: Yearless, last: Yearless, year: int | None = None) -> Days:
    """ "28.-30. april" """
    return _dated(now, first._replace(month=last.month), last, year)


@reads("range", "from? the? first:numbered_day dash|until beside? full_date")
def to_full_day(
    now: Now, first: Yearless, full_date: tuple[int, int, int], beside: int | None = None
) -> Days:
    year, month, day = full_date
    return _dated(now, first._replace(month=month), Yearless(day, month, beside), year)


@reads("numbered_day", "beside? day:ordinal|number_figure")
def numbered_day(now: Now, day: int, beside: int | None = None) -> Yearless:
    return Yearless(day, 0, beside)


@reads(
    "range",
    "from? first:yearless dash|until last:yearless year:which_year?",
    "between first:yearless and last:yearless year:which_year?",
)
def within_year(now: Now, first: Yearless, last: Yearless, year: int | None = None) -> Days:
    """ "1. april - 15. juni 2026" """
    return _dated(now, first, last, year)


def _dated(now: Now, first: Yearless, last: Yearless, year: int | None) -> Days:
    """The year told is the last day's."""
    over_new_year = (last.month, last.day) < (first.month, first.day)
    if first.month == last.month and over_new_year:
        raise Refused(Reason.INVALID)

    def in_year(of_year: int) -> Days | None:
        begins = day_or_none(of_year - over_new_year, first.month, first.day)
        ends = day_or_none(of_year, last.month, last.day)
        return Days(begins, ends) if begins and ends else None

    year = year or now.nearest(in_year).last.year
    return Days(first.in_year(year - over_new_year), last.in_year(year))


@reads(
    "range",
    "from? on? first:weekday|weekday_sign dash|until on? last:weekday|weekday_sign",
    "between first:weekday and last:weekday",
)
def weekday_to_weekday(now: Now, first: int, last: int) -> Days:
    """The last is the first such day after the first, which itself is not today."""
    begins = next_weekday(now.today, first) if now.tense == "future" else last_weekday(now.today, first)
    return Days(begins, next_weekday(begins, last))


@reads("range", "from? on? first:weekday dash|until on? last:weekday in? week")
def weekdays_in_week(now: Now, first: int, last: int, week: Days) -> Days:
    return _ordered(week.first + timedelta(days=first), week.first + timedelta(days=last))


@reads("range", "from? first:day dash|until last:day", "between first:day and last:day")
def day_to_day(now: Now, first: date, last: date) -> Days:
    return _ordered(first, last)


@reads(
    "range",
    "in|for|from? first:month dash|until|slash last:month year:any_year?",
    "between first:month and last:month year:any_year?",
)
def month_to_month(now: Now, first: int, last: int, year: int | None = None) -> Days | Either:
    return month_span(now, first, last, year)


@reads(
    "range",
    "in|for|from? week_unit first:number dash|until|slash week_unit? last:number year:any_year?",
    "between week_unit first:number and week_unit? last:number year:any_year?",
)
def week_to_week(now: Now, first: int, last: int, year: int | None = None) -> Days:
    if year is None:
        year = (nearest_week(now, last).first + timedelta(days=3)).year
    return _ordered(week_in(year - (last < first), first).first, week_in(year, last).last)


@reads("range", "between first:feast and last:feast")
def between_feasts(now: Now, first: Days, last: Days) -> Days:
    """The days that belong to neither."""
    return _ordered(first.last + ONE_DAY, last.first - ONE_DAY)


@reads("range", "from first:anchor until last:anchor", "between first:stretch and last:stretch")
@reads("range", "from? first:part|season_days|month_days dash|until last:part|season_days|month_days")
def stretch_to_stretch(now: Now, first: Days, last: Days) -> Days:
    return _ordered(first.first, last.last)


@reads("mention", "from? first:moment dash|until last:moment", "between first:moment and last:moment")
def moment_to_moment(now: Now, first: Moment, last: Moment) -> Range:
    if last.at <= first.at:
        raise Refused(Reason.INVALID)
    return Range(first.at, last.at)


@reads("range", "from? first:anchor and? out last:month_days|month_or_year|current|week")
def until_the_end_of(now: Now, first: Days, last: Days) -> Days:
    return _ordered(first.first, last.last)


def _ordered(first: date, last: date) -> Days:
    if last < first:
        raise Refused(Reason.INVALID)
    return Days(first, last)
