"""`velferdsbot frictions`: what is read out of a rule friction, and which others tell of the same."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import JsonOutput, Lines, answer_lines, friction_archive, print_json, read_settings
from bot.domain.similar import MatterReader, SimilarIndex, Told
from bot.knowledge import knowledge
from dialogs.understanding.frictions import FrictionReader
from dialogs.understanding.references import references
from storage.friction_words import matters

app = typer.Typer(help="Rules and routines that get in the way.", no_args_is_help=True)

LONGEST = 20_000  # characters
MOST = 5_000  # candidates

Text = Annotated[str, typer.Argument(help="What gets in the way.")]
Candidates = Annotated[
    Path | None,
    typer.Option(exists=True, dir_okay=False, help='The others, as JSON: [{"id": ..., "text": ...}, ...].'),
]


@app.command()
def read(text: Text = "", as_json: JsonOutput = False, lines: Lines = False) -> None:
    """What kind of rule it is, where it is written, who owns it, and its themes; nothing is stored."""
    reader = FrictionReader(asyncio.run(knowledge(read_settings())).catalogue.themes)
    if lines:
        return answer_lines(lambda asked: read_line(asked, reader))
    found = read_line({"text": text}, reader)
    return print_json(found) if as_json else print(in_words(found))


def read_line(asked: Mapping[str, object], reader: FrictionReader) -> dict[str, object]:
    found = reader.read(text_in(asked))
    return {
        "kind": found.kind,
        "reference": found.reference.canonical if found.reference else None,
        "owner": found.owner or None,
        "themes": list(found.themes),
    }


@app.command()
def similar(
    text: Text = "", candidates: Candidates = None, as_json: JsonOutput = False, lines: Lines = False
) -> None:
    """Which of the candidates tell of the same, best first, and those that a person would be shown."""
    reader = MatterReader(matters())
    if lines:
        return answer_lines(lambda asked: similar_line(asked, reader))
    if candidates is None:
        raise typer.BadParameter("--candidates is missing")
    others = _loaded(candidates)
    found = similar_line({"text": text, "candidates": others}, reader)
    return print_json(found) if as_json else print(in_words(found))


def similar_line(asked: Mapping[str, object], reader: MatterReader) -> dict[str, object]:
    candidates = _listed(asked.get("candidates"))
    ids = {str(number): _id(each) for number, each in enumerate(candidates)}
    index = SimilarIndex(
        [(id_, told(text_in(each))) for id_, each in zip(ids, candidates, strict=True)], reader
    )
    ranked = index.rank(told(text_in(asked)))
    return {"ranked": [ids[each] for each in ranked.ids], "shown": [ids[each] for each in ranked.shown]}


def told(text: str) -> Told:
    return Told(text, references(text))


def text_in(asked: Mapping[str, object]) -> str:
    text = asked.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ValueError('"text" is missing or no string')
    if len(text) > LONGEST:
        raise ValueError(f'"text" is longer than {LONGEST} characters')
    return text


def _id(candidate: Mapping[str, object]) -> str | int:
    id_ = candidate.get("id")
    if not isinstance(id_, str | int):
        raise ValueError('a candidate\'s "id" is missing')
    return id_


def _listed(candidates: object) -> list[Mapping[str, object]]:
    if not isinstance(candidates, list) or not all(isinstance(each, dict) for each in candidates):
        raise ValueError('"candidates" is no list of objects')
    if len(candidates) > MOST:
        raise ValueError(f"more than {MOST} candidates")
    return candidates


def _loaded(file: Path) -> object:
    try:
        return json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise typer.BadParameter(f"{file}: {error}") from None


def in_words(found: Mapping[str, object]) -> str:
    return "\n".join(
        f"{name}: {', '.join(value) if isinstance(value, list) else value or '-'}"
        for name, value in found.items()
    )


app.command("list")(friction_archive.list_)
app.command()(friction_archive.show)
app.command()(friction_archive.lift)
app.command()(friction_archive.export)
