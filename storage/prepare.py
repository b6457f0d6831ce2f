"""An empty or older database is made ready: migrated, and the shipped catalogue loaded."""

from sqlalchemy.ext.asyncio import AsyncEngine


async def prepare(engine: AsyncEngine) -> None:
    """One process at a time; two queries when there is nothing to do."""
    raise NotImplementedError
