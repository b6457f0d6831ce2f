"""How the bot stands beside others, in the same minute; `python -m tests.benchmarks` tells all."""

from collections import Counter
from pathlib import Path

import pytest

from bot.domain.catalogue import Catalogue
from storage.catalogue import lexicon
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries
from tests.benchmarks.contestants import Missing, bare, botbuilder, velferdsbot, wire
from tests.benchmarks.minutes import minutes_turns
from tests.benchmarks.rest import at_rest
from tests.benchmarks.searching import searching
from tests.benchmarks.turns import Contestant, Score, score

LARGEST = 160  # MB


@pytest.fixture
def catalogue() -> Catalogue:
    return assemble(read_entries(), Overlay(), 1)[0]


async def test_a_whole_grant_answer_costs_less_than_half_of_the_frameworks_echo(tmp_path: Path) -> None:
    ours = await score(velferdsbot, tmp_path, 250)
    echo = await _score(botbuilder, tmp_path, 60)
    assert ours.best.statuses == Counter({200: 50})
    assert ours.turns == ours.replies == ours.cards
    assert echo.turns == echo.replies
    assert echo.cpu_ms > 2 * ours.cpu_ms


async def test_our_wire_costs_little_more_than_the_web_server_under_it(tmp_path: Path) -> None:
    ours = await score(wire, tmp_path, 1000)
    ceiling = await score(bare, tmp_path, 1000)
    assert ours.turns == ours.replies
    assert ours.cpu_ms < 4 * ceiling.cpu_ms


async def test_the_bot_is_small_at_rest(tmp_path: Path) -> None:
    assert (await at_rest(tmp_path, turns=1)).at_start < LARGEST


def test_ten_times_the_schemes_take_no_more_than_ten_times_the_search(catalogue: Catalogue) -> None:
    some, many = (searching(catalogue, lexicon(), size) for size in (100, 1_000))
    assert many.within(0.5) < 15 * some.within(0.5)  # ten, and what a busy machine adds
    assert many.build < 15 * some.build


async def test_a_note_in_minutes_takes_no_longer_than_the_frameworks_echo(tmp_path: Path) -> None:
    kept = await minutes_turns(f"sqlite:///{tmp_path / 'some.db'}", tmp_path, 10, 200)
    echo = await _score(botbuilder, tmp_path, 60)
    assert kept.noting.statuses == kept.finding.statuses == Counter({200: 200})
    assert kept.replies == 400
    assert kept.noting.within(0.5) < 3 * echo.best.within(0.5)


async def test_a_hundred_times_the_minutes_do_not_slow_a_note_and_hardly_a_search(tmp_path: Path) -> None:
    few, many = [
        await minutes_turns(f"sqlite:///{tmp_path / str(filed)}.db", tmp_path, filed, 200)
        for filed in (10, 1_000)
    ]
    assert many.noting.within(0.5) < 2 * few.noting.within(0.5)
    assert many.finding.within(0.5) < 4 * few.finding.within(0.5)


async def _score(contestant: Contestant, folder: Path, turns: int) -> Score:
    try:
        return await score(contestant, folder, turns)
    except Missing as missing:
        pytest.skip(str(missing))
