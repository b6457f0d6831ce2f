"""What the bot understood, for people who ask why it answered as it did, and for tables."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bot.domain.catalogue import Catalogue
from bot.domain.language import Language
from dialogs.understanding.dates import Tense
from dialogs.understanding.question import TOPICS, Intent, Question
from dialogs.understanding.reader import Awaiting, Reader

Said = tuple[str, Mapping[str, str]]  # a key of the texts, and what goes into it

# The words of the tables for what the product keeps apart.
_TABLE = {
    **dict.fromkeys((*TOPICS, Intent.REMINDER, Intent.LOG_MEETING, Intent.HELP)),
    **dict.fromkeys((Intent.YES, Intent.NO, Intent.CANCEL, Intent.PRIVACY)),
}


def understanding_line(reader: Reader, asked: Mapping[str, object]) -> dict[str, object]:
    """One line of `understand --jsonl`. Raises ValueError for what cannot be read."""
    text = asked.get("text")
    if not isinstance(text, str):
        raise ValueError("text")
    question = reader.read(text, _reference(asked), _awaiting(asked), _tense(asked))
    when = question.when.notation()
    return {
        "intent": _intent(question),
        "municipality": sorted(question.municipalities),
        "municipality_ambiguous": sorted(question.ambiguous),
        "themes": sorted(question.themes),
        "window": when,
        "administrator": next(iter(question.administrators), ""),
        "applicant": question.applicant.value if question.applicant else "",
        "dates": when,
    }


def explain(question: Question, catalogue: Catalogue, language: Language) -> Iterator[Said]:
    """What was understood, a sentence each: keys of the texts, with their variables."""
    yield "understood-intent", {"intent": question.intent.value}
    places = {each.number: each.full_name for each in catalogue.register.municipalities}
    themes = {theme.id: theme.label[language] for theme in catalogue.themes}
    for slot, names in (
        ("municipalities", places),
        ("ambiguous", places),
        ("themes", themes),
        ("without_themes", themes),
        ("administrators", {}),
        ("without_administrators", {}),
    ):
        values: tuple[str, ...] = getattr(question, slot)
        if values:
            said = ", ".join(names.get(value, value) for value in values)
            yield f"understood-{slot.replace('_', '-')}", {"values": said}
    for slot in (
        "topic",
        "former",
        "county",
        "applicant",
        "number",
        "remark",
        "language",
        "words",
    ):
        value = getattr(question, slot)
        if value:
            yield f"understood-{slot}", {"value": str(value)}
    if question.when.notation():
        yield "understood-dates", {"value": question.when.notation()}
    for flag in ("open_only", "ended_only", "without_cofunding", "without_loans", "only_for_municipalities"):
        if getattr(question, flag):
            yield f"understood-{flag.replace('_', '-')}", {}


def _intent(question: Question) -> str:
    match question.intent:
        case Intent.REFINE:
            return question.topic.value if question.topic else Intent.FIND.value
        case Intent.PRIVACY_DELETE:
            return Intent.PRIVACY.value
        case intent:
            return intent.value if intent in _TABLE else Intent.OTHER.value


def _reference(asked: Mapping[str, object]) -> datetime:
    reference = asked.get("reference")
    if not reference:
        return datetime.now(UTC)
    return datetime.fromisoformat(str(reference))


def _awaiting(asked: Mapping[str, object]) -> Awaiting:
    match asked.get("context"):
        case None | "":
            return ""
        case "ask_municipality":
            return "ask_municipality"
    raise ValueError("context")


def _tense(asked: Mapping[str, object]) -> Tense | None:
    match asked.get("tense"):
        case None | "":
            return None
        case "past" | "future" as tense:
            return tense
    raise ValueError("tense")
