import pytest

from bot.domain.catalogue import Catalogue
from dialogs.understanding.reader import Reader
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    found, _ = assemble(read_entries(), Overlay(), version=1)
    return found


@pytest.fixture(scope="session")
def reader(catalogue: Catalogue) -> Reader:
    return Reader(catalogue)
