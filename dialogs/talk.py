"""What one turn of a conversation holds: what was said, what is remembered, what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from microsoft_teams.cards import AdaptiveCard

from bot.domain.corrections import ProposedCorrection
from bot.domain.memory import AskerMemory, ChannelMemory, ThreadMemory, UserMemory


class Place(StrEnum):
    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: its verb, the data a card put there, what was typed in its inputs. Never trusted."""

    verb: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Said:
    text: str  # without the mention of the bot; "" for a button
    press: Press | None
    place: Place
    locale: str  # the sender's client, as "nb-NO"; "" when not told
    now: datetime  # aware


@dataclass(slots=True)
class Memory:
    """Read before the turn, compared and swapped after it."""

    thread: ThreadMemory
    asker: AskerMemory
    channel: ChannelMemory
    user: UserMemory


@dataclass(frozen=True, slots=True)
class Reply:
    text: str = ""  # Markdown as Teams has it; beside a card: empty
    card: AdaptiveCard | None = None
    summary: str = ""  # for notifications and screen readers, and where cards cannot be shown


Effect = ProposedCorrection  # what a turn asks the storage to keep besides memory


@dataclass(slots=True)
class Turn:
    said: Said
    memory: Memory
    replies: list[Reply] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
