"""The official schema of Adaptive Cards 1.5, with the names that Teams has and the schema lacks."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft6Validator

LISTS = ("body", "items", "columns", "actions")
SINGLE = ("selectAction", "fallback")


@cache
def _definitions() -> dict[str, Any]:
    source = files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text("utf-8-sig")
    definitions: dict[str, Any] = json.loads(source)["definitions"]
    definitions["AdaptiveCard"]["properties"]["msteams"] = {"type": "object"}
    definitions["Input.ChoiceSet"]["properties"]["choices.data"] = {"type": "object"}
    definitions["ChoiceInputStyle"] = {"enum": ["compact", "expanded", "filtered"]}
    return definitions


@cache
def _validator(kind: str) -> Draft6Validator:
    return Draft6Validator({"$ref": f"#/definitions/{kind}", "definitions": _definitions()})


def errors(card: dict[str, Any]) -> list[str]:
    """Each element against the definition of its own type: the one big anyOf says nothing readable."""
    return [
        f"{element['type']}.{'.'.join(map(str, error.path))}: {error.message[:200]}"
        for element in elements(card)
        for error in _validator(element["type"]).iter_errors(_alone(element))
    ]


def _alone(element: dict[str, Any]) -> dict[str, Any]:
    """Without what it holds, which is checked for itself."""
    return {name: [] if name in LISTS else value for name, value in element.items() if name not in SINGLE}


def elements(element: Any) -> Iterator[dict[str, Any]]:
    """The card and all that is in it, buttons and their fallbacks included."""
    if isinstance(element, list):
        for each in element:
            yield from elements(each)
    elif isinstance(element, dict):
        yield element
        for name in (*LISTS, *SINGLE):
            yield from elements(element.get(name))
