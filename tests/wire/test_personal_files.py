"""Files in personal chat: from Teams's own hosts and no others, within bounds, without a token of ours."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.domain.errors import DocumentTooLarge, FileUnavailable, TeamsAway
from bot.teams import personal_files
from bot.teams.personal_files import TeamsFiles
from tests.wire.faults import Fault
from tests.wire.files_double import FilesDouble


@pytest.fixture
async def drive() -> AsyncIterator[FilesDouble]:
    async with FilesDouble() as drive:
        drive.files["/notes"] = b"notes"
        yield drive


@pytest.fixture
def files(session: ClientSession) -> TeamsFiles:
    return TeamsFiles(session, local=True)


async def test_a_file_is_fetched_without_showing_who_we_are(drive: FilesDouble, files: TeamsFiles) -> None:
    assert await files.get(f"{drive.url}/notes") == b"notes"
    assert drive.agents == [None]


@pytest.mark.parametrize(
    "url",
    [
        "http://kommunen-my.sharepoint.com/notes",
        "https://kommunen.sharepoint.com.evil.example/notes",
        "https://evilsharepoint.com/notes",
        "https://sharepoint.com@evil.example/notes",
        "https://kommunen.sharepoint.com\\@evil.example/notes",
        "https://user:secret@kommunen.sharepoint.com/notes",
        "https://169.254.169.254/metadata",
        "file:///etc/passwd",
        "//kommunen.sharepoint.com/notes",
        "https://[::1",
        "",
    ],
)
async def test_no_other_host_is_asked(session: ClientSession, url: str) -> None:
    for files in (TeamsFiles(session), TeamsFiles(session, local=True)):
        with pytest.raises(FileUnavailable):
            await files.get(url)
        with pytest.raises(FileUnavailable):
            await files.put(url, b"x")


async def test_this_machine_is_asked_in_local_mode_alone(drive: FilesDouble, session: ClientSession) -> None:
    with pytest.raises(FileUnavailable):
        await TeamsFiles(session).get(f"{drive.url}/notes")
    assert not drive.asked


async def test_a_redirect_is_followed_where_it_leads_to_a_host_of_teams(
    drive: FilesDouble, files: TeamsFiles
) -> None:
    drive.moved |= {"/old": "/notes", "/out": "https://evil.example/notes", "/round": "/round"}
    assert await files.get(f"{drive.url}/old") == b"notes"
    for path in ("/out", "/round"):
        with pytest.raises(FileUnavailable):
            await files.get(drive.url + path)


async def test_what_is_too_large_is_left(drive: FilesDouble, files: TeamsFiles) -> None:
    limit = personal_files.LARGEST * 1024 * 1024
    drive.files |= {"/just": bytes(limit), "/more": bytes(limit + 1)}
    assert len(await files.get(f"{drive.url}/just")) == limit
    with pytest.raises(DocumentTooLarge):
        await files.get(f"{drive.url}/more")


async def test_a_service_that_is_away_is_told_from_a_file_that_is_gone(
    drive: FilesDouble, files: TeamsFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_files, "FETCH", 0.2)
    cut = Fault(500, cut=True)  # one alone is asked for again
    for faults in ([Fault(503, "7")], [Fault(429)], [cut, cut], [Fault(taken=True, delay=1.0)]):
        drive.faults.extend(faults)
        with pytest.raises(TeamsAway):
            await files.get(f"{drive.url}/notes")
    with pytest.raises(FileUnavailable):
        await files.get(f"{drive.url}/gone")


async def test_a_file_is_put_once_and_whole(drive: FilesDouble, files: TeamsFiles) -> None:
    drive.open.add("/session")
    await files.put(f"{drive.url}/session", b"minutes")
    assert drive.files["/session"] == b"minutes"
    with pytest.raises(FileUnavailable):
        await files.put(f"{drive.url}/session", b"again")
