"""The words of the search that belong to no scheme, from the text files beside this one."""

from collections.abc import Iterator
from importlib.resources import files

from bot.domain.vocabulary import Lexicon, Synonyms


def lexicon() -> Lexicon:
    return Lexicon(
        synonyms=tuple(each for line in _lines("synonyms.txt") for each in _synonyms(line)),
        stopwords=frozenset(word for line in _lines("stopwords.txt") for word in line.casefold().split()),
        nynorsk=tuple(_rule(line) for line in _lines("nynorsk.txt")),
    )


def _lines(name: str) -> Iterator[str]:
    """Without comments and empty lines."""
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if said := line.partition("#")[0].strip():
            yield said


def _synonyms(line: str) -> Iterator[Synonyms]:
    """`a, b > c`: a and b lead to c; `a, b, c`: each to the others."""
    left, arrow, right = line.partition(">")
    asked = _expressions(left)
    if arrow:
        yield Synonyms(asked, _expressions(right))
    else:
        yield from (Synonyms((one,), tuple(other for other in asked if other != one)) for one in asked)


def _expressions(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _rule(line: str) -> tuple[str, str]:
    form, _, bokmal = line.partition(">")
    return form.strip(), bokmal.strip()
