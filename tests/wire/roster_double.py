"""The Teams connector's lists: members of a conversation, and meetings."""

from typing import Any
from urllib.parse import unquote

from aiohttp import web

from tests.wire.loopback import Loopback, refusal


def member(number: int, **changes: str) -> dict[str, Any]:
    """As Teams writes it: the Entra id is called objectId here, and aadObjectId elsewhere."""
    return {
        "id": f"29:{number}",
        "objectId": f"aad-{number}",
        "name": f"Rådgiver {number}",
        "email": f"r{number}@example.no",
        "userPrincipalName": f"r{number}@example.no",
        "tenantId": "tenant",
        "userRole": "user",
        **changes,
    }


class RosterDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.rooms: dict[str, list[dict[str, Any]]] = {}
        self.meetings: dict[str, dict[str, Any]] = {}
        self.closed: set[str] = set()  # rooms that the bot is not in

    async def answer(self, request: web.Request) -> web.Response:
        match [unquote(part) for part in request.raw_path.partition("?")[0].split("/")[1:]]:
            case ["v3", "conversations", room, *_] if room in self.closed:
                return refusal(403, "BotNotInConversationRoster")
            case ["v3", "conversations", room, *_] if room not in self.rooms:
                return refusal(404, "ConversationNotFound")
            case ["v3", "conversations", room, "members", person]:
                return self._member(room, person)
            case ["v3", "conversations", room, "pagedmembers"]:
                return self._page(room, request)
            case ["v1", "meetings", meeting] if meeting in self.meetings:
                return web.json_response(self.meetings[meeting])
        return refusal(404, "NotFound")

    def _member(self, room: str, person: str) -> web.Response:
        for each in self.rooms[room]:
            if person in (each["id"], each.get("objectId")):
                return web.json_response(each)
        return refusal(404, "MemberNotFoundInConversation")

    def _page(self, room: str, request: web.Request) -> web.Response:
        size = min(max(int(request.query.get("pageSize", 500)), 50), 500)
        start = int(request.query.get("continuationToken", 0))
        page = {"members": self.rooms[room][start : start + size]}
        more = {"continuationToken": str(start + size)} if start + size < len(self.rooms[room]) else {}
        return web.json_response(page | more)
