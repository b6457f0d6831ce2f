"""Asking for grants: what was said, what came back."""

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.desk import Desk
from tests.conversations.conftest import Conversation

QUESTION = "Hvilke tilskudd kan Halden søke på mot barnefattigdom?"


async def test_a_question_gives_what_was_understood_and_at_most_five_schemes(personal: Conversation) -> None:
    shown = await personal.say(QUESTION)
    assert shown.text.startswith("Halden · Barnefattigdom")
    assert "1. Tilskudd til inkludering av barn og unge" in shown.text
    assert "5. " in shown.text
    assert "6. " not in shown.text


async def test_a_row_opens_its_details_for_its_presser_alone(channel: Conversation) -> None:
    shown = await channel.say(QUESTION)
    details = await channel.by("another").open(shown.button("Detaljer om Tilskudd til inkludering"))
    assert "Vilkår" in details.text
    assert len(channel.channel.posted) == 1


async def test_an_older_client_gets_the_details_as_a_new_card(personal: Conversation) -> None:
    shown = await personal.say(QUESTION)
    assert "Vilkår" in (await personal.submit(shown.button("Detaljer om"))).text


async def test_rows_are_opened_by_number_also_on_the_second_page(personal: Conversation) -> None:
    await personal.say(QUESTION)
    second = await personal.say("vis flere")
    sixth = second.actions[0]["title"].removeprefix("Detaljer om ")
    assert f"  6. {sixth}"[:40] in second.text
    assert "Tilskudd til inkludering av barn og unge" in (await personal.say("detaljer 1")).text
    assert " ".join((await personal.say("detaljer 6")).text.split()).startswith(sixth)


async def test_a_row_that_is_not_there_and_a_list_that_was_not_shown_are_said_kindly(
    personal: Conversation,
) -> None:
    assert "liste" in (await personal.say("detaljer 2")).text
    await personal.say(QUESTION)
    assert "99" in (await personal.say("detaljer 99")).text


async def test_follow_ups_keep_what_was_asked(personal: Conversation) -> None:
    await personal.say(QUESTION)
    assert (await personal.say("og for Sarpsborg?")).text.startswith("Sarpsborg · Barnefattigdom")
    assert "Bufdir" in (await personal.say("bare Bufdir")).text
    assert (await personal.say("hva med frister?")).text.startswith("Sarpsborg")


async def test_a_former_name_answers_for_todays_municipality_and_says_so(personal: Conversation) -> None:
    shown = await personal.say("Hva kan Askim søke på til integrering?")
    assert shown.text.startswith("Indre Østfold · Integrering")
    assert "Askim er nå en del av Indre Østfold" in shown.text


@pytest.mark.parametrize("name", ["Våler", "Herøy"])
async def test_a_name_with_two_owners_is_asked_about(personal: Conversation, name: str) -> None:
    shown = await personal.say(f"Hva kan {name} søke på til integrering?")
    assert len(shown.actions) == 2
    answer = await personal.open(shown.actions[0])
    assert answer.text.startswith(f"{name} (")


async def test_a_missing_municipality_is_asked_for_and_its_name_alone_answers(personal: Conversation) -> None:
    asked = await personal.say("Hvilke tilskudd finnes mot barnefattigdom?")
    assert "Hvilken kommune" in asked.text
    assert (await personal.say("halden")).text.startswith("Halden · Barnefattigdom")


async def test_the_form_answers_too_and_an_unknown_name_is_refused_kindly(personal: Conversation) -> None:
    asked = await personal.say("Hvilke tilskudd finnes mot barnefattigdom?")
    choose = asked.button("Velg")
    assert (await personal.open(choose, municipality="3101")).text.startswith("Halden · Barnefattigdom")
    assert (await personal.press(choose, municipality="Atlantis"))["statusCode"] == 400


async def test_the_users_last_municipality_is_taken_when_none_is_named(personal: Conversation) -> None:
    await personal.say(QUESTION)
    assert (await personal.say("Hva finnes for integrering?")).text.startswith("Halden · Integrering")


async def test_the_channels_municipality_holds_in_all_its_threads_and_for_everybody(
    channel: Conversation,
) -> None:
    await channel.say("denne kanalen gjelder Moss")
    shown = await channel.in_thread("2").by("another").say("Hva finnes mot barnefattigdom?")
    assert shown.text.startswith("Moss · Barnefattigdom")


