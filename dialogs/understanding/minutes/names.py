"""What a name looks like: a person's, an organisation's; a role is none. By word lists and capitals alone."""

import re

from dialogs.understanding import words
from dialogs.understanding.minutes.vocabulary import any_of, in_order, said

_FIRST_NAMES, _ORDINARY = words.first_names()
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
REASON = re.compile(any_of(in_order("people", "reasons")), re.IGNORECASE)
INITIALS = re.compile(r"^[A-ZÆØÅ]{2,4}$")
_LETTERS = re.compile(r"[^\W\d_]{2}|^[A-ZÆØÅ]$")  # "H" is a party
LONGEST_NAME = 60


def is_person(name: str, in_haste: bool = False) -> bool:
    """By its looks alone: capitals, or a first name that we know; `in_haste`: small letters will do."""
    parts = name.split()
    if not 1 <= len(parts) <= 6 or len(name) > LONGEST_NAME or any(char.isdigit() for char in name):
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
        and not REASON.match(name)
    )


def is_first_name(word: str) -> bool:
    plain = word.lower()
    return plain in _FIRST_NAMES and (plain not in _ORDINARY or word[:1].isupper())


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
        if REASON.match(part) or part.lower() in _ROLE_WORDS or (INITIALS.match(part) and len(part) < 2):
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


def without_organisation(name: str) -> tuple[str, str]:
    """ "Kari Nes Nav" """
    parts = name.split()
    for at in range(1, len(parts)):
        word = parts[at]
        plain = word.lower().strip(".")
        if plain in _WHOLE or ((at > 1 or word[0].islower()) and _of_organisation(plain)):
            return " ".join(parts[:at]), " ".join(parts[at:])
    return name, ""
