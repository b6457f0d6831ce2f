"""A correction is kept with its turn, decided once, and its proposer told once."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.corrections import Correction, Decision, ProposedCorrection
from bot.domain.errors import CatalogueError
from bot.domain.grants import Note
from storage.corrections import NotOpen, Proposal, Ruling, claim_untold, corrections, decide, told
from storage.engine import open_database
from storage.grants import Override, catalogue, version
from storage.turns import InHand, Ledger, Settlement, TurnId

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LEASE = timedelta(minutes=5)
PAGE = "https://www.miljodirektoratet.no/klimasats-2027"
PROPOSAL = Proposal(
    ProposedCorrection("klimasats", "Fristen er flyttet"), "nb", "msteams/person/t/u", '{"to": "a"}', NOW
)


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
            told_at=None,
        ),
    )
    assert await version(database) == 1


async def test_an_accepted_correction_becomes_a_note_and_may_set_fields(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    ruling = Ruling(Decision.ACCEPTED, "Takk", Override({"url": PAGE}, PAGE))
    decided = await decide(database, proposed.id, ruling, NOW)
    assert (decided.decision, decided.decided_at, decided.answer) == (Decision.ACCEPTED, NOW, "Takk")
    grant = (await catalogue(database)).grant("klimasats")
    assert (grant.url, grant.notes) == (PAGE, (Note("Fristen er flyttet", date(2026, 11, 22)),))
    assert await corrections(database, Decision.OPEN) == ()


async def test_a_declined_correction_leaves_the_scheme_as_it_is(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    await decide(database, proposed.id, Ruling(Decision.DECLINED, "Nei"), NOW)
    assert (await catalogue(database)).grant("klimasats").notes == ()


async def test_a_correction_is_decided_once(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    await decide(database, proposed.id, Ruling(Decision.DECLINED), NOW)
    with pytest.raises(NotOpen):
        await decide(database, proposed.id, Ruling(Decision.ACCEPTED), NOW)
    with pytest.raises(NotOpen):
        await decide(database, 99, Ruling(Decision.ACCEPTED), NOW)
    assert [correction.decision for correction in await corrections(database)] == [Decision.DECLINED]


async def test_a_ruling_with_a_field_that_does_not_fit_decides_nothing(database: AsyncEngine) -> None:
    (proposed,) = await propose(database, PROPOSAL)
    with pytest.raises(CatalogueError):
        await decide(database, proposed.id, Ruling(Decision.ACCEPTED, None, Override({"url": 1}, PAGE)), NOW)
    assert (await corrections(database))[0].decision is Decision.OPEN


async def test_replicas_that_look_at_once_share_the_proposers_to_tell(database_url: str) -> None:
    replicas = [open_database(database_url) for _ in range(4)]
    for correction in await propose(replicas[0], *[PROPOSAL] * 10):
        await decide(replicas[0], correction.id, Ruling(Decision.DECLINED), NOW)
    claims = await asyncio.gather(*(claim_untold(replica, NOW, LEASE) for replica in replicas))
    assert sorted(correction.id for claim in claims for correction in claim) == list(range(1, 11))
    for replica in replicas:
        await replica.dispose()


async def test_who_was_not_told_is_claimed_again_after_the_lease(database: AsyncEngine) -> None:
    first, second, still_open = await propose(database, *[PROPOSAL] * 3)
    for correction in (first, second):
        await decide(database, correction.id, Ruling(Decision.DECLINED), NOW)
    assert len(await claim_untold(database, NOW, LEASE)) == 2
    await told(database, first.id, NOW)
    assert await claim_untold(database, NOW, LEASE) == ()
    again = await claim_untold(database, NOW + 2 * LEASE, LEASE)
    assert [correction.id for correction in again] == [second.id]
    assert still_open.decision is Decision.OPEN
