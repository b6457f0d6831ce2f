"""Every name that a municipality or county goes by, as the words that it is written with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.municipalities import Register

_LONG_NAME = 6  # letters; shorter ones would be other words without å, æ and ø


@dataclass(frozen=True, slots=True)
class Name:
    words: tuple[str, ...]
    numbers: tuple[str, ...]  # today's bearers
    old: str | None = None  # the former name, as the register has it
    then: tuple[str, ...] = ()  # where the same name, as a former one, leads


Numbers = dict[tuple[str, ...], tuple[str, ...]]  # by the words of a name


def names_of(register: Register, *writings: Mapping[str, Sequence[str]]) -> Iterator[Name]:
    today = _today(register)
    then: Numbers = {}
    for former in register.former:
        for written in (former.name, *former.variants):
            if former.same_name or "(" in written:
                continue
            then[split(written)] = former.current
            if split(written) not in today:
                yield Name(split(written), former.current, former.name)
    for key, numbers in today.items():
        yield Name(key, numbers, None, then.get(key, ()))
        for folded in _without_norwegian_letters(key) - today.keys():
            yield Name(folded, numbers)
    for table in writings:
        for name, others in table.items():
            for written in others:
                if split(written) not in today and split(name) in today:
                    yield Name(split(written), today[split(name)])


def _today(register: Register) -> Numbers:
    bearers: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for municipality in register.municipalities:
        for written in (municipality.name, *municipality.names_other):
            bearers[split(written)][municipality.number] = None
    return {name: tuple(numbers) for name, numbers in bearers.items()}


def _without_norwegian_letters(name: tuple[str, ...]) -> set[tuple[str, ...]]:
    """ "tromso" and "tromsoe", as those write who lack the letters; short names would be other words."""
    ways = (str.maketrans({"å": "a", "ø": "o", "æ": "ae"}), str.maketrans({"å": "aa", "ø": "oe", "æ": "ae"}))
    long = sum(map(len, name)) >= _LONG_NAME
    return {tuple(word.translate(way) for word in name) for way in ways} - {name} if long else set()


def regions_in(table: dict[str, dict[str, list[str]]]) -> Iterator[Name]:
    for kind in ("counties", "districts"):
        for county, written in table[kind].items():
            for name in written:
                yield Name(split(name), (county,))


def by_first_word(names: Iterable[Name]) -> dict[str, list[Name]]:
    """The longest first; a name of one word stands under its genitive, too."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    genitives: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        found[name.words[0]].append(name)
        for ending in ("s", "'s") if len(name.words) == 1 else ():
            genitives[name.words[0] + ending].append(name)
    for same in found.values():
        same.sort(key=lambda name: -len(name.words))
    for written, owners in genitives.items():
        found[written] += owners
    return dict(found)


def split(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("-", " ").replace(".", " ").split())


def title(name: tuple[str, ...]) -> str:
    return " ".join(word.capitalize() for word in name)
