"""A Word document in a person's own chat is read as pasted notes; what is none gets its sentence."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain.drafts import Draft
from tests.program.pilot import NOTES, Pilot, kari, word
from tests.program.teams import read
from tests.wire.faults import Fault
from tests.wire.files_double import FilesDouble

Json = dict[str, Any]
INFO = "application/vnd.microsoft.teams.file.download.info"


@pytest.fixture
async def drive() -> AsyncIterator[FilesDouble]:
    async with FilesDouble() as drive:
        drive.files["/referat"] = word(NOTES)
        yield drive


def attached(url: str, name: str = "Referat.docx") -> Json:
    content = {"downloadUrl": url, "uniqueId": "1150D938", "fileType": name.rpartition(".")[2]}
    return {
        "contentType": INFO,
        "name": name,
        "contentUrl": "https://kommunen-my.sharepoint.com/x",
        "content": content,
    }


async def sent(halden: Pilot, *files: Json, text: str = "") -> list[str]:
    html = {"contentType": "text/html", "content": "<div></div>"}
    activity = halden.alone(text, attachments=[html, *files])
    answer = await halden.teams.bring(halden.url, activity)
    assert answer.status == 200
    return [read(each) for each in halden.answers(activity)]


async def drafts(halden: Pilot) -> tuple[Draft, ...]:
    async with halden.store() as store:
        return await store.drafts.of_author(kari())


async def test_it_fills_a_draft_of_the_persons_group(halden: Pilot, drive: FilesDouble) -> None:
    async with halden.bot("off"):
        (shown,) = await sent(halden, attached(f"{drive.url}/referat"))
    assert "Jeg har lest notatene" in shown and "Vi ansetter en boligkoordinator" in shown
    (draft,) = await drafts(halden)
    assert draft.group == "halden"
    assert [one.name for one in draft.minutes.present] == ["Kari Nes", "Ola Lie"]
    assert drive.agents == [None]


async def test_the_same_file_twice_adds_nothing(halden: Pilot, drive: FilesDouble) -> None:
    file = attached(f"{drive.url}/referat")
    async with halden.bot("off"):
        await sent(halden, file, file)
        (before,) = await drafts(halden)
        await sent(halden, file)
    assert await drafts(halden) == (before,)


async def test_several_files_are_one_draft_and_one_that_cannot_be_read_says_so(
    halden: Pilot, drive: FilesDouble
) -> None:
    drive.files |= {"/more": word("Vedtak: Vi møtes igjen i mai."), "/broken": b"PK no zip"}
    files = [
        attached(f"{drive.url}/referat"),
        attached(f"{drive.url}/broken", "ødelagt.docx"),
        attached(f"{drive.url}/more", "mer.docx"),
    ]
    async with halden.bot("off"):
        problem, shown = await sent(halden, *files)
    assert "ødelagt.docx" in problem and "Word-dokument" in problem
    assert "Vi ansetter en boligkoordinator" in shown and "Vi møtes igjen i mai" in shown
    assert len(await drafts(halden)) == 1


async def test_an_identity_number_is_masked_before_it_is_stored(halden: Pilot, drive: FilesDouble) -> None:
    drive.files["/referat"] = word(f"{NOTES}Info: Saken gjelder 01019012480.\n")
    async with halden.bot("off"):
        (shown,) = await sent(halden, attached(f"{drive.url}/referat"))
    assert "Jeg har skjult noe jeg ikke skal lagre" in shown
    (draft,) = await drafts(halden)
    assert "01019012480" not in str(draft)


UNREADABLE = [
    ("Referat.pdf", "/referat", "leser bare Word"),
    ("Referat.doc", "/referat", "gammelt Word-format"),
    ("Referat", "/referat", "leser bare Word"),
    ("Referat.docx", "/gone", "fikk ikke hentet fila"),
    ("Referat.docx", "/old", "gammelt Word-format"),
    ("Referat.docx", "/large", "høyst 5 MB"),
    ("Referat.docx", "/empty", "ingen tekst"),
    ("Referat.docx", "/long", "lengre enn et referat"),
    ("**[x](https://evil.example)**.docx", "/gone", r"\*\*\[x"),
]


async def test_what_cannot_be_read_has_its_sentence_and_leaves_nothing(
    halden: Pilot, drive: FilesDouble
) -> None:
    drive.files |= {
        "/old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        "/large": bytes(5 * 1024 * 1024 + 1),
        "/empty": word(" "),
        "/long": word("Møte om bolig i kommunen. " * 5000),
    }
    async with halden.bot("off"):
        for name, path, sentence in UNREADABLE:
            (said,) = await sent(halden, attached(drive.url + path, name))
            assert sentence in said, (name, path)
    assert not await drafts(halden)


async def test_another_host_is_never_asked(halden: Pilot) -> None:
    async with halden.bot("off"):
        (said,) = await sent(halden, attached("https://evil.example/referat"), text="referat")
    assert "fikk ikke hentet fila" in said


async def test_a_service_that_is_away_is_said(halden: Pilot, drive: FilesDouble) -> None:
    drive.faults.append(Fault(503))
    async with halden.bot("off"):
        (said,) = await sent(halden, attached(f"{drive.url}/referat"))
    assert "Teams svarer ikke" in said


async def test_in_a_channel_a_file_is_not_looked_at(halden: Pilot, drive: FilesDouble) -> None:
    async with halden.bot("off"):
        activity = halden.teams.message("hei", attachments=[attached(f"{drive.url}/referat")])
        await halden.said(activity)
    assert not drive.asked
