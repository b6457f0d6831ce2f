"""Two frictions that were to become one when somebody agreed who is forgotten now: they become one."""

from functools import partial

from sqlalchemy import Connection

from bot.delivery.notices import delivery_of
from bot.delivery.occasions import Sources
from bot.domain.errors import Conflict
from bot.domain.following import OSLO
from bot.domain.friction_merges import MergeProposal
from bot.domain.memory import AskerMemory, ChannelMemory, ThreadMemory, UserMemory
from dialogs import frictions
from dialogs.talk import Memory, Place, Said, Turn
from storage.deliveries import plan


class Agreed:
    def __init__(self, sources: Sources) -> None:
        self._from = sources

    async def look(self) -> None:
        for proposal in await self._from.store.frictions.agreed():
            turn = self._turn_of_who_proposed(proposal)
            await frictions.life.settle(turn, self._from.desk(), proposal)
            try:
                await self._from.store.transactions.run(partial(_make, turn=turn), writes=True)
            except Conflict:
                continue  # done elsewhere, or looked at again

    def _turn_of_who_proposed(self, proposal: MergeProposal) -> Turn:
        """In which nothing is said, and only the name of the person is known."""
        said = Said("", None, Place.PERSONAL, "", self._from.clock().astimezone(OSLO), name=proposal.by)
        nothing = Memory(ThreadMemory(), AskerMemory(), ChannelMemory(), UserMemory())
        return Turn(said, nothing, "", self._from.store, self._from.roster)


def _make(connection: Connection, turn: Turn) -> None:
    for change in turn.changes:
        change(connection)
    plan(connection, [delivery_of(notice, turn.said.now) for notice in turn.notices])