async def test_a_thread_is_followed_up_by_others_and_another_thread_by_its_asker(
    channel: Conversation,
) -> None:
    await channel.say(QUESTION)
    assert (await channel.by("another").say("og for Moss?")).text.startswith("Moss · Barnefattigdom")
    elsewhere = await channel.in_thread("2").say("og for Sarpsborg?")
    assert elsewhere.text.startswith("Sarpsborg · Barnefattigdom")


async def test_what_one_asked_in_a_thread_is_no_answer_to_what_another_was_asked(
    channel: Conversation,
) -> None:
    await channel.say("Hvilke tilskudd finnes mot barnefattigdom?")
    other = await channel.by("another").say("Halden")
    assert "Barnefattigdom" not in other.text.partition("\n")[0]


async def test_one_readers_browsing_leaves_the_threads_list_as_it_was(channel: Conversation) -> None:
    shown = await channel.say(QUESTION)
    await channel.by("another").open(shown.button("Frister"))
    assert (await channel.by("third").say("og for Moss?")).text.startswith("Moss · Barnefattigdom")


async def test_what_a_filter_removed_is_counted_and_can_be_shown(personal: Conversation) -> None:
    await personal.say("Hvilke tilskudd kan Drammen søke på til kultur for unge?")
    shown = await personal.say("bare åpne")
    assert "tatt bort" in shown.text
    assert "ikke" in (await personal.say("vis fjernede")).text


@pytest.mark.parametrize(
    "said", ["hvilke ordninger er nedlagt?", "nedlagte ordninger", "kva ordningar er lagde ned?"]
)
async def test_ended_schemes_are_shown_with_what_came_instead(personal: Conversation, said: str) -> None:
    shown = (await personal.say(said)).text
    assert "avslutta" in shown or "avsluttet" in shown
    assert "heller" in shown
    assert "bare nedlagte" not in (await personal.say("bare åpne")).text


async def test_nonsense_gets_the_themes_and_no_made_up_answer(personal: Conversation) -> None:
    shown = await personal.say("blubb gnork")
    assert "ikke noe sikkert svar" in shown.text
    assert (await personal.open(shown.button("Barnefattigdom"))).text


async def test_a_filter_that_leaves_nothing_says_so(personal: Conversation) -> None:
    await personal.say(QUESTION)
    shown = await personal.say("bare Husbanken")
    assert "Husbanken" in shown.text
    assert "1. " not in shown.text


@pytest.mark.parametrize(
    ("question", "begins", "says"),
    [
        ("Kva tilskot kan Halden søkje på mot barnefattigdom?", "Halden", "Oppfyller vilkåra"),
        ("Which grants can Halden apply for against child poverty?", "Halden", "Meets the conditions"),
    ],
)
async def test_the_answer_speaks_the_language_of_the_question(
    personal: Conversation, question: str, begins: str, says: str
) -> None:
    shown = await personal.say(question)
    assert shown.text.startswith(begins)
    assert says in shown.text


async def test_a_chosen_language_holds_where_the_question_is_not_clear(channel: Conversation) -> None:
    await channel.say("snakk nynorsk")
    assert "ordningar" in (await channel.by("another").say("Halden barnefattigdom")).text


@pytest.mark.parametrize(
    "said", ["Hei", "takk!", "faen", "hvem er du?", "hjelp", "ja", "avbryt", "skriv referat"]
)
async def test_small_talk_is_answered_in_kind(personal: Conversation, said: str) -> None:
    shown = await personal.say(said)
    assert shown.text
    assert "ikke noe sikkert svar" not in shown.text


async def test_a_press_with_invented_data_changes_nothing_and_is_answered(personal: Conversation) -> None:
    for data in ({}, {"id": "no-such-scheme"}, {"id": "klimasats", "inquiry": {"municipality": "9999"}}):
        body = await personal.invoke(
            "adaptiveCard/action", {"action": {"verb": "grants.details", "data": data}, "trigger": "manual"}
        )
        assert body["statusCode"] == 400
    body = await personal.invoke("adaptiveCard/action", {"action": {"verb": "drop.tables", "data": {}}})
    assert body["statusCode"] == 400


