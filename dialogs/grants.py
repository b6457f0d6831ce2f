"""The grant adviser: from a question, or a button, to a card."""

from dataclasses import replace
from datetime import date

from bot.domain.advice import Findings, Inquiry, Topic, Window, advise, look_up
from bot.domain.corrections import ProposedCorrection
from bot.domain.errors import NoList, NoSuchRow
from bot.domain.memory import Listing
from bot.domain.misses import Miss
from bot.domain.municipalities import Municipality
from bot.domain.personal_data import scan
from dialogs.buttons import day_in, inquiry_in, start_in, text_in
from dialogs.cards import corrections as correction_cards
from dialogs.cards import dates, grant_details, grants, places
from dialogs.cards.shapes import Card
from dialogs.desk import Desk
from dialogs.talk import Press, Turn
from dialogs.texts import Texts, texts
from dialogs.understanding.dates import Meaning, Reason, Unclear
from dialogs.understanding.question import Intent, Question, next_inquiry

NOTHING_SAID = Question(Intent.OTHER)

# What was said


def answer(turn: Turn, desk: Desk, question: Question) -> None:
    """Which schemes there are for what was asked."""
    inquiry = _next(turn, question)
    if question.ambiguous:
        return _choose(turn, desk, question, inquiry)
    if question.windows:
        return turn.show(inquiry.language, dates.which_window(_say(inquiry), question.windows, inquiry))
    if inquiry.topic is Topic.DEADLINES and (reason := _unusable(question.when)):
        return turn.show(inquiry.language, dates.pick_window(_say(inquiry), reason, inquiry))
    findings = advise(inquiry, desk.catalogue, desk.index, turn.said.today)
    somewhere = inquiry.municipality or inquiry.county or inquiry.ended_only  # what ended, ended everywhere
    if findings.sure and not somewhere:
        return _ask_municipality(turn, desk, inquiry)
    return show_findings(turn, desk, findings, question=question)


def more(turn: Turn, desk: Desk, question: Question) -> None:
    """The next page; what was shown last stays where there is none."""
    listing = _listing(turn)
    findings = advise(listing.inquiry, desk.catalogue, desk.index, turn.said.today)
    if len(listing.shown) < len(findings.found):
        show_findings(turn, desk, findings, start=len(listing.shown))
    else:
        turn.say(listing.inquiry.language, "no-more")


def details(turn: Turn, desk: Desk, question: Question) -> None:
    """Of the row that was named, else of the one last shown; or of what is asked about by name."""
    if question.number is None and question.stands_alone:
        answer(turn, desk, question)
    else:
        listing = _listing(turn)
        show = show_why if question.why else show_details
        show(turn, desk, _row(turn, listing, question.number), listing.inquiry)


def removed(turn: Turn, desk: Desk, question: Question) -> None:
    show_removed(turn, desk, _listing(turn).inquiry)


def back(turn: Turn, desk: Desk, question: Question) -> None:
    listing = _listing(turn)
    show_list(turn, desk, listing.inquiry, start=listing.start)


def other_municipality(turn: Turn, desk: Desk, question: Question) -> None:
    if question.municipalities or question.ambiguous:
        answer(turn, desk, question)
    else:
        _ask_municipality(turn, desk, _next(turn, question))


def correct(turn: Turn, desk: Desk, question: Question) -> None:
    """A correction to the scheme last looked at; without its text: the form."""
    listing = _listing(turn)
    grant_id = _row(turn, listing, question.number)
    if question.remark:
        keep_correction(turn, desk, grant_id, question.remark, listing.inquiry)
    else:
        show_correction_form(turn, desk, grant_id, listing.inquiry)


# What was pressed


def press_list(turn: Turn, desk: Desk, press: Press) -> None:
    show_list(turn, desk, inquiry_in(press.data), start=start_in(press.data))


