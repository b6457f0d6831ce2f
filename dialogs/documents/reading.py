"""Word documents as lines of text. What a stranger sends is bounded before it is unpacked."""

import lzma
import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from bot.domain.errors import DocumentTooLarge, LockedDocument, OldDocument, UnreadableDocument
from dialogs.documents.numbering import Numbering
from dialogs.documents.styles import Styles

_MEGABYTE = 1024 * 1024
_PACKED, _UNPACKED = 5, 50  # megabytes
_READ = 16  # megabytes of what is unpacked; 200 full pages are 5, pictures the rest
_TAGS = 500_000  # in 200 full pages there are about 150 000
_BEFORE_2007 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    ValueError,
    lzma.LZMAError,
    zlib.error,
)

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TBL, _TR, _TC, _BOX = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "txbxContent"))
_T, _SYMBOL, _FIELD, _DELETED = (qn(f"w:{name}") for name in ("t", "sym", "fldChar", "del"))
_HIDDEN = f"{qn('w:rPr')}/{qn('w:vanish')}"
_DELETED_ROW = f"{qn('w:trPr')}/{_DELETED}"
_AROUND_BLOCKS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_AROUND_TEXT = _AROUND_BLOCKS | {qn(f"w:{name}") for name in ("hyperlink", "smartTag", "fldSimple", "r")}
_SIGNS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_WINGDINGS = {"6F": "☐", "A8": "☐", "FE": "☒", "FD": "☒", "78": "☒", "FC": "✓", "52": "☒"}
_SHORT = 3  # lines in a cell; one with more is laid out as a page


def lines_of(content: bytes) -> list[str]:
    """Headings as "## ...", list items as "- ..." or with their number, rows as "a | b | c".

    Comments, deleted text, headers and footers are left out, macros are not looked at.
    """
    if len(content) > _PACKED * _MEGABYTE:
        raise DocumentTooLarge(_PACKED)
    if content.startswith(_BEFORE_2007):
        raise LockedDocument if _ENCRYPTED in content else OldDocument
    try:
        with ZipFile(BytesIO(content)) as archive:
            return list(_Reader(archive).lines())
    except _DAMAGED as error:
        raise UnreadableDocument from error


class _Reader:
    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = _READ * _MEGABYTE
        if sum(part.file_size for part in archive.infolist()) > _UNPACKED * _MEGABYTE:
            raise DocumentTooLarge(_PACKED)
        path = self._related("")["officeDocument"]
        related = self._related(path)
        self._body = self._part(path).find(qn("w:body"))
        self._styles = Styles(self._part(related["styles"]) if "styles" in related else None)
        self._numbering = Numbering(self._part(related["numbering"]) if "numbering" in related else None)

    def lines(self) -> Iterator[str]:
        if self._body is None:
            raise UnreadableDocument
        yield from self._blocks(self._body)

    def _related(self, path: str) -> dict[str, str]:
        """Paths of the parts that belong to the one at `path`, by kind."""
        folder, _, name = path.rpartition("/")
        try:
            found = self._part(join(folder, "_rels", f"{name}.rels"))
        except KeyError:
            return {}
        inside = [each for each in found if each.get("TargetMode") != "External"]
        return {
            each.get("Type", "").rpartition("/")[2]: normpath(
                join("/", dirname(path), each.get("Target", ""))
            ).lstrip("/")
            for each in inside
        }

    def _part(self, path: str) -> Element:
        """The size that a ZIP file states may be a lie: no more is unpacked than is left."""
        with self._archive.open(path) as file:
            content = file.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0 or content.count(b"<") > _TAGS:
            raise DocumentTooLarge(_PACKED)
        return parse_xml(content)

    def _blocks(self, parent: Element) -> Iterator[str]:
        for child in _children(parent, _AROUND_BLOCKS):
            if child.tag == _P:
                yield from self._paragraph(child)
            elif child.tag == _TBL:
                yield from self._table(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        lines = [" ".join(line.split()) for line in "".join(_text(paragraph)).split("\n")]
        lines = [line for line in lines if line]
        if lines:
            yield self._prefix(paragraph) + lines[0]
            yield from lines[1:]
        if paragraph.find(f".//{_BOX}") is not None:
            for box in _boxes(paragraph):
                yield from self._blocks(box)

    def _prefix(self, paragraph: Element) -> str:
        style = self._styles.of(paragraph)
        hashes = "#" * style.heading + " " if style.heading else ""
        number = self._numbering.next(style.list, style.level) if style.list else ""
        if hashes and number == "-":
            number = ""
        return hashes + (number + " " if number else "")

    def _table(self, table: Element) -> Iterator[str]:
        for row in _children(table, _AROUND_BLOCKS):
            if row.tag == _TR and row.find(_DELETED_ROW) is None:
                yield from self._row(row)

    def _row(self, row: Element) -> Iterator[str]:
        cells = [list(self._blocks(cell)) for cell in _children(row, _AROUND_BLOCKS) if cell.tag == _TC]
        if len(cells) == 1 or any(len(lines) > _SHORT for lines in cells):
            for lines in cells:
                yield from lines
        elif any(cells):
            yield " | ".join("; ".join(lines) for lines in cells)


def _children(parent: Element, around: set[str]) -> Iterator[Element]:
    """Without what only wraps them."""
    for child in parent:
        if child.tag in around:
            yield from _children(child, around)
        else:
            yield child


def _text(paragraph: Element) -> Iterator[str]:
    for child in paragraph:
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _SYMBOL:
            yield _WINGDINGS.get(child.get(qn("w:char"), "").upper().removeprefix("F0"), "")
        elif child.tag == _FIELD:
            yield _form_field(child)
        elif child.tag in _AROUND_TEXT and child.find(_HIDDEN) is None:
            yield from _text(child)


def _form_field(field: Element) -> str:
    """Of the kind from before 2010, a check box has no sign of its own."""
    box = field.find(f"{qn('w:ffData')}/{qn('w:checkBox')}")
    if box is None:
        return ""
    ticked = box.find(qn("w:checked"))
    if ticked is None:
        ticked = box.find(qn("w:default"))
    return "☐ " if ticked is None or ticked.get(qn("w:val")) in ("0", "false") else "☒ "


def _boxes(element: Element) -> Iterator[Element]:
    """Text boxes; older programs find each of them once more under Fallback."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in (_FALLBACK, _DELETED):
            yield from _boxes(child)
