"""What the bot remembers between turns: small frozen values, each under one key, compared and swapped."""

from dataclasses import dataclass

from bot.domain.advice import Inquiry
from bot.domain.language import Language


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of schemes that was shown: follow-ups refer to it ("detaljer 2", "vis flere")."""

    inquiry: Inquiry
    shown: tuple[str, ...] = ()  # ids, in the order shown
    start: int = 0  # how many came before


@dataclass(frozen=True, slots=True)
class ThreadMemory:
    """Shared by all in a thread."""

    listing: Listing | None = None


@dataclass(frozen=True, slots=True)
class FrictionTalk:
    """The friction that one person is telling."""

    draft: str | None = None
    asking: str | None = None  # which of the draft's fields the bot asked for
    step: str | None = None  # of the questions that find out who made the rule
    offered: str = ""  # what reads as a friction, and waits for a yes
    search: str | None = None  # of the list that was last shown: "fra Halden" narrows it


@dataclass(frozen=True, slots=True)
class AskerMemory:
    """One person in one channel or chat."""

    listing: Listing | None = None
    asked: Inquiry | None = None  # waits for the municipality that the bot asked this person for
    grant: str | None = None  # whose details were last shown
    draft: str | None = None  # the minutes that the person is writing
    asking: str | None = None  # which of the draft's fields the bot asked for
    tasks: tuple[str, ...] = ()  # ids, in the order shown: "ferdig 2"
    friction: FrictionTalk | None = None


@dataclass(frozen=True, slots=True)
class ChannelMemory:
    """One channel or chat, all of its threads."""

    municipality: str | None = None
    language: Language | None = None
    welcomed: bool = False
    draft: str | None = None  # the minutes that are being written here, by all


@dataclass(frozen=True, slots=True)
class UserMemory:
    """One person, everywhere."""

    municipality: str | None = None
    chat: str | None = None  # where the person writes to the bot alone
