"""Lists of people: names, organisations, initials. Roles and the reasons for an absence are not kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.minutes import Participant
from dialogs.understanding.minutes.names import (
    INITIALS,
    LONGEST_NAME,
    REASON,
    is_first_name,
    is_organisation,
    is_person,
    is_role,
    organisation_of,
    without_organisation,
    without_roles,
)
from dialogs.understanding.minutes.vocabulary import any_of, in_order, said

_NOBODY, _EVERYBODY, _WRITER = said("people", "nobody"), said("people", "everybody"), said("people", "writer")

_EXCEPT = re.compile(rf"^.{{0,30}}?{any_of(in_order('people', 'except'))}\s+", re.IGNORECASE)
_OTHERS = re.compile(
    rf"[\s,(]{{0,4}}(?:\+\s?\d{{1,3}}|{any_of(in_order('people', 'others'))})\)?\.?\s*$", re.IGNORECASE
)
_NEXT_LIST = re.compile(
    r";|\.\s+(?=[A-ZÆØÅ][^.:;]{1,30}:\s)"
    # "Kari Nes, leder. Ola Lie, Nav"
    r"|(?<=[^\W\d_]{3})\.\s+(?=[A-ZÆØÅ][^\W\d_]+(?:[ -][A-ZÆØÅ][^\W\d_]+)+,\s)"
)
_AND = re.compile(rf"\s+(?:{'|'.join(map(re.escape, in_order('people', 'and')))})\s+", re.IGNORECASE)
_LEADS = re.compile(rf"^(?:{'|'.join(map(re.escape, in_order('people', 'and')))})\s+", re.IGNORECASE)
_OF = re.compile(rf"\s+(?:v/\s*|(?:{'|'.join(in_order('people', 'of'))})\s+)(?=\S)", re.IGNORECASE)
_BY = re.compile(r"^(.{2,50}?)[\s,]+(?:v/|ved\s)\s*(.+)$", re.IGNORECASE)
_OPENS = re.compile(r"^(?:(?:fra|frå|from)\s+)?([^:]{2,50}):\s+(.+)$", re.IGNORECASE | re.DOTALL)
_FROM_OPENS = re.compile(r"^(?:fra|frå|from)\s+(.+?)\s+(?:møtte|deltok)\s+(.+)$", re.IGNORECASE)
_TAG = re.compile(r"[(\[]([^()\[\]]*)[)\]]?")
_DASH = re.compile(r"\s+[–—-]{1,2}\s+|\s*[–—]\s+|\s+/\s*|\s*\|\s*")
_ADDRESS = re.compile(
    r"<[^<>\s]*@[^<>\s]*>|\([^\s()]+@[^\s()]+\)|[^\s(),;]+@[^\s(),;]+\.\w+"
    r"|(?:\b(?:tlf|tel|mob|mobil|phone)\b[.: ]{0,3})?\+?\b\d{2,3}(?: ?\d{2,3}){2,3}\b",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(r"([^,()]+ [^,()]+), ([A-ZÆØÅ][^\W\d_]+)")  # "Ordfører Kari Nes, Halden"
_STANDS_IN = re.compile(r"([^,;:]{3,60}?)\s+(?:møtte|møter|møtt|stilte|stiller|vara)\s+for\s", re.IGNORECASE)
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_WHO = re.compile(r"(?:som|who)\s", re.IGNORECASE)  # "Kari Nes, som førte referatet"


@dataclass(slots=True)
class People:
    """Those of a list, and what else it says."""

    each: list[Participant] = field(default_factory=list)
    initials: dict[str, str] = field(default_factory=dict)  # to names
    absent: list[Participant] = field(default_factory=list)  # "alle unntatt Kari"
    writer: bool = False  # "undertegnede" was there
    unread: list[str] = field(default_factory=list)

    def take(self, other: "People") -> None:
        self.each += other.each
        self.initials |= other.initials
        self.absent += other.absent
        self.writer |= other.writer
        self.unread += other.unread


def people_in(text: str, organisation: str = "") -> People:
    """`organisation`: of those who have none of their own."""
    found = People()
    for line in text.split("\n"):
        for chunk in _outside(_NEXT_LIST, line):
            found.take(_people_of_one(chunk.strip(" .\t"), organisation))
    return found


def _people_of_one(text: str, organisation: str) -> People:
    text = _OTHERS.sub("", _MENTION.sub("", _ADDRESS.sub("", text))).strip(" ,")
    if not text or text.lower().strip(".!") in _NOBODY | _EVERYBODY or text.lower().startswith("ingen "):
        return People()
    if left := _EXCEPT.match(text):
        return People(absent=people_in(text[left.end() :], organisation).each)
    if deputy := _STANDS_IN.match(text):
        found = _people_of_one(deputy[1], organisation)
        found.absent += people_in(text[deputy.end() :]).each
        return found
    if opened := _OPENS.match(text) or _FROM_OPENS.match(text):
        first, second = opened[1].strip(), opened[2].strip()
        if (
            is_person(first)
            and not is_organisation(first)
            and (is_first_name(first.split()[0]) or " " in first)
        ):
            return people_in(f"{first} ({second})", organisation)
        return people_in(second, organisation_of(first) or organisation)
    if (of := _OF_A_PLACE.fullmatch(text)) and not is_first_name(of[2]) and is_person(_bare(of[1])):
        text = f"{of[1]} ({of[2]})"
    return _listed(_pieces(text), organisation, in_haste=text == text.lower())


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts between commas and "og"; True: with the one before it a pair."""
    for part in _apart(text, ","):
        names = _outside(_AND, part)
        if len(names) > 1 and not all(is_person(_OF.split(_bare(name), 1)[0], True) for name in names):
            names = [part]
        for at, name in enumerate(names):
            yield name.strip(" ."), at > 0


