"""What a dialog wants said elsewhere, as a delivery."""

from datetime import datetime, timedelta

from bot.domain.deliveries import Delivery, Destination
from bot.teams.payloads import encode, notice_payload
from dialogs.talk import Notice

WORTH_TELLING = timedelta(days=7)  # so long it is tried


def delivery_of(notice: Notice, now: datetime) -> Delivery:
    return Delivery(
        notice.key,
        Destination.of(notice.to),
        now,
        now + WORTH_TELLING,
        encode(notice_payload(notice.to, notice.reply)).decode(),
        replaces=notice.replaces,
        otherwise=delivery_of(notice.otherwise, now) if notice.otherwise else None,
    )
