"""The words of minutes.toml: what a label, a column or a heading means."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum, auto
from functools import lru_cache
from typing import NamedTuple

from bot.domain.language import Language
from dialogs.understanding import words
from dialogs.understanding.phrases import Phrase, spelled_out

_WORDS = words.table("minutes")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)?|[#&]")
_IN_PARENTHESES = re.compile(r"\([^()]{0,80}\)")
_LONGEST = 7  # words
_FIELDS = ("owner", "due", "review")


class Label(StrEnum):
    PRESENT = auto()
    ABSENT = auto()
    LEADER = auto()
    DAY = auto()
    TIME = auto()
    PLACE = auto()
    GROUP = auto()
    TITLE = auto()
    CASE_NUMBER = auto()
    AGENDA = auto()
    DECISION = auto()
    ACTION = auto()
    ACTIONS = auto()  # a list of them for the whole meeting
    OWNER = auto()
    DUE = auto()
    REVIEW = auto()
    RULE = auto()
    INFO = auto()
    NOTE = auto()
    NEXT_MEETING = auto()
    EXEMPT = auto()
    OUTSIDE = auto()
    ASIDE = auto()
    CLOSING = auto()


HEAD = frozenset({Label.DAY, Label.TIME, Label.PLACE, Label.GROUP, Label.TITLE, Label.CASE_NUMBER})
PEOPLE = frozenset({Label.PRESENT, Label.ABSENT, Label.LEADER})


class Column(StrEnum):
    NUMBER = auto()
    ITEM = auto()
    NOTE = auto()
    DECISION = auto()
    ACTION = auto()
    OWNER = auto()
    DUE = auto()
    OWNER_DUE = auto()
    NAME = auto()
    ORG = auto()
    ROLE = auto()
    ATTENDANCE = auto()
    ABSENCE = auto()


class Labelled(NamedTuple):
    label: Label
    rest: str  # what stands behind the label
    addition: str = ""  # "fra Nav" in "Til stede fra Nav:"


def said(section: str, key: str) -> frozenset[str]:
    return frozenset(_WORDS[section][key])


def in_order(section: str, key: str) -> tuple[str, ...]:
    """The longest first."""
    return tuple(sorted(_WORDS[section][key], key=len, reverse=True))


def spellings(section: str, key: str) -> list[str]:
    """Every way of writing a notation of ours; the longest first."""
    written = (" ".join(phrase) for one in _WORDS[section][key] for phrase in spelled_out(one, {}))
    return sorted(written, key=len, reverse=True)


def notation(language: Language) -> dict[str, str]:
    """How we write each thing ourselves."""
    words_of_ours: dict[str, str] = _WORDS["notation"][language.value]
    return words_of_ours


OUR_FIELDS = {
    written: field
    for ours in _WORDS["notation"].values()
    for field, written in ours.items()
    if field in _FIELDS
}


def any_of(texts: Iterable[str]) -> str:
    """A pattern for whole words."""
    return rf"(?:(?<![^\W_])(?:{'|'.join(re.escape(text) for text in texts)})(?![^\W_]))"


def _phrases(section: str) -> Iterator[tuple[Phrase, str]]:
    for name, notations in _WORDS[section].items():
        for notation in notations:
            for phrase in spelled_out(notation, {}):
                yield phrase, name


_LABELS = {phrase: Label(name) for phrase, name in reversed([*_phrases("labels")])}
_COLUMNS = {phrase: Column(name) for phrase, name in reversed([*_phrases("columns")])}
_ABOUT = {"i", "sak", "saken", "saka", "nr", "pkt", "punkt", "for", "under", "item", "møte", "møtet"}
_OF_A_DAY = {"etter", "after", "samlinga", "samlingen", "gruppa", "gruppen"} | {
    month for spelt in words.table("dates")["month"].values() for month in spelt
}
_WHOSE = {
    **dict.fromkeys(("vedtak", "beslutning", "avgjerd", "konklusjon"), Label.DECISION),
    **dict.fromkeys(("innstilling", "tilråding", "forslag", "vurdering"), Label.NOTE),
}
_NAMED = re.compile(r"@?[A-ZÆØÅ][\w.-]*(?:(?:\s|\s?[,/&+]\s?|\s(?:og|and)\s)@?[A-ZÆØÅ][\w.-]*){0,5}")
_FROM = {"fra", "frå", "from", "for", "på", "via", "i", "ved"}
_BARE = {
    Label.PRESENT,
    Label.ABSENT,
    Label.DECISION,
    Label.RULE,
    Label.NEXT_MEETING,
    Label.LEADER,
}  # need no colon
_NEXT, _MEETINGS = {"neste", "nytt", "next"}, ("møte", "møtet", "samling", "meeting")
_GROUPS = in_order("meeting", "groups")
_WERE = re.compile(
    r"[^,;:]{0,40}?\b(?:var|er|was|were)\s+(?=[A-ZÆØÅ@])"
)  # "torsdag 12. mars var Kari og Ola"
_TOO_SHORT = {("a",), ("v",), ("til",), ("med",), ("ap",), ("i", "møtet"), ("v",)}
_ONLY_WITH_COLON = {
    ("her",),
    ("vara",),
    ("inviterte",),
    ("ref",),
    ("neste",),
    ("borte",),
    ("vekke",),
    ("på", "plass"),
    ("med", "oss"),
    ("mangla",),
    ("manglet",),
}
_MISSING = re.compile(
    rf"(.{{3,80}}?)\s+{any_of(spellings('people', 'missing'))}"
    rf"(?:\s+{any_of(in_order('people', 'because'))}\s[^.]*)?\.?",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r",?\s+(?:og|mens|medan|and|while)\s+(?=[A-ZÆØÅ])")
_RUNS_ON = re.compile(
    r"(?:om|i|av|fra|frå|på|til|ble|blei|vart|er|for|og|etter|med|som|ved|må|skal|kan|the|of|was|is|on|to|var|gjelder|i|mot"
    r"|at|å|ved|eller|hadde|har|den|det|over|under|uten|samt|is|er|bør|blir|vert|innen|seg)\b",
    re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"\b\d{1,3}/\d\d\b")  # "Saksnr 7/26" opens an item
_HEAD = re.compile(r"([^:\n]{1,80}?)\s?[:：]+(?!//|\d\d\b)\s*(.*)", re.DOTALL)
_DASHED = re.compile(r"([^–—=\n]{2,40}?)\s(?:[–—=]|-{1,2}>?)\s(.+)", re.DOTALL)


def words_of(text: str) -> Phrase:
    plain = _IN_PARENTHESES.sub(" ", text.lower()).replace("-", " ").replace("/", " ")
    return tuple(word for word in _WORD.findall(plain) if not word[0].isdigit())


def column_of(cell: str) -> Column | None:
    return _COLUMNS.get(words_of(cell)) if 0 < len(cell) <= 40 else None


@lru_cache(maxsize=2000)  # a line is looked at more than once
def label_of(text: str) -> Labelled | None:
    """Of a line: "Vedtak: ...", "Vedtak" alone, "Vedtak – ...", and "vedtak vi søker" as typed in haste."""
    if head := _HEAD.match(text):
        return _labelled(head[1], head[2])
    if len(text) <= 60 and (label := _LABELS.get(words_of(text))) and len(words_of(text)[0]) > 2:
        return _alone(label, text)
    if len(text) <= 60 and (found := _labelled(text, "")) and found.label is Label.ACTIONS:
        return found  # "Hvem gjør hva etter møtet"
    if (dashed := _DASHED.match(text)) and words_of(dashed[1]) in _LABELS:
        return _labelled(dashed[1], dashed[2])
    if missing := _missing(text):
        return Labelled(Label.ABSENT, missing)
    return _bare(text)


def _alone(label: Label, text: str) -> Labelled | None:
    """It is all that the line says, but for figures."""
    if label is Label.NEXT_MEETING and any(map(str.isdigit, text)):
        return _bare(text)  # "Neste møte 22.10."
    is_item = label is Label.CASE_NUMBER and _ITEM_NUMBER.search(text)
    return None if is_item else Labelled(label, "")


def _labelled(head: str, rest: str) -> Labelled | None:
    phrase = words_of(head)
    if len(phrase) == 2 and phrase[0] in _NEXT and phrase[1].endswith((*_MEETINGS, *_GROUPS)):
        return Labelled(Label.NEXT_MEETING, rest)  # "Neste styringsgruppemøte"
    if label := _LABELS.get(phrase):
        is_item = label is Label.CASE_NUMBER and any(map(str.isdigit, head))  # "Sak nr. 7: ..."
        return None if is_item else Labelled(label, rest)
    if 1 < len(phrase) <= _LONGEST and phrase[-2].endswith("s") and phrase[-1] in _WHOSE:
        return Labelled(_WHOSE[phrase[-1]], rest)  # "Eldrerådets vedtak"
    if label := _abbreviated(head, phrase):
        return Labelled(label, rest)
    for length in range(min(len(phrase) - 1, _LONGEST), 0, -1):
        more = phrase[length:]
        too_short = phrase[:length] in _TOO_SHORT | _ONLY_WITH_COLON and more[0] not in _FROM
        if (label := _LABELS.get(phrase[:length])) and not too_short:
            return _with_addition(label, " ".join(head.split()[length:]), more, rest)
    return None


def _abbreviated(head: str, phrase: Phrase) -> Label | None:
    """ "Tilst." of "tilstede", where one label alone begins so."""
    if len(phrase) != 1 or len(phrase[0]) < 3 or not head.endswith("."):
        return None
    labels = {label for words, label in _LABELS.items() if words[0].startswith(phrase[0])}
    return labels.pop() if len(labels) == 1 else None


def _with_addition(label: Label, addition: str, more: Phrase, rest: str) -> Labelled | None:
    """ "Til stede fra Nav", "Oppgave Kari", "Vedtak i saken"."""
    if label in PEOPLE and more[0] in _FROM:
        return Labelled(label, rest, addition)
    if label is Label.ACTION and rest and _NAMED.fullmatch(addition):
        return Labelled(label, f"{addition}: {rest}")
    about = _ABOUT | _OF_A_DAY if label is Label.ACTIONS else _ABOUT
    return Labelled(label, rest) if about.issuperset(more) else None


def _missing(text: str) -> str:
    """Those of "Kari Nes kunne ikke komme, og Ola Lie hadde meldt forfall"."""
    if len(text) > 200:
        return ""
    whole = _MISSING.fullmatch(text)
    apart = [_MISSING.fullmatch(clause) for clause in _CLAUSES.split(text)]
    found = apart if all(apart) else [whole]
    return "; ".join(one[1] for one in found if one)


def _bare(text: str) -> Labelled | None:
    found = [match for match, _ in zip(_WORD.finditer(text), range(_LONGEST), strict=False)]
    phrase = tuple(match[0].lower() for match in found)
    for length in range(len(phrase) - 1, 0, -1):
        label = _LABELS.get(phrase[:length])
        if label in _BARE and phrase[:length] not in _TOO_SHORT | _ONLY_WITH_COLON:
            rest = text[found[length - 1].end() :].lstrip(" ,")
            rest = _WERE.sub("", rest, count=1) if label is Label.PRESENT else rest
            runs_on = label is not Label.NEXT_MEETING and _RUNS_ON.match(rest)
            acts = (
                label is Label.LEADER and rest[:1].islower() and text[:1].isupper()
            )  # "Referent sender ..."
            return None if runs_on or acts or not rest[:1].isalnum() else Labelled(label, rest)
    return None
