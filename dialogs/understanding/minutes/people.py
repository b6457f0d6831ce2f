"""Lists of people: names, organisations, initials. Roles and the reasons for an absence are not kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.minutes import Participant
from dialogs.understanding import words
from dialogs.understanding.minutes.vocabulary import any_of, in_order, said

_FIRST_NAMES, _ORDINARY = words.first_names()
_NOBODY, _EVERYBODY, _WRITER = said("people", "nobody"), said("people", "everybody"), said("people", "writer")
_ROLES, _ROLE_WORDS = tuple(in_order("people", "roles")), said("people", "role_words")
_TITLES = tuple(role + end for role in _ROLES if len(role) > 3 for end in ("", "n", "en"))
_ORGANISATIONS = said("people", "organisations")
_SHORT = frozenset(stem for stem in _ORGANISATIONS if len(stem) <= 4)
_LONG = tuple(_ORGANISATIONS - _SHORT)
_ENDS = tuple(end for end in said("people", "organisation_ends") if len(end) > 3)
_WHOLE = said("people", "organisation_ends") | _SHORT
_PARTICLES = frozenset(
    {"van", "von", "de", "al", "el", "bin", "ben", "da", "dos", "abu", "der", "af", "la", "ibn", "di", "le"}
)

_EXCEPT = re.compile(rf"^.{{0,30}}?{any_of(in_order('people', 'except'))}\s+", re.IGNORECASE)
_OTHERS = re.compile(
    rf"[\s,(]{{0,4}}(?:\+\s?\d{{1,3}}|{any_of(in_order('people', 'others'))})\)?\.?\s*$", re.IGNORECASE
)
_NEXT_LIST = re.compile(r";|\.\s+(?=[A-ZÆØÅ][^.:;]{1,30}:\s)")
_AND = re.compile(rf"\s+(?:{'|'.join(map(re.escape, in_order('people', 'and')))})\s+", re.IGNORECASE)
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
_REASON = re.compile(any_of(in_order("people", "reasons")), re.IGNORECASE)
_EXPLAINED = re.compile(r"^[A-ZÆØÅ]{2,4}$")
_OF_A_PLACE = re.compile(r"([^,()]+ [^,()]+), ([A-ZÆØÅ][^\W\d_]+)")  # "Ordfører Kari Nes, Halden"
_LETTERS = re.compile(r"[^\W\d_]{2}|^[A-ZÆØÅ]$")  # "H" is a party
_STANDS_IN = re.compile(r"([^,;:]{3,60}?)\s+(?:møtte|møter|møtt|stilte|stiller|vara)\s+for\s", re.IGNORECASE)
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_WHO = re.compile(r"(?:som|who)\s", re.IGNORECASE)  # "Kari Nes, som førte referatet"
_LONGEST_NAME = 60


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
        return _people_of_one(deputy[1], organisation)
    if opened := _OPENS.match(text) or _FROM_OPENS.match(text):
        first, second = opened[1].strip(), opened[2].strip()
        if (
            _is_person(first, False)
            and not is_organisation(first)
            and (is_first_name(first.split()[0]) or " " in first)
        ):
            return people_in(f"{first} ({second})", organisation)
        return people_in(second, organisation_of(first) or organisation)
    if (of := _OF_A_PLACE.fullmatch(text)) and not is_first_name(of[2]) and _is_person(_bare(of[1]), False):
        text = f"{of[1]} ({of[2]})"
    return _listed(_pieces(text), organisation, in_haste=text == text.lower())


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts between commas and "og"; True: with the one before it a pair."""
    for part in _apart(text, ","):
        names = _outside(_AND, part)
        if len(names) > 1 and not all(_is_person(_OF.split(_bare(name), 1)[0], True) for name in names):
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
    if not is_organisation(first) and _is_person(first, False):
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
        elif (
            _is_person(" ".join(tag.split()[:2]), False) and len(tag.split()) > 2 and not is_organisation(tag)
        ):
            found.unread.append(piece)
        else:
            found.each[-1] = replace(found.each[-1], organisation=organisation_of(tag))
    elif not found.each and is_organisation(piece) and len(piece) <= _LONGEST_NAME:
        found.each.append(Participant(piece))
    elif not found.each or not (_REASON.match(piece) or not organisation_of(piece)):
        found.unread.append(piece)


def _share(people: list[Participant], pairs: Sequence[int]) -> None:
    """ "Kari Nes og Ola Lie (Nav)", where everybody else has an organisation of their own."""
    without = [at for at, one in enumerate(people) if not one.organisation]
    if without and all(at + 1 in pairs for at in without):
        for at in without:
            people[at] = replace(people[at], organisation=people[at + 1].organisation)


