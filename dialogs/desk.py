"""What the bot knows and how it reads, at one version of the catalogue."""

from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.search import SearchIndex
from bot.domain.sensitive import SensitiveWords
from bot.domain.similar import MatterLexicon, MatterReader
from bot.domain.vocabulary import Lexicon
from bot.domain.words import Analyzer
from dialogs.understanding.friction_talk import FrictionTalkReader
from dialogs.understanding.frictions import FrictionReader
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
    frictions: FrictionReader
    friction_talk: FrictionTalkReader
    matters: MatterReader
    contact: str  # where a user is sent when the bot cannot help; "" when nobody is named


def desk(catalogue: Catalogue, lexicon: Lexicon, matters: MatterLexicon, contact: str) -> Desk:
    reader, frictions = Reader(catalogue), FrictionReader(catalogue.themes)
    return Desk(
        catalogue,
        SearchIndex(catalogue.grants, catalogue.themes, lexicon),
        reader,
        OrderReader(),
        RecallReader(),
        sensitive_words(),
        frictions,
        FrictionTalkReader(reader, frictions, Analyzer(lexicon.nynorsk)),
        MatterReader(matters),
        contact,
    )
