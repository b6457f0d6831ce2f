"""What Graph must permit for what: read from a token, to be told to an administrator."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import jwt

from bot.teams.graph import ATTENDANCE, CHATS, MEMBERS, MESSAGES
from bot.teams.graph_files import FILES, LARGE_FILES


@dataclass(frozen=True, slots=True)
class Permission:
    serves: str
    name: str
    instead: frozenset[str] = frozenset()  # others that serve as well
    by_team: str = ""  # what a team's owner may consent to instead; no token shows it
    besides: str = ""  # what no token shows

    def granted(self, roles: frozenset[str]) -> bool:
        return not roles.isdisjoint({self.name, *self.instead})


PERMISSIONS: Final = (
    Permission(
        "who attended a meeting",
        ATTENDANCE,
        besides="an application access policy for the organizers (Grant-CsApplicationAccessPolicy)",
    ),
    Permission(
        "the minutes as a file in the channel",
        FILES,
        frozenset({LARGE_FILES}),
        besides=f"{LARGE_FILES} for files of more than 4 MB",
    ),
    Permission(
        "a team's owners",
        MEMBERS,
        frozenset({"TeamMember.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All"}),
        by_team="TeamMember.Read.Group",
    ),
    Permission(
        "whether a post in doubt arrived in a channel",
        MESSAGES,
        frozenset({"Group.Read.All", "Group.ReadWrite.All"}),
        by_team="ChannelMessage.Read.Group",
    ),
    Permission(
        "whether a post in doubt arrived in a chat",
        CHATS,
        frozenset({"Chat.ReadWrite.All"}),
        by_team="ChatMessage.Read.Chat",
    ),
)


def roles_of(header: Mapping[str, str]) -> frozenset[str]:
    """What an administrator has consented to; nothing where the token is unreadable. Only Graph checks it."""
    token = header.get("Authorization", "").removeprefix("Bearer ")
    try:
        roles = jwt.decode(token, options={"verify_signature": False}).get("roles")
    except jwt.InvalidTokenError:
        return frozenset()
    return frozenset(str(role) for role in roles) if isinstance(roles, list) else frozenset()