def press_window(turn: Turn, desk: Desk, press: Press) -> None:
    first, last = day_in(press.data, "first"), day_in(press.data, "last")
    if first and last:
        first, last = sorted((first, last))
    window = Window(first, last) if first or last else None
    show_list(turn, desk, replace(inquiry_in(press.data), window=window))


def press_removed(turn: Turn, desk: Desk, press: Press) -> None:
    show_removed(turn, desk, inquiry_in(press.data))


def press_details(turn: Turn, desk: Desk, press: Press) -> None:
    show_details(turn, desk, text_in(press.data, "id"), inquiry_in(press.data), start_in(press.data))


def press_other_municipality(turn: Turn, desk: Desk, press: Press) -> None:
    _ask_municipality(turn, desk, inquiry_in(press.data))


def press_for(turn: Turn, desk: Desk, press: Press) -> None:
    inquiry = inquiry_in(press.data)
    named = desk.catalogue.register.chosen(text_in(press.data, "municipality"))
    show_list(turn, desk, replace(inquiry, municipality=named.number, county=None))


def press_correct(turn: Turn, desk: Desk, press: Press) -> None:
    grant_id, start = text_in(press.data, "id"), start_in(press.data)
    show_correction_form(turn, desk, grant_id, inquiry_in(press.data), start)


def press_correction(turn: Turn, desk: Desk, press: Press) -> None:
    text = text_in(press.data, "correction", longest=correction_cards.LONGEST)
    grant_id, start = text_in(press.data, "id"), start_in(press.data)
    keep_correction(turn, desk, grant_id, text, inquiry_in(press.data), start)


# What is shown


def show_list(turn: Turn, desk: Desk, inquiry: Inquiry, start: int = 0) -> None:
    show_findings(turn, desk, advise(inquiry, desk.catalogue, desk.index, turn.said.today), start)


def show_findings(
    turn: Turn, desk: Desk, findings: Findings, start: int = 0, question: Question = NOTHING_SAID
) -> None:
    start = start if start < len(findings.found) else 0
    if not findings.sure:
        _note_miss(turn, findings)
    elif findings.found:
        turn.memory.keep_listing(_shown(findings, start), shared=turn.shared)
    turn.show(findings.inquiry.language, card_of(findings, desk, turn.said.today, start, question))


def card_of(
    findings: Findings, desk: Desk, today: date, start: int = 0, question: Question = NOTHING_SAID
) -> Card:
    """The list; or that nothing is sure, or that the catalogue has nothing."""
    said, register = _say(findings.inquiry), desk.catalogue.register
    if not findings.sure:
        return grants.not_understood(said, desk.catalogue, findings, desk.contact)
    others = [register.by_number[number] for number in question.municipalities[1:]]
    if not findings.found:
        neighbours = desk.catalogue.neighbours(findings.inquiry.themes)
        return grants.nothing_found(said, desk.catalogue, findings, neighbours, desk.contact, others)
    return grants.grant_list(
        said,
        desk.catalogue,
        findings,
        today,
        start=start,
        former=register.formerly(question.former) if question.former else None,
        others=others,
    )


def _note_miss(turn: Turn, findings: Findings) -> None:
    """For the catalogue's owner, who may make search terms of it."""
    if turn.said.text:
        turn.misses.append(Miss(scan(turn.said.text).masked, findings.inquiry.language))


def show_details(turn: Turn, desk: Desk, grant_id: str, inquiry: Inquiry, start: int = 0) -> None:
    finding = look_up(grant_id, inquiry, desk.catalogue, turn.said.today)
    turn.memory.asker = replace(turn.memory.asker, grant=grant_id)
    turn.show(
        inquiry.language,
        grant_details.grant_details(
            _say(inquiry), desk.catalogue, finding, inquiry, turn.said.today, start=start
        ),
    )


