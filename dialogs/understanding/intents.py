"""What somebody wants, by the phrases of intents.toml: the first that fits what else the message holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dialogs.understanding import words
from dialogs.understanding.message import Message
from dialogs.understanding.phrases import Phrases
from dialogs.understanding.question import TOPICS, Intent
from dialogs.understanding.slots import Slots


class Anchor(StrEnum):
    ANYWHERE = "anywhere"
    STARTS = "starts"  # the message, a sentence, or what follows a comma
    WHOLE = "whole"
    SCHEME = "scheme"  # anywhere, in a message that names a scheme
    APPLICANT = "applicant"  # starts, in a message that says who is to apply


Voiced = tuple[Intent, frozenset[int]]  # with the words that voice it

# These speak of the list or of the bot; with a theme or a place in it the message is a question.
WITHOUT_SUBJECT = frozenset(
    {
        Intent.MORE,
        Intent.BACK,
        Intent.OTHER_MUNICIPALITY,
        Intent.REMOVED,
        Intent.LANGUAGE,
        Intent.HELP,
        Intent.WHO_ARE_YOU,
        Intent.SWEARING,
    }
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What else the message holds, as far as the intent depends on it."""

    named: bool  # a theme, place, administrator or applicant
    only_place: bool  # nothing but a municipality
    scheme: bool  # a scheme by its name or by everyday words for it
    rest: bool  # words that nothing explains
    follows: bool  # opens as a remark on the last list and sets a filter


class IntentReader:
    def __init__(self, spelling: Mapping[str, str]) -> None:
        table: dict[str, dict[str, list[str]]] = words.table("intents")
        self._polite = words.word_list("polite")
        self._rank = {Intent(name): rank for rank, name in enumerate(table)}
        self._phrases = Phrases(
            [
                (phrase, (Intent(name), Anchor(anchor)))
                for name, anchors in table.items()
                for anchor, phrases in anchors.items()
                for phrase in phrases
            ],
            spelling,
        )
        self.vocabulary = self._phrases.vocabulary

    def candidates(self, message: Message, said: Sequence[str], slots: Slots) -> list[Voiced]:
        """Every intent that is voiced, the weightiest first, with the words that voice it."""
        voiced: dict[Intent, set[int]] = {}
        whole: dict[Intent, set[int]] = {}
        for hit in self._phrases.found(said):
            intent, anchor = hit.value
            if anchor is Anchor.WHOLE:
                whole.setdefault(intent, set()).update(range(hit.start, hit.end))
            elif self._holds(anchor, message, said, hit.start, slots):
                voiced.setdefault(intent, set()).update(range(hit.start, hit.end))
        for intent, places in whole.items():
            if all(at in places or word in self._polite for at, word in enumerate(said)):
                voiced.setdefault(intent, set()).update(range(len(said)))
        return [(intent, frozenset(voiced[intent])) for intent in sorted(voiced, key=self._rank.__getitem__)]

    def _holds(self, anchor: Anchor, message: Message, said: Sequence[str], at: int, slots: Slots) -> bool:
        match anchor:
            case Anchor.SCHEME:
                return slots.named_scheme
            case Anchor.APPLICANT if slots.applicant is None:
                return False
            case Anchor.ANYWHERE:
                return True
        return message.opens(at) or message.apart(at) or all(word in self._polite for word in said[:at])


def decide(voiced: Sequence[Intent], subject: Subject) -> Intent:
    for intent in voiced:
        if intent in WITHOUT_SUBJECT and subject.named:
            continue
        return Intent.REFINE if subject.follows and intent in TOPICS else intent
    if subject.follows:
        return Intent.REFINE
    asks = (subject.named and not subject.only_place) or subject.scheme
    return Intent.FIND if asks or (subject.only_place and not subject.rest) else Intent.OTHER
