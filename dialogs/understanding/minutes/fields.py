"""Lines that hold several fields, or one field in two cells, as a line for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from dialogs.understanding.minutes.headings import called
from dialogs.understanding.minutes.lines import Line
from dialogs.understanding.minutes.tables import columns_of
from dialogs.understanding.minutes.vocabulary import HEAD, PEOPLE, Label, in_order, label_of

_SPLITS = re.compile(
    rf"(?:(?<=[.;,|])|(?<=\S))\s*[\s|/](?=(?:{'|'.join(in_order('meeting', 'fields'))}):)", re.IGNORECASE
)
_SENTENCES = re.compile(r"(?<=[^\W_]{3}[.)])\s+(?=[A-ZÆØÅ])|(?<=\)\.)\s+(?=[A-ZÆØÅ])")
_CLOCK = re.compile(
    r"(?:kl\.?\s*)?\d{1,2}[:.]\d\d(?:\s?[–-]\s?\d{1,2}[:.]\d\d)?[\s:–-]+(?=[^\W\d])", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(r"\d{1,2}\.?|\d{1,3}/\d\d(?:\d\d)?")


def one_field_a_line(lines: Sequence[Line], pasted: bool) -> Iterator[Line]:
    """`pasted`: not as we write, a line for each."""
    in_table = False
    for line in lines:
        in_table = bool(line.cells) and (in_table or bool(columns_of(line)))
        one = line if in_table else _numbered_in_cells(line)
        clock = _CLOCK.match(one.text)
        one = _without_clock(one, clock) if clock else one
        for sentence in _labels_apart(one) if pasted else [one]:
            yield from _fields(sentence)


def _stands_alone(sentence: str, listed: bool) -> bool:
    """Of people; or "Oppfølging: ..." behind a decision."""
    label = found.label if (found := label_of(sentence)) else None
    return (label in PEOPLE and not listed) or (label in (Label.ACTION, Label.DECISION) and ":" in sentence)


def _labels_apart(line: Line) -> Iterator[Line]:
    """ "Vi møttes på Teams. Følgende deltok: ..." """
    parts = [] if line.cells else _SENTENCES.split(line.text)
    tells = [_stands_alone(part, line.listed) for part in parts]
    if not any(tells[1:]):
        yield line
        return
    for apart, group in groupby(zip(parts, tells, strict=True), key=itemgetter(1)):
        texts = [text for text, _ in group]
        for text in texts if apart else [" ".join(texts)]:
            yield replace(line, text=text, raw=text)
            line = replace(line, gap=False)


def _numbered_in_cells(line: Line) -> Line:
    """A number and a title, with a tab between."""
    if len(line.cells) != 2 or not line.cells[1]:
        return line
    if (item := called(line.cells[0])) and not item.title:
        return replace(line, text=" ".join(line.cells), raw=" ".join(line.cells), cells=())
    if not _NUMBER_ALONE.fullmatch(line.cells[0]):
        return line
    number, title = line.cells[0].rstrip("."), line.cells[1]
    if number.isdigit():
        return replace(line, text=title, raw=f"{number}. {title}", cells=(), number=int(number))
    return replace(line, text=f"{number} {title}", raw=f"{number} {title}", cells=())


def _fields(line: Line) -> Iterator[Line]:
    pairs = [line.cells[at : at + 2] for at in range(0, len(line.cells), 2)]
    if not line.cells and _has_fields(line.text):
        parts = (part.strip(" |,;/") for part in _SPLITS.split(line.text))
        first, *more = parts
        yield replace(line, text=first, raw=first)
        yield from (Line(part, raw=part) for part in more if part)
    elif len(line.cells) > 1 and all(":" in cell and label_of(cell) for cell in line.cells):
        yield from (Line(cell, gap=line.gap and not at, raw=cell) for at, cell in enumerate(line.cells))
    elif len(line.cells) > 1 and all(len(pair) == 2 and _is_field(pair) for pair in pairs):
        for at, (name, value) in enumerate(pairs):
            text = f"{name.rstrip(' :')}: {value}"
            yield replace(line, text=text, raw=text, cells=(), gap=line.gap and not at)
    else:
        yield line


def _has_fields(text: str) -> bool:
    """ "Dato: 12.3. Tid: 9-11. Sted: Rådhuset" """
    if len(text) > 400 or text.count(":") < 2:
        return False
    found = label_of(text)
    return bool(found and found.label in HEAD | PEOPLE)


def _without_clock(line: Line, clock: re.Match[str]) -> Line:
    """ "09:20 Sak 2: Økonomi", and "09:02 start" as "start: 09:02"."""
    rest = line.text[clock.end() :]
    label = label_of(rest)
    if label and label.label is Label.TIME and not label.rest:
        return replace(line, text=f"{rest}: {clock[0].strip(' :–-')}", raw=rest)
    opens_an_item = label and label.label is Label.NOTE and not label.rest  # "11.15 Oppsummering"
    return replace(line, text=rest, raw=rest) if (label and not opens_an_item) or called(rest) else line


def _is_field(cells: Sequence[str]) -> bool:
    """ "Dato:" and what it is."""
    if cells[0].endswith(":"):
        return True
    found = label_of(cells[0])
    return bool(
        found
        and not found.rest
        and found.label in HEAD | PEOPLE | {Label.NEXT_MEETING}
        and not columns_of(Line("", cells=tuple(cells)))
    )
