"""Now and then a look at what waits for nobody's turn."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

EVERY: Final = 3600.0  # seconds

log = logging.getLogger(__name__)


class Hourly:
    """Of several replicas each looks: what is found is done once."""

    def __init__(self, *looks: Callable[[], Awaitable[None]]) -> None:
        self._looks = looks

    async def renew(self) -> float:
        for look in self._looks:
            try:
                await look()
            except (SQLAlchemyError, OSError):
                log.exception("this is looked at again in %.0f seconds", EVERY)
        return EVERY
