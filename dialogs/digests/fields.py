"""A digest's hour as it is typed: in the card, in an order, and on the command line."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.domain.digest_plans import DigestPlan, OnDayOff, Quiet
from bot.domain.errors import BadHour, BadPress
from dialogs.buttons import day_in
from dialogs.understanding.weekly import Trouble, rests_until, weekly_in


def ordered(text: str, before: DigestPlan) -> DigestPlan:
    """ "mandag 08:00"; what is not told stays as before. Raises BadHour."""
    hour = weekly_in(text)
    if isinstance(hour, Trouble):
        raise BadHour(hour)
    return replace(before, weekday=hour.weekday or before.weekday, at=hour.at or before.at)


def paused(text: str, before: DigestPlan, today: date) -> DigestPlan:
    """Raises BadHour where no day was understood."""
    until = rests_until(text, today)
    if until is None:
        raise BadHour("pause")
    return replace(before, paused_until=until)


def filled(data: Mapping[str, object], before: DigestPlan) -> DigestPlan:
    """Raises BadPress for what no card of ours offers, BadHour for a clock that is none."""
    try:
        weekday = int(str(data["weekday"]))
        quiet, on_day_off = Quiet(str(data["quiet"])), OnDayOff(str(data["day_off"]))
    except (KeyError, ValueError):
        raise BadPress("weekday") from None
    if not 1 <= weekday <= 7:
        raise BadPress("weekday")
    return replace(
        before,
        weekday=weekday,
        at=_clock(data.get("at")),
        quiet=quiet,
        on_day_off=on_day_off,
        paused_until=day_in(data, "paused_until"),
        preview=data.get("preview", "yes") == "yes",
    )


def _clock(typed: object) -> time:
    try:
        at = time.fromisoformat(str(typed))
    except ValueError:
        raise BadHour(Trouble.NO_SUCH) from None
    return at.replace(tzinfo=None)


def in_zone(plan: DigestPlan, zone: str) -> DigestPlan:
    """Raises ValueError for a zone that nobody knows."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError(zone) from unknown
    return replace(plan, zone=zone)
