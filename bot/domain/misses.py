"""A question to which the bot found no sure answer: what the catalogue's owner makes search terms of."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.language import Language


@dataclass(frozen=True, slots=True)
class Miss:
    text: str  # without personal data
    language: Language


@dataclass(frozen=True, slots=True)
class RepeatedMiss:
    """All that asked the same."""

    id: int  # of the first
    text: str
    language: Language
    times: int
    last_asked: datetime
