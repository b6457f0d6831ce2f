"""What is read in a Word document, and what is refused."""

import random
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.domain.errors import (
    DocumentTooLarge,
    LockedDocument,
    OldDocument,
    UnreadableDocument,
    VelferdsbotError,
)
from bot.domain.language import Language
from dialogs.documents import text_of_docx
from dialogs.texts import texts
from tests.documents.made import docx, p, packed, parts, r, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PLAIN = docx(p("Til stede: Kari"), table(("Hvem", "Hva")))


def test_headings_are_known_by_the_style_whatever_its_language() -> None:
    read = text_of_docx(
        docx(p("Møte", "Tittel"), p("Beslutninger", "Overskrift2"), p("Saker", "Kommunens"), p("Tekst"))
    )
    assert read == "# Møte\n## Beslutninger\n## Saker\nTekst"


def test_numbers_that_word_only_shows_are_read() -> None:
    read = text_of_docx(
        docx(
            p("Godkjenning", "Overskrift1"),
            p("Boligkoordinator", "Overskrift1"),
            p("Ett", numbering=(2, 0)),
            p("Underpunkt", numbering=(2, 1)),
            p("Ett til", numbering=(2, 1)),
            p("Dypt", numbering=(2, 2)),
            p("To", numbering=(2, 0)),
            p("Nytt underpunkt", numbering=(2, 1)),
            p("Ny liste", numbering=(4, 0)),
        )
    )
    assert read.split("\n") == [
        "# Sak 7/26 Godkjenning",
        "# Sak 8/26 Boligkoordinator",
        "1. Ett",
        "a) Underpunkt",
        "b) Ett til",
        "1.i Dypt",
        "2. To",
        "a) Nytt underpunkt",
        "1. Ny liste",
    ]


def test_list_items_and_tables_are_lines() -> None:
    read = text_of_docx(
        docx(
            p("Melk", "Punktliste"),
            p("Inne", numbering=(1, 1)),
            p("Ikke i lista", "Punktliste", (0, 0)),
            p("Uten oppskrift", numbering=(99, 0)),
            table(("Hvem", "Hva", "Når"), ("Kari", "Søknad", ""), ("", "", "")),
            table((p("Kari") + p("Ola"), "Brev")),
        )
    )
    assert read.split("\n") == [
        "- Melk",
        "- Inne",
        "Ikke i lista",
        "- Uten oppskrift",
        "Hvem | Hva | Når",
        "Kari | Søknad | ",
        "Kari; Ola | Brev",
    ]


def test_a_table_that_lays_out_the_page_is_read_as_the_page() -> None:
    page = p("Saker", "Overskrift2") + p("Vedtak: Ja.") + p("Aksjon: Ring.") + p("Frist: 1. mai")
    read = text_of_docx(docx(table(("Sak 1", page)), table((p("Alene") + table(("a", "b")),))))
    assert read == "Sak 1\n## Saker\nVedtak: Ja.\nAksjon: Ring.\nFrist: 1. mai\nAlene\na | b"


def test_check_boxes_of_every_age_are_shown() -> None:
    new = (
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
        f"<w:sdtContent>{r('☒')}</w:sdtContent></w:sdt>{r(' Sendt')}"
    )
    old = (
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox>"
        f"</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>{r('Ringt')}"
    )
    sign = f"<w:r><w:sym w:font='Wingdings' w:char='F0A8'/></w:r>{r(' Varslet')}"
    assert text_of_docx(docx(p(new), p(old), p(sign))) == "☒ Sendt\n☐ Ringt\n☐ Varslet"


