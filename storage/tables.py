"""Every table, typed; the migrations must arrive at exactly this."""

from datetime import UTC, date, datetime
from typing import ClassVar

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.domain.corrections import Decision
from bot.domain.deliveries import Doubt, State
from bot.domain.language import Language


class Utc(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC; SQLite has no zones of its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.replace(tzinfo=UTC)


class Table(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map: ClassVar = {datetime: Utc, str: Text}


class CatalogueEntry(Table):
    """One entry of a shipped file, as the file has it."""

    __tablename__ = "catalogue_entries"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    id: Mapped[str] = mapped_column(String(128), primary_key=True)
    position: Mapped[int]
    document: Mapped[str]  # JSON


class CatalogueVersion(Table):
    """The only row: which edition is loaded, and how often anything was changed."""

    __tablename__ = "catalogue_version"
    __table_args__ = (CheckConstraint("id = 1", name="only_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    edition: Mapped[date]
    digest: Mapped[str] = mapped_column(String(64))


class GrantTerm(Table):
    """An everyday word that the owner added to a scheme, or took away from it."""

    __tablename__ = "grant_terms"

    grant_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    language: Mapped[Language] = mapped_column(String(2), primary_key=True)
    term: Mapped[str] = mapped_column(String(256), primary_key=True)
    added: Mapped[bool]


class GrantOverride(Table):
    """A field of a scheme as the owner set it; those set at one time belong together, later ones win."""

    __tablename__ = "grant_overrides"

    grant_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    set_at: Mapped[datetime] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(String(128), primary_key=True)
    value: Mapped[str]  # JSON
    source: Mapped[str]


class GrantConfirmation(Table):
    """The day on which the owner last saw the scheme running."""

    __tablename__ = "grant_confirmations"

    grant_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    day: Mapped[date]


class CorrectionRow(Table):
    __tablename__ = "corrections"
    __table_args__ = (Index(None, "decision", "told_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    grant_id: Mapped[str] = mapped_column(String(128))
    text: Mapped[str]
    language: Mapped[str] = mapped_column(String(2))
    proposer: Mapped[str | None] = mapped_column(String(1024), index=True)  # None: deleted at their wish
    reply_to: Mapped[str | None]
    proposed_at: Mapped[datetime]
    decision: Mapped[Decision] = mapped_column(String(16))
    decided_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    told_at: Mapped[datetime | None]  # like the next, of a program before `deliveries`
    claimed_until: Mapped[datetime | None]


class MissRow(Table):
    """A question that found nothing sure, without personal data."""

    __tablename__ = "misses"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(500), index=True)
    language: Mapped[Language] = mapped_column(String(2))
    asked_at: Mapped[datetime]


class MemoryRow(Table):
    """What is remembered under one key; a new mark with every change."""

    __tablename__ = "memories"

    key: Mapped[str] = mapped_column(String(1024), primary_key=True)
    etag: Mapped[str] = mapped_column(String(16))
    value: Mapped[str]  # JSON


class TurnRow(Table):
    """A turn that counts; kept until it can no longer be repeated."""

    __tablename__ = "turns"
    __table_args__ = (Index(None, "settled_at"),)

    activity: Mapped[str] = mapped_column(String(512), primary_key=True)  # first: rarely two have the same
    conversation: Mapped[str] = mapped_column(String(512), primary_key=True)
    channel: Mapped[str] = mapped_column(String(64), primary_key=True)
    replies: Mapped[str | None]  # JSON; None: they were sent
    settled_at: Mapped[datetime]
    held_until: Mapped[datetime | None]  # somebody is sending the replies


class DeliveryRow(Table):
    """What the bot says of its own accord; the row stays, so that it is planned once."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(None, "kind", "recipient", "occasion", unique=True),
        Index(None, "not_before"),
        Index(None, "state", "not_before"),
        Index(None, "recipient", "replaces"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    recipient: Mapped[str] = mapped_column(String(1024))
    occasion: Mapped[str] = mapped_column(String(128))
    wire: Mapped[str] = mapped_column(String(64))
    service_url: Mapped[str]
    conversation: Mapped[str] = mapped_column(String(512))
    tenant: Mapped[str | None] = mapped_column(String(256))
    team: Mapped[str | None] = mapped_column(String(256))
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    payload: Mapped[str | None]  # JSON; None: rendered when it is sent, or over
    replaces: Mapped[str | None] = mapped_column(String(128))
    doubt: Mapped[Doubt] = mapped_column(String(16))
    otherwise: Mapped[str | None]  # JSON
    state: Mapped[State] = mapped_column(String(16))
    not_before: Mapped[datetime | None]  # when it is looked at next; None: never
    attempts: Mapped[int]
    owner: Mapped[str | None] = mapped_column(String(16))  # with attempts: whose hand may settle it
    activity_id: Mapped[str | None]
    reason: Mapped[str | None]
    settled_at: Mapped[datetime | None]


class GroupRow(Table):
    """A working group; one a channel."""

    __tablename__ = "working_groups"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel: Mapped[str] = mapped_column(String(768), unique=True)  # wire and conversation
    document: Mapped[str]  # JSON
    version: Mapped[int]


class PersonalChatRow(Table):
    """Where a person who has the bot can be written to alone."""

    __tablename__ = "personal_chats"

    person: Mapped[str] = mapped_column(String(1024), primary_key=True)
    channel: Mapped[str]  # JSON


class DraftRow(Table):
    """Minutes or a friction on its way; `state` tells what became of it."""

    __tablename__ = "drafts"
    __table_args__ = (Index(None, "group_id", "state"), Index(None, "author", "state"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), server_default="minutes")
    group_id: Mapped[str | None] = mapped_column(String(32))
    author: Mapped[str] = mapped_column(String(1024))
    state: Mapped[str] = mapped_column(String(16))
    version: Mapped[int]
    changed_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]  # when its author was asked whether it is still wanted


class DraftVersionRow(Table):
    """A draft as it was after each change: what is undone and what two hands are compared by."""

    __tablename__ = "draft_versions"

    draft_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    document: Mapped[str]  # JSON
    changed_by: Mapped[str]  # name
    changed_at: Mapped[datetime]


class MinutesRow(Table):
    """Filed minutes; the text never changes."""

    __tablename__ = "minutes"
    __table_args__ = (UniqueConstraint("group_id", "number"), Index(None, "group_id", "day"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    group_id: Mapped[str] = mapped_column(String(32))
    number: Mapped[int]
    draft_id: Mapped[str] = mapped_column(String(32), unique=True)  # a draft is filed once
    day: Mapped[date]
    document: Mapped[str]  # JSON
    language: Mapped[Language] = mapped_column(String(2))
    filed_by: Mapped[str]  # name
    filer: Mapped[str] = mapped_column(String(1024))  # person
    filed_at: Mapped[datetime]
    approved_on: Mapped[date | None]
    link: Mapped[str | None]  # to the Word document in the channel's files


class MinutesNoteRow(Table):
    """A numbered correction to filed minutes."""

    __tablename__ = "minutes_notes"

    minutes_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class MinutesLineRow(Table):
    """A line of filed minutes as it is found again."""

    __tablename__ = "minutes_lines"

    minutes_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16))
    item: Mapped[int]  # which agenda item it is of, from 1; 0: of none
    exempt: Mapped[bool]  # from public access: never shared
    text: Mapped[str]


class MinutesWordRow(Table):
    """In which lines a word stem stands."""

    __tablename__ = "minutes_words"

    minutes_id: Mapped[str] = mapped_column(String(32), primary_key=True)  # first: a reader sees few minutes
    stem: Mapped[str] = mapped_column(String(64), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class MinutesShareRow(Table):
    """A set of minutes, or one item of it, that another group may see."""

    __tablename__ = "minutes_shares"

    minutes_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    item: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # from 1; 0: all of it
    group_id: Mapped[str] = mapped_column(String(32), primary_key=True, index=True)
    shared_at: Mapped[datetime | None]  # None: before this was kept


class TaskRow(Table):
    __tablename__ = "tasks"
    __table_args__ = (Index(None, "group_id", "state"), Index(None, "person", "state"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    minutes_id: Mapped[str] = mapped_column(String(32), index=True)
    group_id: Mapped[str] = mapped_column(String(32))
    position: Mapped[int]
    what: Mapped[str]
    owner: Mapped[str]
    person: Mapped[str | None] = mapped_column(String(1024))
    due: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(16))
    postponed: Mapped[int]
    version: Mapped[int]
    done_at: Mapped[datetime | None]


class ScheduleRow(Table):
    """How far ahead what comes again and again is planned."""

    __tablename__ = "schedules"
    __table_args__ = (Index(None, "kind", "planned_until"),)

    kind: Mapped[str] = mapped_column(String(32), primary_key=True)
    recipient: Mapped[str] = mapped_column(String(1024), primary_key=True)
    planned_until: Mapped[datetime]


class PersonalDigestRow(Table):
    """When a person gets a digest of her own."""

    __tablename__ = "personal_digests"

    person: Mapped[str] = mapped_column(String(1024), primary_key=True)
    document: Mapped[str]  # JSON


class DigestRemarkRow(Table):
    """What the lead adds to one issue."""

    __tablename__ = "digest_remarks"

    group_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    week: Mapped[str] = mapped_column(String(8), primary_key=True)
    text: Mapped[str]
    by: Mapped[str]  # name


class FollowedGrantRow(Table):
    """A scheme that a group means to apply for, and the deadline as it was last told."""

    __tablename__ = "followed_grants"

    group_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    grant_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    by: Mapped[str]  # name
    since: Mapped[datetime]
    stage: Mapped[str] = mapped_column(String(16), index=True)
    reason: Mapped[str | None] = mapped_column(String(16))
    internal: Mapped[date | None]
    known: Mapped[date | None]
    version: Mapped[int]


class GrantChangeRow(Table):
    """What an edition of the catalogue changed in a scheme."""

    __tablename__ = "grant_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    grant_id: Mapped[str] = mapped_column(String(128))
    field: Mapped[str] = mapped_column(String(32))  # of its document; "added": all of it
    at: Mapped[datetime] = mapped_column(index=True)


class FrictionRow(Table):
    __tablename__ = "frictions"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    draft_id: Mapped[str] = mapped_column(String(32), unique=True)  # a draft is sent once
    document: Mapped[str]  # JSON: all but the cases
    version: Mapped[int]


class FrictionCaseRow(Table):
    """How one working group has met a friction."""

    __tablename__ = "friction_cases"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    friction_id: Mapped[str] = mapped_column(String(32), index=True)
    position: Mapped[int]
    group_id: Mapped[str] = mapped_column(String(32), index=True)
    municipality: Mapped[str | None] = mapped_column(String(4))
    what: Mapped[str]
    person: Mapped[str] = mapped_column(String(1024), index=True)  # who raised it; "" where she is forgotten
    by: Mapped[str]  # name
    at: Mapped[datetime]


class FrictionMergeRow(Table):
    """That two are the same, as somebody thinks; those who raised them are asked."""

    __tablename__ = "friction_merges"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    document: Mapped[str]  # JSON
    version: Mapped[int]


class LiftRow(Table):
    """A brief to whoever owns a rule, and its answer."""

    __tablename__ = "lifts"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    document: Mapped[str]  # JSON
    version: Mapped[int]


class AuditRow(Table):
    """Who changed what, and when; rows are only added."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]  # name
    person: Mapped[str] = mapped_column(String(1024))
    subject: Mapped[str] = mapped_column(String(64))  # as "minutes/4f2a" or "friction/9c01"
    what: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str]  # JSON
