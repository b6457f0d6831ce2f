"""Cards about which municipality is meant."""

from collections.abc import Sequence

from microsoft_teams.cards import AdaptiveCard

from bot.domain.advice import Inquiry
from bot.domain.municipalities import Municipality, Register
from dialogs.texts import Texts


def ask_municipality(texts: Texts, register: Register, inquiry: Inquiry) -> AdaptiveCard:
    """All municipalities in one filtered choice: 14 KB, so on a card of its own."""
    raise NotImplementedError


def choose_municipality(
    texts: Texts, name: str, candidates: Sequence[Municipality], inquiry: Inquiry
) -> AdaptiveCard:
    """Which of those that go by `name`?"""
    raise NotImplementedError


def channel_set(texts: Texts, municipality: Municipality) -> AdaptiveCard:
    raise NotImplementedError
