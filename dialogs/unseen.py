"""Drafts that nobody has touched for long: whoever began one is asked whether it is still wanted."""

from bot.domain.deliveries import Key
from bot.domain.drafts import Draft
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.language import Language
from dialogs.cards import minutes as cards
from dialogs.talk import Notice, Reply
from dialogs.texts import texts
from storage.store import Store


async def question(store: Store, draft: Draft) -> Notice | None:
    """To the author alone, else in the group's channel; None: nothing is in it, or nobody can be asked."""
    if draft.minutes.is_blank:
        return None
    group = await store.groups.with_id(draft.group) if draft.group else None
    chat = (await store.groups.personal_chats((draft.author,))).get(draft.author)
    in_channel = _asked(draft, group, group.id, group.channel, None) if group else None
    return _asked(draft, group, draft.author, chat, in_channel) if chat else in_channel


def _asked(
    draft: Draft, group: WorkingGroup | None, whom: str, where: Channel, otherwise: Notice | None
) -> Notice:
    language = group.language if group else Language.NB
    reply = Reply(language, card=cards.unseen_card(texts(language), draft, group))
    return Notice(Key("draft", whom, f"{draft.id}/{draft.version}"), where, reply, otherwise)
