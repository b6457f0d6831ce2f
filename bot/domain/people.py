"""What is stored about one person, and under which keys."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.digest_plans import DigestPlan
from bot.domain.groups import Channel
from bot.domain.teams import TeamMember


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    person: str  # the key of one person on one channel in one tenant
    remembered: Mapping[
        str, object
    ]  # key to JSON: the municipality last asked about, the last list in each chat
    corrections: tuple[str, ...]  # those proposed, whose text belongs to the catalogue
    drafts: tuple[str, ...] = ()  # minutes that the person has begun, by title or day; "" without either
    tasks: tuple[str, ...] = ()  # from filed minutes, which belong to the group
    frictions: tuple[str, ...] = ()  # begun or raised by the person
    digest: DigestPlan | None = None  # of her own

    @property
    def is_empty(self) -> bool:
        held = (self.remembered, self.corrections, self.drafts, self.tasks, self.frictions, self.digest)
        return not any(held)


def person_key(channel: str, tenant: str | None, user: str) -> str:
    return f"{channel}/person/{tenant or '-'}/{user}"


def person_in(channel: Channel, member: TeamMember) -> str:
    """Their key, as when they speak in that channel."""
    return person_key(channel.wire, channel.tenant, member.user)


def user_of(person: str) -> str:
    """The id that the channel knows the person by."""
    return person.partition("/person/")[2].partition("/")[2]


def asker_key(person: str, conversation: str) -> str:
    """Of what the person asked in one conversation."""
    return f"{person}/in/{conversation}"
