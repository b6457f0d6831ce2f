"""What a meeting's events tell."""

from botbuilder.schema import Activity

from bot.domain.teams import MeetingEnd
from bot.teams.told import moment, part, text

LONGEST_ID, LONGEST_TITLE = 250, 200  # characters


def meeting_end(activity: Activity) -> MeetingEnd | None:
    """None where it is not told which meeting ended, or when."""
    value = activity.value if isinstance(activity.value, dict) else {}
    meeting = text(part(activity.channel_data or {}, "meeting"), "id") or text(value, "Id")
    at = moment(value, "EndTime")
    if not meeting or len(meeting) > LONGEST_ID or at is None:
        return None
    return MeetingEnd(meeting, at, text(value, "Title")[:LONGEST_TITLE])
