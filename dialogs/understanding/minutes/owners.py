"""Who may own a task: those who were named in the minutes, and what looks like somebody."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.minutes import Participant
from dialogs.understanding.minutes.names import is_first_name, is_organisation, is_person, is_role, is_title
from dialogs.understanding.minutes.vocabulary import any_of, in_order, said

_WRITERS, EVERYONE = said("actions", "writers"), said("actions", "everyone")
_TELLS, _PRESENT = said("actions", "tells"), said("actions", "present_tense")
NOBODY = said("actions", "nobody")
MUST = re.compile(rf"^{any_of(in_order('actions', 'must'))}\s+", re.IGNORECASE)
_AND = re.compile(rf"\s*(?:[,/&+]|\bv/|{any_of(in_order('actions', 'and'))})\s*")
_NAME_AND_MORE = re.compile(r"(?<!\S)[A-ZÆØÅ][\w.-]*\s([a-zæøå]{3,})\s(?=\S)")
_NO_VERBS = frozenset({"for", "eller", "etter", "under", "over", "per", "her", "der"})
_SUBJECT = re.compile(r"[^\W\d_][\w.’'-]*")


@dataclass(slots=True)
class Known:
    """Those who may own a task, by what they are called."""

    names: set[str] = field(default_factory=set)  # small letters: full names, first names, organisations
    initials: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Participant], initials: Mapping[str, str]) -> "Known":
        known = cls(initials=dict(initials))
        for person in people:
            parts = person.name.lower().split()
            known.names |= {" ".join(parts[:count]) for count in range(1, len(parts) + 1)}
            known.names |= {parts[0], parts[-1]} if parts else set()
            known.names |= {person.organisation.lower()} - {""}
        known.names |= {initial.lower() for initial in initials}
        return known

    def is_owner(self, text: str) -> bool:
        """One or several, by name, initials or organisation."""
        parts = [part for part in _AND.split(text.strip(" .@")) if part]
        if not 0 < len(parts) <= 6 or len(text) > 80:
            return False
        known = [self._is_one(part) for part in parts]
        return all(known) or (
            any(known) and all(map(is_person, parts))
        )  # "Asle/Zeynep", of whom one is known

    def _is_one(self, text: str) -> bool:
        text = text.strip(" .@()")
        if text.lower() in self.names or text in _WRITERS or text.lower() in EVERYONE:
            return True
        words = text.split()
        capitals = all(word[0].isupper() for word in words)
        if not 1 <= len(words) <= 5:
            return False
        return (
            capitals and ((is_person(text) and (len(words) > 1 or is_first_name(text))) or _is_initials(text))
        ) or (is_organisation(text) and len(words) <= 4 and (words[0][0].isupper() or len(words) == 1))

    def subject(self, text: str) -> int:
        """How far the names reach that the sentence opens with; 0: none."""
        end, at = 0, 0
        words = list(_SUBJECT.finditer(text[:90]))
        while at < len(words):
            taken = self._longest(text, words, at)
            if not taken:
                break
            at += taken
            end = words[at - 1].end()
            if at < len(words) and words[at][0].lower() in ("og", "and", "samt") and at + 1 < len(words):
                at += 1
            elif text[end : end + 2] not in (", ", " /", "/ ", "& ") and text[end : end + 1] not in (
                "/",
                "&",
            ):
                break
        return end

    def _longest(self, text: str, words: list[re.Match[str]], at: int) -> int:
        for count in range(min(4, len(words) - at), 0, -1):
            between = text[words[at].start() : words[at + count - 1].end()]
            if between.lower() in self.names or between in _WRITERS or between.lower() in EVERYONE:
                return count
        first = words[at][0]
        if self._acts(text, words, at):
            return 1
        if is_role(first) and at + 1 < len(words) and (named := self._longest(text, words, at + 1)):
            return 1 + named  # "dr. Lie", "Rektor Kari"
        if not first[0].isupper() or not (is_first_name(first) or first.lower() in ("nav", "husbanken")):
            return 0
        count = 1
        while (
            at + count < len(words)
            and count < 4
            and words[at + count][0][0].isupper()
            and text[words[at + count].start() - 1] == " "
        ):
            count += 1
        return count

    @staticmethod
    def _acts(text: str, words: list[re.Match[str]], at: int) -> bool:
        """ "Rektor sender ...", "Helsestasjonen lager ..."."""
        if not words[at][0][0].isupper() or not (is_title(words[at][0]) or is_organisation(words[at][0])):
            return False
        behind = text[words[at].end() :]
        return behind[:1] == " " and bool(behind.strip()) and is_done_now(behind.lstrip())

    def called(self, owner: str) -> str:
        """As written; initials by the name that they were explained with."""
        owner = owner.strip(" .,:;@–-").replace("@", "")
        if owner.lower() in NOBODY:
            return ""
        return re.sub(r"\b[A-ZÆØÅ]{2,4}\b", lambda found: self.initials.get(found[0], found[0]), owner)


def _is_initials(text: str) -> bool:
    return len(text) <= 4 and len(text) >= 2 and text.isalpha() and text.isupper()


def is_done_now(verb: str) -> bool:
    """In the present tense, and no mere telling."""
    first = verb.lower().split()[0]
    return first not in _TELLS and (first.endswith("r") or first in _PRESENT or bool(MUST.match(verb)))


def tells_who_does_what(text: str) -> bool:
    """ "Kari sender planen", where a name alone was to stand."""
    return any(is_done_now(found[1]) and found[1] not in _NO_VERBS for found in _NAME_AND_MORE.finditer(text))
