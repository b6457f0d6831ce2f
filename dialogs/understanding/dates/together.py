"""Lists of dates that share a month, a year or a week: "14. og 15. mai", "uke 18 og 19"."""

from datetime import timedelta
from itertools import pairwise

from dialogs.understanding.dates.almanac import Days, Now, month_of
from dialogs.understanding.dates.days import Yearless
from dialogs.understanding.dates.grammar import Refused, reads
from dialogs.understanding.dates.periods import nearest_month, nearest_week, week_in
from dialogs.understanding.dates.values import Day, Mentions, Range, Reason


@reads("days_listed", "yearless")
def last_listed(now: Now, yearless: Yearless) -> tuple[Yearless, ...]:
    return (yearless,)


@reads("days_listed", "one:yearless and|or|comma|slash rest:days_listed")
def listed_with_month(now: Now, one: Yearless, rest: tuple[Yearless, ...]) -> tuple[Yearless, ...]:
    return (one, *rest)


@reads("days_listed", "beside? the? day:ordinal and|or|comma|slash rest:days_listed")
def listed_without_month(
    now: Now, day: int, rest: tuple[Yearless, ...], beside: int | None = None
) -> tuple[Yearless, ...]:
    return (Yearless(day, rest[0].month, beside), *rest)


@reads("mention", "days_listed year:any_year?")
def list_of_days(now: Now, days_listed: tuple[Yearless, ...], year: int | None = None) -> Mentions:
    if year is None:
        return Mentions(tuple(Day(one.near(now)) for one in days_listed))
    return Mentions(
        tuple(Day(one.in_year(of)) for one, of in zip(days_listed, _years(days_listed, year), strict=True))
    )


def _years(days: tuple[Yearless, ...], last: int) -> list[int]:
    """The year told is the last day's; "18. oktober og 18. januar 2027" goes on over the year's end."""
    descents = [at for at, (one, other) in enumerate(pairwise(days)) if other.month < one.month]
    if not descents:
        return [last] * len(days)
    before, after = days[descents[0]], days[descents[0] + 1]
    if len(descents) > 1 or before.month - after.month < 6:
        raise Refused(Reason.VAGUE)
    return [last - (at <= descents[0]) for at in range(len(days))]


@reads("mention", "on? first:weekday and|or on? last:weekday in? week")
def weekdays_of_week(now: Now, first: int, last: int, week: Days) -> Mentions:
    return Mentions(tuple(Day(week.first + timedelta(days=weekday)) for weekday in (first, last)))


@reads("mention", "in|for? week_unit first:number and|or week_unit? last:number year:any_year?")
def two_weeks(now: Now, first: int, last: int, year: int | None = None) -> Mentions:
    weeks = (week_in(year, number) if year else nearest_week(now, number) for number in (first, last))
    return Mentions(tuple(Range(week.first, week.last) for week in weeks))


@reads("mention", "in|for? first:month and|or last:month year:any_year?")
def two_months(now: Now, first: int, last: int, year: int | None = None) -> Mentions:
    months = (
        month_of(year - (month > last), month) if year else nearest_month(now, month)
        for month in (first, last)
    )
    return Mentions(tuple(Range(month.first, month.last) for month in months))
