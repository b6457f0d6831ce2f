"""Drafts that nobody has touched for long: whoever began one is asked whether it is still wanted."""

from collections.abc import Sequence

from bot.domain.deliveries import Key
from bot.domain.drafts import Draft
from bot.domain.friction_drafts import EMPTY, FrictionDraft
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.language import Language
from dialogs.cards import frictions as friction_cards
from dialogs.cards import minutes as cards
from dialogs.talk import Notice, Reply
from dialogs.texts import texts
from storage.store import Store

KIND = "draft"  # of deliveries


async def about_minutes(store: Store, draft: Draft) -> Notice | None:
    """To the author alone, else in the group's channel; None: nothing is in it, or nobody can be asked."""
    if draft.minutes.is_blank:
        return None
    group = await store.groups.of(draft)
    chat = (await store.groups.personal_chats((draft.author,))).get(draft.author)
    in_channel = _asked(draft, group, group.id, group.channel, None) if group else None
    return _asked(draft, group, draft.author, chat, in_channel) if chat else in_channel


def _asked(
    draft: Draft, group: WorkingGroup | None, whom: str, where: Channel, otherwise: Notice | None
) -> Notice:
    language = _language(group)
    reply = Reply(language, card=cards.unseen_card(texts(language), draft, group))
    return Notice(_key(whom, draft), where, reply, otherwise)


async def about_frictions(store: Store, drafts: Sequence[FrictionDraft]) -> Notice | None:
    """All of one author's at once, and to nobody else: until it is sent it is the author's own."""
    told = [draft for draft in drafts if draft.report != EMPTY]
    chats = await store.groups.personal_chats({draft.author for draft in told})
    if not chats:
        return None
    ((author, chat),) = chats.items()
    language = _language(await store.groups.of(told[0]))
    say = texts(language)
    card = friction_cards.unsent_card(say, told, say("friction-unseen", n=len(told)))
    return Notice(_key(author, told[0]), chat, Reply(language, card=card))


def _language(group: WorkingGroup | None) -> Language:
    return group.language if group else Language.NB


def _key(whom: str, draft: Draft | FrictionDraft) -> Key:
    return Key(KIND, whom, f"{draft.id}/{draft.version}")