def _person(piece: str, found: People, in_haste: bool) -> Participant | None:
    piece = _cut(piece)
    tags = [tag.strip() for tag in _TAG.findall(piece)]
    name, *more = (part.strip(" ,.") for part in _outside(_DASH, _TAG.sub(" ", piece)))
    tags += more
    if of := _OF.search(name):
        before, after = name[: of.start()], name[of.end() :]
        if _is_person(before, in_haste):  # "Kari Nes i Nav"; but "Kari Nes for Ola Lie" has his place
            name, tags = before, tags if is_first_name(after.split()[0]) else [*tags, after]
    name, tail = _without_organisation(" ".join(without_roles(name.split())))
    tags += [tail] if tail else []
    if not _is_person(name, in_haste or bool(tags)):
        if tags and (is_organisation(name) or is_role(name.split()[-1])) and _is_person(tags[0], False):
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
        name[: reason.start()].rstrip(" ,–-") if (reason := _REASON.search(name)) and reason.start() else name
    )


def _bare(piece: str) -> str:
    return " ".join(without_roles(_TAG.sub(" ", piece).split()))


def is_organisation(text: str) -> bool:
    plain = text.lower().split()
    if not plain or (plain[0] in _FIRST_NAMES and plain[0] not in _ORDINARY):
        return False
    return any(_of_organisation(word) for word in plain)


def _of_organisation(word: str) -> bool:
    word = word.strip(".,()")
    parts = {word, *word.split("-")}
    return bool(parts & _WHOLE) or word.startswith(_LONG) or word.endswith(_ENDS)


def organisation_of(tag: str) -> str:
    """Of what follows a name: without role and reason; empty where nothing is left."""
    for part in re.split(r"[,;/]\s+|\s+[–-]\s+", tag.strip()):
        if _REASON.match(part) or part.lower() in _ROLE_WORDS or (_EXPLAINED.match(part) and len(part) < 2):
            continue
        left = without_roles([word for word in part.split() if not word[0].isdigit()], to_the_end=True)
        plain = " ".join(left).strip(" .,:")
        if _LETTERS.search(plain):
            return plain
    return ""


def without_roles(said_words: list[str], to_the_end: bool = False) -> list[str]:
    """ "Kommunedirektør Unni Brattbakk" is Unni; "rådgiver i Nav" is Nav, and "leder" nothing."""
    at = 0
    while at < len(said_words) - (not to_the_end) and is_role(said_words[at]):
        at += 1
    of = {"i", "fra", "frå", "for", "ved", "v/", "på", "in", "at", "of", "hos"}
    while 0 < at < len(said_words) and said_words[at].lower() in of:
        at += 1
    if to_the_end and at == 0 and said_words and said_words[0].lower() in {"fra", "frå", "i", "from", "v/"}:
        at = 1
    left = said_words[at:]
    if to_the_end and left and all(is_role(word) or word.lower() in _ROLE_WORDS for word in left):
        return []
    return left


def is_role(word: str) -> bool:
    plain = word.lower().strip(".,()")
    if plain in _FIRST_NAMES:
        return False
    return plain in _ROLE_WORDS - {"og", "fra", "for", "på"} or any(
        plain == role or (plain.endswith(role) and (len(role) > 3 or word[:1].islower())) for role in _ROLES
    )


def is_title(word: str) -> bool:
    """ "Programleder", "rektoren": a role that somebody has, in any of its forms."""
    return word.lower().strip(".,()").endswith(_TITLES)


def _without_organisation(name: str) -> tuple[str, str]:
    """ "Kari Nes Nav" """
    parts = name.split()
    for at in range(1, len(parts)):
        word = parts[at]
        plain = word.lower().strip(".")
        if plain in _WHOLE or ((at > 1 or word[0].islower()) and _of_organisation(plain)):
            return " ".join(parts[:at]), " ".join(parts[at:])
    return name, ""


def _is_person(name: str, in_haste: bool) -> bool:
    """`in_haste`: small letters will do."""
    parts = name.split()
    if not 1 <= len(parts) <= 6 or len(name) > _LONGEST_NAME or any(char.isdigit() for char in name):
        return False
    if not parts[0][:1].isalpha() or name.endswith(("!", "?")):
        return False
    first = parts[0].lower().strip(".")
    known = first in _FIRST_NAMES or first.split("-")[0] in _FIRST_NAMES
    if not known and (is_organisation(name) or is_role(parts[-1])):
        return False
    if all(part[0].isupper() or part.lower() in _PARTICLES for part in parts):
        return True
    small = all(part.islower() or len(part) == 1 for part in parts[not parts[0].islower() :])
    return (
        in_haste
        and small
        and len(parts) <= 3
        and (parts[0].islower() or len(parts[-1]) == 1)
        and not _REASON.match(name)
    )


def is_person(name: str) -> bool:
    """By its looks alone: capitals, or a first name that we know."""
    return _is_person(name, False)


def is_first_name(word: str) -> bool:
    plain = word.lower()
    return plain in _FIRST_NAMES and (plain not in _ORDINARY or word[:1].isupper())


def _initials_of(name: str, tag: str) -> bool:
    if not _EXPLAINED.match(tag):
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
