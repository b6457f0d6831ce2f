"""The card that tells all there is to know about one scheme."""

from datetime import date

from microsoft_teams.cards import AdaptiveCard

from bot.domain.advice import Finding, Inquiry
from bot.domain.catalogue import Catalogue
from dialogs.texts import Texts


def grant_details(
    texts: Texts, catalogue: Catalogue, finding: Finding, inquiry: Inquiry, today: date, *, start: int = 0
) -> AdaptiveCard:
    """`inquiry` and `start`: the list to go back to, and the municipality that was judged for."""
    raise NotImplementedError
