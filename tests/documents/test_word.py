"""The Word document as a reader, a screen reader and an archive meet it."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta, timezone
from io import BytesIO
from itertools import pairwise
from time import process_time
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle

from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, Decision, FiledMinutes, Minutes, Participant
from dialogs.documents import minutes_document, text_of_docx
from dialogs.texts import texts
from tests.documents.samples import (
    EXEMPT,
    GROUP,
    LONG,
    NYNORSK,
    PARTLY_EXEMPT,
    PROGRAMME,
    SHORT,
    filed,
    followed_up,
    tasks_of,
)

HOSTILE = (
    '<script>alert("x")</script> & <w:p/>',
    "**fet** [lenke](https://example.com) # ikke overskrift | celle",
    "familien 👩‍👩‍👧 og 🏠",
    "שלום עולם مرحبا",
    "]]> &amp; &#x0;",
    "x" * 5000,
)
EVERY_KIND = [SHORT, LONG, EXEMPT, PARTLY_EXEMPT, NYNORSK, Minutes()]


def written(minutes: Minutes | FiledMinutes, **more: object) -> bytes:
    sent = minutes if isinstance(minutes, FiledMinutes) else filed(minutes)
    return minutes_document(texts(sent.language), GROUP, PROGRAMME, sent, **more)  # type: ignore[arg-type]


def _document(minutes: Minutes | FiledMinutes, **more: object) -> WordDocument:
    return Document(BytesIO(written(minutes, **more)))


def _headings(document: WordDocument) -> Iterator[tuple[int, str]]:
    for paragraph in document.paragraphs:
        if (level := re.fullmatch(r"Heading (\d)", _style(paragraph.style))) is not None:
            yield int(level[1]), paragraph.text


def _style(style: BaseStyle | None) -> str:
    return str(style.name) if style is not None else ""


def _crowd(people: int) -> Minutes:
    return replace(
        SHORT, present=tuple(Participant(f"Person {n:03}", f"Etat {n % 17}") for n in range(people))
    )


def test_decisions_and_actions_come_first() -> None:
    headings = list(_headings(_document(LONG)))
    assert headings[:5] == [
        (1, "Fellesmøte i arbeidsgruppa"),
        (2, "Beslutninger"),
        (2, "Oppfølging"),
        (2, "Saker"),
        (3, "Sak 1/26: Godkjenning av forrige referat"),
    ]
    assert [text for level, text in headings if level == 2][3:] == [
        "Regler og rutiner som er i veien",
        "Andre notater",
        "Neste møte",
        "Godkjenning",
    ]


def test_the_top_says_when_where_and_who() -> None:
    facts = [p.text for p in _document(LONG).paragraphs if _style(p.style) == "Fact"]
    assert facts == [
        "Tid:\tTorsdag 12. mars 2026 kl. 09.00–10.30",
        "Sted:\tRådhuset, møterom Iddefjorden, og Teams",
        "Saksnummer:\t2026/1234",
        "Program:\tVelferdspiloten",
        "Løp:\tKommunens operative gruppe",
        "Fase:\tDesigne",
        "Til stede:\tHalden kommune: Kari Nordli, Per Sand\nNav: Ola Berg\nStatsforvalteren: Anne Lie\n"
        "Husbanken: Grete Moe\nJon Vik",
        "Forfall:\tIMDi: Mona Dahl\nBufetat: Tor Haug",
    ]


def test_the_table_says_who_does_what_by_when() -> None:
    (table,) = _document(SHORT, tasks=tasks_of(SHORT)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Hvem", "Hva", "Frist"],
        ["Ola Berg", "Innkalle til neste møte", "20. mars 2026"],
    ]


def test_what_became_of_the_actions_stands_beside_what_was_filed() -> None:
    (table,) = _document(LONG, tasks=followed_up(LONG)).tables
    assert [cell.text for cell in table.columns[3].cells[:5]] == [
        "Status",
        "Gjort 31. mars 2026",  # half past ten in the evening at Greenwich
        "Utsatt til 4. mai 2026",
        "Ny ansvarlig: Per Sand",
        "Åpen",
    ]
    assert [cell.text for cell in table.columns[2].cells[1:3]] == ["1. april 2026", "2. april 2026"]


def test_an_exempt_set_is_marked_at_the_top_and_on_every_page() -> None:
    document = _document(EXEMPT)
    assert [p.text for p in document.paragraphs if _style(p.style) == "Mark"] == [
        "Unntatt offentlighet, offl. § 13"
    ]
    assert document.sections[0].header.paragraphs[0].text == (
        "Halden arbeidsgruppe\tUnntatt offentlighet, offl. § 13"
    )


def test_an_exempt_item_is_marked_wherever_it_shows() -> None:
    document = _document(PARTLY_EXEMPT)
    assert [p.text for p in document.paragraphs if _style(p.style) == "Mark"] == [
        "Deler av referatet er unntatt offentlighet: Sak 2 (offl. § 23)",
        "Unntatt offentlighet, offl. § 23",
    ]
    listed = [p.text for p in document.paragraphs if _style(p.style).startswith("List")]
    assert listed[1:] == [
        "Kommunen legger fram et nytt bud.\nSak 2 · Unntatt offentlighet, offl. § 23",
        "Innkjøpsreglene krever tre tilbud også der det bare finnes én utleier.\n"
        "Sak 2 · Unntatt offentlighet, offl. § 23",
    ]
    assert document.tables[0].cell(2, 1).text == "Sende budet\nUnntatt offentlighet, offl. § 23"


def test_corrections_are_numbered_and_approval_is_dated() -> None:
    text = text_of_docx(written(filed(SHORT, approved_on=date(2026, 4, 9), notes=2)))
    assert "Merknad 2: Ola Berg var også til stede under sak 1.\nAnne Lie · 12. mars 2026" in text
    assert "Godkjent i møtet 9. april 2026." in text


def test_minutes_that_say_nothing_are_still_a_document() -> None:
    assert text_of_docx(written(Minutes())).split("\n")[:3] == [
        "# Referat fra møte i Halden arbeidsgruppe",
        "Halden arbeidsgruppe, referat nr. 4",
        "Program: Velferdspiloten",
    ]


@pytest.mark.parametrize("minutes", EVERY_KIND)
def test_headings_begin_with_one_title_and_skip_no_level(minutes: Minutes) -> None:
    levels = [level for level, _ in _headings(_document(minutes))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("minutes", EVERY_KIND)
def test_no_paragraph_is_empty(minutes: Minutes) -> None:
    document = _document(minutes, tasks=followed_up(minutes) if minutes == LONG else ())
    section = document.sections[0]
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    everywhere = [document, section.header, section.footer, *cells]
    assert all(paragraph.text.strip() for part in everywhere for paragraph in part.paragraphs)


def test_a_screen_reader_is_told_of_the_header_row_and_the_table() -> None:
    (table,) = _document(LONG).tables
    header, *rows = table.rows
    assert header._tr.trPr is not None
    assert header._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr is None or row._tr.trPr.find(qn("w:tblHeader")) is None for row in rows)
    look, caption = table._tblPr.find(qn("w:tblLook")), table._tblPr.find(qn("w:tblCaption"))
    assert look is not None
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "0")
    assert caption is not None
    assert caption.get(qn("w:val")) == "Oppfølging"


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.NB, "nb-NO"), (Language.NN, "nn-NO"), (Language.EN, "en-GB")]
)
def test_the_language_and_the_title_are_told(language: Language, locale: str) -> None:
    document = _document(filed(SHORT, language=language))
    known = document.core_properties
    assert (known.title, known.subject, known.author) == (SHORT.title, GROUP.name, "Kari Nordli")
    assert known.language == locale
    spoken = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert spoken == [locale]


def _contrast(colour: str, ground: str = "FFFFFF") -> float:
    """As WCAG 2 reckons it."""

    def light(hex_: str) -> float:
        parts = [int(hex_[n : n + 2], 16) / 255 for n in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lights = sorted((light(colour), light(ground)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_every_colour_of_text_is_readable() -> None:
    styles = _document(SHORT).styles.element
    colours = set(styles.xpath("//w:rPr/w:color/@w:val"))
    grounds = {"FFFFFF", *styles.xpath("//w:shd/@w:fill")}
    assert colours
    assert min(_contrast(colour, ground) for colour in colours for ground in grounds) > 4.5
    assert min(int(size) for size in styles.xpath("//w:sz/@w:val")) >= 18  # half points


def test_every_page_has_its_number_and_its_meeting() -> None:
    section = _document(LONG).sections[0]
    footer = section.footer.paragraphs[0]
    assert "".join(footer._p.xpath(".//w:t/text()")) == "Referat 12. mars 2026Side 1 av 1"
    assert [f.get(qn("w:instr")) for f in footer._p.findall(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_same_minutes_give_the_same_bytes_at_any_time_and_in_any_process() -> None:
    first = written(LONG)
    time.sleep(2.1)  # a ZIP file counts in steps of two seconds
    assert written(LONG) == first
    there = replace(filed(LONG), filed_at=filed(LONG).filed_at.astimezone(timezone(timedelta(hours=9))))
    assert written(there) == first
    code = (
        "import sys; from tests.documents import test_word as t; sys.stdout.buffer.write(t.written(t.LONG))"
    )
    elsewhere = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    again = subprocess.run([sys.executable, "-c", code], env=elsewhere, capture_output=True, check=True)
    assert again.stdout == first


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_kept_as_they_wrote_it(text: str) -> None:
    minutes = Minutes(
        title=text,
        place=text,
        present=(Participant(text, text),),
        items=(AgendaItem(text, text, (text,), (Decision(text, text),), rules=(text,)),),
        case_number=text,
        exempt=text,
        rest=(text,),
    )
    read = text_of_docx(written(minutes))
    assert f"# {text}\n" in read
    assert f"Sted: {text}\n" in read
    assert f"1. {text}\nAnsvarlig: {text} · Sak {text}\n" in read


def test_control_characters_and_broken_lines_do_no_harm() -> None:
    text = "før\x00\x1b\x0b\ud800\ufffe etter\r\n\n# ny linje"
    read = text_of_docx(written(replace(SHORT, title=text, rest=(text, "\x00", " "))))
    assert read.startswith("# før etter # ny linje\n")
    assert "## Andre notater\nfør etter # ny linje\n## Neste møte" in read


def test_three_hundred_participants_leave_the_decisions_on_the_first_page() -> None:
    lines = text_of_docx(written(_crowd(300))).split("\n")
    assert "Til stede: 300 personer, se deltakerlista til slutt" in lines[:8]
    assert lines.index("## Beslutninger") < 8
    listed = " ".join(lines[lines.index("## Deltakere") :])
    assert all(f"Person {n:03}" in listed for n in range(300))


def test_four_times_the_minutes_take_little_more_than_four_times_as_long_to_write_and_read() -> None:
    small, big = (replace(SHORT, items=LONG.items * times) for times in (5, 20))  # about 120 pages
    assert _seconds_there_and_back(big) < 8 * min(_seconds_there_and_back(small) for _ in range(2))


def _seconds_there_and_back(minutes: Minutes) -> float:
    began = process_time()
    lines = text_of_docx(written(minutes)).split("\n")
    assert len([line for line in lines if line.startswith("### ")]) == len(minutes.items)
    return process_time() - began


@pytest.mark.parametrize("minutes", [SHORT, LONG, EXEMPT, PARTLY_EXEMPT, NYNORSK, _crowd(300)])
def test_every_word_can_be_read_back(minutes: Minutes) -> None:
    read = text_of_docx(written(filed(minutes, notes=1), tasks=tasks_of(minutes)))
    people = [word for each in (*minutes.present, *minutes.absent) for word in (each.name, each.organisation)]
    owners = [action.owner for action in minutes.actions]
    said = [*minutes.lines, *people, *owners, *(d.responsible for d in minutes.decisions)]
    assert not [line for line in said if line not in read]


def test_no_part_holds_more_than_the_document_needs() -> None:
    with ZipFile(BytesIO(written(SHORT))) as archive:
        names = set(archive.namelist())
    assert names == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/header1.xml",
        "word/footer1.xml",
    }
