"""The days on which Norwegian offices are closed, or all but empty."""

from datetime import date, timedelta

from dialogs.understanding.dates.almanac import easter, public_holidays

SUMMER = range(28, 31)  # ISO weeks: fellesferien
PALM_SUNDAY = timedelta(days=7)  # before Easter Day


def is_day_off(day: date) -> bool:
    """Public holidays, the week before Easter, fellesferien, and Christmas to New Year."""
    return (
        day in public_holidays(day.year).values()
        or easter(day.year) - PALM_SUNDAY <= day <= easter(day.year)
        or day.isocalendar().week in SUMMER
        or (day.month == 12 and day.day >= 24)
    )
