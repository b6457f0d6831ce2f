"""A stand-in for Microsoft Graph: answers as it does, and refuses what it refuses.

Files are uploaded to another host than Graph's, as with the real one.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import jwt
from aiohttp import web

from tests.wire.loopback import Loopback, refusal

LARGEST_PUT = 4 * 1024 * 1024  # bytes; the least that the documentation has said
UNIT = 320 * 1024  # bytes: each range but the last is a multiple
LARGEST_RANGE = 60 * 1024 * 1024
PAGE = 20

Json = dict[str, Any]


@dataclass
class Session:
    item: str  # parent:/name:
    conflict: str
    content: bytes = b""
    total: int | None = None


@dataclass
class Held:
    """What the tenant has."""

    members: dict[str, list[Json]] = field(default_factory=dict)  # by team
    folders: dict[tuple[str, str], Json] = field(default_factory=dict)  # by team and channel
    files: dict[str, bytes] = field(default_factory=dict)  # by parent:/name:
    reports: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # by organizer and meeting
    records: dict[str, list[Json]] = field(default_factory=dict)  # by report
    messages: dict[str, list[Json]] = field(default_factory=dict)  # by channel, thread or chat
    policies: set[str] = field(default_factory=set)  # organizers whose meetings the app may see


class GraphDouble(Loopback):
    def __init__(self) -> None:
        super().__init__()
        self.held = Held()
        self.tokens: dict[str, set[str]] = {}  # with their roles
        self.sessions: dict[str, Session] = {}

    def token(self, *roles: str) -> str:
        """As Entra writes it."""
        claims = {"roles": roles, "jti": str(next(self.ids))}
        token = jwt.encode(claims, "a key that is not Entra's, and nobody looks", "HS256")
        self.tokens[token] = set(roles)
        return token

    async def answer(self, request: web.Request) -> web.Response:
        path = unquote(request.raw_path.partition("?")[0])
        if path.startswith("/up/"):
            return await self._upload(request, path.removeprefix("/up/"))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            return refusal(401, "InvalidAuthenticationToken")
        for method, pattern, roles, answer in self._routes():
            found = re.fullmatch(f"/v1.0/{pattern}", path)
            if found and request.method == method:
                if self.tokens[token].isdisjoint(roles):
                    return refusal(403, "Forbidden", f"Missing role: one of {roles}")
                return await answer(request, *found.groups())
        return refusal(400, "BadRequest", f"Resource not found for the segment in {path}")

    def _routes(self) -> list[tuple[str, str, set[str], Any]]:
        one = "([^/]+)"
        files, large = {"Files.ReadWrite.All", "Sites.ReadWrite.All"}, {"Sites.ReadWrite.All"}
        item = r"drives/b!drive/items/([^/:]+:/[^/:]+:)"
        meeting = f"users/{one}/onlineMeetings/{one}/attendanceReports"
        messages = f"teams/{one}/channels/{one}/messages"
        return [
            ("GET", f"teams/{one}/members", {"TeamMember.Read.All"}, self._members),
            ("GET", f"teams/{one}/channels/{one}/filesFolder", files, self._folder),
            ("PUT", f"{item}/content", files, self._put),
            ("POST", f"{item}/createUploadSession", large, self._open_session),
            ("GET", item, files, self._get_item),
            ("GET", meeting, {"OnlineMeetingArtifact.Read.All"}, self._reports),
            ("GET", f"{meeting}/{one}/attendanceRecords", {"OnlineMeetingArtifact.Read.All"}, self._records),
            ("GET", messages, {"ChannelMessage.Read.All"}, self._messages),
            ("GET", f"{messages}/{one}/replies", {"ChannelMessage.Read.All"}, self._messages),
            ("GET", f"chats/{one}/messages", {"Chat.Read.All"}, self._messages),
        ]

    def _page(self, request: web.Request, entries: list[Json] | None, longest: int = PAGE) -> web.Response:
        if entries is None:
            return refusal(404, "NotFound")
        size, start = int(request.query.get("$top", PAGE)), int(request.query.get("$skiptoken", 0))
        if size > longest:
            return refusal(400, "BadRequest", f"The limit of '{longest}' for Top query has been exceeded")
        page: Json = {"value": entries[start : start + size]}
        if start + size < len(entries):
            query = f"$top={size}&$skiptoken={start + size}"
            page["@odata.nextLink"] = f"{self.url}{request.raw_path.partition('?')[0]}?{query}"
        return web.json_response(page)

    async def _members(self, request: web.Request, team: str) -> web.Response:
        return self._page(request, self.held.members.get(team), 999)

    async def _messages(self, request: web.Request, *where: str) -> web.Response:
        return self._page(request, self.held.messages.get("/".join(where)), 50)

    async def _reports(self, request: web.Request, organizer: str, meeting: str) -> web.Response:
        if organizer not in self.held.policies:
            return refusal(403, "Forbidden", "No application access policy found for this app")
        return self._page(request, self.held.reports.get((organizer, meeting)))

    async def _records(self, request: web.Request, organizer: str, meeting: str, report: str) -> web.Response:
        if organizer not in self.held.policies:
            return refusal(403, "Forbidden", "No application access policy found for this app")
        known = [each["id"] for each in self.held.reports.get((organizer, meeting), ())]
        return self._page(request, self.held.records.get(report) if report in known else None)

    async def _folder(self, request: web.Request, team: str, channel: str) -> web.Response:
        folder = self.held.folders.get((team, channel))
        return (
            web.json_response(folder) if folder else refusal(404, "NotFound", "Folder location is not ready")
        )

    async def _get_item(self, request: web.Request, item: str) -> web.Response:
        return (
            web.json_response(self._item(item)) if self._knows(item, True) else refusal(404, "itemNotFound")
        )

    async def _put(self, request: web.Request, item: str) -> web.Response:
        content = await request.read()
        if len(content) > LARGEST_PUT:
            return refusal(413, "RequestEntityTooLarge")
        if not self._knows(item):
            return refusal(404, "itemNotFound")
        status = 200 if item in self.held.files else 201
        self.held.files[item] = content
        return web.json_response(self._item(item), status=status)

    async def _open_session(self, request: web.Request, item: str) -> web.Response:
        if not self._knows(item):
            return refusal(404, "itemNotFound")
        properties = (await request.json()).get("item", {})
        id_ = str(next(self.ids))
        self.sessions[id_] = Session(item, properties.get("@microsoft.graph.conflictBehavior", "fail"))
        url, expires = f"{self.other_url}/up/{id_}", "2099-01-01T00:00:00Z"
        return web.json_response({"uploadUrl": url, "expirationDateTime": expires})

    async def _upload(self, request: web.Request, id_: str) -> web.Response:
        if "Authorization" in request.headers:
            return refusal(401, "unauthenticated")
        session = self.sessions.get(id_)
        if session is None:
            return refusal(404, "itemNotFound", "The upload session was not found")
        if request.method == "GET":
            return self._status(session, 200)
        return self._take(id_, session, request.headers.get("Content-Range", ""), await request.read())

    def _take(self, id_: str, session: Session, where: str, part: bytes) -> web.Response:
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", where)
        first, last, total = map(int, found.groups()) if found else (0, -1, -1)
        is_last = last + 1 == total
        if not part or last - first + 1 != len(part) or total != (session.total or total):
            return refusal(400, "invalidRequest", "Content-Range does not fit")
        if len(part) >= LARGEST_RANGE:
            return refusal(413, "RequestEntityTooLarge")
        if len(part) % UNIT and not is_last:
            return refusal(400, "invalidRequest", "not a multiple of 320 KiB")
        if first != len(session.content):
            return refusal(416, "invalidRange")
        session.content, session.total = session.content + part, total
        return self._complete(id_, session) if is_last else self._status(session, 202)

    def _complete(self, id_: str, session: Session) -> web.Response:
        item = session.item
        status = 200 if item in self.held.files else 201
        if status == 200 and session.conflict == "fail":
            return refusal(409, "nameAlreadyExists")
        if status == 200 and session.conflict == "rename":
            item = re.sub(r"(\.\w+:)$", r" 1\1", item)
        del self.sessions[id_]
        self.held.files[item] = session.content
        return web.json_response({"id": item, "name": item, "size": session.total}, status=status)

    @staticmethod
    def _status(session: Session, status: int) -> web.Response:
        missing = [f"{len(session.content)}-"]
        return web.json_response({"nextExpectedRanges": missing}, status=status)

    def _knows(self, item: str, whole: bool = False) -> bool:
        parents = {folder["id"] for folder in self.held.folders.values()}
        return item in self.held.files if whole else item.partition(":")[0] in parents

    def _item(self, item: str) -> Json:
        name = item.partition(":/")[2].rstrip(":")
        return {"id": item, "name": name, "webUrl": f"https://example.sharepoint.com/Halden/{name}"}
