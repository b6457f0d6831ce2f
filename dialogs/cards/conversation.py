"""Cards that say what the bot can do."""

from microsoft_teams.cards import AdaptiveCard

from dialogs.texts import Texts


def welcome(texts: Texts, contact: str) -> AdaptiveCard:
    """Said once, on install: what it can do, three example questions, who to ask."""
    raise NotImplementedError


def help_card(texts: Texts, contact: str) -> AdaptiveCard:
    """Each button's text equivalent, and more examples."""
    raise NotImplementedError
