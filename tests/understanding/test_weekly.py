"""A weekly hour and the end of a pause, as people order them."""

from datetime import date, time

import pytest

from dialogs.understanding.weekly import Hour, Trouble, rests_until, weekly_in

TODAY = date(2026, 6, 15)  # a Monday, in week 25


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mandag 08:00", Hour(1, time(8))),
        ("hver mandag kl 8", Hour(1, time(8))),
        ("mandager 08.30", Hour(1, time(8, 30))),
        ("fredag halv ni", Hour(5, time(8, 30))),
        ("Måndag klokka 8", Hour(1, time(8))),
        ("tysdagar 9", Hour(2, time(9))),
        ("kl 14 på torsdager", Hour(4, time(14))),
        ("every monday 8am", Hour(1, time(8))),
        ("onsdag", Hour(3)),
        ("hver dag", Trouble.OFTEN),
        ("daglig", Trouble.OFTEN),
        ("mandag og torsdag 08:00", Trouble.OFTEN),
        ("mandag 25:00", Trouble.NO_SUCH),
        ("31. februar", Trouble.NO_SUCH),
        ("mandag 31. februar", Trouble.NO_SUCH),
        ("mandag 08:75", Trouble.NO_SUCH),
        ("når det passer", Trouble.UNCLEAR),
        ("08:00", Hour(None, time(8))),
        ("annenhver mandag", Trouble.OFTEN),
        ("", Trouble.UNCLEAR),
    ],
)
def test_a_weekly_hour(said: str, meant: Hour | Trouble) -> None:
    assert weekly_in(said) == meant


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("uke 33", date(2026, 8, 10)),
        ("15. august", date(2026, 8, 15)),
        ("i to uker", date(2026, 6, 29)),
        ("to uker", date(2026, 6, 29)),
        ("ut juni", date(2026, 7, 1)),
        ("i uke 26", date(2026, 6, 29)),
        ("over jul", None),  # the weeks before it would rest as well
        ("week 33", date(2026, 8, 10)),
        ("31. februar", None),
        ("vi er klare", None),
        ("", None),
    ],
)
def test_the_first_day_after_a_pause(said: str, until: date | None) -> None:
    assert rests_until(said, TODAY) == until
