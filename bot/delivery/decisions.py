"""Whoever proposed a correction is told what the catalogue's owner decided."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.corrections import Correction, Decision
from bot.domain.deliveries import Delivery, Destination, Doubt, Key
from bot.domain.language import Language
from bot.teams.payloads import encode, message_to
from dialogs.cards.elements import escape
from dialogs.texts import texts

NEWS = timedelta(days=14)  # then it is none any more


def message_of(correction: Correction, now: datetime) -> Sequence[Delivery]:
    """None to one who does not want to be told."""
    if correction.reply_to is None or correction.proposer is None:
        return ()
    reference = json.loads(correction.reply_to)
    there = Destination(
        wire=reference["channelId"],
        service_url=reference["serviceUrl"],
        conversation=reference["conversation"]["id"],
        tenant=reference["tenant"],
    )
    key = Key("correction", correction.proposer, str(correction.id))
    payload = encode(message_to(reference, _sentence(correction))).decode()
    return (Delivery(key, there, now, now + NEWS, payload, doubt=Doubt.REPEAT),)


def _sentence(correction: Correction) -> str:
    accepted = correction.decision is Decision.ACCEPTED
    return texts(Language(correction.language))(
        "correction-accepted" if accepted else "correction-declined",
        correction=escape(correction.text),
        answer=escape(correction.answer or ""),
    )
