"""The words by which frictions are compared, from text files that anybody may edit."""

from functools import cache
from pathlib import Path

from bot.domain.similar import MatterLexicon
from storage.catalogue.search_words import lexicon, lines

FOLDER = Path(__file__).parent


@cache
def matters(folder: Path = FOLDER) -> MatterLexicon:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines(folder / "concepts.txt"):
        matter, _, entries = line.partition(":")
        found[matter] = tuple(entry.strip() for entry in entries.split(",") if entry.strip())
    stopwords = frozenset(word for line in lines(folder / "stopwords.txt") for word in line.split())
    return MatterLexicon(found, stopwords, lexicon().nynorsk)
