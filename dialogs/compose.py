"""The catalogue from the compose box: schemes as cards that a person posts."""

from dataclasses import replace

from bot.domain.advice import advise
from dialogs.cards import grant_details, grants
from dialogs.cards.shapes import Card
from dialogs.desk import Desk
from dialogs.talk import Turn
from dialogs.texts import texts
from dialogs.understanding.question import next_inquiry

LONGEST = 200  # characters of a search


def search(turn: Turn, desk: Desk, text: str, skip: int, count: int) -> list[tuple[grants.Preview, Card]]:
    """The same search and verdicts as in conversation, for the place in the text, else the usual one."""
    question = desk.reader.read(text[:LONGEST], turn.said.now)
    inquiry = next_inquiry(question)
    language = turn.language(question.language)
    municipality = inquiry.municipality or (None if inquiry.county else turn.memory.municipality)
    inquiry = replace(inquiry, municipality=municipality, language=language)
    today, said = turn.said.today, texts(language)
    findings = advise(inquiry, desk.catalogue, desk.index, today)
    chosen = findings.found[skip : skip + count] if findings.sure else ()
    return [
        (
            grants.preview(said, desk.catalogue, finding, today),
            grant_details.grant_details(said, desk.catalogue, finding, inquiry, today),
        )
        for finding in chosen
    ]


def hint(turn: Turn) -> str:
    return texts(turn.language())("compose-hint")
