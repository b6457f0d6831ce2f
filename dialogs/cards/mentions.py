"""People who are to notice a card: named in its text, and beside it, as Teams needs both."""

import re
from collections.abc import Mapping

from microsoft_teams.cards import Mention, MentionedEntity, TeamsCardProperties

from bot.domain.people import user_of
from dialogs.cards.shapes import Card, shaped
from dialogs.cards.size import clipped

MOST = 12  # people on one card
_UNSAFE = re.compile(r"(?:[^\w .,()’-]|_)+")


def at(name: str) -> str:
    """The same in the text and beside it, or Teams shows the tags; so nothing that would be escaped."""
    plain = " ".join(_UNSAFE.sub(" ", clipped(name, 80)).split())
    return f"<at>{plain or '…'}</at>"


def with_mentions(shown: Card, mentions: Mapping[str, str]) -> Card:
    """Names to keys of persons."""
    if not mentions:
        return shown
    entities = [
        Mention(text=at(name), mentioned=MentionedEntity(id=user_of(person), name=clipped(name, 80)))
        for name, person in list(mentions.items())[:MOST]
    ]
    teams = TeamsCardProperties(width="full", entities=entities)
    return Card({**shown, "msteams": shaped(teams)})
