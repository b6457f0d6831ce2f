"""What can go wrong, as values: the sentence a user reads is looked up by `key` in the texts."""


class VelferdsbotError(Exception):
    """Something the bot can name."""

    key = "error-unexpected"

    @property
    def values(self) -> dict[str, str | int]:
        """What the sentence at `key` is filled with."""
        return {}


class AboutNumber(VelferdsbotError):
    """Of something that people know by its number."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number

    @property
    def values(self) -> dict[str, str | int]:
        return {"number": self.number}


class CatalogueError(VelferdsbotError):
    """A catalogue file holds something that the product must not show."""

    key = "error-catalogue"

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}")
        self.file, self.entry, self.reason = file, entry, reason


class Conflict(VelferdsbotError):
    """Somebody else changed what this turn had read; the turn is run again."""

    key = "error-conflict"


class UnknownGrant(VelferdsbotError):
    """No scheme in the catalogue has this id."""

    key = "error-unknown-grant"

    def __init__(self, grant_id: str) -> None:
        super().__init__(f"no scheme has the id {grant_id!r}")
        self.grant_id = grant_id


class UnknownMunicipality(VelferdsbotError):
    """No municipality, present or former, is written this way."""

    key = "error-unknown-municipality"

    def __init__(self, name: str) -> None:
        super().__init__(f"no municipality is called {name!r}, or several are")
        self.name = name


class UnreadableFact(VelferdsbotError):
    """What was said about an applicant cannot be compared with what a scheme asks for."""

    key = "error-unreadable-fact"

    def __init__(self, fact: str, value: object) -> None:
        super().__init__(f"{fact}: {value!r}")
        self.fact, self.value = fact, value


class BadPress(VelferdsbotError):
    """A button came back with data that no card of ours holds."""

    key = "error-bad-press"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TooLong(VelferdsbotError):
    """More than anybody asks in one message; reading it would keep the others waiting."""

    key = "error-too-long"

    def __init__(self, longest: int) -> None:  # characters
        super().__init__(f"longer than {longest}")
        self.longest = longest

    @property
    def values(self) -> dict[str, str | int]:
        return {"longest": self.longest}


class NoList(VelferdsbotError):
    """Somebody refers to a row, and no list has been shown."""

    key = "error-no-list"


class NoSuchRow(VelferdsbotError):
    """The list that was shown is shorter than that."""

    key = "error-no-such-row"

    def __init__(self, number: int, rows: int) -> None:
        super().__init__(f"{number} of {rows}")
        self.number, self.rows = number, rows

    @property
    def values(self) -> dict[str, str | int]:
        return {"number": self.number, "rows": self.rows}


class UnknownGroup(VelferdsbotError):
    """No working group is set up here, or under this id."""

    key = "error-unknown-group"


class NotAMember(VelferdsbotError):
    """What is a working group's is for the members of its team."""

    key = "error-not-a-member"


class NoDraft(VelferdsbotError):
    """No minutes are being written."""

    key = "error-no-draft"


class UnknownMinutes(VelferdsbotError):
    """No minutes have this id, or they are not for who asks."""

    key = "error-unknown-minutes"


class UnknownTask(VelferdsbotError):
    """No task has this id or number, or it is not for who asks."""

    key = "error-unknown-task"


class NoFrictionDraft(VelferdsbotError):
    """No friction is being told, or it is somebody else's."""

    key = "error-no-friction-draft"


class UnknownFriction(VelferdsbotError):
    """No friction has this id or number, or it is not for who asks."""

    key = "error-unknown-friction"


class NoDay(VelferdsbotError):
    """A day was needed, and none was understood."""

    key = "error-no-day"


class BadHour(VelferdsbotError):
    """No hour that comes once a week, or no day to pause until."""

    def __init__(self, trouble: str) -> None:
        super().__init__(f"no weekly hour: {trouble}")
        self.key = f"error-hour-{trouble}"


class WhichGroup(VelferdsbotError):
    """Of several groups that a person is in one must be named."""

    key = "error-which-group"

    def __init__(self, names: str) -> None:
        super().__init__(names)
        self.names = names

    @property
    def values(self) -> dict[str, str | int]:
        return {"names": self.names}


class NoDigest(VelferdsbotError):
    """The digest that is to be changed is not planned, or has gone out."""

    key = "error-no-digest"


class NoSuchDay(VelferdsbotError):
    """What stands in a card's day is no ISO date."""

    key = "error-no-such-day"


class DayPassed(VelferdsbotError):
    """A day to come was needed."""

    key = "error-day-passed"


class TeamsAway(VelferdsbotError):
    """Teams does not answer now; it may later."""

    key = "error-teams-away"

    def __init__(self, retry_after: float | None = None) -> None:  # seconds; None: not told
        super().__init__(f"retry after {retry_after}")
        self.retry_after = retry_after


class TeamsRefused(VelferdsbotError):
    """An administrator or a team's owner must permit it first."""

    key = "error-teams-refused"

    def __init__(self, permission: str) -> None:  # as Microsoft calls it
        super().__init__(permission)
        self.permission = permission

    @property
    def values(self) -> dict[str, str | int]:
        return {"permission": self.permission}


class TeamsUnknown(VelferdsbotError):
    """Teams has no such team, channel, meeting or folder, or no longer."""

    key = "error-teams-unknown"

    def __init__(self, code: str) -> None:  # Microsoft's
        super().__init__(code)
        self.code = code


class DocumentTooLarge(VelferdsbotError):
    """More than a set of minutes ever is, as it came or when unpacked."""

    key = "error-document-too-large"

    def __init__(self, megabytes: int) -> None:  # the most that is read
        super().__init__(f"more than {megabytes} MB")
        self.megabytes = megabytes

    @property
    def values(self) -> dict[str, str | int]:
        return {"megabytes": self.megabytes}


class OldDocument(VelferdsbotError):
    """Word's format from before 2007."""

    key = "error-document-old"


class LockedDocument(VelferdsbotError):
    """Encrypted: by a password or a sensitivity label."""

    key = "error-document-locked"


class UnreadableDocument(VelferdsbotError):
    """Damaged, or no Word document at all."""

    key = "error-document-unreadable"


class OtherDocument(VelferdsbotError):
    """A PDF, a picture or a table: not Word."""

    key = "error-document-other"


class DocumentTooLong(VelferdsbotError):
    """A Word document with more text than a set of minutes ever has."""

    key = "error-document-too-long"


class EmptyDocument(VelferdsbotError):
    """Nothing can be read in it: a scanned page, perhaps."""

    key = "error-document-empty"


class FileUnavailable(VelferdsbotError):
    """It cannot be had, or put, where somebody says."""

    key = "error-file-unavailable"
