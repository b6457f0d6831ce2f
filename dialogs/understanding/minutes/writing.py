"""Items as plain notes, in the notation that the reader reads back without loss."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.domain.language import Language
from bot.domain.minutes import Action, AgendaItem, Decision
from dialogs.understanding.minutes.reader import read_body
from dialogs.understanding.minutes.vocabulary import notation

_UNKNOWN = "?"  # in place of an owner: it keeps a name in the text from being read as one
_ANY_DAY = date(2026, 1, 1)


def write_body(items: Iterable[AgendaItem], language: Language) -> str:
    return "\n\n".join("\n".join(_lines(item, notation(language))) for item in items)


def _lines(item: AgendaItem, word: dict[str, str]) -> Iterator[str]:
    yield _heading(item, word)
    if item.exempt:
        yield f"{word['exempt']}: {item.exempt}"
    for note in item.notes:
        two = AgendaItem(notes=("x", note))  # some lines say something of the one above
        yield _surely(two, word, f"- x\n- {note}", f"- x\n{word['info']}: {note}").removeprefix("- x\n")
    for decision in item.decisions:
        yield _decision(decision, word)
    for action in item.actions:
        yield _action(action, word)
    for rule in item.rules:
        yield f"{word['rule']}: {rule}"


def _heading(item: AgendaItem, word: dict[str, str]) -> str:
    if not item.title and not item.number:
        return f"{word['outside']}:"
    return f"{word['item']} {item.number}: {item.title}" if item.number else f"{word['item']}: {item.title}"


def _decision(decision: Decision, word: dict[str, str]) -> str:
    more = {word["owner"]: decision.responsible, word["review"]: _written(decision.review)}
    return _entry(word["decision"], decision.text, more, AgendaItem(decisions=(decision,)), word)


def _action(action: Action, word: dict[str, str]) -> str:
    more = {word["owner"]: action.owner, word["due"]: _written(action.due)}
    return _entry(word["action"], action.what, more, AgendaItem(actions=(action,)), word)


def _entry(label: str, text: str, more: dict[str, str], meant: AgendaItem, word: dict[str, str]) -> str:
    said = ", ".join(f"{name}: {value}" for name, value in more.items() if value)
    if said:
        return f"{label}: {text} ({said})"
    return _surely(meant, word, f"{label}: {text}", f"{label}: {text} ({word['owner']}: {_UNKNOWN})")


def _surely(meant: AgendaItem, word: dict[str, str], short: str, long: str) -> str:
    """The short way where it is read as it is meant."""
    items, rest = read_body(f"{word['item']}: x\n{short}", _ANY_DAY)
    return short if items == (replace(meant, title="x"),) and not rest else long


def _written(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""
