"""What a message means, as one value, and how it goes on from what was asked before."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.grants import ApplicantType
from bot.domain.inquiry import Inquiry, Topic, Window
from bot.domain.language import Language
from dialogs.understanding.dates import Meaning, Reason, Unclear


class Intent(StrEnum):
    """What the person wants."""

    FIND = "find"
    DEADLINES = "deadlines"
    AMOUNT = "amount"
    ELIGIBILITY = "eligibility"
    REMINDER = "reminder"
    MORE = "more"  # "vis flere"
    DETAILS = "details"  # `number` says of which row; None: of the one last shown
    REFINE = "refine"  # a filter, a place or a topic put to the last list: "bare åpne", "og for Moss?"
    REMOVED = "removed"  # "vis de bortfiltrerte"
    BACK = "back"
    OTHER_MUNICIPALITY = "other_municipality"
    CHANNEL_MUNICIPALITY = "channel_municipality"
    LANGUAGE = "language"  # `speak` says which
    CORRECTION = "correction"  # `remark` says what
    LOG_MEETING = "log_meeting"
    FRICTION = "friction"
    AGENDA = "agenda"
    TASKS = "tasks"
    DIGEST = "digest"
    SETTINGS = "settings"
    PRIVACY = "privacy"
    PRIVACY_DELETE = "privacy_delete"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    SWEARING = "swearing"
    WHO_ARE_YOU = "who_are_you"
    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    OTHER = "other"  # nothing known was asked; `words` may still find a scheme


NO_DATE = Unclear(Reason.NOTHING)
TOPICS = {Intent(topic.value): topic for topic in Topic}


@dataclass(frozen=True, slots=True)
class Question:
    intent: Intent
    topic: Topic | None = None  # what a find or a refinement is after, where that was said
    municipalities: tuple[str, ...] = ()  # numbers, in the order named
    ambiguous: tuple[str, ...] = ()  # numbers to choose from: the name has several owners
    former: str | None = None  # the old name that was used: "Askim"
    county: str | None = None  # named without a municipality
    themes: tuple[str, ...] = ()
    without_themes: tuple[str, ...] = ()
    administrators: tuple[str, ...] = ()  # spelled as in the catalogue
    without_administrators: tuple[str, ...] = ()
    applicant: ApplicantType | None = None
    window: Window | None = None
    windows: tuple[Window, ...] = ()  # two to choose from: the words can be read in two ways
    when: Meaning = NO_DATE  # the dates it speaks of, as they were understood
    amounts: tuple[int, ...] = ()  # whole kroner
    without_cofunding: bool = False
    without_loans: bool = False
    open_only: bool = False
    ended_only: bool = False
    also_closed: bool = False  # lifts the filter of the earlier list
    only_for_municipalities: bool = False
    number: int | None = None  # of a row in the last list; -1: the last one
    why: bool = False  # of a row: what its verdict comes from
    remark: str = ""
    speak: Language | None = None  # the language asked for
    language: Language | None = None  # of the message itself, where that is clear
    nothing_else: bool = False  # no word but those that voice the intent, and filler
    words: str = ""  # for the search: without place, administrator, applicant, dates and filler

    @property
    def stands_alone(self) -> bool:
        """It says itself what it is about; else it is about what was asked before."""
        return bool(self.words or self.themes or self.administrators or self.window or self.applicant)

    @property
    def names_a_place(self) -> bool:
        return bool(self.municipalities or self.ambiguous or self.county)


def next_inquiry(question: Question, earlier: Inquiry | None = None) -> Inquiry:
    """What is to be looked up now. The language of the answer is the caller's."""
    if earlier and (question.intent is Intent.REFINE or not question.stands_alone):
        return _refined(question, earlier)
    return _fresh(question, earlier or Inquiry())


def _fresh(question: Question, earlier: Inquiry) -> Inquiry:
    """All of it new, except for the municipality when none is named."""
    return Inquiry(
        words=question.words,
        topic=question.topic or Topic.FIND,
        municipality=next(iter(question.municipalities), None)
        if question.names_a_place
        else earlier.municipality,
        county=question.county,
        themes=question.themes,
        without_themes=question.without_themes,
        administrators=question.administrators,
        without_administrators=question.without_administrators,
        applicant=question.applicant or ApplicantType.KOMMUNE,
        window=question.window,
        open_only=question.open_only,
        ended_only=question.ended_only,
        without_cofunding=question.without_cofunding,
        without_loans=question.without_loans,
        only_for_municipalities=question.only_for_municipalities,
        language=earlier.language,
    )


def _left_out(earlier: tuple[str, ...], now: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys((*earlier, *now)) if one not in wanted)


def _refined(question: Question, earlier: Inquiry) -> Inquiry:
    """The earlier inquiry with what was said now put on top."""
    named = question.names_a_place
    about = question if question.words or question.themes else earlier
    return replace(
        earlier,
        topic=question.topic or earlier.topic,
        municipality=next(iter(question.municipalities), None) if named else earlier.municipality,
        county=question.county if named else earlier.county,
        words=about.words,
        themes=about.themes,
        without_themes=_left_out(earlier.without_themes, question.without_themes, question.themes),
        administrators=question.administrators
        or _left_out(earlier.administrators, (), question.without_administrators),
        without_administrators=_left_out(
            earlier.without_administrators, question.without_administrators, question.administrators
        ),
        applicant=question.applicant or earlier.applicant,
        window=question.window or earlier.window,
        open_only=(question.open_only or earlier.open_only) and not question.also_closed,
        ended_only=(question.ended_only or earlier.ended_only) and not question.open_only,
        without_cofunding=question.without_cofunding or earlier.without_cofunding,
        without_loans=question.without_loans or earlier.without_loans,
        only_for_municipalities=question.only_for_municipalities or earlier.only_for_municipalities,
    )
