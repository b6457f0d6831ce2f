"""What one turn of a conversation holds: what was said, what is remembered, what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.corrections import ProposedCorrection
from bot.domain.deliveries import Key
from bot.domain.groups import Channel
from bot.domain.language import Language
from bot.domain.memory import AskerMemory, ChannelMemory, Listing, ThreadMemory, UserMemory
from bot.domain.misses import Miss
from bot.domain.teams import Meetings, PersonalFiles, Roster
from dialogs.cards.shapes import Card
from dialogs.texts import Argument, texts
from storage.store import Change, Store


class Place(StrEnum):
    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: its verb, the data a card put there, what was typed in its inputs. Never trusted."""

    verb: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was sent along."""

    name: str
    url: str  # where it can be had for a few minutes


@dataclass(frozen=True, slots=True)
class Said:
    text: str  # without the mention of the bot; "" for a button
    press: Press | None
    place: Place
    locale: str  # the sender's client, as "nb-NO"; "" when not told
    now: datetime  # in Europe/Oslo
    hidden: tuple[str, ...] = ()  # what was masked in it, as it is masked
    name: str = ""  # of who said it
    here: Channel | None = None  # the channel or chat it was said in
    files: tuple[Attachment, ...] = ()

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(slots=True)
class Memory:
    """Read before the turn, compared and swapped after it."""

    thread: ThreadMemory
    asker: AskerMemory
    channel: ChannelMemory
    user: UserMemory

    @property
    def values(self) -> tuple[object, ...]:
        return self.thread, self.asker, self.channel, self.user

    @property
    def listing(self) -> Listing | None:
        """What follow-ups refer to: the thread's first, then the asker's last in that channel."""
        return self.thread.listing or self.asker.listing

    @property
    def municipality(self) -> str | None:
        """Whose answer it is when the question does not say: the channel's, else the user's last."""
        return self.channel.municipality or self.user.municipality

    def keep_listing(self, listing: Listing, *, shared: bool) -> None:
        """Not shared: one reader browses, and what the others refer to stays."""
        friction = self.asker.friction and replace(self.asker.friction, search=None)
        self.asker = replace(self.asker, listing=listing, asked=None, grant=None, friction=friction)
        if shared:
            self.thread = replace(self.thread, listing=listing)
        if listing.inquiry.municipality:
            self.user = replace(self.user, municipality=listing.inquiry.municipality)


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to be had: who takes it says so, and where to put it."""

    name: str
    description: str
    size: int  # bytes
    context: Mapping[str, str]  # comes back with the answer; not trusted then


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was put where a person wanted it."""

    name: str
    url: str
    id: str
    kind: str  # as "docx"


@dataclass(frozen=True, slots=True)
class Reply:
    """A text, a card or a file."""

    language: Language
    text: str = ""  # Markdown as Teams has it
    card: Card | None = None
    file: Offer | Placed | None = None

    @property
    def summary(self) -> str:
        """For notifications, and where cards cannot be shown."""
        return str(self.card["fallbackText"]) if self.card else ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said elsewhere because of a turn: once, when the turn is settled."""

    key: Key
    to: Channel
    reply: Reply
    otherwise: "Notice | None" = None  # where the first is refused for good
    replaces: str | None = None  # the occasion of an earlier one to the same, whose message this becomes


@dataclass(slots=True)
class Turn:
    said: Said
    memory: Memory
    person: str  # whose key everything about them lies under
    store: Store
    roster: Roster
    files: PersonalFiles | None = None  # None: none can be sent or taken here
    meetings: Meetings | None = None  # None: a meeting's end begins no draft
    replies: list[Reply] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)  # made with the turn
    notices: list[Notice] = field(default_factory=list)  # sent after the turn
    proposals: list[ProposedCorrection] = field(default_factory=list)  # kept with the turn
    misses: list[Miss] = field(default_factory=list)  # kept with the turn

    def language(self, of_question: Language | None = None) -> Language:
        """The question's where it is clear, else the team's setting, else the sender's client."""
        return of_question or self.memory.channel.language or language_of_locale(self.said.locale)

    def say(self, language: Language, key: str, **arguments: Argument) -> None:
        self.replies.append(Reply(language, text=texts(language)(key, **arguments)))

    def tell(self, language: Language, text: str) -> None:
        """A text that is put together already."""
        self.replies.append(Reply(language, text=text))

    def show(self, language: Language, card: Card) -> None:
        self.replies.append(Reply(language, card=card))

    @property
    def shared(self) -> bool:
        """Everybody in the conversation sees what is answered: a button's answer is its presser's own."""
        return self.said.press is None or self.said.place is Place.PERSONAL


def language_of_locale(locale: str) -> Language:
    """Bokmål for Norwegian of any kind but nynorsk, and where nothing is told."""
    tag = locale.casefold().partition("-")[0]
    if tag == "nn":
        return Language.NN
    return Language.NB if tag in {"", "nb", "no", "da", "sv"} else Language.EN
