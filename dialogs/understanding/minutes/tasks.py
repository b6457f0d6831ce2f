"""Who does what by when, out of one line: "Kari: ringe Nav (frist fredag)", "ringe Nav -> Kari, 1/3"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.minutes import Action, Decision, Participant
from dialogs.understanding.minutes.people import is_first_name, is_organisation, is_person, is_role, is_title
from dialogs.understanding.minutes.vocabulary import OUR_FIELDS, Label, any_of, in_order, label_of, said
from dialogs.understanding.minutes.when import Meeting, day_alone, due_in

_BEFORE = r"[\s,;.(\[–|/-]{0,4}(?<![^\W_])"
_OWNER = re.compile(
    rf"{_BEFORE}{any_of(in_order('actions', 'owner'))}(?:\s*:\s*|\.\s*:?\s*|\s+(?:er\s+)?(?=(?-i:[A-ZÆØÅ@])))"
    r"((?:[^.;:()\[\]|\n]|\.(?=\d)|(?<=\d)\.(?=\s*$)){1,80}?)"
    r"(?=\s*(?:\.(?!\d)|[;:()\[\]|\n]|$|,?\s*(?:tids)?(?:frist|due|deadline|når|innen)\b))[)\].:]*",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"{_BEFORE}{any_of(in_order('actions', 'due'))}\s*(?::|er\b)\s*([^;()\[\]|\n]{{1,60}}?)"
    r"(?=\s*(?:[;()\[\]|\n]|$|\.\s+(?-i:[A-ZÆØÅ])|\.$|,?\s*(?:ansvar|eier|owner)))[)\].]*",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:-{1,2}>|=>|→|➔|⇒|>>)\s*")
_MENTIONED = r"@\s?[^\W\d_][^\s,:]*(?:\s[A-ZÆØÅ][^\s,:]*){0,3}"
_AT = re.compile(rf"^({_MENTIONED}(?:\s?(?:[,&+/]|\b(?:og|and)\b)\s?{_MENTIONED}){{0,5}})[\s,:]*")
_LAST_TAG = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*\.?$")
_LAST_PART = re.compile(r"^(.+?)(?:\s+[–—-]\s+|\s+/\s*|[,;]\s+|\.\s+)([^,;–—]{1,60})$", re.DOTALL)
_OPENS = re.compile(r"^([^:]{1,60}?)\s*:\s+(.+)$", re.DOTALL)
_DASHED = re.compile(r"^([^–—\n]{1,50}?)\s+[–—-]\s+(.+)$", re.DOTALL)
_LAST_CLAUSE = re.compile(r"^(.+)\s[–—-]\s+(.+)$", re.DOTALL)  # "info må bort – Kari ordner"
_MUST = re.compile(rf"^{any_of(in_order('actions', 'must'))}\s+", re.IGNORECASE)
_TO_DO = re.compile(rf"{any_of(in_order('actions', 'must'))}\s|(?:å\s)?\w+e\s", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]+)\)\.?")  # "(Kari sender brevet, 10. juni)"
_LONGEST_PROMISE = 50  # words
_PROMISES = re.compile(any_of(in_order("actions", "promises")), re.IGNORECASE)
_LEFT = re.compile(rf"(?:[\s,;:(\[–-]|{any_of(in_order('actions', 'leads_to_due'))})*$", re.IGNORECASE)
_BY_WHEN = re.compile(r"\b(?:innen|innan|før|frist|senest|seinast|by)\b", re.IGNORECASE)
_WRITERS, _EVERYONE = said("actions", "writers"), said("actions", "everyone")
_TELLS, _PRESENT = said("actions", "tells"), said("actions", "present_tense")
_NOBODY = said("actions", "nobody")
_AND = re.compile(rf"\s*(?:[,/&+]|\bv/|{any_of(in_order('actions', 'and'))})\s*")
_SUBJECT = re.compile(r"[^\W\d_][\w.’'-]*")
_STRICT = re.compile(rf"^(.*) \(((?:{'|'.join(OUR_FIELDS)}): [^()]*)\)$", re.DOTALL)


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
        return 0 < len(parts) <= 6 and len(text) <= 80 and all(map(self._is_one, parts))

    def _is_one(self, text: str) -> bool:
        text = text.strip(" .@()")
        if text.lower() in self.names or text in _WRITERS or text.lower() in _EVERYONE:
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
            if between.lower() in self.names or between in _WRITERS or between.lower() in _EVERYONE:
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
        return behind[:1] == " " and bool(behind.strip()) and _is_done_now(behind.lstrip())

    def called(self, owner: str) -> str:
        """As written; initials by the name that they were explained with."""
        owner = owner.strip(" .,:;@–-").replace("@", "")
        if owner.lower() in _NOBODY:
            return ""
        return re.sub(r"\b[A-ZÆØÅ]{2,4}\b", lambda found: self.initials.get(found[0], found[0]), owner)


def _is_initials(text: str) -> bool:
    return len(text) <= 4 and len(text) >= 2 and text.isalpha() and text.isupper()


def action_of(text: str, known: Known, meeting: Meeting, owner: str = "") -> Action:
    """A line that is known to say what is to be done."""
    if strict := strictly(text):
        return Action(
            strict[0], _unless_unknown(strict[1].get("owner", "")), _day(strict[1].get("due"), meeting)
        )
    due, unread = None, ""
    if (label := label_of(text)) and label.rest and label.label in (Label.ACTION, Label.ACTIONS):
        text = label.rest
    if found := _DUE.search(text):
        due, unread = day_alone(found[1], meeting), found[1].strip()
        text = _cut(text, found, "." if text[: found.start()].rstrip().endswith(".") else "")
        if due:
            read = due_in(found[1], meeting)
            unread = found[1][read.end :].strip(" ,.;") if read else ""
    if found := _OWNER.search(text):
        owner = found[1]
        if (both := due_in(owner, meeting)) and not due:
            due, owner = both.day, _trimmed(owner[: both.start])
        text = _cut(text, found, "")
    if not owner and (at := _AT.match(text)):
        owner, text = at[1], text[at.end() :]
    what = text
    if not due and (found_due := due_in(what, meeting)):
        due = found_due.day
        what = _trimmed(what[: found_due.start]) + _behind(what[found_due.end :])
        what = re.sub(r"\s*[(\[]\s*[)\]]", "", what)
    if not owner:
        owner, what = (what, "") if what.lower().strip(" .") in known.names else _owner_in(what, known)
    what = _MUST.sub("", what.strip(" ,;:–—-")).strip()
    what = f"{what} ({unread})" if unread and unread.lower().strip(" .") not in _NOBODY else what
    return Action(what.strip().removesuffix("."), known.called(owner), due)


def _cut(text: str, found: re.Match[str], stop: str) -> str:
    return f"{text[: found.start()].rstrip(' ,;(–-')}{stop} {text[found.end() :].lstrip(' ,;)')}".strip(" ,;")


def _behind(rest: str) -> str:
    rest = rest.strip()
    if rest.strip(" .)],;:!") == "":
        return ""
    return f" {rest.lstrip(' ,;:.)–-')}" if rest[0] in ",;:.)–-" else f" {rest}"


def _trimmed(text: str) -> str:
    return text[:-60] + _LEFT.sub("", text[-60:])


def _owner_in(text: str, known: Known) -> tuple[str, str]:
    """The owner and the rest, where a name stands apart or opens the sentence."""
    text = text.strip()
    for look in _PLACES_OF_AN_OWNER:
        if found := look(text, known):
            return found
    return "", text


Owned = tuple[str, str] | None  # the owner, and what is to be done


def _at_an_arrow(text: str, known: Known) -> Owned:
    first, *more = (side.strip(" ,.") for side in _ARROW.split(text, maxsplit=1))
    second = more[0] if more else ""
    if known.is_owner(second) or (second and not known.is_owner(first) and is_person(second)):
        return second, first
    return (first, second) if second and known.is_owner(first) else None


def _before_a_colon(text: str, known: Known) -> Owned:
    opened = _OPENS.match(text)
    return (_bare(opened[1]), opened[2]) if opened and known.is_owner(_bare(opened[1])) else None


def _in_parentheses(text: str, known: Known) -> Owned:
    tag = _LAST_TAG.search(text)
    return (tag[1], text[: tag.start()]) if tag and known.is_owner(tag[1]) else None


def _before_a_dash(text: str, known: Known) -> Owned:
    dashed = _DASHED.match(text)
    return (dashed[1], dashed[2]) if dashed and known.is_owner(dashed[1]) else None


def _as_subject(text: str, known: Known) -> Owned:
    end = known.subject(text)
    return (text[:end], text[end:].lstrip(" ,")) if end and text[end:].strip(" ,.:") else None


def _at_the_end(text: str, known: Known) -> Owned:
    last = _LAST_PART.match(text)
    return (last[2], last[1]) if last and known.is_owner(last[2]) else None


def _somebody_unknown(text: str, known: Known) -> Owned:
    opened = _OPENS.match(text)
    if opened and len(opened[1].split()) <= 3 and opened[1][:1].isupper() and is_person(opened[1]):
        return opened[1], opened[2]
    return None


_PLACES_OF_AN_OWNER = (
    _at_an_arrow,
    _before_a_colon,
    _in_parentheses,
    _before_a_dash,
    _as_subject,
    _at_the_end,
    _somebody_unknown,
)


def _bare(owner: str) -> str:
    return re.sub(r"\s*\([^()]*\)\s*$", "", owner).strip()


def promised(text: str, known: Known, meeting: Meeting) -> Action | None:
    """A task among the notes: "Kari sjekker med Nav", "... (ansvar: Kari)", "@Kari", "-> Kari"."""
    if text.count(" ") > _LONGEST_PROMISE or text.rstrip().endswith("?"):
        return None
    if (aside := _ASIDE.fullmatch(text)) and (action := promised(aside[1], known, meeting)):
        return action
    if _OWNER.search(text) or _AT.match(text) or _is_promise(text, known, meeting):
        return action_of(text, known, meeting)
    if (dashed := _LAST_CLAUSE.match(text)) and _is_promise(dashed[2], known, meeting):
        action = action_of(dashed[2], known, meeting)
        return action if action.what.count(" ") > 1 else replace(action, what=dashed[1])
    if _ARROW.search(text, 1) and (action := action_of(text, known, meeting)).owner:
        return action
    return None


def _is_promise(text: str, known: Known, meeting: Meeting) -> bool:
    opened = _OPENS.match(text)
    if opened and known.is_owner(opened[1]) and _TO_DO.match(opened[2]):
        return bool(due_in(opened[2], meeting))
    end = known.subject(text)
    who, verb = text[:end], text[end:].lstrip()
    if not who or not verb:
        return False
    of_one = not is_organisation(who) and not is_title(who) and who.lower() not in _EVERYONE
    if _PROMISES.match(verb) and of_one:
        return True
    return _is_done_now(verb) and bool(_BY_WHEN.search(verb) and due_in(verb, meeting))


def _is_done_now(verb: str) -> bool:
    """In the present tense, and no mere telling."""
    first = verb.lower().split()[0]
    return first not in _TELLS and (first.endswith("r") or first in _PRESENT or bool(_MUST.match(verb)))


def decision_of(text: str, known: Known, meeting: Meeting) -> tuple[Decision, Action | None]:
    """With the task that it gives somebody, where it names both who and by when."""
    if strict := strictly(text):
        more = strict[1]
        return Decision(
            strict[0], _unless_unknown(more.get("owner", "")), _day(more.get("review"), meeting)
        ), None
    if not _OWNER.search(text):
        return Decision(text), None
    action = action_of(text, known, meeting)
    found = _DUE.search(text)
    left = _cut(text, found, "") if found else text
    owner = _OWNER.search(left)
    decided = _cut(left, owner, "") if owner else left
    stated = found or (owner and due_in(owner[1], meeting))
    return Decision(decided, action.owner), action if action.due and action.owner and stated else None


def strictly(text: str) -> tuple[str, dict[str, str]] | None:
    """The notation that we write ourselves: "... (ansvarlig: Kari Nes, frist: 1. mars 2026)"."""
    if not (found := _STRICT.match(text)):
        return None
    fields = {}
    for part in found[2].split(", "):
        key, colon, value = part.partition(": ")
        if not colon or key not in OUR_FIELDS or OUR_FIELDS[key] in fields:
            return None
        fields[OUR_FIELDS[key]] = value
    return found[1], fields


def _unless_unknown(owner: str) -> str:
    return "" if owner in _NOBODY else owner


def _day(text: str | None, meeting: Meeting) -> date | None:
    return day_alone(text, meeting) if text else None