async def test_an_install_welcomes_once(channel: Conversation) -> None:
    install = {"type": "installationUpdate", "action": "add"}
    await channel.turn(install)
    await channel.turn(install)
    assert len(channel.channel.posted) == 1


async def test_the_compose_box_finds_schemes_as_cards(personal: Conversation) -> None:
    query = {"commandId": "searchGrants", "parameters": [{"name": "query", "value": "Halden barnefattigdom"}]}
    found = (await personal.invoke("composeExtension/query", query))["composeExtension"]
    assert found["type"] == "result"
    assert all(each["preview"]["content"]["title"] for each in found["attachments"])
    query["parameters"][0]["value"] = "blubb gnork"  # type: ignore[index]
    assert (await personal.invoke("composeExtension/query", query))["composeExtension"]["type"] == "message"


async def test_the_municipalities_are_offered_while_a_name_is_typed(personal: Conversation) -> None:
    typed = {"queryText": "vål", "dataset": "municipalities"}
    answer = await personal.invoke("application/search", typed)
    assert [each["title"] for each in answer["value"]["results"]] == ["Våler (Innlandet)", "Våler (Østfold)"]


async def test_a_dialog_opens_with_a_card(personal: Conversation) -> None:
    answer = await personal.invoke("task/fetch", {"data": {"verb": "help"}})
    assert answer["task"]["type"] == "continue"
    answer = await personal.invoke("task/submit", {"data": {"verb": "nonsense"}})
    assert answer["task"]["type"] == "message"


async def test_words_that_can_be_two_days_become_two_buttons_with_weekdays(personal: Conversation) -> None:
    shown = await personal.say("Hvilke frister har Halden søndag?")
    assert [action["title"] for action in shown.actions] == [
        "frist søndag 22. november 2026",
        "frist søndag 29. november 2026",
    ]
    assert "søndag 29. november 2026" in (await personal.open(shown.actions[1])).text


@pytest.mark.parametrize(
    "said", ["Hvilke frister har Halden 31. februar?", "frister for Halden fredag 1. mars 2027"]
)
async def test_a_day_that_is_none_becomes_date_pickers(personal: Conversation, said: str) -> None:
    shown = await personal.say(said)
    choose = shown.button("Velg")
    answer = await personal.open(choose, first="2027-03-31", last="2027-01-01")
    assert "fredag 1. januar 2027" in answer.text
    assert (await personal.press(choose, first="i morgen"))["statusCode"] == 400


async def test_of_several_municipalities_the_first_is_answered_and_the_others_are_offered(
    personal: Conversation,
) -> None:
    shown = await personal.say("Fredrikstad og Sarpsborg: hva finnes mot barnefattigdom?")
    assert shown.text.startswith("Fredrikstad · Barnefattigdom")
    assert "Svaret gjelder Fredrikstad. Du nevnte også:" in shown.text
    other = await personal.open(shown.button("Sarpsborg"))
    assert other.text.startswith("Sarpsborg · Barnefattigdom")
    assert "nevnte" not in other.text


async def test_the_other_municipalities_are_offered_where_nothing_is_found_for_the_first(
    personal: Conversation,
) -> None:
    shown = await personal.say("Hvilke åpne ordninger fra NVE kan Moss og Halden søke på om idrett?")
    assert "Jeg fant ingen ordning" in shown.text
    assert "Halden" in (await personal.open(shown.button("Halden"))).text


async def test_why_shows_what_the_verdict_comes_from_and_nothing_else(personal: Conversation) -> None:
    await personal.say(QUESTION)
    shown = await personal.say("hvorfor 2")
    assert "Slik kom jeg fram til svaret" in shown.text
    assert "Må avklares: Disse kan søke: NAV-kontor" in " ".join(shown.text.split())
    assert "Kilder" not in shown.text
    assert "Vilkår" in (await personal.open(shown.button("Se ordningen"))).text
    assert (await personal.open(shown.button("Tilbake"))).text.startswith("Halden")


async def test_an_administrator_is_refused_and_the_list_says_so(personal: Conversation) -> None:
    shown = await personal.say("Hva kan Halden søke på mot barnefattigdom, men ikke fra Bufdir?")
    assert shown.text.startswith("Halden · Barnefattigdom og lavinntekt · uten Bufdir")
    assert "Bufdir · les mer" not in shown.text
    removed = await personal.open(shown.button("fjernede"))
    assert "Du ba om å slippe denne forvalteren" in removed.text


