"""How clock times are written: "kl 9", "halv ti", "kvart over ti", "10-12", "3 pm"."""

from datetime import time, timedelta

from dialogs.understanding.dates.almanac import Now
from dialogs.understanding.dates.grammar import Refused, reads
from dialogs.understanding.dates.tokens import Face
from dialogs.understanding.dates.values import Moment, Reason

Clocks = tuple[time, time]


def in_part(clock: time, daypart: str | None) -> time:
    """ "kl 8" in the evening is 20:00, "kl 5" in the morning 05:00."""
    if daypart == "evening" and clock.hour < 12:
        return clock.replace(hour=clock.hour + 12)
    if daypart in ("morning", "night") and 12 < clock.hour <= 18:
        return clock.replace(hour=clock.hour - 12)
    return clock


@reads("figure", "face:clock_figure|dotted_clock|hours_and_minutes|hours_or_year|hour_figure")
@reads("minute_figure", "face:dotted_clock|hours_and_minutes")  # those that show that they are clocks
def figure(now: Now, face: Face) -> time:
    return _time(face)


@reads("clock", "at face:clock_figure|dotted_clock|hours_and_minutes|hours_or_year|hour_figure daypart?")
@reads("clock", "face:clock_figure daypart?", "face:hour_figure daypart")
def in_figures(now: Now, face: Face, daypart: str | None = None) -> time:
    if face.hour > 12 and daypart in ("morning", "night"):
        raise Refused(Reason.CONFLICTING)
    return in_part(_time(face), daypart)


@reads("hour_in_words", "hour:number")
@reads("clock", "at hour:number daypart?")
def in_words(now: Now, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, 0, daypart)


@reads("clock", "at? half hour:number daypart?")
def half_to(now: Now, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, -30, daypart)


@reads("clock", "at? half_english hour:number daypart?")
def half_past(now: Now, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, 30, daypart)


@reads("clock", "at? quarter_hour_word past hour:number daypart?")
def quarter_past(now: Now, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, 15, daypart)


@reads("clock", "at? quarter_hour_word to_quarter hour:number daypart?")
def quarter_to(now: Now, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, -15, daypart)


@reads(
    "clock",
    "at? minutes minutes_word? past hour:number daypart?",
    "at minutes:number past hour:number daypart?",
)
def minutes_past(now: Now, minutes: int, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, minutes, daypart)


@reads(
    "clock",
    "at? minutes minutes_word? to_hour hour:number daypart?",
    "at minutes:number to_hour hour:number daypart?",
)
def minutes_to(now: Now, minutes: int, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, -minutes, daypart)


@reads("clock", "at? minutes:minutes|number past half hour:number daypart?")
def minutes_past_half(now: Now, minutes: int, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, minutes - 30, daypart)


@reads("clock", "at? minutes:minutes|number to_hour half hour:number daypart?")
def minutes_to_half(now: Now, minutes: int, hour: int, daypart: str | None = None) -> time:
    return _on_the_dial(hour, -minutes - 30, daypart)


def _time(face: Face) -> time:
    if face.hour == 24:
        raise Refused(Reason.VAGUE)  # which midnight?
    if (clock := face.at()) is None:
        raise Refused(Reason.INVALID)
    return clock


def _on_the_dial(hour: int, minutes: int, daypart: str | None) -> time:
    whole, minute = divmod(hour * 60 + minutes, 60)
    return in_part(_time(Face(whole or 12, minute, plain=True)), daypart)


@reads("clock", "at? noon")
def at_noon(now: Now) -> time:
    return time(12)


@reads("clock", "at? midnight")
def at_midnight(now: Now) -> time:
    raise Refused(Reason.VAGUE)  # of which night?


@reads(
    "clocks",
    "from? at first:figure dash|until at? last:figure daypart?",
    "between at first:figure and at? last:figure",
    "from? first:clock dash|until at? last:clock|figure",
    "from first:clock until last:hour_in_words",
    "between first:clock and at? last:clock|figure|hour_in_words",
    "first:minute_figure dash last:minute_figure",
    "from first:figure until at? last:clock|minute_figure",
    "between first:figure and at? last:clock|minute_figure",
)
@reads(
    "bare_clocks",  # beside a day, or alone in the text
    "from? first:figure dash|until last:figure",
    "between first:figure and last:figure",
    "from first:hour_in_words until last:hour_in_words",
    "between first:hour_in_words and last:hour_in_words",
)
def from_to(now: Now, first: time, last: time, daypart: str | None = None) -> Clocks:
    first, last = in_part(first, daypart), in_part(last, daypart)
    if last <= first and last.hour < 12:
        last = last.replace(hour=last.hour + 12)  # "11-1", "5-7"
    if last <= first:
        raise Refused(Reason.INVALID)
    return first, last


@reads("clock_span", "number clock_unit")
def clock_span(now: Now, number: int, clock_unit: str) -> timedelta:
    minutes = {"minute": 1, "quarter_hour": 15, "half_hour": 30, "hour": 60}[clock_unit]
    return timedelta(minutes=number * minutes)


@reads("clock_span", "quarter_hour_word")
def quarter_of_an_hour(now: Now) -> timedelta:
    return timedelta(minutes=15)


@reads("moment", "hence clock_span")
def hours_ahead(now: Now, clock_span: timedelta) -> Moment:
    return Moment(now.later(clock_span))


@reads("moment", "passed_lead? clock_span time_passed")
def hours_ago(now: Now, clock_span: timedelta) -> Moment:
    return Moment(now.later(-clock_span))
