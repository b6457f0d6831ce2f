"""What the bot knows and how it reads, at one version of the catalogue."""

from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Desk:
    """What frictions are read by is made when somebody first speaks of a rule: it takes 5 MB."""

    catalogue: Catalogue
    index: SearchIndex
    reader: Reader
    orders: OrderReader
    recall: RecallReader
    sensitive: SensitiveWords
    contact: str  # where a user is sent when the bot cannot help; "" when nobody is named
    lexicon: Lexicon
    matter_lexicon: MatterLexicon

    @cached_property
    def frictions(self) -> FrictionReader:
        return FrictionReader(self.catalogue.themes)

    @cached_property
    def friction_talk(self) -> FrictionTalkReader:
        return FrictionTalkReader(self.reader, lambda: self.frictions, Analyzer(self.lexicon.nynorsk))

    @cached_property
    def matters(self) -> MatterReader:
        return MatterReader(self.matter_lexicon)


def desk(catalogue: Catalogue, lexicon: Lexicon, matters: MatterLexicon, contact: str) -> Desk:
    return Desk(
        catalogue,
        SearchIndex(catalogue.grants, catalogue.themes, lexicon),
        Reader(catalogue),
        OrderReader(),
        RecallReader(),
        sensitive_words(),
        contact,
        lexicon,
        matters,
    )
