"""What the bot knows and how it reads, at one version of the catalogue."""

from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.search import SearchIndex
from bot.domain.sensitive import SensitiveWords
from bot.domain.vocabulary import Lexicon
from dialogs.understanding.orders import OrderReader
from dialogs.understanding.reader import Reader
from dialogs.understanding.recall import RecallReader
from dialogs.understanding.sensitive import sensitive_words


@dataclass(frozen=True, slots=True)
class Desk:
    catalogue: Catalogue
    index: SearchIndex
    reader: Reader
    orders: OrderReader
    recall: RecallReader
    sensitive: SensitiveWords
    contact: str  # where a user is sent when the bot cannot help; "" when nobody is named


def desk(catalogue: Catalogue, lexicon: Lexicon, contact: str) -> Desk:
    index = SearchIndex(catalogue.grants, catalogue.themes, lexicon)
    return Desk(
        catalogue, index, Reader(catalogue), OrderReader(), RecallReader(), sensitive_words(), contact
    )