async def test_when_there_are_no_more_it_is_said(personal: Conversation) -> None:
    await personal.say("Hvilke tilskudd er det til ladestasjoner for elbil i Halden?")
    while (last := (await personal.say("vis flere")).text).startswith("Halden"):
        pass
    assert last == "Det var alle ordningene jeg fant."
    assert "Ingenting er tatt bort" in (await personal.say("vis fjernede")).text


async def test_a_correction_goes_to_the_row_that_was_named(personal: Conversation) -> None:
    third = (await personal.say(QUESTION)).actions[2]["title"].removeprefix("Detaljer om ")
    await personal.say("detaljer 1")
    for said in ("foreslå rettelse 3: fristen er feil", "foreslå rettelse 3 fristen er feil"):
        thanks = await personal.say(said)
        assert f"rettelse av {third}" in " ".join(thanks.text.split())
    form = await personal.say("foreslå rettelse 3")
    assert " ".join(form.text.split()).startswith(f"Foreslå rettelse: {third}")


async def test_a_new_list_is_what_follow_ups_are_about(personal: Conversation) -> None:
    await personal.say(QUESTION)
    await personal.say("detaljer 3")
    first = (await personal.say("hva finnes for eldre i Halden?")).actions[0]["title"]
    thanks = await personal.say("foreslå rettelse: fristen er feil")
    assert f"rettelse av {first.removeprefix('Detaljer om ')}" in " ".join(thanks.text.split())


async def test_the_channels_municipality_is_chosen_among_namesakes(channel: Conversation) -> None:
    asked = await channel.say("denne kanalen gjelder Våler")
    set_ = await channel.open(asked.button("Innlandet"))
    assert set_.text.startswith("Denne kanalen gjelder nå Våler (Innlandet)")
    assert (await channel.say("hva finnes for eldre?")).text.startswith("Våler (Innlandet)")


WHOLE_CONVERSATIONS = {
    "nn-NO": (
        ("Kva tilskot finst for eldre i Kinn?", "Kinn · Eldre og omsorg"),
        ("detaljar 2", "Vilkår"),
        ("kva med fristar?", "Siste kjende frist"),
        ("vis fleire", "Viser 6–10 av"),
        ("vis fjerna", "Ingenting er teke bort"),
        ("berre opne", "passa ikkje og er tekne bort"),
        ("foreslå retting 1: fristen er feil", "er lagra"),
        ("kva har du lagra om meg?", "«fristen er feil»"),
        ("takk skal du ha", "Berre hyggeleg"),
        ("blubb gnork", "Eg fann ikkje noko sikkert svar"),
    ),
    "en-GB": (
        ("Can Halden apply for climate money?", "Halden · Climate, nature and environment"),
        ("details 2", "Conditions"),
        ("deadlines", "The last known deadline"),
        ("show more", "Showing 6–9 of 9"),
        ("show removed", "Nothing has been left out"),
        ("only open", "I found no scheme"),
        ("suggest a correction 1: wrong deadline", "has been saved"),
        ("what have you stored about me?", "“wrong deadline”"),
        ("thanks", "You are welcome"),
        ("blubb gnork", "I found no certain answer"),
    ),
}


@pytest.mark.parametrize("locale", WHOLE_CONVERSATIONS)
async def test_a_whole_conversation_stays_in_its_language(
    engine: AsyncEngine, the_desk: Desk, locale: str
) -> None:
    conversation = Conversation(engine, the_desk, locale=locale)
    for said, replied in WHOLE_CONVERSATIONS[locale]:
        assert replied in " ".join((await conversation.say(said)).text.split())


@pytest.mark.parametrize("said", ["?", "😀", "når da?", "kven kan hjelpe meg?"])
async def test_what_holds_nothing_to_answer_gets_the_help(personal: Conversation, said: str) -> None:
    await personal.say(QUESTION)
    assert "tilskuddsteamet" in (await personal.say(said)).text


async def test_a_why_about_a_scheme_by_name_is_a_question_of_its_own(personal: Conversation) -> None:
    await personal.say(QUESTION)
    assert "1. Klimasats" in (await personal.say("Kvifor kan ikkje Førde søkje på Klimasats?")).text
