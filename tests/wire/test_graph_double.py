"""The stand-in for Microsoft Graph refuses what the real one refuses: here each refusal is met."""

from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from aiohttp import ClientSession

from tests.wire.graph_double import LARGEST_PUT, LARGEST_RANGE, UNIT, GraphDouble
from tests.wire.teams_double import Fault

ROLES = (
    "Sites.ReadWrite.All",
    "TeamMember.Read.All",
    "OnlineMeetingArtifact.Read.All",
    "ChannelMessage.Read.All",
)
ITEM = "/drives/b!drive/items/folder:/a.docx:"


class Asking:
    def __init__(self, session: ClientSession, double: GraphDouble) -> None:
        self.session, self.double = session, double
        self.header: dict[str, str] = {"Authorization": f"Bearer {double.token(*ROLES)}"}

    async def __call__(self, method: str, path: str, content: bytes = b"", **headers: str) -> int:
        url = path if path.startswith("http") else f"{self.double.url}/v1.0{path}"
        headers = {key.replace("_", "-"): value for key, value in headers.items()}
        data = BytesIO(content)
        async with self.session.request(method, url, data=data, headers=self.header | headers) as response:
            self.told = await response.json()
            return response.status

    async def open(self, conflict: str = "replace") -> None:
        """From now on to the session's own address, without a token."""
        body = b'{"item": {"@microsoft.graph.conflictBehavior": "%s"}}' % conflict.encode()
        assert await self("POST", f"{ITEM}/createUploadSession", body) == 200
        self.url, self.header = self.told["uploadUrl"], {}

    async def put(self, content: bytes, where: str) -> int:
        return await self("PUT", self.url, content, Content_Range=where)


@pytest.fixture
async def double() -> AsyncIterator[GraphDouble]:
    async with GraphDouble() as double:
        double.held.members["team"] = [{"id": str(number)} for number in range(3)]
        double.held.folders["team", "19:channel"] = {
            "id": "folder",
            "parentReference": {"driveId": "b!drive"},
        }
        yield double


@pytest.fixture
async def ask(session: ClientSession, double: GraphDouble) -> Asking:
    return Asking(session, double)


async def test_nothing_without_a_token_that_it_gave(ask: Asking) -> None:
    for header in ({}, {"Authorization": "Bearer eyJ.made.up"}):
        ask.header = header
        assert await ask("GET", "/teams/team/members") == 401


async def test_nothing_without_the_role(ask: Asking, double: GraphDouble) -> None:
    ask.header = {"Authorization": f"Bearer {double.token('User.Read.All', 'Files.ReadWrite.All')}"}
    assert await ask("GET", "/teams/team/members") == 403
    assert await ask("POST", f"{ITEM}/createUploadSession", b"{}") == 403
    assert await ask("PUT", f"{ITEM}/content", b"x") == 201


async def test_no_meeting_of_an_organizer_without_a_policy(ask: Asking, double: GraphDouble) -> None:
    double.held.reports["lead", "m"] = [{"id": "r"}]
    double.held.records["r"] = []
    reports = "/users/lead/onlineMeetings/m/attendanceReports"
    assert await ask("GET", reports) == await ask("GET", f"{reports}/r/attendanceRecords") == 403
    double.held.policies.add("lead")
    assert await ask("GET", reports) == await ask("GET", f"{reports}/r/attendanceRecords") == 200
    assert await ask("GET", f"{reports}/other/attendanceRecords") == 404


@pytest.mark.parametrize(
    "path",
    [
        "/teams/nobody/members",
        "/teams/team/channels/19:other/filesFolder",
        "/teams/team/channels/19:other/messages",
        ITEM,
    ],
)
async def test_what_is_not_there_is_not_found(ask: Asking, path: str) -> None:
    assert await ask("GET", path) == 404


async def test_no_file_in_a_folder_that_is_not_there(ask: Asking) -> None:
    assert await ask("PUT", "/drives/b!drive/items/elsewhere:/a.docx:/content", b"x") == 404
    assert await ask("POST", "/drives/b!drive/items/elsewhere:/a.docx:/createUploadSession", b"{}") == 404


