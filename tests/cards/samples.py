"""Cards made of the shipped catalogue, as a reader would meet them; also written to files to be looked at.

python -m tests.cards.samples FOLDER [nb|nn|en], then node tests/e2e/render_card.mjs FOLDER/*.json
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from bot.domain.advice import Finding, Findings, Inquiry, Removal, Topic
from bot.domain.catalogue import Catalogue
from bot.domain.eligibility import judge, standing
from bot.domain.grants import Grant
from bot.domain.language import Language
from bot.domain.municipalities import FormerMunicipality
from bot.domain.people import PersonalRecord
from bot.teams.payloads import encode
from dialogs.cards import conversation, corrections, grant_details, grants, places, privacy
from dialogs.cards.shapes import Card
from dialogs.texts import Texts, texts
from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import read_entries

TODAY = date(2026, 11, 22)
HALDEN = "3101"
ASKIM = FormerMunicipality("Askim", (), 2020, "merged", ("3118",), False, False)
RECORD = PersonalRecord(
    "msteams/person/tenant/user",
    {
        "msteams/person/tenant/user": {"municipality": HALDEN},
        "msteams/person/tenant/user/in/chat": {"listing": {"inquiry": {"words": "barnefattigdom"}}},
    },
    ("Fristen er flyttet til 15. februar 2027.",),
)
CONTACT = "tilskudd@example.no"


@cache
def shipped() -> Catalogue:
    return assemble(read_entries(), Overlay(), 1)[0]


def finding(grant: Grant, municipality: str | None = HALDEN, today: date = TODAY) -> Finding:
    if municipality is None:
        return Finding(grant, None, None)
    judgement = judge(grant, (shipped().register.by_number[municipality],), {})
    return Finding(grant, judgement, standing(grant, judgement, today))


def findings(inquiry: Inquiry, *ids: str, removed: int = 0, sure: bool = True) -> Findings:
    catalogue = shipped()
    chosen = [catalogue.grant(grant_id) for grant_id in ids]
    left_out = tuple((finding(g, inquiry.municipality), Removal.NOT_OPEN) for g in catalogue.grants[:removed])
    found = tuple(finding(grant, inquiry.municipality) for grant in chosen)
    return Findings(inquiry, found, left_out, sure, ("svømming", "barn"), tuple(chosen[:3]))


POVERTY = Inquiry(municipality=HALDEN, themes=("barnefattigdom",))
SOME = (
    "inkludering-av-barn-og-unge",
    "utvikling-sosiale-tjenester-nav",
    "folkehelsemidler-ostfold",
    "barnefattigdom-nav",
    "klimasats",
    "svomming-i-barnehage",
    "vertskommunetilskudd-asylmottak",
    "startlan",
    "utleieboliger",
    "beredskapsteam-skolemiljo",
    "nitrogenfjerning-oslofjorden",
    "gange-sykkel-kommunale-veger",
)


def cards(said: Texts) -> Iterator[tuple[str, Card]]:
    """Every kind of card, by name."""
    catalogue = shipped()
    register = catalogue.register
    poverty = findings(POVERTY, *SOME, removed=3)
    anywhere = findings(Inquiry(words="svømming", topic=Topic.DEADLINES), *SOME)
    nothing = findings(POVERTY, removed=2)
    yield "list", grants.grant_list(said, catalogue, poverty, TODAY)
    yield "list-second", grants.grant_list(said, catalogue, poverty, TODAY, start=5, former=ASKIM)
    yield "list-last", grants.grant_list(said, catalogue, poverty, TODAY, start=10)
    yield "list-anywhere", grants.grant_list(said, catalogue, anywhere, TODAY)
    yield "removed", grants.removed_list(said, catalogue, poverty, TODAY)
    nothing_card = grants.nothing_found(said, catalogue, nothing, catalogue.themes[:4], CONTACT)
    yield "nothing", nothing_card
    yield "not-understood", grants.not_understood(said, catalogue, poverty, CONTACT)
    yield "ask", places.ask_municipality(said, register, POVERTY)
    yield "choose", places.choose_municipality(said, "Våler", register.named("Våler"), POVERTY)
    yield "several", grants.grant_list(said, catalogue, poverty, TODAY, others=register.named("Våler"))
    yield "choose-channel", places.choose_for_channel(said, register.named("Våler"))
    yield "about-you", privacy.about_you(said, catalogue, RECORD)
    yield "really-forget", privacy.really_forget(said)
    yield "export", privacy.export(said, RECORD)
    yield "notice", privacy.below_notice(said("privacy-hidden", hidden="17•••••••••"), nothing_card)
    yield "channel", places.channel_set(said, register.by_number[HALDEN])
    yield "correct", corrections.propose_correction(said, catalogue.grants[0], POVERTY)
    yield "corrected", corrections.correction_received(said, catalogue.grants[0], POVERTY)
    yield "welcome", conversation.welcome(said, CONTACT)
    yield "help", conversation.help_card(said, CONTACT)
    for grant_id in SOME:
        shown = finding(catalogue.grant(grant_id))
        yield f"details-{grant_id}", grant_details.grant_details(said, catalogue, shown, POVERTY, TODAY)


def as_json(card: Card) -> str:
    """As it is sent."""
    return encode(card).decode()


def main(folder: Path, language: Language, write: Callable[[str], object] = print) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, card in cards(texts(language)):
        file = folder / f"{name}.json"
        file.write_text(json.dumps(json.loads(as_json(card)), ensure_ascii=False, indent=1), "utf-8")
        write(f"{file}: {len(as_json(card).encode())} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Language(sys.argv[2] if len(sys.argv) > 2 else "nb"))
