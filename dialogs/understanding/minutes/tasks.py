"""Who does what by when, out of one line: "Kari: ringe Nav (frist fredag)", "ringe Nav -> Kari, 1/3"."""

import re
from dataclasses import replace
from datetime import date

from bot.domain.minutes import Action, Decision
from dialogs.understanding.minutes.names import is_organisation, is_person, is_title
from dialogs.understanding.minutes.owners import EVERYONE, MUST, NOBODY, Known, is_done_now
from dialogs.understanding.minutes.vocabulary import OUR_FIELDS, Label, any_of, in_order, label_of
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
_TO_DO = re.compile(rf"{any_of(in_order('actions', 'must'))}\s|(?:å\s)?\w+e\s", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]+)\)\.?")  # "(Kari sender brevet, 10. juni)"
_LONGEST_PROMISE = 50  # words
_PROMISES = re.compile(any_of(in_order("actions", "promises")), re.IGNORECASE)
_LEFT = re.compile(rf"(?:[\s,;:(\[–-]|{any_of(in_order('actions', 'leads_to_due'))})*$", re.IGNORECASE)
_BY_WHEN = re.compile(r"\b(?:innen|innan|før|frist|senest|seinast|by)\b", re.IGNORECASE)
_STRICT = re.compile(rf"^(.*) \(((?:{'|'.join(OUR_FIELDS)}): [^()]*)\)$", re.DOTALL)


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
    if owner and what.startswith(f"{owner} ") and is_done_now(what.removeprefix(owner)):
        what = what.removeprefix(owner)
    if not owner:
        owner, what = (what, "") if what.lower().strip(" .") in known.names else _owner_in(what, known)
    what = MUST.sub("", what.strip(" ,;:–—-")).strip()
    what = f"{what} ({unread})" if unread and unread.lower().strip(" .") not in NOBODY else what
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
    of_one = not is_organisation(who) and not is_title(who) and who.lower() not in EVERYONE
    if _PROMISES.match(verb) and of_one:
        return True
    return is_done_now(verb) and bool(_BY_WHEN.search(verb) and due_in(verb, meeting))


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
    return "" if owner in NOBODY else owner


def _day(text: str | None, meeting: Meeting) -> date | None:
    return day_alone(text, meeting) if text else None
