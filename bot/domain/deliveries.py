"""What the bot is to say of its own accord: where, when, and how sure it must be not to say it twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Self

from bot.domain.groups import Channel

TERMINAL = "terminal"  # the wire of `velferdsbot chat`; every other one is reached by the connector


TOO_LATE = "too late"  # why something was skipped


class State(StrEnum):
    DUE = "due"
    SENDING = "sending"  # somebody has it in hand
    DOUBTFUL = "doubtful"  # nobody knows whether it was taken
    SENT = "sent"
    SKIPPED = "skipped"  # too late, overtaken, or nothing to say
    FAILED = "failed"  # refused for good, or tried until it was too late


class Doubt(StrEnum):
    """What is done when nobody can look whether it was taken."""

    LEAVE = "leave"  # at most once
    REPEAT = "repeat"  # at least once


class Kind(StrEnum):
    """What comes by itself, at its time."""

    DIGEST = "digest"
    PREVIEW = "digest-preview"
    MY_DIGEST = "my-digest"
    DEADLINE = "deadline"
    DEADLINE_CHANGED = "deadline-changed"
    TASKS_DUE = "tasks-due"
    REFUSED = "digest-refused"  # whoever leads a group hears that its digest could not be posted


class NothingToSay(Exception):
    """What was planned is not said after all; the message is why, as the ledger shows it."""


class Key(NamedTuple):
    """Planned once: the same again is the same delivery."""

    kind: str  # "digest", "minutes"
    recipient: str  # the group or the person's key
    occasion: str  # "2026-W47", "deadline-42/-24h"


@dataclass(frozen=True, slots=True)
class Destination:
    wire: str  # the channel id of its activities: "msteams"
    service_url: str
    conversation: str  # a channel, a thread of it, or a person's own chat
    tenant: str | None = None
    team: str | None = None  # the Entra group of a channel, by which Graph reads it

    @classmethod
    def of(cls, channel: Channel) -> Self:
        return cls(
            channel.wire, channel.service_url, channel.conversation, channel.tenant, channel.team_in_graph
        )


@dataclass(frozen=True, slots=True)
class Delivery:
    key: Key
    destination: Destination
    due_at: datetime
    expires_at: datetime  # from then on it is not said any more
    payload: str | None = None  # the activity, as JSON; None: rendered when it is sent
    replaces: str | None = None  # of the same kind and recipient: the occasion whose message this becomes
    doubt: Doubt = Doubt.LEAVE
    otherwise: Self | None = None  # planned when this one has failed; its time counts from then


@dataclass(frozen=True, slots=True)
class Terms:
    """How long is waited for what; the lease is far longer than a request and the wait before it."""

    timeout: timedelta = timedelta(seconds=30)  # of one request
    lease: timedelta = timedelta(seconds=90)  # then whoever has it in hand is taken for dead
    doubt: timedelta = timedelta(seconds=60)  # Graph shows a message later than the connector takes it
    sweep: timedelta = timedelta(minutes=5)  # then one that was in doubt is looked for twice
