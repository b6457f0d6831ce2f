"""Sets of minutes in styles unlike each other, and how much of each is read."""

from collections import defaultdict

import pytest

from bot.cli.minutes import as_table
from dialogs.understanding.minutes import read_minutes
from tests.minutes.score import SETS, Score, expected_of, reference_of, scores, text_of

NAMES = sorted(path.stem for path in SETS.glob("*.txt"))
GOALS = {"present": 0.95, "items": 0.9, "decisions": 0.8, "actions": 0.8, "dates": 0.95}


def _scores(name: str) -> dict[str, Score]:
    expected = expected_of(name)
    return scores(as_table(read_minutes(text_of(name), reference_of(expected))), expected)


def test_each_part_is_read_as_well_as_promised() -> None:
    total: dict[str, Score] = defaultdict(lambda: Score(0, 0, 0))
    for name in NAMES:
        for part, score in _scores(name).items():
            total[part] += score
    print(*(f"{part}: {score.f1:.3f}" for part, score in total.items()), sep="\n")
    for part, goal in GOALS.items():
        assert total[part].f1 >= goal, part


@pytest.mark.parametrize("name", NAMES)
def test_no_set_is_read_badly(name: str) -> None:
    found = _scores(name)
    assert found["present"].f1 >= 0.8
    assert found["items"].f1 >= 0.8
    assert found["decisions"].f1 >= 0.65
    assert found["actions"].f1 >= 0.65
    assert found["dates"].f1 >= 0.8


@pytest.mark.parametrize("name", NAMES)
def test_the_head_is_read(name: str) -> None:
    expected = expected_of(name)
    meeting = as_table(read_minutes(text_of(name), reference_of(expected)))["meeting"]
    assert isinstance(meeting, dict)
    assert (meeting["date"], meeting["time"], meeting["place"]) == (
        expected["meeting"]["date"],
        expected["meeting"]["time"],
        expected["meeting"]["place"],
    )
