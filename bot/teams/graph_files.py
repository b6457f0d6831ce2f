"""A file into a channel's folder: small ones at once, larger ones in ranges that go on after a cut.

Whatever is repeated replaces what it wrote before, so that a file is there once.
"""

import asyncio
import re
from collections.abc import Callable
from typing import Any, Final

from bot.domain.errors import TeamsAway, TeamsUnknown
from bot.teams.connector import Rejected
from bot.teams.graph_client import GraphClient, patiently, request_to
from bot.teams.told import Json, part, text

FILES: Final = "Files.ReadWrite.All"
LARGE_FILES: Final = "Sites.ReadWrite.All"  # an upload session asks for more

SMALL: Final = 4 * 1024 * 1024  # bytes that go in one request
RANGE: Final = 16 * 320 * 1024  # bytes of a larger file that go at a time: a multiple of 320 KiB
UPLOAD: Final = 300.0  # seconds for a whole file
SESSIONS: Final = 3
LONGEST_NAME: Final = 128  # characters

Item = Callable[[Any], Any]  # the file's place in its folder
_FORBIDDEN = re.compile(r'[\x00-\x1f"*:<>?/\\|#%]+')  # by SharePoint, or read as part of an address


async def put_file(client: GraphClient, folder: Json, name: str, content: bytes) -> str:
    """The link to it."""
    item = _item(folder, file_name(name))
    try:
        async with asyncio.timeout(UPLOAD):
            if len(content) > SMALL:
                await _put_in_ranges(client, item, content)
                told = await client.ask(lambda sdk: item(sdk).to_get_request_information(), FILES)
            else:
                told = await client.ask(
                    lambda sdk: item(sdk).content.to_put_request_information(content), FILES
                )
    except TimeoutError:
        raise TeamsAway() from None
    return text(told, "webUrl")


def file_name(name: str) -> str:
    """As SharePoint takes it."""
    stem, dot, suffix = _FORBIDDEN.sub("-", name).strip(" .~").rpartition(".")
    return f"{stem[: LONGEST_NAME - len(suffix)].strip()}{dot}{suffix}"


def _item(folder: Json, name: str) -> Item:
    drive, parent = text(part(folder, "parentReference"), "driveId"), text(folder, "id")
    if not drive or not parent:
        raise TeamsUnknown("filesFolder")
    return lambda sdk: sdk.drives.by_drive_id(drive).items.by_drive_item_id(f"{parent}:/{name}:")


async def _put_in_ranges(client: GraphClient, item: Item, content: bytes) -> None:
    """A session that is gone may have been completed by a request that was cut: the next one replaces."""
    for _ in range(SESSIONS):
        session = await client.ask(lambda sdk: _new_session(item(sdk)), LARGE_FILES)
        url = text(session, "uploadUrl")
        if not client.is_safe(url):
            raise Rejected(200, "uploadUrl")
        try:
            return await _Ranges(client, url, content).put()
        except TeamsUnknown:
            continue
    raise TeamsAway()


def _new_session(item: Any) -> Any:
    from msgraph.generated.drives.item.items.item.create_upload_session.create_upload_session_post_request_body import (  # noqa: E501
        CreateUploadSessionPostRequestBody,
    )
    from msgraph.generated.models.drive_item_uploadable_properties import DriveItemUploadableProperties

    properties = DriveItemUploadableProperties(
        additional_data={"@microsoft.graph.conflictBehavior": "replace"}
    )
    body = CreateUploadSessionPostRequestBody(item=properties)
    return item.create_upload_session.to_post_request_information(body)


class _Ranges:
    def __init__(self, client: GraphClient, url: str, content: bytes) -> None:
        self._client, self._url, self._content = client, url, content
        self._start, self._in_doubt = 0, False

    async def put(self) -> None:
        while self._start < len(self._content):
            await patiently(self._put_next)

    async def _put_next(self) -> None:
        if self._in_doubt:
            self._go_on(await self._client.ask_once(request_to("GET", self._url), LARGE_FILES))
        part = self._content[self._start : self._start + RANGE]
        if part:
            self._in_doubt = True
            where = f"bytes {self._start}-{self._start + len(part) - 1}/{len(self._content)}"
            self._go_on(await self._client.ask_once(request_to("PUT", self._url, part, where), LARGE_FILES))

    def _go_on(self, session: Json) -> None:
        """From where the service says that something is missing."""
        missing = session.get("nextExpectedRanges")
        try:
            self._start = int(missing[0].partition("-")[0]) if missing else len(self._content)
        except (ValueError, TypeError, AttributeError, KeyError):
            raise TeamsAway() from None
        self._in_doubt = False
