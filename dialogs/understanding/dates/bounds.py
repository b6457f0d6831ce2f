"""Deadlines and starts: "innen", "før", "ut", "fra", "etter"."""

from datetime import date, time, timedelta

from dialogs.understanding.dates.almanac import ONE_DAY, Days, Now, season_of, year_of
from dialogs.understanding.dates.counted import Length
from dialogs.understanding.dates.grammar import Refused, reads
from dialogs.understanding.dates.stretches import nearest_season
from dialogs.understanding.dates.values import Day, Deadline, Moment, Reason, Single, Start

_SUMMER = 1

# Deadlines.


@reads("end", "the? end_of|at_end_of days:anchor|current", "days:current its_end")
@reads("loose_end", "loose_end_of days:anchor|current")
def end(now: Now, days: Days) -> date:
    return days.last


@reads("anchor", "day:end")
def end_anchor(now: Now, day: date) -> Days:
    return Days(day, day)


@reads("mention", "by|before|up_to|until_then|into last:end|loose_end")
def until_the_end(now: Now, last: date) -> Deadline:
    return Deadline(last)


@reads("mention", "by|before the? season year:any_year?")
def before_season(now: Now, season: int, year: int | None = None) -> Deadline:
    """ "før sommeren" is before the holidays: by 30 June."""

    def last_day(of_year: int) -> date:
        return date(of_year, 6, 30) if season == _SUMMER else season_of(of_year, season).first - ONE_DAY

    return Deadline(last_day(year) if year else now.nearest_day(last_day))


@reads("mention", "by|up_to|until_then days:feast|weekend_alone")  # "innen jul" as well
@reads("mention", "before on? days:anchor")
def before_it_begins(now: Now, days: Days) -> Deadline:
    return Deadline(days.first - ONE_DAY)


@reads(
    "mention",
    "by within? days:anchor",
    "by the? deadline_word on? days:anchor",
    "days:anchor latest|or_earlier",
    "up_to|until_then days:anchor",
    "out days:month_days|month_or_year|current",
)
def until_it_is_over(now: Now, days: Days) -> Deadline:
    return Deadline(days.last)


@reads("mention", "by|before|up_to|until_then on? the? moment", "moment latest|or_earlier")
def until_moment(now: Now, moment: Moment) -> Deadline:
    return Deadline(moment.at)


@reads("mention", "by|before|up_to|until_then clock", "clock latest|or_earlier")
def until_clock(now: Now, clock: time) -> Deadline:
    return Deadline(clock)


@reads("mention", "by length")
def until_so_long_ahead(now: Now, length: Length) -> Deadline:
    return Deadline(length.after(now.today))


@reads("mention", "by clock_span")
def until_hours_ahead(now: Now, clock_span: timedelta) -> Deadline:
    return Deadline(now.later(clock_span))


@reads("mention", "on? day:end")
def at_the_end(now: Now, day: date) -> Day:
    return Day(day)


# Starts.


@reads("mention", "from|from_on|since on? days:anchor", "from? days:anchor earliest|or_later")
def from_its_beginning(now: Now, days: Days) -> Start:
    return Start(days.first)


@reads("mention", "from|from_on|since|after moment", "from? moment earliest|or_later")
def from_moment(now: Now, moment: Moment) -> Start:
    return Start(moment.at)


@reads("mention", "from|from_on|since|after clock", "from? clock earliest|or_later")
def from_clock(now: Now, clock: time) -> Start:
    return Start(clock)


@reads("mention", "after the? season")
def after_season(now: Now, season: int) -> Single:
    raise Refused(Reason.VAGUE)


@reads("mention", "after on? days:anchor")
def after_it_is_over(now: Now, days: Days) -> Start:
    return Start(days.last + ONE_DAY)


# Alone in the text: too little among other words.


@reads("year_alone", "year")
def year_alone(now: Now, year: int) -> Days:
    return year_of(year)


@reads("year_alone", "first:year dash|until last:year")
def years_alone(now: Now, first: int, last: int) -> Days:
    return Days(year_of(first).first, year_of(last).last)


@reads("season_alone", "the? season")
def season_alone(now: Now, season: int) -> Days:
    return nearest_season(now, season)
