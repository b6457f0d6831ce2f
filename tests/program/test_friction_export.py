"""What researchers get of frictions: the cases, and nobody who raised them."""

import csv
import json
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

from docx import Document

from bot.cli.friction_archive import as_csv, as_json_rows, rows_of
from bot.domain.frictions import Friction
from bot.domain.language import Language
from dialogs.documents.lift import Brief, brief_document, brief_markdown
from dialogs.texts import texts
from tests.cards.friction_cards import GROUP, LIFT, NOW, PLACES, SHARING, THREE, friction

SECRET = b"a long random text"


def rows(*frictions: Friction, secret: bytes = SECRET) -> list[dict[str, object]]:
    return [row for each in frictions for row in rows_of(each, (LIFT,), secret, NOW + timedelta(days=1))]


def test_every_case_is_a_row_and_no_person_is_in_it() -> None:
    exported = rows(friction())
    assert len(exported) == 3
    assert {row["municipality"] for row in exported} == {"3101", "3103", "3105"}
    written = as_json_rows(exported).decode() + as_csv(exported).decode("utf-8-sig")
    for hidden in ("Kari", '"person"', GROUP.name, '"g1"', '"f1"'):
        assert hidden not in written
    assert exported[0]["lifted_on"] == "2026-11-22"


def test_ids_are_the_same_tomorrow_and_others_under_another_key() -> None:
    first, again = rows(friction()), rows(friction())
    other = rows(friction(), secret=b"another")
    assert [row["case"] for row in first] == [row["case"] for row in again]
    assert {row["group"] for row in first}.isdisjoint(row["group"] for row in other)


def test_no_cell_is_a_formula_and_the_file_can_be_read_back() -> None:
    told = friction()
    cases = (told.cases[0].__class__(**{**_fields(told), "what": "=HYPERLINK(1)"}),)
    exported = rows(Friction("f", 1, SHARING, cases, datetime(2026, 11, 1, tzinfo=UTC)))
    (row,) = csv.DictReader(StringIO(as_csv(exported).decode("utf-8-sig")))
    assert row["what"] == "'=HYPERLINK(1)"
    assert json.loads(as_json_rows(exported))[0]["what"] == "=HYPERLINK(1)"


def _fields(told: Friction) -> dict[str, object]:
    case = told.cases[0]
    return {name: getattr(case, name) for name in ("id", "group", "municipality", "person", "by", "at")}


def test_the_brief_says_the_same_in_word_and_markdown_and_names_nobody() -> None:
    brief = Brief(texts(Language.NB), LIFT, THREE[:2], PLACES, GROUP)
    content = brief_document(brief)
    paragraphs = "\n".join(each.text for each in Document(BytesIO(content)).paragraphs)
    markdown = brief_markdown(brief)
    for said in (
        "Løft nr. 3",
        "RF-1 · Forvaltningsloven § 13",
        "Halden, Moss og Sarpsborg",
        SHARING.proposal,
    ):
        assert said in paragraphs
        assert said in markdown
    assert "Kari" not in paragraphs + markdown
    assert brief_document(brief) == content