@pytest.mark.parametrize(
    "path",
    [
        "/drives/b!drive/items/folder:/a.docx/content",
        "/drives/b!drive/items/folder/a.docx:/content",
        "/drives/b!drive/items/:/folder/a.docx:/content",
        "/drives/b!drive/items/folder:/a:b.docx:/content",
        "//drives/b!drive/items/folder:/a.docx:/content",
        "/teams/team/drive",
    ],
)
async def test_a_path_of_another_form_is_a_bad_request(ask: Asking, path: str) -> None:
    assert await ask("PUT", path, b"x") == 400


async def test_a_page_has_its_limit_and_a_link_to_the_next(ask: Asking, double: GraphDouble) -> None:
    double.held.messages["team/19:channel"] = [{"id": str(number)} for number in range(70)]
    messages = "/teams/team/channels/19:channel/messages"
    assert await ask("GET", f"{messages}?$top=51") == 400
    assert await ask("GET", f"{messages}?$top=50") == 200
    assert await ask("GET", ask.told["@odata.nextLink"]) == 200
    assert len(ask.told["value"]) == 20 and "@odata.nextLink" not in ask.told


async def test_a_large_file_needs_a_session(ask: Asking) -> None:
    assert await ask("PUT", f"{ITEM}/content", bytes(LARGEST_PUT)) == 201
    assert await ask("PUT", f"{ITEM}/content", bytes(LARGEST_PUT + 1)) == 413


async def test_a_session_takes_ranges_in_order_and_of_the_right_size(
    ask: Asking, double: GraphDouble
) -> None:
    await ask.open()
    size = 3 * UNIT
    for content, where in [
        (b"x" * 1000, f"bytes 0-999/{size}"),
        (b"x" * UNIT, f"bytes 0-{UNIT}/{size}"),
        (b"x" * UNIT, "0-"),
        (b"", f"bytes 0--1/{size}"),
    ]:
        assert await ask.put(content, where) == 400
    assert await ask.put(bytes(UNIT), f"bytes {UNIT}-{2 * UNIT - 1}/{size}") == 416
    assert await ask.put(bytes(UNIT), f"bytes 0-{UNIT - 1}/{size}") == 202
    assert await ask.put(bytes(UNIT), f"bytes 0-{UNIT - 1}/{size}") == 416
    assert await ask.put(bytes(UNIT), f"bytes {UNIT}-{2 * UNIT - 1}/{size + 1}") == 400
    assert await ask("GET", ask.url) == 200 and ask.told["nextExpectedRanges"] == [f"{UNIT}-"]
    assert await ask.put(bytes(2 * UNIT), f"bytes {UNIT}-{size - 1}/{size}") == 201
    assert await ask("GET", ask.url) == 404
    assert [len(content) for content in double.held.files.values()] == [size]


async def test_a_range_has_its_limit(ask: Asking) -> None:
    await ask.open()
    assert await ask.put(bytes(LARGEST_RANGE), f"bytes 0-{LARGEST_RANGE - 1}/{LARGEST_RANGE}") == 413


async def test_a_session_takes_no_token_and_must_exist(ask: Asking, double: GraphDouble) -> None:
    header = ask.header
    await ask.open()
    ask.header = header
    assert await ask.put(b"x", "bytes 0-0/1") == 401
    ask.header, ask.url = {}, f"{double.other_url}/up/none"
    assert await ask.put(b"x", "bytes 0-0/1") == 404


@pytest.mark.parametrize(
    ("conflict", "status", "files"), [("fail", 409, 1), ("rename", 200, 2), ("replace", 200, 1)]
)
async def test_a_file_of_the_same_name_is_met_as_was_asked_for(
    ask: Asking, double: GraphDouble, conflict: str, status: int, files: int
) -> None:
    await ask("PUT", f"{ITEM}/content", b"old")
    await ask.open(conflict)
    assert await ask.put(b"new", "bytes 0-2/3") == status
    assert len(double.held.files) == files


async def test_it_is_away_when_told(ask: Asking, double: GraphDouble) -> None:
    double.faults += [Fault(429, retry_after="3"), Fault(503)]
    assert [await ask("GET", "/teams/team/members") for _ in range(3)] == [429, 503, 200]
