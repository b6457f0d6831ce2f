"""Cards by which a reader proposes a correction to a scheme."""

from microsoft_teams.cards import AdaptiveCard

from bot.domain.advice import Inquiry
from bot.domain.grants import Grant
from dialogs.texts import Texts

LONGEST = 1_000  # characters of a correction


def propose_correction(texts: Texts, grant: Grant, inquiry: Inquiry, start: int = 0) -> AdaptiveCard:
    raise NotImplementedError


def correction_received(texts: Texts, grant: Grant, inquiry: Inquiry, start: int = 0) -> AdaptiveCard:
    raise NotImplementedError
