"""The sentences: complete in three languages, all in use, and formatted as each language has it."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer

import dialogs
from bot.domain.language import Language
from dialogs.texts import Texts, texts

REPOSITORY = Path(dialogs.__file__).parent.parent
SUNDAY = date(2026, 3, 1)


def _variables(message: Message) -> frozenset[str]:
    return frozenset(re.findall(r"\$([\w-]+)", FluentSerializer().serialize_entry(message)))


def _messages(language: Language) -> dict[str, frozenset[str]]:
    """Keys with their variables; junk that does not parse is an error."""
    folder = files("dialogs.texts").joinpath(language.value)
    source = "\n".join(file.read_text("utf-8") for file in folder.iterdir())
    body = FluentParser().parse(source).body
    assert not [entry for entry in body if type(entry).__name__ == "Junk"]
    messages = [entry for entry in body if isinstance(entry, Message)]
    assert len({message.id.name for message in messages}) == len(messages)
    return {message.id.name: _variables(message) for message in messages}


NB = _messages(Language.NB)


def _strings() -> Iterator[str | re.Pattern[str]]:
    """Every string that the program holds; one with gaps is a pattern."""
    for folder in ("bot", "dialogs", "storage"):
        for file in (REPOSITORY / folder).rglob("*.py"):
            yield from _strings_of(ast.parse(file.read_text("utf-8")))


def _strings_of(tree: ast.AST) -> Iterator[str | re.Pattern[str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = [re.escape(str(v.value)) if isinstance(v, ast.Constant) else ".+" for v in node.values]
            yield re.compile("".join(parts))


def _keys_asked_for() -> Iterator[str]:
    """What is given as a key: texts("key"), said("key"), turn.say(language, "key"), key = "key"."""
    for folder in ("bot", "dialogs"):
        for file in (REPOSITORY / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                yield from _keys_in(node)


def _keys_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "key":
        candidates = [node.value]
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"texts", "said", "saying"}:
        candidates = node.args[:1]
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "turn.say":
        candidates = node.args[1:2]
    else:
        return
    for candidate in candidates:
        if isinstance(candidate, ast.Constant) and isinstance(candidate.value, str):
            yield candidate.value


@pytest.mark.parametrize("language", [Language.NN, Language.EN])
def test_nynorsk_and_english_have_the_keys_and_variables_of_bokmaal(language: Language) -> None:
    assert _messages(language) == NB


def test_every_key_that_the_program_asks_for_exists() -> None:
    assert not set(_keys_asked_for()) - NB.keys()


def test_every_key_is_used_by_the_program() -> None:
    strings = list(_strings())
    literal = {string for string in strings if isinstance(string, str)}
    patterns = [string for string in strings if isinstance(string, re.Pattern)]
    composed = {"condition", "question", "signer", "applicant"}  # by field, code or name: from data
    unused = [
        key
        for key in NB
        if key not in literal
        and key.partition("-")[0] not in composed
        and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert not unused


def test_every_question_belongs_to_a_condition() -> None:
    questions = {key.removeprefix("question-") for key in NB if key.startswith("question-")}
    conditions = {key.removeprefix("condition-") for key in NB if key.startswith("condition-")}
    assert questions - conditions == {"role", "applicant", "text"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.NB, "søndag 1. mars 2026"),
        (Language.NN, "sundag 1. mars 2026"),
        (Language.EN, "Sunday 1 March 2026"),
    ],
)
def test_a_date_is_written_as_the_language_has_it(language: Language, expected: str) -> None:
    assert texts(language).long_date(SUNDAY) == expected


@pytest.mark.parametrize(
    ("amount", "nb", "en"),
    [
        (640_000_000, "640 mill. kr", "NOK 640 million"),
        (2_700_000, "2,7 mill. kr", "NOK 2.7 million"),
        (1_696_000, "1 696 000 kr", "NOK 1,696,000"),
        (1_250_000_000, "1,25 mrd. kr", "NOK 1.25 billion"),
        (480_046, "480 046 kr", "NOK 480,046"),
        (0, "0 kr", "NOK 0"),
    ],
)
def test_a_sum_is_exact_and_never_broken_across_lines(amount: int, nb: str, en: str) -> None:
    said = texts(Language.NB).kroner(amount)
    assert said.replace("\u00a0", " ") == nb
    assert " " not in said
    assert texts(Language.EN).kroner(amount).replace("\u00a0", " ") == en


def test_lists_are_joined_with_the_word_of_the_language() -> None:
    assert texts(Language.NB).all_of(["a", "b", "c"]) == "a, b og c"
    assert texts(Language.EN).any_of(["a", "b"]) == "a or b"
    assert texts(Language.NN).all_of(["a"]) == "a"
    assert texts(Language.NN).all_of([]) == ""


@pytest.mark.parametrize("language", list(Language))
def test_one_is_not_said_in_the_plural(language: Language) -> None:
    said = texts(language)
    one, two = (said("removed-count", total=n) for n in (1, 2))
    assert "1" not in one
    assert "2" in two


def test_a_key_that_does_not_exist_is_warned_of_and_shown() -> None:
    with pytest.warns(RuntimeWarning, match=r"nb has no no-such-key"):
        assert Texts(Language.NB)("no-such-key") == "no-such-key"


def test_a_variable_that_is_not_given_is_warned_of() -> None:
    with pytest.warns(RuntimeWarning, match="reporting"):
        Texts(Language.NB)("reporting")