def test_what_was_deleted_commented_or_hidden_is_no_text_and_what_was_added_is() -> None:
    tracked = (
        f"{r('Vi ')}<w:del><w:r><w:delText>avslår</w:delText></w:r></w:del><w:ins>{r('søker')}</w:ins>"
        f"<w:moveFrom>{r(' flyttet')}</w:moveFrom><w:r><w:commentReference w:id='0'/></w:r>"
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><!-- merknad -->"
    )
    gone = (
        f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{p('borte')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:del><w:r><w:delText>borte</w:delText></w:r></w:del></w:p>"
    )
    assert text_of_docx(docx(p(tracked), gone)) == "Vi søker"


def test_links_fields_tabs_and_breaks_are_read_through() -> None:
    runs = (
        f"<w:hyperlink>{r('Husbanken')}</w:hyperlink><w:r><w:tab/></w:r>{r('og')}"
        f"<w:fldSimple w:instr='DATE'>{r(' 1. mars')}</w:fldSimple><w:r><w:br/></w:r>{r('ny')}"
        "<w:r><w:noBreakHyphen/></w:r><w:r><w:t>linje</w:t></w:r>"
    )
    assert text_of_docx(docx(p(runs))) == "Husbanken og 1. mars\nny-linje"


def test_a_text_box_is_read_once() -> None:
    def box(around: str) -> str:
        content = f"<w:txbxContent>{around}</w:txbxContent>"
        return f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"

    both = (
        f"<mc:AlternateContent><mc:Choice>{box(p('I boksen'))}</mc:Choice>"
        f"<mc:Fallback>{box(p('I boksen'))}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of_docx(docx(p(f"{r('Utenfor')}<w:r>{both}</w:r>"))) == "Utenfor\nI boksen"


def test_content_controls_around_paragraphs_and_rows_are_looked_through() -> None:
    row = (
        f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    )
    block = f"<w:sdt><w:sdtContent>{p('Inni')}</w:sdtContent></w:sdt>"
    assert text_of_docx(docx(block, f"<w:tbl>{row}</w:tbl>")) == "Inni\na | b"


def test_the_document_is_found_where_it_is_said_to_be_and_macros_are_let_lie() -> None:
    moved = parts(p("Hei"), main="word/document2.xml")
    assert text_of_docx(packed({**moved, "word/vbaProject.bin": b"\x00macro"})) == "Hei"


def test_a_style_that_is_based_on_itself_ends() -> None:
    assert text_of_docx(docx(p("Rundt", "Ring"))) == "Rundt"


def test_an_entity_is_neither_fetched_nor_unfolded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("HEMMELIG")
    content = parts(p("<w:r><w:t>a &ut; &mange; b</w:t></w:r>"))
    types = (
        f'<!DOCTYPE x [<!ENTITY ut SYSTEM "{secret.as_uri()}"><!ENTITY ti "0123456789">'
        f'<!ENTITY mange "{"&ti;" * 1000}">]>'
    )
    content["word/document.xml"] = types.encode() + content["word/document.xml"]
    read = text_of_docx(packed(content))
    assert read.startswith("a")
    assert "HEMMELIG" not in read
    assert "0123456789" not in read


def _lying_about(size: int) -> bytes:
    """A part of 60 MB that says it has `size` bytes."""
    whole = packed(parts(p("a" * 1000) * 60_000))
    stated = struct.pack("<I", len(parts(p("a" * 1000) * 60_000)["word/document.xml"]))
    assert whole.count(stated) == 2  # before the part, and in the table of contents
    return whole.replace(stated, struct.pack("<I", size))


REFUSED: list[tuple[type[VelferdsbotError], Callable[[], bytes]]] = [
    (DocumentTooLarge, lambda: b"PK" + bytes(5 * 1024 * 1024)),
    (DocumentTooLarge, lambda: packed({**parts(""), "word/media/bomb.bin": bytes(51 * 1024 * 1024)})),
    (DocumentTooLarge, lambda: docx("<w:p/>" * 600_000)),
    (DocumentTooLarge, lambda: docx(p("a" * 1000) * 17_000)),
    (UnreadableDocument, lambda: _lying_about(1000)),
    (OldDocument, lambda: OLE + bytes(2000)),
    (LockedDocument, lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)),
    (UnreadableDocument, lambda: b""),
    (UnreadableDocument, lambda: b"%PDF-1.7 not Word"),
    (UnreadableDocument, lambda: PLAIN[: len(PLAIN) // 2]),
    (UnreadableDocument, lambda: packed({"xl/workbook.xml": b"<workbook/>"})),
    (UnreadableDocument, lambda: packed({**parts(""), "word/document.xml": b"<html><body>x</body></html>"})),
    (UnreadableDocument, lambda: packed({**parts(""), "word/document.xml": b"<w:document"})),
    (UnreadableDocument, lambda: docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000)),
    (UnreadableDocument, lambda: docx(p("x", numbering=(2, "mange")))),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("error", "content"), REFUSED)
def test_what_cannot_be_read_is_refused_by_name(
    error: type[VelferdsbotError], content: Callable[[], bytes]
) -> None:
    with pytest.raises(error):
        text_of_docx(content())


@pytest.mark.parametrize("language", list(Language))
def test_what_is_too_large_is_told_how_large_it_may_be(language: Language) -> None:
    error = DocumentTooLarge(5)
    assert " 5 MB" in texts(language)(error.key, **error.values)


def test_a_damaged_file_is_read_or_refused_and_never_anything_else() -> None:
    chance = random.Random(4)
    for _ in range(1500):
        damaged = bytearray(PLAIN)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with suppress(UnreadableDocument, DocumentTooLarge):
            text_of_docx(bytes(damaged))
