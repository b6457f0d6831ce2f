"""How much of a set of minutes was read, as F1: people, items, decisions, actions, and the stated dates."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz

SETS = Path(__file__).parent / "sets"
UNSEEN = Path(__file__).parent / "unseen"
Answer = dict[str, Any]
_ARGUABLE = {"absent": "name", "items": "title", "decisions": "", "actions": "what"}  # its text


class Score(NamedTuple):
    found: int
    read: int
    expected: int

    def __add__(self, other: "Score") -> "Score":  # type: ignore[override]
        return Score(self.found + other.found, self.read + other.read, self.expected + other.expected)

    @property
    def f1(self) -> float:
        return 2 * self.found / (self.read + self.expected) if self.read + self.expected else 1.0


def expected_of(name: str, sets: Path = SETS) -> Answer:
    answer: Answer = json.loads((sets / f"{name}.json").read_text("utf-8"))
    return answer


def text_of(name: str, sets: Path = SETS) -> str:
    return (sets / f"{name}.txt").read_bytes().decode()


def reference_of(answer: Answer) -> date:
    return date.fromisoformat(answer["reference"])


def scores(read: Answer, expected: Answer) -> dict[str, Score]:
    """What the answer calls arguable is neither a hit nor a fault."""
    read = read | {part: _without_arguable(read[part], part, expected) for part in _ARGUABLE}
    return {
        "present": _matched(read["present"], expected["present"], _same_person),
        "absent": _matched(read["absent"], expected["absent"], _same_person),
        "items": _matched(read["items"], expected["items"], _same_item),
        "decisions": _matched(read["decisions"], expected["decisions"], _same_text),
        "actions": _matched(read["actions"], expected["actions"], _same_action),
        "dates": _dates(read, expected),
    }


def _matched(read: Iterable[Any], expected: Iterable[Any], same: Callable[[Any, Any], bool]) -> Score:
    left, count, hits = list(expected), 0, 0
    wanted = len(left)
    for one in read:
        count += 1
        hit = next((other for other in left if same(one, other)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return Score(hits, count, wanted)


def _without_arguable(read: Iterable[Any], part: str, expected: Answer) -> list[Any]:
    key, arguable = _ARGUABLE[part], expected.get("arguable", {}).get(part, [])
    return [one for one in read if not any(_same_text(one[key] if key else one, text) for text in arguable)]


def _any_of(value: Any) -> list[Any]:
    """Where several answers are right, they stand in a list."""
    return value if isinstance(value, list) else [value]


def _dates(read: Answer, expected: Answer) -> Score:
    """The meeting's day and the next, and the deadline of each task that was found at all."""
    pairs = [
        (read["meeting"]["date"], expected["meeting"]["date"]),
        (read["next_meeting"], expected["next_meeting"]),
    ]
    for action in expected["actions"]:
        same = [one for one in read["actions"] if _same_what(one, action)]
        if not isinstance(action["due"], list):
            pairs.append((same[0]["due"] if same else None, action["due"]))
    hits = sum(one == other for one, other in pairs if other)
    return Score(hits, sum(bool(one) for one, _ in pairs), sum(bool(other) for _, other in pairs))


def _same_person(one: Answer, other: Answer) -> bool:
    return _plain(one["name"]) == _plain(other["name"]) and _plain(one["org"]) in map(
        _plain, _any_of(other["org"])
    )


def _same_item(one: Answer, other: Answer) -> bool:
    return (one["number"] or "") == (other["number"] or "") and _same_text(one["title"], other["title"])


def _same_action(one: Answer, other: Answer) -> bool:
    return (
        _plain(one["owner"]) in map(_plain, _any_of(other["owner"]))
        and one["due"] in _any_of(other["due"])
        and _same_what(one, other)
    )


def _same_what(one: Answer, other: Answer) -> bool:
    return any(_same_text(one["what"], what) for what in _any_of(other["what"]))


def _same_text(one: str, other: str) -> bool:
    return fuzz.ratio(_plain(one), _plain(other)) >= 85


def _plain(text: str | None) -> str:
    return re.sub(r"\W+", " ", (text or "").lower()).strip()
