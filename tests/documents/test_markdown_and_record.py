"""Minutes as Markdown and JSON, and what the file is called."""

import json
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from markdown_it import MarkdownIt

from bot.domain.language import Language
from bot.domain.minutes import AgendaItem, Decision, Minutes, Participant
from dialogs.documents import document_name, minutes_json, minutes_markdown
from dialogs.texts import texts
from tests.documents.samples import (
    GROUP,
    LONG,
    NYNORSK,
    PARTLY_EXEMPT,
    PROGRAMME,
    SHORT,
    filed,
    followed_up,
    tasks_of,
)

MARKDOWN_NN = """\
# Oppstart med kommunen

Halden arbeidsgruppe, referat nr. 4

**Tid:** Torsdag 12. mars 2026 kl. 09.00–10.30

**Stad:** Kommunestyresalen

**Program:** Velferdspiloten

**Til stades:** Halden kommune: Kari Nordli; Nav: Ola Berg

**Forfall:** IMDi: Mona Dahl

## Avgjerder

1. Kommunen går vidare med barnefattigdom som tema. (Ansvarleg: Kari Nordli; Blir sett på igjen \
1. oktober 2026; Sak 1)

## Oppfølging

| Kven | Kva | Frist |
| --- | --- | --- |
| Ola Berg | Kalle inn til neste møte | 20. mars 2026 |

## Saker

### Sak 1: Val av tema

Gruppa såg på tala for barnefattigdom og på kva som er prøvd før.

**Avgjerd:** Kommunen går vidare med barnefattigdom som tema. (Ansvarleg: Kari Nordli; Blir sett på igjen \
1. oktober 2026)

**Oppfølging:** Kalle inn til neste møte (Ansvarleg: Ola Berg; Frist: 20. mars 2026)

## Neste møte

Torsdag 9. april 2026 kl. 09.00

## Merknader

**Merknad 1:** Ola Berg var også til stede under sak 1. (Anne Lie; 12. mars 2026)

## Godkjenning

Godkjent i møtet 9. april 2026.

Ført av Kari Nordli 12. mars 2026.
"""

MARKDOWN_EN_END = """\
## Rules and routines that get in the way

- Innkjøpsreglene krever tre tilbud også der det bare finnes én utleier. (Item 2; \
Exempt from public access, offl. § 23)

## Next meeting

Thursday 9 April 2026 at 09:00

## Approval

Not approved yet. Approval is the first item of the next meeting.

Filed by Kari Nordli on 12 March 2026.
"""


def test_minutes_as_markdown() -> None:
    sent = filed(NYNORSK, language=Language.NN, approved_on=date(2026, 4, 9), notes=1)
    assert minutes_markdown(texts(Language.NN), GROUP, PROGRAMME, sent, tasks_of(NYNORSK)) == MARKDOWN_NN


def test_minutes_as_markdown_in_english() -> None:
    sent = filed(PARTLY_EXEMPT, language=Language.EN)
    assert minutes_markdown(texts(Language.EN), GROUP, None, sent).endswith(MARKDOWN_EN_END)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[lenke](https://example.com)",
        "![](https://example.com/x.png)",
        "# overskrift",
        "- punkt",
        "+ punkt",
        "3) tre",
        "1. mars | celle",
        "===",
        "> sitat",
        "``` kode",
        "*a* _b_ ~~c~~ `d` \\",
        "&lt;b&gt; &#91;",
        "~~~",
        "linje\n\n# to",
    ],
)
def test_what_people_wrote_makes_no_markdown(text: str) -> None:
    item = AgendaItem(text, "1", (text,), (Decision(text, text),), rules=(text,))
    minutes = Minutes(title=text, place=text, present=(Participant(text, text),), items=(item,), rest=(text,))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        minutes_markdown(texts(Language.NB), GROUP, None, filed(minutes))
    )
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "strong_open", "strong_close", "text_special"}
    assert "html_block" not in {token.type for token in tokens}
    shown = "".join(child.content for child in inline)
    assert shown.count(" ".join(text.split())) == 12


