"""What must not be stored is not; and each person sees and deletes their own record."""

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.personal_data import scan
from dialogs.privacy import cleaned
from dialogs.talk import Place, Press, Said
from storage.misses import misses
from tests.conversations.conftest import NOW, Conversation

NUMBER = "17912099997"  # synthetic: month + 80


async def everything_stored(engine: AsyncEngine) -> str:
    async with engine.connect() as connection:
        tables = ("memories", "turns", "corrections", "misses")
        rows = [await connection.execute(text(f"SELECT * FROM {table}")) for table in tables]  # noqa: S608
        return str([row for result in rows for row in result])


async def test_an_identity_number_is_masked_and_the_rest_is_answered(
    personal: Conversation, engine: AsyncEngine
) -> None:
    shown = await personal.say(f"Bruker {NUMBER} i Halden: hva finnes mot barnefattigdom?")
    assert "17•••••••••" in shown.text
    assert "Halden · Barnefattigdom" in shown.text
    assert NUMBER not in await everything_stored(engine)


async def test_a_number_in_a_correction_is_not_stored(personal: Conversation, engine: AsyncEngine) -> None:
    await personal.say("Hvilke tilskudd kan Halden søke på mot barnefattigdom?")
    form = await personal.open((await personal.say("detaljer 1")).button("Foreslå rettelse"))
    thanks = await personal.open(
        form.button("Send"), correction=f"Feil frist, spør {NUMBER}. Fristen er 1. mars."
    )
    assert "17•••••••••" in thanks.text
    stored = await everything_stored(engine)
    assert NUMBER not in stored
    assert "Fristen er 1. mars." in stored


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"{NUMBER}ed22e", True),  # an id of ours, by chance
        (f"abcdef01-2345-4678-8abc-{NUMBER}e", True),
        (f"{NUMBER} ed22e", False),
        (f"{NUMBER}er", False),
    ],
)
def test_an_id_that_a_button_carries_is_no_identity_number(typed: str, kept: bool) -> None:
    said = Said("", Press("friction.open", {"friction": typed}), Place.PERSONAL, "nb", NOW)
    assert scan(typed).found
    assert (cleaned(said).press == said.press) is kept


async def test_a_name_beside_a_sensitive_word_gets_a_reminder(personal: Conversation) -> None:
    shown = await personal.say("Kari Nordmann har fått en diagnose, hva kan Halden søke på?")
    assert "helseopplysninger" in shown.text


async def test_a_question_without_a_sure_answer_is_kept_for_the_owner_without_personal_data(
    personal: Conversation, engine: AsyncEngine
) -> None:
    for _ in range(2):
        await personal.say(f"gnork blubb for {NUMBER}")
    (miss,) = await misses(engine)
    assert (miss.text, miss.times) == ("gnork blubb for 17•••••••••", 2)


async def test_what_is_stored_is_shown_exported_and_deleted(
    personal: Conversation, engine: AsyncEngine
) -> None:
    await personal.say("Hvilke tilskudd kan Halden søke på mot barnefattigdom?")
    await personal.say("foreslå rettelse 1: fristen er feil")
    shown = await personal.say("Hva har du lagret om meg?")
    assert "Halden" in shown.text
    assert "fristen er feil" in shown.text
    assert "barnefattigdom" in (await personal.open(shown.button("Vis alt"))).text
    asked = await personal.say("slett alt du har lagret om meg")
    assert "slettet" in (await personal.submit(asked.button("Ja"))).text
    assert "ikke lagret noe" in (await personal.say("Hva har du lagret om meg?")).text
    assert "fristen er feil" in await everything_stored(engine)


async def test_an_uninstall_deletes_what_the_installation_alone_held(
    channel: Conversation, engine: AsyncEngine
) -> None:
    await channel.say("denne kanalen gjelder Moss")
    await channel.in_thread("2").say("Hva finnes mot barnefattigdom?")
    await channel.turn({"type": "installationUpdate", "action": "remove"})
    async with engine.connect() as connection:
        keys = (await connection.scalars(text("SELECT key FROM memories"))).all()
    assert keys == ["msteams/person/tenant/aad-user"]


@pytest.mark.parametrize("said", ["Hva har du lagret om meg?", "slett alt du har lagret om meg"])
async def test_a_channel_does_not_see_a_persons_record(channel: Conversation, said: str) -> None:
    await channel.say("Hvilke tilskudd kan Halden søke på mot barnefattigdom?")
    assert "Halden" not in (await channel.say(said)).text
