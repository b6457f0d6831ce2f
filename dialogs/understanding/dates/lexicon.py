"""The words of dates, from the data file: what each may be, alone or in a row; misspellings mended."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+[/-]\d+|\S")
_IN_ORDER = {
    "weekday": 0,
    "weekday_sign": 0,
    "weekdays": 0,
    "month": 1,
    "season": 0,
}  # the first entry's number
_SHORTEST = 4  # shorter words are not taken for misspelled ones

Classes = Mapping[str, object]

# What only joins or leads to a date: a text that holds no more than these has none. Most messages are such.
JOINTS = frozenset(
    {"in", "into", "on", "to", "at", "by", "from", "until", "for", "of", "with", "about", "and", "or", "not"}
    | {"out", "some", "every", "the", "number", "share", "comma", "colon", "dash", "stop", "mark", "line"}
    | {"full_stop", "measure", "nearness", "passed_lead", "to_hour", "to_quarter"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    rows: Mapping[str, tuple[tuple[tuple[str, ...], Classes], ...]]  # by first word, longest row first
    corrections: Mapping[str, str]  # a well-known word by each form with one letter less
    real_words: frozenset[str]
    english: frozenset[str]  # months that may stand before their day when capitalised
    telling: Mapping[str, tuple[frozenset[str], ...]]  # rows that are more than joints, by their rarest word

    @property
    def classes(self) -> set[str]:
        return {name for rows in self.rows.values() for _, classes in rows for name in classes}

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Classes]:
        """How many words from here on are one entry, and what it may be; 1 and nothing if unknown."""
        following = words[at + 1] if at + 1 < len(words) else None
        for row, classes in self.rows.get(words[at], ()):
            if len(row) == 1 or (row[1] == following and tuple(words[at : at + len(row)]) == row):
                return len(row), classes
        return 1, {}

    def tells(self, words: Iterable[str]) -> bool:
        """There may be a date among them: all words of a row are there, in whatever order."""
        said = {self.spelled(word.lower().replace(".", "")) for word in words}
        return any(row <= said for word in said & self.telling.keys() for row in self.telling[word])

    @lru_cache(maxsize=8192)  # noqa: B019 - there is one lexicon
    def spelled(self, word: str) -> str:
        """The word, or the one that was meant when a single letter is wrong."""
        if len(word) < _SHORTEST or word in self.real_words:
            return word
        near = {meant for form in _shortened(word) if (meant := self.corrections.get(form))}
        one_off = [one for one in near if OSA.distance(word, one, score_cutoff=1) <= 1]
        meanings = [self.longest([one], 0)[1] for one in one_off]
        return one_off[0] if meanings and all(meant == meanings[0] for meant in meanings) else word


@cache
def lexicon() -> Lexicon:
    folder = files("dialogs.understanding") / "words"
    tables = tomllib.loads((folder / "dates.toml").read_text(encoding="utf-8"))
    spelling = tables.pop("spelling")
    rows: dict[tuple[str, ...], dict[str, object]] = {}
    for name, value, spelled in _entries(tables):
        rows.setdefault(tuple(_WORD.findall(spelled)), {})[name] = value
    for month in spelling["alone"]:
        rows[month,]["month_alone"] = rows[month,]["month"]
    return Lexicon(
        rows=_by_first_word(rows),
        corrections={form: word for word in spelling["mended"] for form in _shortened(word)},
        real_words=frozenset(spelling["real_words"]) | {word for row in rows for word in row},
        english=frozenset(spelling["english"]),
        telling=_telling(rows),
    )


def _entries(tables: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterable[tuple[str, object, str]]:
    """(class, value, word): the value is the place in the table, its number, or its name."""
    for word_class, spelled in tables["words"].items():
        yield from ((word_class, word_class, word) for word in spelled)
    for word_class, table in tables.items():
        if word_class == "words":
            continue
        for place, (key, spelled) in enumerate(table.items(), _IN_ORDER.get(word_class, 0)):
            value = place if word_class in _IN_ORDER else int(key) if key.lstrip("-").isdigit() else key
            yield from ((word_class, value, word) for word in spelled)
            if word_class == "unit":
                yield from ((f"{key}_unit", value, word) for word in spelled)


def _by_first_word(
    rows: Mapping[tuple[str, ...], Classes],
) -> dict[str, tuple[tuple[tuple[str, ...], Classes], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Classes]]] = {}
    for row in sorted(rows, key=len, reverse=True):
        found.setdefault(row[0], []).append((row, rows[row]))
    return {word: tuple(entries) for word, entries in found.items()}


def _telling(rows: Mapping[tuple[str, ...], Classes]) -> dict[str, tuple[frozenset[str], ...]]:
    times = Counter(word for row in rows for word in row)
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for row, classes in rows.items():
        letters = frozenset(word for word in row if word[0].isalpha())
        if letters and not JOINTS.issuperset(classes):
            found[min(letters, key=times.__getitem__)].append(letters)
    return {word: tuple(rows) for word, rows in found.items()}


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
