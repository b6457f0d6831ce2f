"""A document as Markdown: what people wrote stays text, and makes neither a link nor a heading."""

import re
from collections.abc import Iterator

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

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|&]")
_AT_THE_START = re.compile(r"^(\d+)([.)])|^([-+#=])")


def as_markdown(written: Written) -> str:
    return "\n\n".join(_block(block) for block in written.blocks) + "\n"


def _block(block: Block) -> str:  # noqa: PLR0911  # one a kind
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_inline(text)}"
        case Subtitle(text):
            return _text(text)
        case Mark(text):
            return f"**{_inline(text)}**"
        case Fact(label, lines):
            return f"**{_inline(label)}:** " + "; ".join(_inline(line) for line in lines)
        case Line():
            return _line(block)
        case Listing(lines, numbered):
            return "\n".join(
                f"{f'{n}.' if numbered else '-'} {_line(line)}" for n, line in enumerate(lines, 1)
            )
        case Table(_, header, rows):
            return "\n".join(_table(header, rows))


def _line(line: Line) -> str:
    if line.label:
        return f"**{_inline(line.label)}:** {_inline(line.text)}{_details(line)}"
    return _text(line.text) + _details(line)


def _details(line: Line) -> str:
    return f" ({'; '.join(_inline(detail) for detail in line.details)})" if line.details else ""


def _table(header: tuple[str, ...], rows: tuple[tuple[Line, ...], ...]) -> Iterator[str]:
    yield _row(_inline(cell) for cell in header)
    yield _row("---" for _ in header)
    yield from (_row(_inline(cell.text) + _details(cell) for cell in row) for row in rows)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(text: str) -> str:
    """As `_inline`, where a line begins."""
    return _AT_THE_START.sub(lambda m: rf"{m[1]}\{m[2]}" if m[1] else rf"\{m[3]}", _inline(text))


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", printable(text))
