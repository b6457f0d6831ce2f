"""How a stand-in misbehaves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    status: int = 200
    retry_after: str | None = None
    cut: bool = False  # the connection, without an answer
    taken: bool = False  # the message is there nevertheless
    delay: float = 0.0  # seconds
