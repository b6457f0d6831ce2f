"""The bot's knowledge without a database: the shipped catalogue, read once."""

import pytest

from dialogs.desk import Desk, desk
from storage.catalogue import lexicon
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries
from storage.friction_words import matters


@pytest.fixture(scope="session")
def shipped_desk() -> Desk:
    catalogue, _ = assemble(read_entries(), Overlay(), 1)
    return desk(catalogue, lexicon(), matters(), contact="")
