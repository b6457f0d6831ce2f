"""A document as Word. How it looks is in template/word/styles.xml."""

import re
from collections.abc import Iterator
from datetime import UTC
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from bot.domain.language import Language
from dialogs.documents.blocks import (
    Block,
    Fact,
    Heading,
    Line,
    Listing,
    Mark,
    Subtitle,
    Table,
    Written,
    printable,
)

_LOCALE = {Language.NB: "nb-NO", Language.NN: "nn-NO", Language.EN: "en-GB"}
_WIDTHS = {3: (2150, 5048, 2100), 4: (1550, 3998, 1550, 2200)}  # of columns, in twentieths of a point
_FIELD = re.compile("(NUMPAGES|PAGE)")
_BETWEEN = " · "
_LONGEST_PROPERTY = 255


def as_word(written: Written) -> bytes:
    """The same bytes for the same content, so that a repeated upload is the same file."""
    document = Document(BytesIO(_template()))
    _describe(document, written)
    _header_and_footer(document, written)
    for block in written.blocks:
        _add(document, block)
    packed = BytesIO()
    document.save(packed)
    with ZipFile(packed) as archive:
        return _packed((name, archive.read(name)) for name in archive.namelist())


@cache
def _template() -> bytes:
    root = files(__package__) / "template"
    return _packed((name, file.read_bytes()) for name, file in _parts(root))


def _parts(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _parts(each, f"{path}{each.name}/")
        else:
            yield path + each.name, each


def _packed(parts: Iterator[tuple[str, bytes]]) -> bytes:
    """Without the time of day that a ZIP file otherwise holds."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts:
            part = ZipInfo(name)  # of 1980
            part.create_system = 0  # wherever it is made
            archive.writestr(part, content, ZIP_DEFLATED)
    return packed.getvalue()


def _describe(document: WordDocument, written: Written) -> None:
    locale = _LOCALE[written.texts.language]
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), locale)
    known = document.core_properties
    known.title = written.title[:_LONGEST_PROPERTY]
    known.subject = printable(written.sender)[:_LONGEST_PROPERTY]
    known.author = known.last_modified_by = printable(written.author)[:_LONGEST_PROPERTY]
    known.language = locale
    known.created = known.modified = written.at.astimezone(UTC)
    known.identifier = written.id


def _header_and_footer(document: WordDocument, written: Written) -> None:
    section = document.sections[0]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.style, footer.style = "Header", "Footer"
    header.add_run(printable(written.sender))
    if written.mark:
        header.add_run("\t" + printable(written.mark), "Strong")
    footer.add_run(printable(written.running_title) + "\t")
    for part in _FIELD.split(written.texts("document-page", page="PAGE", pages="NUMPAGES")):
        _field(footer, part) if _FIELD.match(part) else footer.add_run(part)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph.add_run("1")
    field.append(paragraph.runs[-1]._r)
    paragraph._p.append(field)


def _add(document: WordDocument, block: Block) -> None:
    match block:
        case Heading(level, text):
            document.add_paragraph(printable(text), f"Heading {level}")
        case Subtitle(text):
            document.add_paragraph(printable(text), "Subtitle")
        case Mark(text):
            document.add_paragraph(printable(text), "Mark")
        case Fact(label, lines):
            paragraph = document.add_paragraph(style="Fact")
            paragraph.add_run(f"{label}:", "Strong")
            paragraph.add_run("\t" + "\n".join(printable(line) for line in lines))
        case Line():
            _write(document.add_paragraph(), block)
        case Listing(lines, numbered):
            for line in lines:
                _write(document.add_paragraph(style="List Number" if numbered else "List Bullet"), line)
        case Table():
            _add_table(document, block)


def _write(paragraph: Paragraph, line: Line) -> None:
    if line.label:
        paragraph.add_run(f"{line.label}: ", "Strong")
    paragraph.add_run(printable(line.text))
    if line.details:
        below = "\n" if line.text else ""
        paragraph.add_run(below + _BETWEEN.join(printable(detail) for detail in line.details), "Detail")


def _add_table(document: WordDocument, content: Table) -> None:
    table = document.add_table(1 + len(content.rows), len(content.header), "Actions")
    table.autofit = False
    _tag(table, content.caption)
    lines = (tuple(Line(text) for text in content.header), *content.rows)
    widths = _WIDTHS[len(content.header)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for row, written in zip(table.rows, lines, strict=True):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, line, width in zip(row.cells, written, widths, strict=True):
            cell.width = Twips(width)
            cell.paragraphs[0].style = "Cell"
            _write(cell.paragraphs[0], line)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _tag(table: WordTable, caption: str) -> None:
    """Says to a screen reader what the table holds and that its first row is the header."""
    look = table._tblPr.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:firstColumn"), "0")
    named = OxmlElement("w:tblCaption")
    named.set(qn("w:val"), caption)
    table._tblPr.append(named)
