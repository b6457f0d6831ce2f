"""What a number in a text is said to be by the words beside it: "konto", "DUF", "tlf", "saksnr"."""

import re
from enum import StrEnum


class Label(StrEnum):
    NATIONAL_ID = "national_id"
    DUF = "duf"
    ACCOUNT = "account"
    PHONE = "phone"
    OTHER = "other"  # a case, an amount, an invoice: nothing about a person


_ANY_WORD = r"""\b(?:
      (?P<national_id>
          (?: f(?:ø|oe?)dsels-? | person-? | [dh]-? | fh-? | hjelpe | identi(?:ty|tets)-? )
            \ ?n(?:umme|umbe)?r\w*
        | f\.?nr\w* | pers\.?\ ?nr | pnr | ssn\b | social\ security | national\ id\w*
        | personal\ (?:id\b|number) )
    | (?P<duf> duf[\w-]* )
    | (?P<account> \w*?konto(?!r|streng|plan|klasse)\w* | account\b | bban\b )
    | (?P<phone>
          tlf\w* | tel\b | \w*?tele?fon\w* | mob(?:il\w*)?\b | kontaktn(?:umme)?r\w* | ring(?:e|er)?\b | sms\b
        | phone\w* | call\b | vipps\w* )
    | (?P<other>
          \w+?n(?:umme)?r(?:et)?\b | \w*?(?:beløp|ramme|kode[nr]?)\b
        | kr\b | kroner\b | nok\b | mill\b | mrd\b | sum\b | budsj\w* | kap(?:it\w+)?\b | (?<!-)post\b
        | ansvar\b | funksjon\b | prosjekt(?:et)?\b | sak(?:en)?\b | case\b | vedtak\w* | søknad\w*
        | bestilling\w* | arkiv\w* | journal\w* | ref\b | referan[sc]e\w* | ids?\b | code\b | side\b | org\b
        | kid\b | faktura\w* | invoice\b | ordre\w* | bilag\w* | versjon\b | uke(?:ne|r)?\b | veker?\b
        | weeks?\b | timer\b | deltak\w* | innbyg\w* | personer\b | stk\b )
    )"""
_WORD_BEFORE = re.compile(_ANY_WORD, re.IGNORECASE | re.VERBOSE)
_WORD_AFTER = re.compile(rf"\ ?\(?(?:(?:er|is|som)\ )?{_ANY_WORD}", re.IGNORECASE | re.VERBOSE)
_STILL_BESIDE = re.compile(r"[^A-ZÆØÅ]{0,12}")  # a name between, and the number is the named one's
_NUMBER_OF_A_LIST = re.compile(r"(\d[\d ./-]*?) ?(?:[,;/&]|og|eller|and|or)\s*\Z")
_REACH = 48  # characters


def label(text: str, start: int, end: int) -> Label | None:
    """The last word before the number that says what it is, else the one right after it."""
    before = _words_before(text, start, _count_digits(text[start:end]))
    for match in reversed(list(_WORD_BEFORE.finditer(before))):
        said = Label(str(match.lastgroup))
        if said is not Label.OTHER or _STILL_BESIDE.fullmatch(before, match.end()):
            return said
    after = _WORD_AFTER.match(text, end)
    return Label(str(after.lastgroup)) if after else None


def _words_before(text: str, start: int, digits: int) -> str:
    """Back to the number before; past it where both stand in a list ("konto 1 eller 2")."""
    before = text[max(0, start - _REACH) : start]
    while (listed := _NUMBER_OF_A_LIST.search(before)) and _count_digits(listed[1]) == digits:
        before = before[: listed.start(1)]
    return re.split(r"\d", before)[-1]


def _count_digits(text: str) -> int:
    return sum(map(str.isdigit, text))
