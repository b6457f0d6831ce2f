"""Short orders about minutes, tasks and frictions: "ferdig 2", "utsett 2 til fredag", "lag løft"."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from dialogs.understanding import words
from dialogs.understanding.message import Message, message_of
from dialogs.understanding.phrases import Phrases

LONGEST = 400  # characters; what is longer is told, not ordered


class Kind(StrEnum):
    UNDO = "undo"
    CONTINUE = "continue"
    SHOW = "show"
    SKIP = "skip"
    UNKNOWN = "unknown"  # "vet ikke"
    BACK = "back"
    CANCEL = "cancel"
    FILE = "file"
    DROP = "drop"
    DONE = "done"
    REOPEN = "reopen"
    POSTPONE = "postpone"
    HAND_OVER = "hand_over"
    GROUP_TASKS = "group_tasks"
    APPROVE = "approve"
    NOTE = "note"
    SHARE = "share"
    EXEMPT = "exempt"
    DOWNLOAD = "download"
    FIND = "find"
    WISH = "wish"  # something for the next agenda
    DIGEST = "digest"  # when it comes
    DIGEST_SHOW = "digest_show"
    DIGEST_PAUSE = "digest_pause"
    DIGEST_RESUME = "digest_resume"
    DIGEST_OFF = "digest_off"
    SINCE = "since"  # what has happened since
    MY_DIGEST = "my_digest"
    MY_DIGEST_PAUSE = "my_digest_pause"
    MY_DIGEST_OFF = "my_digest_off"
    FOLLOW = "follow"  # a scheme's deadline
    FOLLOWED = "followed"  # all that is
    REPORT = "report"  # a friction
    SEND = "send"
    UNSENT = "unsent"
    FRICTIONS = "frictions"  # a list of them
    NARROW = "narrow"  # that list
    UNANSWERED = "unanswered"  # of that list, or of all
    ORIENTATION = "orientation"  # who owes answers to frictions, and what was answered
    FRICTION = "friction"  # one, by its number
    MERGE = "merge"
    LIFT = "lift"  # a new one
    LIFTED = "lifted"  # one, by its number
    ANSWER = "answer"  # to a lift


@dataclass(frozen=True, slots=True)
class Order:
    kind: Kind
    number: int | None  # of a task on the list
    rest: str  # what follows, as written
    opening: str  # the words by which it was recognised, as written


class OrderReader:
    def __init__(self) -> None:
        self.read = lru_cache(maxsize=64)(self._read)  # one message has several hearers
        self._spelling = words.spelling()
        self._polite = words.word_list("polite")
        table: dict[str, dict[str, list[str]]] = words.table("orders")
        self._phrases = Phrases(
            [
                (phrase, (Kind(kind), anchor == "whole"))
                for kind, anchors in table.items()
                for anchor, phrases in anchors.items()
                for phrase in phrases
            ],
            self._spelling,
        )

    def _read(self, text: str) -> Order | None:
        if len(text) > LONGEST:
            return None
        message = message_of(text)
        said = [self._spelling.get(token.plain, token.plain) for token in message.tokens]
        first = next((at for at, word in enumerate(said) if word not in self._polite), 0)
        hits = [hit for at in {0, first} if said for hit in self._phrases.found_at(at, said)]
        fitting = [hit for hit in hits if not hit.value[1] or self._ends(said, hit.end)]
        best = max(fitting, key=lambda hit: (hit.value[1], hit.end - hit.start), default=None)
        return _order(message, best.value[0], best.start, best.end) if best else None

    def _ends(self, said: list[str], end: int) -> bool:
        return all(word in self._polite for word in said[end:])


def _order(message: Message, kind: Kind, start: int, end: int) -> Order:
    tokens = message.tokens[start:end]
    number = next((int(token.text) for token in tokens if token.text.isdecimal()), None)
    after = message.text[tokens[-1].end :].strip(" \t\n:,.–-")
    rest = after if any(map(str.isalnum, after)) else ""
    return Order(kind, number, rest, message.text[tokens[0].start : tokens[-1].end])
