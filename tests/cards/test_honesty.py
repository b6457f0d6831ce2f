"""What list and details say, against what the catalogue's own file states: every scheme, five places."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from bot.domain.advice import Findings, Inquiry
from bot.domain.language import Language
from dialogs.cards import grant_details, grants
from dialogs.cards.elements import MIRRORS
from dialogs.cards.plain import as_text
from dialogs.cards.shapes import Card
from dialogs.texts import texts
from tests.cards.samples import TODAY, as_json, finding, shipped

Entry = dict[str, Any]
NB = texts(Language.NB)
HALDEN, OSLO, KAUTOKEINO, HASVIK, VAALER = "3101", "0301", "5612", "5616", "3419"
PLACES = (HALDEN, OSLO, KAUTOKEINO, HASVIK, VAALER)
MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
TWO_YEARS_AGO = f"{TODAY.year - 2}{TODAY.isoformat()[4:]}"

ENTRIES: list[Entry] = json.loads(files("storage.catalogue").joinpath("grants.json").read_text("utf-8"))
every_scheme = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])


def _read(card: Card) -> str:
    """As one line, addresses and quotations of the catalogue included."""
    return " ".join(as_text(json.loads(as_json(card)))[0].replace("\u00a0", " ").split())


@cache
def details(grant_id: str, place: str | None) -> str:
    shown = finding(shipped().grant(grant_id), place)
    return _read(grant_details.grant_details(NB, shipped(), shown, Inquiry(municipality=place), TODAY))


@cache
def row(grant_id: str, place: str | None) -> str:
    """The scheme alone on a list, without the heading and the buttons."""
    shown = finding(shipped().grant(grant_id), place)
    found = Findings(Inquiry(municipality=place), (shown,), (), True, (), ())
    return _read(grants.grant_list(NB, shipped(), found, TODAY)).partition("Bare åpne [")[0]


def rows(entry: Entry) -> list[str]:
    return [row(entry["id"], place) for place in PLACES]


def own_words(said: str) -> str:
    """Without the words of the sources and their addresses."""
    return re.sub(r"«[^»]*»|<[^>]*>", "", said)


def day(iso: str) -> str:
    year, month, number = iso.split("-")
    return f"{int(number)}. {MONTHS.split('|')[int(month) - 1]} {year}"


def _lately(entry: Entry) -> bool:
    """Open, and seen so within two years."""
    status = entry["status"]
    seen = status["as_of"] or f"{status['newest_source_year'] or 0}-12-31"
    return status["value"] == "open" and not status["old_evidence"] and seen >= TWO_YEARS_AGO


@every_scheme
def test_can_apply_is_said_of_what_is_open_seen_lately_and_applied_for(entry: Entry) -> None:
    if any("✓ Kan søke" in said for said in rows(entry)):
        assert _lately(entry)
        assert entry["municipal_role"] == "soker"


@every_scheme
def test_what_is_not_seen_lately_says_so_wherever_it_may_be_used(entry: Entry) -> None:
    if _lately(entry) or entry["status"]["value"] in ("closed", "discontinued"):
        return
    for said in (said for place in PLACES for said in (row(entry["id"], place), details(entry["id"], place))):
        if not re.search("Kan ikke søke|Fristen gikk ut|Fristen har gått ut", said):
            assert re.search(r"ikke bekreftet siden \d{4}|[Ii]ngen datert kilde bekrefter", said)


@every_scheme
def test_what_is_awarded_is_never_applied_for(entry: Entry) -> None:
    if entry["municipal_role"] == "mottaker":
        for said in rows(entry):
            assert "ildeles uten søknad" in said or "Kan ikke søke" in said
            assert "Kan søkes hele året" not in said


@every_scheme
def test_every_day_has_its_year(entry: Entry) -> None:
    usual = rf"(?:pleier å være|oppgitt til) \d+\. (?:{MONTHS})"
    for said in (*rows(entry), details(entry["id"], HALDEN), details(entry["id"], None)):
        ours = re.sub(usual, "", own_words(said).partition("Rapportering:")[0])
        undated = re.findall(rf"\d+\. (?:{MONTHS})(?! \d{{4}})", ours)
        named = [value for value in undated if any(value in str(c.get("text")) for c in entry["eligibility"])]
        assert undated == named


@every_scheme
def test_every_sum_on_a_list_has_its_year(entry: Entry) -> None:
    for said in rows(entry):
        for amount in re.findall(
            r"[^.:]* kr til fordeling.{15}|Inntil [\d ,]+(?:mill\. )?kr.{16}", own_words(said)
        ):
            assert re.search(r"\((\d{4}|uten årstall)", amount)


@every_scheme
def test_the_last_known_deadline_is_never_the_next(entry: Entry) -> None:
    known = entry["deadline"]["last_known"]
    if known and known < TODAY.isoformat():
        for said in (*rows(entry), details(entry["id"], HALDEN)):
            assert f"Frist {day(known)}" not in own_words(said)
            for sentence in re.findall(rf"[^.]*{re.escape(day(known))}[^.]*\.", own_words(said)):
                assert re.search("ist kjente|gikk ut|Oppgitt frist|sett i drift|fra|Rapportering", sentence)


@every_scheme
def test_details_cite_the_page_of_every_figure_condition_and_date(entry: Entry) -> None:
    """Also where no municipality is known. A page without an address is named, a mirror is not linked."""
    cited = [condition["source"] for condition in entry["eligibility"]]
    cited += [condition["also_source"] for condition in entry["eligibility"] if condition.get("also_source")]
    cited += [seen["source"] for seen in entry["deadline"]["years_seen"]]
    cited += [rate["source"] for rate in entry["amount"].get("rates_seen") or ()]
    cited += [entry["amount"].get("source"), (entry.get("cofunding") or {}).get("source")]
    for place in (HALDEN, None):
        before_sources = details(entry["id"], place).partition("Kilder (")[0]
        for url in filter(None, cited):
            if url.startswith("ref:"):
                assert "se kildene" in before_sources
            elif not any(mirror in url for mirror in MIRRORS):
                assert f"<{url}>" in before_sources
            else:
                assert f"<{url}" not in before_sources


@every_scheme
def test_open_means_seen_running(entry: Entry) -> None:
    said = details(entry["id"], HALDEN)
    if entry["status"]["value"] == "open" and entry["status"]["as_of"]:
        assert f"sist sett i drift {day(entry['status']['as_of'])}" in said
    assert "er i drift" not in own_words(said)


@every_scheme
def test_old_sources_are_said_to_be_old(entry: Entry) -> None:
    said = details(entry["id"], HALDEN)
    if entry["status"]["old_evidence"]:
        assert "Kildene er gamle" in said
    for source in entry["sources"]:
        if source["year"] and source["year"] <= TODAY.year - 3:
            assert f"{source['year']}, {TODAY.year - source['year']} år gammel" in said


@every_scheme
def test_an_ended_scheme_says_what_came_after(entry: Entry) -> None:
    if entry["status"]["value"] in ("closed", "discontinued"):
        after = next(filter(None, (entry["replaced_by"], *entry.get("see_also", ()))), None)
        for said in (*rows(entry), details(entry["id"], HALDEN)):
            assert (
                "Kan ikke søke: ordningen er avsluttet" in said or "Kan ikke søke: pengene er tildelt" in said
            )
            if after:
                assert shipped().grant(after).name.nb in said
            elif entry.get("replaced_by_note"):
                assert entry["replaced_by_note"] in said


@every_scheme
def test_what_must_be_clarified_is_a_question_with_somebody_to_ask(entry: Entry) -> None:
    for said in rows(entry):
        if "Må avklares" in said:
            asked = said.partition("Må avklares:")[2]
            assert "?" in asked or "Bare en enhet" in asked
            assert re.search(r"Det vet kommunen selv\.|Spør |Se SSBs", asked)


@every_scheme
def test_what_others_received_is_a_sample(entry: Entry) -> None:
    for place in (*PLACES, None):
        said = details(entry["id"], place)
        assert ("fått" not in own_words(said)) or "Et utvalg" in said or "ha fått" in said
        assert "ikke fått noe støtte" not in said


@pytest.mark.parametrize("language", [Language.NN, Language.EN])
@every_scheme
def test_words_of_the_catalogue_stand_in_quotation_marks_in_other_languages(
    entry: Entry, language: Language
) -> None:
    shown = finding(shipped().grant(entry["id"]), HALDEN)
    inquiry = Inquiry(municipality=HALDEN, language=language)
    said = _read(grant_details.grant_details(texts(language), shipped(), shown, inquiry, TODAY))
    mark = "“" if language is Language.EN else "«"
    for words in (entry["channel"], ", ".join(entry["target_groups"]), entry["budget_item"]):
        if words:
            assert f"{mark}{words}" in said


@every_scheme
def test_what_limits_a_figure_stands_beside_it(entry: Entry) -> None:
    note = entry["amount"].get("note")
    for place in (HALDEN, None):
        figure = re.search(r"kr til fordeling|Inntil \d|Sats: ", row(entry["id"], place))
        if note and figure:
            assert " ".join(note.split()[:4]) in row(entry["id"], place)[figure.start() :]
            assert note in details(entry["id"], place).partition("Vilkår")[0]
