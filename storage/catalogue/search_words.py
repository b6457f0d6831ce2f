"""The words that lead to the catalogue's own, from text files that anybody may edit."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.domain.vocabulary import Lexicon, Synonyms

FOLDER = Path(__file__).parent


@cache
def lexicon(folder: Path = FOLDER) -> Lexicon:
    return Lexicon(
        synonyms=tuple(map(_synonyms, lines(folder / "synonyms.txt"))),
        stopwords=frozenset(word for line in lines(folder / "stopwords.txt") for word in line.split()),
        outside=tuple(word for line in lines(folder / "outside.txt") for word in line.split()),
        nynorsk=tuple(_pair(line) for line in lines(folder / "nynorsk.txt")),
    )


def lines(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip().casefold()


def _synonyms(line: str) -> Synonyms:
    """ "asked > found", or one group that goes both ways."""
    asked, arrow, found = line.partition(">")
    return Synonyms(_entries(asked), _entries(found if arrow else asked))


def _entries(text: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in text.split(",") if entry.strip())


def _pair(line: str) -> tuple[str, str]:
    old, _, new = line.partition(">")
    return old.strip(), new.strip()