def _listed(pieces: Iterable[tuple[str, bool]], organisation: str, in_haste: bool) -> People:
    found, pairs = People(), []
    for piece, paired in pieces:
        if not piece or piece.lower() in _NOBODY | _EVERYBODY:
            continue
        if piece.lower() in _WRITER:
            found.writer = True
        elif (writer := _TAG.search(piece)) and _TAG.sub("", piece).strip().lower() in _WRITER:
            found.take(_people_of_one(writer[1], organisation))
        elif by := _BY.match(piece):
            found.take(_by(by[1], by[2], organisation))
        elif person := _person(piece, found, in_haste):
            found.each.append(person)
            if paired:
                pairs.append(len(found.each) - 1)
        else:
            _add_to_last(found, piece)
    _share(found.each, pairs)
    found.each = [one if one.organisation else replace(one, organisation=organisation) for one in found.each]
    return found


def _by(first: str, second: str, organisation: str) -> People:
    """ "Nav v/ Kari Nes", and the other way about."""
    if not is_organisation(first) and is_person(first):
        return People([Participant(first, organisation_of(second) or organisation)])
    return people_in(second, first)


def _add_to_last(found: People, piece: str) -> None:
    """What follows a name behind a comma."""
    if _WHO.match(piece):
        found.unread.append(piece)
        return
    if found.each and not found.each[-1].organisation:
        tag = _TAG.sub(" ", piece).strip() or piece.strip(" ()")
        if tag and _initials_of(found.each[-1].name, tag):
            found.initials[tag] = found.each[-1].name
        elif is_person(" ".join(tag.split()[:2])) and len(tag.split()) > 2 and not is_organisation(tag):
            found.unread.append(piece)
        else:
            found.each[-1] = replace(found.each[-1], organisation=organisation_of(tag))
    elif not found.each and is_organisation(piece) and len(piece) <= LONGEST_NAME:
        found.each.append(Participant(piece))
    elif not found.each or not (REASON.match(piece) or not organisation_of(piece)):
        found.unread.append(piece)


def _share(people: list[Participant], pairs: Sequence[int]) -> None:
    """ "Kari Nes og Ola Lie (Nav)", where everybody else has an organisation of their own."""
    without = [at for at, one in enumerate(people) if not one.organisation]
    if without and all(at + 1 in pairs for at in without):
        for at in without:
            people[at] = replace(people[at], organisation=people[at + 1].organisation)


def _person(piece: str, found: People, in_haste: bool) -> Participant | None:
    piece = _cut(_LEADS.sub("", piece))
    tags = [tag.strip() for tag in _TAG.findall(piece)]
    name, *more = (part.strip(" ,.") for part in _outside(_DASH, _TAG.sub(" ", piece)))
    tags += more
    if of := _OF.search(name):
        before, after = name[: of.start()], name[of.end() :]
        if is_person(before, in_haste):  # "Kari Nes i Nav"; but "Kari Nes for Ola Lie" has his place
            name, tags = before, tags if is_first_name(after.split()[0]) else [*tags, after]
    name, tail = without_organisation(" ".join(without_roles(name.split())))
    tags += [tail] if tail else []
    if not is_person(name, in_haste or bool(tags)):
        if name and tags and (is_organisation(name) or is_role(name.split()[-1])) and is_person(tags[0]):
            return Participant(tags[0], organisation_of(name))
        return None
    for tag in tags:
        if _initials_of(name, tag):
            found.initials[tag] = name
    wanted = (organisation_of(tag) for tag in tags if not _initials_of(name, tag))
    return Participant(name, next(filter(None, wanted), ""))


def _cut(name: str) -> str:
    """Without the reason for an absence."""
    return (
        name[: reason.start()].rstrip(" ,–-") if (reason := REASON.search(name)) and reason.start() else name
    )


def _bare(piece: str) -> str:
    return " ".join(without_roles(_TAG.sub(" ", piece).split()))


def _initials_of(name: str, tag: str) -> bool:
    if not INITIALS.match(tag):
        return False
    letters = iter(part[0] for part in re.split(r"[\s-]+", name.upper()) if part)
    return all(letter in letters for letter in tag)


def _apart(text: str, mark: str) -> list[str]:
    """Split at a mark, but not within parentheses."""
    return _outside(re.compile(re.escape(mark)), text)


def _outside(pattern: re.Pattern[str], text: str) -> list[str]:
    parts, start, depth, at = [], 0, 0, 0
    for found in pattern.finditer(text):
        depth += sum((char in "([") - (char in ")]") for char in text[at : found.start()])
        at = found.start()
        if depth <= 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]
