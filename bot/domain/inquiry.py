"""What somebody wants to know, and what is found for it: values only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.eligibility import Judgement, Standing
from bot.domain.facts import Facts
from bot.domain.grants import ApplicantType, Grant
from bot.domain.language import Language


class Topic(StrEnum):
    """What the question is after; it decides what a row says first."""

    FIND = "find"
    DEADLINES = "deadlines"
    AMOUNT = "amount"
    ELIGIBILITY = "eligibility"


@dataclass(frozen=True, slots=True)
class Window:
    """Days, both included; None is open-ended."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What the bot understood that somebody wants to know. It travels in button data and in memory."""

    words: str = ""  # for the search: the question without place, administrator, dates and filler
    topic: Topic = Topic.FIND
    municipality: str | None = None  # number
    county: str | None = None  # a county by name, where no municipality is meant
    themes: tuple[str, ...] = ()
    without_themes: tuple[str, ...] = ()
    administrators: tuple[str, ...] = ()  # spelled as in the catalogue; any of them will do
    without_administrators: tuple[str, ...] = ()
    applicant: ApplicantType = ApplicantType.KOMMUNE
    window: Window | None = None  # when the deadline falls
    open_only: bool = False  # only those that can be applied for: standing "can apply"
    ended_only: bool = False  # only those that are discontinued
    without_cofunding: bool = False
    without_loans: bool = False
    only_for_municipalities: bool = False
    language: Language = Language.NB  # of the answer, and so of the buttons on it

    def __hash__(self) -> int:
        """Quick, for what is kept of an inquiry."""
        return hash((self.words, self.municipality, self.themes, self.topic))

    @property
    def facts(self) -> Facts:
        """What the inquiry itself says about the applicant."""
        return {"applicant_type": self.applicant.value}


class Removal(StrEnum):
    """Why a filter left a scheme out."""

    ADMINISTRATOR = "administrator"
    REFUSED = "refused"  # an administrator that was not wanted
    WINDOW = "window"
    NOT_OPEN = "not-open"
    COFUNDING = "cofunding"
    THEME = "theme"
    COUNTY = "county"  # it holds for other places than the one asked about
    APPLICANT = "applicant"
    LOAN = "loan"


@dataclass(frozen=True, slots=True)
class Finding:
    grant: Grant
    judgement: Judgement | None  # None: no municipality is known
    standing: Standing | None

    def __hash__(self) -> int:
        """Quick, for what is kept of a finding."""
        return hash((self.grant.id, self.standing))


@dataclass(frozen=True, slots=True)
class Findings:
    inquiry: Inquiry
    found: tuple[Finding, ...]  # best first, all of them
    removed: tuple[tuple[Finding, Removal], ...]
    sure: bool  # False: say that nothing sure was found
    used_words: tuple[str, ...]  # the words of the question that the catalogue knew
    nearest: tuple[Grant, ...]  # up to three, when not sure
