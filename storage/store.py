"""All that dialogs read, and the changes that a turn leaves behind."""

from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.drafts import Draft
from bot.domain.friction_drafts import FrictionDraft
from storage.digests import Digests
from storage.drafts import Drafts
from storage.engine import Transactions
from storage.following import Following
from storage.frictions import Frictions
from storage.groups import Groups
from storage.lifts import Lifts
from storage.minutes import Archive
from storage.minutes_search import MinutesSearch
from storage.people import People
from storage.schedules import Schedules
from storage.tasks import Tasks

Change = Callable[[Connection], None]  # made when the turn is settled; raises Conflict: the turn is run again


class Store:
    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        transactions = Transactions(engine)
        self.people = People(engine)
        self.groups = Groups(transactions)
        self.drafts = Drafts(transactions, Draft)
        self.friction_drafts = Drafts(transactions, FrictionDraft)
        self.frictions = Frictions(transactions)
        self.lifts = Lifts(transactions)
        self.minutes = Archive(transactions)
        self.search = MinutesSearch(transactions)
        self.tasks = Tasks(transactions)
        self.digests = Digests(transactions)
        self.following = Following(transactions)
        self.schedules = Schedules(transactions)
        self.transactions = transactions

    def close(self) -> None:
        self.transactions.close()
