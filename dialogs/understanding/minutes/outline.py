"""The shape of pasted minutes: which line stands under which label and which agenda item."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from dialogs.understanding.minutes.fields import one_field_a_line
from dialogs.understanding.minutes.headings import (
    Heading,
    Style,
    called,
    closes,
    heading_of,
    is_pause,
    is_plain,
    numbered,
    paragraph_in,
    split_heading,
    topic,
)
from dialogs.understanding.minutes.lines import Line, lines_of
from dialogs.understanding.minutes.rows import Rows
from dialogs.understanding.minutes.sections import LISTS, Outline
from dialogs.understanding.minutes.vocabulary import PEOPLE, Label, in_order, label_of, said

_TITLE = re.compile(
    rf"(?:{'|'.join(in_order('meeting', 'words') + in_order('meeting', 'groups'))})(?![^\W_])", re.IGNORECASE
)
_BARE = said("meeting", "words")


def outline(text: str, titled: bool = True) -> Outline:
    """`titled`: the first line may be the title of the whole."""
    lines = list(_with_titles(one_field_a_line(lines_of(text), pasted=titled)))
    return _Outliner(lines, titled).run()


def _with_titles(lines: Iterable[Line]) -> Iterator[Line]:
    """ "Sak 7/26" and its title on the line below, as one; but "Ad 2" has its title on the agenda."""
    before: Line | None = None
    titled: set[str] = set()  # numbers
    for line in lines:
        if found := called(line.raw) or numbered(line):
            titled |= {found.number} if found.title else set()
        if before is None:
            before = line
        elif _lacks_title(before, titled) and not (
            line.gap or line.listed or line.cells or label_of(line.text)
        ):
            text = f"{before.text} {line.text}"
            before = replace(before, text=text, raw=text)
        else:
            yield before
            before = line
    if before is not None:
        yield before


def _lacks_title(line: Line, titled: Container[str]) -> bool:
    found = called(line.text)
    return bool(found and not found.title and not line.cells and found.number not in titled)


class _Outliner(Rows):
    def run(self) -> Outline:
        at = 0
        while at < len(self.lines):
            at = self._table(at) or self._line(at)
        self.out.counted = Style.NUMBERED in self.styles
        return self.out

    def _line(self, at: int) -> int:
        line = self._without_number(self.lines[at])
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if line.cells and not ((found := label_of(line.raw)) and found.rest):
            text = " – ".join(cell for cell in line.cells if cell)
            line = replace(line, text=text, raw=text)
        if self.section is Label.CLOSING:
            self.out.signature.append(line.text)
        elif not line.text:
            pass
        elif self._is_title(at):
            self.out.title = line.text
        elif (
            not self._pointed(line)
            and not self._nested(line)
            and not self._labelled(line, after)
            and not self._heading(line, after)
            and not self._agenda(line, after)
        ):
            self._entry(line)
        return at + 1

    def _without_number(self, line: Line) -> Line:
        """Of a paragraph that has one of its own below the item's."""
        told = paragraph_in(line) if Style.NUMBERED in self.styles and self.item is not None else ""
        if told and self.inline:
            self.section = None
        return replace(line, text=told, raw=told) if told else line

    def _is_title(self, at: int) -> bool:
        line = self.lines[at]
        if (
            not self.titled
            or called(line.text)
            or (self.out.title and self.out.title.lower() not in _BARE)
            or self.item is not None
            or self.section
            or at > 3
            or (line.listed and at > 0)
        ):
            return False
        if (found := label_of(line.text)) and found.label is not Label.NOTE:
            return False
        return looks_like_title(line.text) or (at == 0 and line.marked)

    # Headings

    def _heading(self, line: Line, after: Line | None) -> bool:
        if self._continues_list(line):
            return False
        heading = heading_of(line, self.styles, after) or self._known(line) or self._plain(line, after)
        if (
            not heading
            or is_pause(heading.title)
            or (self.section in PEOPLE and not line.gap and Style.COLON in self.styles)
        ):
            return False
        if closes(heading.title):
            self._open(Label.NEXT_MEETING, "", "", line)
        self._add_item(heading)
        if heading.more:
            for part in lines_of(heading.more):
                self._read(part)
        return True

    def _continues_list(self, line: Line) -> bool:
        """ "2. ..." below "1. ..." in a list of decisions."""
        if line.number is None or self.section not in LISTS or line.marked:
            return False
        if (
            self.section in PEOPLE
            and (line.gap or self.inline)
            and not (self.number and line.number == self.number + 1)
        ):
            return False
        if Style.CALLED in self.styles or (Style.MARKED in self.styles and Style.NUMBERED not in self.styles):
            return not called(line.text)
        return (
            line.number == self.number + 1
            and (not line.gap or not self._next_number(line))
            and not self.inline
        )

    def _plain(self, line: Line, after: Line | None) -> Heading | None:
        opens_tasks = self.section is Label.ACTIONS and not self.filled
        if Style.PLAIN not in self.styles or not self._may_be_plain(line) or opens_tasks:
            return None
        return topic(line) or (Heading("", line.text.rstrip(":")) if is_plain(line, after) else None)

    def _nested(self, line: Line) -> bool:
        """A bullet below the bullet "Saker": an item, and what stands further in is told under it."""
        if self.section is Label.AGENDA and self.nested and line.bullet and self.depth is None:
            self.depth = line.indent
        if self.depth is None or not line.bullet or line.indent < self.depth:
            self.depth = None
            return False
        if line.indent == self.depth:
            self._add_item(Heading("", line.text.rstrip(" .:")))
        else:
            self._read(line)
        return True

    def _agenda(self, line: Line, after: Line | None) -> bool:
        """A line of "Saksliste"."""
        if self.section is not Label.AGENDA:
            return False
        if line.gap and self.filled and not line.listed:
            self.section, self.item = None, None
            return False
        if self.filled and self.listed and (not line.listed or (line.bullet and self.number)):
            return False
        heading = called(line.text) or (numbered(line) if line.number else None) or split_heading(line.text)
        if len(heading.title) > 140 or is_pause(heading.title):
            return False
        self.filled, self.listed = True, self.listed or line.listed
        number = line.number or 0
        self._add_item(heading)
        if heading.more:
            for part in lines_of(heading.more):
                self._read(part)
        self.section, self.number, self.out.announced = Label.AGENDA, number, True
        return True


def looks_like_title(text: str) -> bool:
    return len(text) <= 140 and bool(_TITLE.search(text)) and not text.rstrip().endswith((",", ".", "!", "?"))
