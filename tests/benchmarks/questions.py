"""Questions as municipalities put them, no two alike: what a cache keeps of one does not answer another."""

import json
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from storage.catalogue.shipped import FOLDER

TABLE = Path(__file__).parent.parent / "tables" / "queries_public.jsonl"


def questions(number: int, start: int = 0) -> list[str]:
    """60 needs in turn, 357 municipalities in turn: the same pair comes again after 7 140."""
    return list(islice(_questions(), start, start + number))


def again(number: int, start: int = 0) -> list[str]:
    """One question, as a working group asks it."""
    return questions(1) * number


def needs() -> list[str]:
    return [json.loads(line)["text"] for line in TABLE.read_text("utf-8").splitlines()]


def _questions() -> Iterator[str]:
    said, municipalities = needs(), places()
    for i in count():
        yield f"{said[i % len(said)]} i {municipalities[i % len(municipalities)]}"


def places() -> list[str]:
    """With the county, as several share a name."""
    listed = json.loads((FOLDER / "municipalities.json").read_text("utf-8"))
    return [f"{each['name']} i {each['county']}" for each in listed["municipalities"]]