def show_why(turn: Turn, desk: Desk, grant_id: str, inquiry: Inquiry) -> None:
    """What the verdict comes from, and nothing else; without a municipality there is none."""
    finding = look_up(grant_id, inquiry, desk.catalogue, turn.said.today)
    if finding.judgement is None:
        _ask_municipality(turn, desk, inquiry)
    else:
        turn.memory.asker = replace(turn.memory.asker, grant=grant_id)
        why = grant_details.grant_why(_say(inquiry), desk.catalogue, finding, inquiry, turn.said.today)
        turn.show(inquiry.language, why)


def show_removed(turn: Turn, desk: Desk, inquiry: Inquiry) -> None:
    findings = advise(inquiry, desk.catalogue, desk.index, turn.said.today)
    turn.show(
        inquiry.language,
        grants.removed_list(_say(inquiry), desk.catalogue, findings, turn.said.today),
    )


def show_correction_form(turn: Turn, desk: Desk, grant_id: str, inquiry: Inquiry, start: int = 0) -> None:
    grant = desk.catalogue.grant(grant_id)
    turn.show(
        inquiry.language,
        correction_cards.propose_correction(_say(inquiry), grant, inquiry, start),
    )


def keep_correction(
    turn: Turn, desk: Desk, grant_id: str, text: str, inquiry: Inquiry, start: int = 0
) -> None:
    grant = desk.catalogue.grant(grant_id)
    turn.proposals.append(ProposedCorrection(grant.id, text))
    turn.show(
        inquiry.language,
        correction_cards.correction_received(_say(inquiry), grant, inquiry, start),
    )


# Whose answer it is, and for which days


UNUSABLE = frozenset({Reason.INVALID, Reason.CONFLICTING, Reason.VAGUE})


def _unusable(when: Meaning) -> Reason | None:
    return when.reason if isinstance(when, Unclear) and when.reason in UNUSABLE else None


def _say(inquiry: Inquiry) -> Texts:
    return texts(inquiry.language)


def _next(turn: Turn, question: Question) -> Inquiry:
    """What is to be looked up: the question on top of what it follows, for the municipality it means."""
    listing = turn.memory.listing
    earlier = turn.memory.asker.asked or (listing.inquiry if listing else None)
    inquiry = next_inquiry(question, earlier)
    follows = question.intent is Intent.REFINE
    spoken = question.language or (earlier.language if earlier and follows else None)
    words, place = scan(inquiry.words).masked, inquiry.municipality
    if not (question.names_a_place or (follows and place)):
        place = turn.memory.channel.municipality or place or turn.memory.user.municipality
    return replace(inquiry, words=words, municipality=place, language=turn.language(spoken))


def _ask_municipality(turn: Turn, desk: Desk, inquiry: Inquiry) -> None:
    """The question waits in the asker's memory, so that a name alone answers."""
    turn.memory.asker = replace(turn.memory.asker, asked=inquiry)
    card = places.ask_municipality(_say(inquiry), desk.catalogue.register, inquiry)
    turn.show(inquiry.language, card)


def _choose(turn: Turn, desk: Desk, question: Question, inquiry: Inquiry) -> None:
    candidates: list[Municipality] = [desk.catalogue.register.by_number[n] for n in question.ambiguous]
    turn.memory.asker = replace(turn.memory.asker, asked=inquiry)
    name = question.former or candidates[0].name
    turn.show(inquiry.language, places.choose_municipality(_say(inquiry), name, candidates, inquiry))


# What follow-ups refer to


def _listing(turn: Turn) -> Listing:
    listing = turn.memory.listing
    if listing is None:
        raise NoList
    return listing


def _row(turn: Turn, listing: Listing, number: int | None) -> str:
    if number is None:
        return turn.memory.asker.grant or listing.shown[0]
    if number == -1:
        return listing.shown[-1]
    if not 1 <= number <= len(listing.shown):
        raise NoSuchRow(number, len(listing.shown))
    return listing.shown[number - 1]


def _shown(findings: Findings, start: int) -> Listing:
    """Rows are numbered from the first page on."""
    shown = findings.found[: start + grants.PAGE]
    return Listing(findings.inquiry, tuple(finding.grant.id for finding in shown), start)