def test_a_record_names_what_is_in_the_minutes() -> None:
    sent = filed(LONG, approved_on=date(2026, 4, 9), notes=1)
    record = minutes_json(GROUP, PROGRAMME, sent, followed_up(LONG)[:1])
    assert record == json.loads(json.dumps(record))
    assert record["meeting"] == {
        "title": "Fellesmøte i arbeidsgruppa",
        "date": "2026-03-12",
        "time": "09:00",
        "end": "10:30",
        "place": "Rådhuset, møterom Iddefjorden, og Teams",
        "group": "Halden arbeidsgruppe",
        "track": "operative",
        "phase": "design",
        "case_number": "2026/1234",
        "exempt": "",
    }
    assert record["absent"] == [{"name": "Mona Dahl", "org": "IMDi"}, {"name": "Tor Haug", "org": "Bufetat"}]
    assert (record["next_meeting"], record["next_time"]) == ("2026-04-09", "09:00")
    assert (record["programme"], record["approved_on"]) == ("velferdspiloten", "2026-04-09")
    assert record["filed"] == {"by": "Kari Nordli", "at": "2026-03-12T13:05:00+00:00"}
    assert record["tasks"] == [
        {
            "what": LONG.actions[0].what,
            "owner": "Bufetat",
            "due": "2026-04-01",
            "state": "done",
            "postponed": 0,
            "done_at": "2026-03-30T22:30:00+00:00",
        }
    ]
    assert record["corrections"] == [
        {
            "number": 1,
            "text": "Ola Berg var også til stede under sak 1.",
            "by": "Anne Lie",
            "at": "2026-03-12T13:05:00+00:00",
        }
    ]


def test_a_record_keeps_what_was_said_under_its_item_and_no_key_of_a_person() -> None:
    known = replace(SHORT, present=(Participant("Kari Nordli", "Halden kommune", "msteams/person/t/29:1"),))
    record = minutes_json(GROUP, None, filed(known))
    assert record["items"] == [
        {
            "number": "1",
            "title": "Valg av tema",
            "exempt": "",
            "notes": list(SHORT.items[0].notes),
            "decisions": [
                {
                    "text": "Kommunen går videre med barnefattigdom som tema.",
                    "responsible": "Kari Nordli",
                    "review": None,
                }
            ],
            "actions": [{"owner": "Ola Berg", "what": "Innkalle til neste møte", "due": "2026-03-20"}],
            "rules": [],
        }
    ]
    assert "29:1" not in json.dumps(record)


def test_keys_are_the_same_whatever_is_known() -> None:
    full, bare = (minutes_json(GROUP, PROGRAMME, filed(minutes)) for minutes in (LONG, Minutes()))
    assert full.keys() == bare.keys()
    assert full["meeting"].keys() == bare["meeting"].keys()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Halden arbeidsgruppe", "Referat 4, 2026-03-12 Halden arbeidsgruppe.docx"),
        ('Løp 1: "barn/unge" <0-5?> 100 %', "Referat 4, 2026-03-12 Løp 1 barn unge 0-5 100.docx"),
        ("a\\b|c*d#e~f&g{h}i", "Referat 4, 2026-03-12 a b c d e f g h i.docx"),
        ("Slutter med punktum...", "Referat 4, 2026-03-12 Slutter med punktum.docx"),
        ("../../etc/passwd", "Referat 4, 2026-03-12 .. .. etc passwd.docx"),
        ("_VTI_ \u202ecod.exe\x00\n ", "Referat 4, 2026-03-12 cod.exe.docx"),
        ("Ünge 👩‍👧", "Referat 4, 2026-03-12 Ünge 👩 👧.docx"),
        ("***", "Referat 4, 2026-03-12.docx"),
    ],
)
def test_a_document_is_named_as_files_may_be_named(name: str, expected: str) -> None:
    assert document_name(texts(Language.NB), replace(GROUP, name=name), filed(SHORT)) == expected


def test_a_long_name_is_cut_and_a_meeting_without_a_day_has_none() -> None:
    long = document_name(texts(Language.EN), replace(GROUP, name="å" * 500), filed(Minutes()))
    assert long == f"Minutes 4, {'å' * 80}.docx"


def test_a_name_never_ends_in_a_space_or_a_dot_where_it_is_cut() -> None:
    for at, sign in product(range(75, 85), " ."):
        name = document_name(
            texts(Language.NB), replace(GROUP, name="a" * at + sign + "b" * 90), filed(SHORT)
        )
        assert name.removesuffix(".docx")[-1] not in " ."
