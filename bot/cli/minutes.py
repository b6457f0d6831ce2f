"""`velferdsbot minutes`: what is read out of pasted notes, and what is filed."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import JsonOutput, Lines, answer_lines, archive, day, print_json
from bot.domain.language import Language
from bot.domain.minutes import Minutes, Participant
from dialogs.documents import text_of_docx
from dialogs.understanding.minutes import read_minutes, write_body

app = typer.Typer(help="Minutes of meetings.", no_args_is_help=True)
app.command("list")(archive.list_)
app.command()(archive.export)
app.command()(archive.audit)

File = Annotated[str, typer.Argument(help="The notes as text or .docx; - is standard input.")]
Reference = Annotated[
    str,
    typer.Option(metavar="YYYY-MM-DD", help="The day of pasting, which dates count from; default: today."),
]


@app.command()
def read(
    file: File = "-", reference: Reference = "", as_json: JsonOutput = False, lines: Lines = False
) -> None:
    """What the bot makes of notes; nothing is stored."""
    on = day(reference)
    if lines:
        return answer_lines(lambda line: read_line(line, on))
    found = read_minutes(_text(file), on)
    return print_json(as_table(found)) if as_json else print(in_words(found))


def read_line(asked: Mapping[str, object], on: date) -> dict[str, object]:
    """From `text`, and `reference` where it is given, to what was read."""
    given = asked.get("reference")
    return as_table(
        read_minutes(str(asked.get("text") or ""), date.fromisoformat(str(given)) if given else on)
    )


def _text(file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    try:
        content = Path(file).read_bytes()
        return text_of_docx(content) if file.endswith(".docx") else content.decode("utf-8-sig", "replace")
    except OSError as error:
        raise typer.BadParameter(f"{file}: {error.strerror}") from None


def as_table(minutes: Minutes) -> dict[str, object]:
    return {
        "meeting": {
            "title": minutes.title or None,
            "date": _iso(minutes.day),
            "time": _time(minutes),
            "place": minutes.place or None,
            "group": minutes.group or None,
        },
        "present": _people(minutes.present),
        "absent": _people(minutes.absent),
        "items": [{"number": item.number or None, "title": item.title} for item in minutes.agenda],
        "decisions": [decision.text for decision in minutes.decisions],
        "actions": [
            {"owner": action.owner or None, "what": action.what, "due": _iso(action.due)}
            for action in minutes.actions
        ],
        "next_meeting": _iso(minutes.next_meeting),
        "rest": list(minutes.rest),
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _time(minutes: Minutes) -> str | None:
    clocks = [f"{at:%H:%M}" for at in (minutes.start, minutes.end) if at]
    return "-".join(clocks) or None


def _people(people: Sequence[Participant]) -> list[dict[str, str | None]]:
    return [{"name": one.name, "org": one.organisation or None} for one in people]


def in_words(minutes: Minutes) -> str:
    """As plain notes, with what found no place at the end."""
    head = [minutes.title, minutes.group, _iso(minutes.day), _time(minutes), minutes.place]
    people = [
        f"{sign} {one.name}" + (f" ({one.organisation})" if one.organisation else "")
        for sign, those in (("+", minutes.present), ("-", minutes.absent))
        for one in those
    ]
    body = [write_body(minutes.items, Language.NB), *(f"? {line}" for line in minutes.rest)]
    if minutes.next_meeting:
        body.append(f"> {_iso(minutes.next_meeting)}")
    return "\n".join(filter(None, [*head, *people, "", *body]))
