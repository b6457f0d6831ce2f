"""Minutes and answers by somebody who had not seen the reader: they tell how it does on others' notes.

The odd ones have been used to mend it since; the even ones stay unlooked at.
"""

from collections import defaultdict

import pytest

from bot.cli.minutes import as_table
from dialogs.understanding.minutes import read_minutes
from tests.minutes.score import UNSEEN, Score, expected_of, reference_of, scores, text_of

NAMES = sorted(path.stem for path in UNSEEN.glob("*.txt"))
LOOKED_AT = [name for name in NAMES if int(name[:2]) % 2]
NOT_LOOKED_AT = [name for name in NAMES if name not in LOOKED_AT]


@pytest.mark.parametrize(
    ("names", "floors"),
    [
        (LOOKED_AT, {"present": 0.97, "items": 0.97, "decisions": 0.95, "actions": 0.94, "dates": 0.97}),
        (NOT_LOOKED_AT, {"present": 0.91, "items": 0.96, "decisions": 0.93, "actions": 0.83, "dates": 0.93}),
    ],
)
def test_minutes_by_others_are_read_as_well_as_measured(names: list[str], floors: dict[str, float]) -> None:
    total: dict[str, Score] = defaultdict(lambda: Score(0, 0, 0))
    for name in names:
        expected = expected_of(name, UNSEEN)
        read = as_table(read_minutes(text_of(name, UNSEEN), reference_of(expected)))
        for part, score in scores(read, expected).items():
            total[part] += score
    print(*(f"{part}: {score.f1:.3f}" for part, score in total.items()), sep="\n")
    for part, floor in floors.items():
        assert total[part].f1 >= floor, part
