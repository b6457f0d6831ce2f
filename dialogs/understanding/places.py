"""Which municipalities a message means. An ordinary word is a place only where the sentence says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.municipalities import Register
from dialogs.understanding import words
from dialogs.understanding.message import Message
from dialogs.understanding.names import Name, by_first_word, names_of, regions_in, split, title


@dataclass(frozen=True, slots=True)
class Places:
    municipalities: tuple[str, ...] = ()  # numbers
    ambiguous: tuple[str, ...] = ()
    former: str | None = None
    county: str | None = None
    municipal: frozenset[int] = frozenset()  # where its words are in the message
    regional: frozenset[int] = frozenset()


class Mention(NamedTuple):
    start: int
    end: int
    name: Name


class PlaceReader:
    def __init__(self, register: Register, known_words: frozenset[str]) -> None:
        self._register = register
        self._known = known_words
        table = words.table("places")
        self._words = {
            name: frozenset(listed.lower().split())
            for name, listed in table.items()
            if isinstance(listed, str)
        }
        self._not_before = _listed(table["not_before"])
        self._not_after = _listed(table["not_after"])
        self._first_names, self._names_and_words = words.first_names()
        self._names = by_first_word(names_of(register, table["towns"], table["writings"]))
        self._regions = by_first_word(regions_in(table))
        self._counties = {split(written) for each in table["counties"].values() for written in each}
        self._written = {
            " ".join(name.words): name for names in self._names.values() for name in names if name.numbers
        }

    def _is(self, kind: str, word: str) -> bool:
        """The word is on that list of places.toml."""
        return word in self._words[kind]

    def read(self, message: Message, *, asked: bool = False) -> Places:
        """`asked`: the bot has just asked for a municipality, so a name is enough and may be misspelt."""
        mentions = self._mentions(message, asked=asked)
        if asked and not mentions:
            mentions = self._misspelt(message)
        covered = {at for mention in mentions for at in range(mention.start, mention.end)}
        regions = [region for region in self._regions_in(message) if region.start not in covered]
        return self._settled(mentions, regions, covered)

    def _settled(self, mentions: list[Mention], regions: list[Mention], covered: set[int]) -> Places:
        counties = {county for region in regions for county in region.name.numbers}
        found: dict[str, None] = {}
        ambiguous: dict[str, None] = {}
        former = None
        for mention in mentions:
            numbers, old = self._owners(mention.name, counties)
            (found if len(numbers) == 1 else ambiguous).update(dict.fromkeys(numbers))
            former = former or old
        named = [region for region in regions if region.name.words in self._counties]
        county = named[0].name.numbers[0] if named and not mentions else None
        regional = {at for region in regions for at in range(region.start, region.end)}
        remaining = tuple(number for number in ambiguous if number not in found)
        return Places(tuple(found), remaining, former, county, frozenset(covered), frozenset(regional))

    def _owners(self, name: Name, counties: set[str]) -> tuple[tuple[str, ...], str | None]:
        """The municipalities meant, by the county where one is named; and the former name, if it is one."""
        here = self._within(name.numbers, counties)
        then = self._within(name.then, counties)
        if here:
            return here, name.old
        return (then, name.old or title(name.words)) if then else (name.numbers, name.old)

    def _within(self, numbers: tuple[str, ...], counties: set[str]) -> tuple[str, ...]:
        return tuple(number for number in numbers if self._register.by_number[number].county in counties)

    def _regions_in(self, message: Message) -> list[Mention]:
        starts = (at for at, word in enumerate(message.words) if word in self._regions)
        possible = [next(_matching(self._regions, message, at), None) for at in starts]
        return [mention for mention in possible if mention and not self._blocked(message, mention)]

    def _mentions(self, message: Message, *, asked: bool) -> list[Mention]:
        mentions: list[Mention] = []
        maybe: list[Mention] = []
        at = 0
        while at < len(message):
            possible = list(_matching(self._names, message, at)) if message.words[at] in self._names else []
            mention = next((m for m in possible if self._believed(message, m, asked=asked)), None)
            mentions += [mention] if mention else []
            maybe += possible[:1] if not mention else []
            at = mention.end if mention else at + 1
        linked = [m for m in maybe if self._linked(message, m, mentions)]
        return sorted([*mentions, *linked], key=lambda mention: mention.start)

    def _linked(self, message: Message, mention: Mention, believed: list[Mention]) -> bool:
        """Stands beside a believed place: "Rana og Vefsn", "Ås, Ski og Vestby"."""
        starts = {other.start for other in believed}
        ends = {other.end for other in believed}
        after = mention.end + self._is("links", message.plain(mention.end))
        before = mention.start - self._is("links", message.plain(mention.start - 1))
        tied_after = after in starts and (
            after > mention.end or message.apart(after) or message.joined(after)
        )
        tied_before = before in ends and (before < mention.start or message.apart(mention.start))
        written = message.tokens[mention.start].capital or self._is("seldom", mention.name.words[0])
        return (tied_after or tied_before) and written and not self._blocked(message, mention)

    def _believed(self, message: Message, mention: Mention, *, asked: bool) -> bool:
        if self._blocked(message, mention):
            return False
        if not self._is_ordinary(message, mention):
            return True
        return (
            (asked and len(message) - mention.end + mention.start <= 4)
            or self._called_municipality(message, mention)
            or self._applies(message, mention)
            or self._placed(message, mention)
            or self._written_as_name(message, mention)
        )

    def _is_ordinary(self, message: Message, mention: Mention) -> bool:
        """Also the written form counts: the genitive of "Os" is a pronoun."""
        written = message.plain(mention.start)
        return (
            len(mention.name.words) == 1 and self._is("ordinary", mention.name.words[0])
        ) or written == "oss"

    def _blocked(self, message: Message, mention: Mention) -> bool:
        before, after = message.plain(mention.start - 1), message.plain(mention.end)
        return (
            not self._not_before.isdisjoint((after, f"{after} {message.plain(mention.end + 1)}"))
            or not self._not_after.isdisjoint((before, f"{message.plain(mention.start - 2)} {before}"))
            or message.plain(mention.start) == "oss"
            or self._tail_of_compound(message, mention)
            or self._is_person(message, mention)
        )

    def _tail_of_compound(self, message: Message, mention: Mention) -> bool:
        at = mention.start
        return message.joined(at) and message.tokens[at].between != "/"

    def _is_person(self, message: Message, mention: Mention) -> bool:
        name = mention.name.words[-1]
        follower = message.plain(mention.end)
        if (
            self._is("surnames", name)
            and self._is("person_verbs", follower)
            and message.tokens[mention.start].capital
        ):
            return not self._is("prepositions", message.plain(mention.start - 1))
        if not message.apart(mention.start) and self._after_first_name(message, mention):
            return True
        listed_last_first = message.apart(mention.end) and self._first_name(message, mention.end, name)
        return self._is("surnames", name) and listed_last_first and "," in message.tokens[mention.end].between

    def _after_first_name(self, message: Message, mention: Mention) -> bool:
        name, before = mention.name.words[0], range(mention.start - 1, max(-1, mention.start - 4), -1)
        chain = takewhile(lambda at: message.tokens[at].capital and not message.apart(at + 1), before)
        nearest = [at for at in before[:1] if not message.tokens[mention.start].capital]
        named = any(self._first_name(message, at, name) for at in (*chain, *nearest))
        return named or self._follows_a_stranger(message, mention)

    def _first_name(self, message: Message, at: int, surname: str) -> bool:
        word = message.plain(at)
        if word not in self._first_names:
            return False
        if word not in self._names_and_words:
            return True
        capital = message.capitals_count and message.tokens[at].capital
        return capital and (self._is("surnames", surname) or not message.opens(at))

    def _follows_a_stranger(self, message: Message, mention: Mention) -> bool:
        """A surname after a capitalised word that is no word of ours: a first name not on the list."""
        at = mention.start - 1
        return (
            self._is("surnames", mention.name.words[0])
            and at >= 0
            and message.capitals_count
            and message.tokens[at].capital
            and message.tokens[mention.start].capital
            and message.plain(at) not in self._known
        )

    def _called_municipality(self, message: Message, mention: Mention) -> bool:
        if not self._is("municipality", message.plain(mention.end)):
            return False
        return message.tokens[mention.start].capital or not self._is(
            "articles", message.plain(mention.start - 1)
        )

    def _applies(self, message: Message, mention: Mention) -> bool:
        """ "kan nes søke", "får Stange" """
        asks = self._is("asking", message.plain(mention.start - 1))
        return asks and self._is("applying", message.plain(mention.end))

    def _placed(self, message: Message, mention: Mention) -> bool:
        """After "i" or "for", or with its county behind."""
        region = next(_matching(self._regions, message, mention.end + 1), None)
        capital = message.tokens[mention.start].capital
        if region and capital and self._is("within", message.plain(mention.end)):
            return True
        before = message.plain(mention.start - 1)
        introduced = self._is("prepositions", before) or self._is("formerly", before)
        if capital and message.capitals_count and introduced:
            return True
        return self._seldom_another(message, mention)

    def _seldom_another(self, message: Message, mention: Mention) -> bool:
        """Such a name after "i" or "for", or among nothing but words of ours: "hamar barnehage"."""
        others = [at for at in range(len(message)) if not mention.start <= at < mention.end]
        namesake = self._is("namesakes", message.plain(mention.end))
        ours = 0 < len(others) <= 4 and all(message.plain(at) in self._known for at in others)
        placed = self._is("prepositions", message.plain(mention.start - 1))
        return self._is("seldom", mention.name.words[0]) and (placed or namesake or ours)

    def _written_as_name(self, message: Message, mention: Mention) -> bool:
        if mention.name.old or not message.tokens[mention.start].capital or not message.capitals_count:
            return False
        if not message.opens(mention.start) or len(message) == mention.end - mention.start:
            return True
        follower, beyond = message.plain(mention.end), message.plain(mention.end + 1)
        return (
            self._is("subject_verbs", follower)
            or (self._is("asking", follower) and self._is("applying", beyond))
            or self._owns(message, mention)
            or self._heads(message, mention)
        )

    def _owns(self, message: Message, mention: Mention) -> bool:
        """ "Ås' frister", "Skiens frister" """
        is_genitive = message.plain(mention.end - 1) != mention.name.words[-1]
        ends = mention.end >= len(message)
        apostrophe = not ends and message.tokens[mention.end].between.startswith(("'", "’"))
        return apostrophe or (is_genitive and self._is("owned", message.plain(mention.end)))

    def _heads(self, message: Message, mention: Mention) -> bool:
        """Stands before a comma or colon: "Nes: tilskudd til skole"."""
        follower = message.plain(mention.end)
        is_person = self._first_name(message, mention.end, "")
        return message.apart(mention.end) and not follower.isdigit() and not is_person

    def _misspelt(self, message: Message) -> list[Mention]:
        """The one municipality that the answer is nearest to."""
        rest = [at for at in range(len(message)) if not self._is("around", message.plain(at))]
        written = " ".join(message.plain(at) for at in rest)
        if (
            not 1 <= len(rest) <= 3
            or len(written) < 4
            or any(message.plain(at) in self._known for at in rest)
        ):
            return []
        limit = 1 if len(written) < 8 else 2
        near = process.extract(
            written, self._written.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None
        )
        nearest = min((distance for _, distance, _ in near), default=0)
        names = [self._written[key] for key, distance, _ in near if distance == nearest]
        unique = len({name.numbers for name in names}) == 1
        return [Mention(rest[0], rest[-1] + 1, names[0])] if unique else []


def _matching(names: dict[str, list[Name]], message: Message, at: int) -> Iterator[Mention]:
    """Names that start here, the longest first; the last word may stand in the genitive."""
    for name in names.get(message.plain(at), ()):
        end, last = at + len(name.words), name.words[-1]
        begins = message.words[at : end - 1] == name.words[:-1]
        if begins and message.plain(end - 1) in (last, f"{last}s", f"{last}'s"):
            yield Mention(at, end, name)


def _listed(text: str) -> frozenset[str]:
    """Of one or two words each."""
    return frozenset(part.strip() for part in text.split(","))
