"""Words about time that give no date to use: "medio mai", "rett før jul", "hver tirsdag"."""

from dialogs.understanding.dates.almanac import Now
from dialogs.understanding.dates.grammar import Refused, reads
from dialogs.understanding.dates.values import Reason, Single


@reads(
    "mention",
    "about|not|vague_part on? the? anchor|current|clock|moment|range",
    "moved about? length",
    "anchor|clock|moment or_so",
    "by|before|after|from|from_on|since|until_then|up_to|within the? vague_time",
    "in? the? final unit",
    "the? next|previous|coming|final|this|ordinal several",
)
def vague(now: Now) -> Single:
    raise Refused(Reason.VAGUE)


@reads(
    "mention",
    "every ordinal|number|final? weekday|unit|month|season|holiday|holiday_time",
    "every yearless",
    "on? weekdays",
    "the? nth sort_of_day in? every unit",
    "the? ordinal in? every unit",
    "recurring",
)
def again_and_again(now: Now) -> Single:
    raise Refused(Reason.RECURRING)
