"""Days that have a name: public ones from the `holidays` library, and the eves and feasts it leaves out."""

from datetime import date, timedelta

from dialogs.understanding.dates.almanac import (
    ONE_DAY,
    Days,
    Now,
    easter,
    first_advent,
    month_of,
    nth_of,
    public_holidays,
)
from dialogs.understanding.dates.grammar import Refused, reads
from dialogs.understanding.dates.values import Reason

_SUNDAY = 6
_FIXED = {
    "samefolkets dag": (2, 6),
    "kvinnedagen": (3, 8),
    "frigjøringsdagen": (5, 8),
    "sankthansaften": (6, 23),
    "olsok": (7, 29),
    "fn-dagen": (10, 24),
    "luciadagen": (12, 13),
    "lille julaften": (12, 23),
    "julaften": (12, 24),
    "nyttårsaften": (12, 31),
}
_FROM_EASTER = {"fastelavn": -49, "palmesøndag": -7, "påskeaften": -1, "pinseaften": 48}
_NTH_SUNDAY = {"morsdag": (2, 2), "farsdag": (11, 2), "allehelgensdag": (11, 1)}  # month, which


def named_day(name: str, year: int) -> date:
    if fixed := _FIXED.get(name):
        return date(year, *fixed)
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if sunday := _NTH_SUNDAY.get(name):
        return nth_of(month_of(year, sunday[0]), sunday[1], lambda day: day.weekday() == _SUNDAY)
    return public_holidays(year)[name]


def numbered_day(name: str, number: int, year: int) -> date:
    """ "2. juledag", "3. søndag i advent"."""
    most, first = {
        "juledag": (4, date(year, 12, 25)),
        "påskedag": (2, easter(year)),
        "pinsedag": (2, easter(year) + timedelta(days=49)),
        "nyttårsdag": (2, date(year, 1, 1)),
        "advent": (4, first_advent(year)),
    }[name]
    if not 1 <= number <= most:
        raise Refused(Reason.INVALID)
    return first + (number - 1) * (timedelta(weeks=1) if name == "advent" else ONE_DAY)


def feast(name: str, year: int) -> Days:
    """From its eve, or from Maundy Thursday, to its last holiday."""
    sunday = easter(year)
    return {
        "jul": Days(date(year, 12, 24), date(year, 12, 26)),
        "romjul": Days(date(year, 12, 27), date(year, 12, 31)),
        "nyttår": Days(date(year, 1, 1), date(year, 1, 1)),
        "påskeuke": Days(sunday - timedelta(days=6), sunday),
        "påske": Days(sunday - timedelta(days=3), sunday + ONE_DAY),
        "pinse": Days(sunday + timedelta(days=48), sunday + timedelta(days=50)),
    }[name]


@reads("date", "on? the? holiday in? year:which_year")
def holiday_in_year(now: Now, holiday: str, year: int) -> date:
    return named_day(holiday, year)


@reads("date", "on? the? holiday")
def nearest_holiday(now: Now, holiday: str) -> date:
    return now.nearest_day(lambda year: named_day(holiday, year))


@reads("date", "on? the? number:ordinal|number_figure name:numbered_holiday in? year:which_year")
def numbered_holiday_in_year(now: Now, number: int, name: str, year: int) -> date:
    return numbered_day(name, number, year)


@reads("date", "on? the? number:ordinal|number_figure name:numbered_holiday")
def nearest_numbered_holiday(now: Now, number: int, name: str) -> date:
    return now.nearest_day(lambda year: numbered_day(name, number, year))


@reads("feast", "holiday_time in? year:which_year")
def feast_in_year(now: Now, holiday_time: str, year: int) -> Days:
    return feast(holiday_time, year)


@reads("date", "on? the? weekday in feast")
def weekday_in_feast(now: Now, weekday: int, feast: Days) -> date:
    return nth_of(feast, 1, lambda day: day.weekday() == weekday)


@reads("feast", "holiday_time")
def nearest_feast(now: Now, holiday_time: str) -> Days:
    return now.nearest(lambda year: feast(holiday_time, year))
