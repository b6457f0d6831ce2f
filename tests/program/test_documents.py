"""Filed minutes become a Word document in the channel's files, once, and a link on the card there."""

import logging
from datetime import UTC, datetime

import pytest

from dialogs.documents import text_of_docx
from storage.deliveries import failures, listed
from storage.engine import open_database
from tests.program.pilot import Pilot, eventually, links
from tests.wire.faults import Fault

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)

FILE = "folder:/Referat 1, 2026-03-12 Halden.docx:"
LINK = "https://example.sharepoint.com/Halden/Referat 1, 2026-03-12 Halden.docx"


async def stand_at(halden: Pilot, *states: str) -> bool:
    """Whether the documents that were planned do."""
    engine = open_database(halden.database)
    found = [each.state for each in await listed(engine, LONG_AGO) if each.key.kind == "document"]
    await engine.dispose()
    return found == list(states)


async def test_the_document_is_put_and_the_card_in_the_channel_opens_it(halden: Pilot) -> None:
    async with halden.bot():
        minutes = await halden.file()
        card = await halden.until(LINK, "PUT")
        assert links(card) == [LINK]
        assert "Vi ansetter en boligkoordinator." in text_of_docx(halden.graph.held.files[FILE])
        assert list(halden.graph.held.files) == [FILE]
        async with halden.store() as store:
            filed = await store.minutes.with_id(minutes)
        assert filed and filed.link == LINK
        assert len(halden.posted("Referat nr. 1")) == 1


async def test_a_correction_and_an_approval_replace_the_same_file(halden: Pilot) -> None:
    async with halden.bot():
        minutes = await halden.file()
        await halden.until(LINK, "PUT")
        where = halden.teams.message(None)
        await halden.said(halden.pressed(where, "minutes.noted", minutes=minutes, note="Det var fredag."))
        await halden.said(halden.pressed(halden.teams.message(None), "minutes.approve", minutes=minutes))
        await eventually(lambda: stand_at(halden, "skipped", "skipped", "skipped"))
        words = text_of_docx(halden.graph.held.files[FILE])
        assert "Det var fredag." in words and "Godkjent" in words
        assert list(halden.graph.held.files) == [FILE]
        assert len(halden.posted(LINK, "PUT")) == 1


async def test_what_is_away_is_tried_again_without_a_second_file(
    halden: Pilot, caplog: pytest.LogCaptureFixture
) -> None:
    halden.graph.faults.extend([Fault(taken=True), Fault(503, "100"), Fault(taken=True)])
    async with halden.bot():
        await halden.file()
        await eventually(lambda: "is put off" in caplog.text)
    (record,) = [each for each in caplog.records if "is put off" in each.message]
    assert record.levelno == logging.WARNING and record.exc_info is None


@pytest.mark.parametrize(("roles", "code"), [({"TeamMember.Read.All"}, "Files.ReadWrite.All"), (None, "404")])
async def test_what_is_refused_is_given_up_and_says_why(
    halden: Pilot, caplog: pytest.LogCaptureFixture, roles: set[str] | None, code: str
) -> None:
    if roles:
        halden.graph.tokens[""] = roles
    else:
        halden.graph.held.folders.clear()
    async with halden.bot():
        await halden.file()
        await eventually(lambda: stand_at(halden, "failed"))
    engine = open_database(halden.database)
    (failed,) = await failures(engine, LONG_AGO)
    await engine.dispose()
    assert failed.key.kind == "document" and (code in failed.reason or "NotFound" in failed.reason)
    assert len([each for each in caplog.records if "is given up" in each.message]) == 1


async def test_without_graph_there_is_no_document_and_nothing_failed(halden: Pilot) -> None:
    async with halden.bot("off"):
        await halden.file()
        await halden.until("Referat nr. 1")
        await eventually(lambda: stand_at(halden, "skipped"))
    assert not halden.graph.held.files and not halden.posted("", "PUT")
