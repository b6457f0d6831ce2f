"""Cards of minutes: on their way, filed, and found again."""

from dialogs.cards.minutes.draft import ask_to_drop, before_filing, draft_card, taken_back
from dialogs.cards.minutes.filed import (
    absent_card,
    filed_card,
    note_form,
    owner_card,
    unreached_card,
    which_minutes,
)
from dialogs.cards.minutes.form import draft_form
from dialogs.cards.minutes.start import (
    meeting_card,
    minutes_choice,
    question_card,
    start_card,
    unseen_card,
)
from dialogs.cards.minutes.whole import found_card, whole_minutes

__all__ = [
    "absent_card",
    "ask_to_drop",
    "before_filing",
    "draft_card",
    "draft_form",
    "filed_card",
    "found_card",
    "meeting_card",
    "minutes_choice",
    "note_form",
    "owner_card",
    "question_card",
    "start_card",
    "taken_back",
    "unreached_card",
    "unseen_card",
    "which_minutes",
    "whole_minutes",
]
