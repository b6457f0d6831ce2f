"""A correction is kept with its turn and decided once; with the decision goes a message to its proposer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.corrections import Correction, Decision, ProposedCorrection
from bot.domain.deliveries import Delivery, Key, Terms
from bot.domain.errors import CatalogueError
from bot.domain.grants import Note
from storage.corrections import NotOpen, Proposal, Ruling, corrections, decide
from storage.grants import Override, catalogue, version
from storage.rounds import Rounds
from storage.turns import InHand, Ledger, Settlement, TurnId
from tests.delivery.samples import delivery

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PAGE = "https://www.miljodirektoratet.no/klimasats-2027"
PROPOSAL = Proposal(
    ProposedCorrection("klimasats", "Fristen er flyttet"), "nb", "msteams/person/t/u", '{"to": "a"}', NOW
)


def nobody(correction: Correction, now: datetime) -> Sequence[Delivery]:
    return ()


def message(correction: Correction, now: datetime) -> Sequence[Delivery]:
    key = Key("correction", correction.proposer or "", str(correction.id))
    return [delivery("proposer", key=key)]


async def propose(database: AsyncEngine, *proposals: Proposal) -> tuple[Correction, ...]:
    ledger = Ledger(database, lambda: NOW)
    await ledger.start()
    turn = TurnId("msteams", "a", "1")
    await ledger.settle(Settlement(turn, read={}, written={}, proposals=proposals))
    with pytest.raises(InHand):
        await ledger.settle(Settlement(turn, read={}, written={}, proposals=proposals))
    await ledger.close()
    return await corrections(database)


async def test_a_proposal_is_kept_once_with_its_turn(database: AsyncEngine) -> None:
    kept = await propose(database, PROPOSAL)
    assert kept == (
        Correction(
            id=1,
            grant_id="klimasats",
            text="Fristen er flyttet",
            proposed_at=NOW,
            decision=Decision.OPEN,
            decided_at=None,
            answer=None,
            language="nb",
            reply_to='{"to": "a"}',
            proposer="msteams/person/t/u",
        ),
    )
    assert await version(database) == 1


async def test_an_accepted_correction_becomes_a_note_and_may_set_fields(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    ruling = Ruling(Decision.ACCEPTED, "Takk", Override({"url": PAGE}, PAGE))
    decided = await decide(database, proposed.id, ruling, NOW, nobody)
    assert (decided.decision, decided.decided_at, decided.answer) == (Decision.ACCEPTED, NOW, "Takk")
    grant = (await catalogue(database)).grant("klimasats")
    assert (grant.url, grant.notes) == (PAGE, (Note("Fristen er flyttet", date(2026, 11, 22)),))
    assert await corrections(database, Decision.OPEN) == ()


async def test_a_declined_correction_leaves_the_scheme_as_it_is(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    await decide(database, proposed.id, Ruling(Decision.DECLINED, "Nei"), NOW, nobody)
    assert (await catalogue(database)).grant("klimasats").notes == ()


async def test_a_correction_is_decided_once(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    await decide(database, proposed.id, Ruling(Decision.DECLINED), NOW, nobody)
    with pytest.raises(NotOpen):
        await decide(database, proposed.id, Ruling(Decision.ACCEPTED), NOW, nobody)
    with pytest.raises(NotOpen):
        await decide(database, 99, Ruling(Decision.ACCEPTED), NOW, nobody)
    assert [correction.decision for correction in await corrections(database)] == [Decision.DECLINED]


async def test_a_ruling_with_a_field_that_does_not_fit_decides_nothing(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    with pytest.raises(CatalogueError):
        await decide(
            database, proposed.id, Ruling(Decision.ACCEPTED, None, Override({"url": 1}, PAGE)), NOW, nobody
        )
    assert (await corrections(database))[0].decision is Decision.OPEN


async def test_a_decision_is_said_to_its_proposer_and_only_if_it_holds(database: AsyncEngine) -> None:
    first, second = await propose(database, PROPOSAL, PROPOSAL)
    await decide(database, first.id, Ruling(Decision.DECLINED), NOW, message)
    with pytest.raises(CatalogueError):
        ruling = Ruling(Decision.ACCEPTED, None, Override({"url": 1}, PAGE))
        await decide(database, second.id, ruling, NOW, message)
    rounds = Rounds(database, Terms())
    (work,) = (await rounds.exchange((), 9)).work
    rounds.close()
    assert work.delivery.key == Key("correction", "msteams/person/t/u", "1")
