"""The brief of a lift: one page about rules that get in the way, to the body that owns them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.frictions import Friction
from bot.domain.groups import WorkingGroup
from bot.domain.lifts import Lift
from dialogs.documents.blocks import Block, Fact, Heading, Line, Subtitle
from dialogs.documents.markdown import as_markdown
from dialogs.texts import Texts

_QUOTED = 2  # cases told in their own words
_LONGEST = 400  # characters of a field, so that three frictions stay on a page
_LONGEST_CASE = 200


@dataclass(frozen=True, slots=True)
class Brief:
    texts: Texts
    lift: Lift
    frictions: Sequence[Friction]
    places: Mapping[str, str]  # names of municipalities by number
    group: WorkingGroup | None

    @property
    def id(self) -> str:
        return self.lift.id

    @property
    def title(self) -> str:
        return self.texts("brief-title", n=len(self.frictions))

    @property
    def sender(self) -> str:
        return self.group.name if self.group else ""

    @property
    def author(self) -> str:
        return self.lift.by

    @property
    def at(self) -> datetime:
        return self.lift.at

    @property
    def mark(self) -> str:
        return ""

    @property
    def running_title(self) -> str:
        return self.texts("brief-number", n=self.lift.number)

    @property
    def blocks(self) -> Iterator[Block]:
        number, day = self.texts("brief-number", n=self.lift.number), self.texts.date(self.at.date())
        yield Heading(1, self.title)
        yield Subtitle(" · ".join(filter(None, (number, day, self.sender))))
        yield Fact(self.texts("brief-to"), (self.lift.to,))
        yield Fact(self.texts("brief-behind"), (self._behind(),))
        for friction in self.frictions:
            yield from self._friction(friction)
        yield Line(self.texts("brief-asks"))

    def _behind(self) -> str:
        """Municipalities and cases, counted over all."""
        numbers = sorted({number for each in self.frictions for number in each.municipalities})
        names = [self.places.get(number, number) for number in numbers]
        cases = self.texts("friction-cases", n=sum(len(each.cases) for each in self.frictions))
        return f"{self.texts.all_of(names)} ({cases})" if names else cases

    def _friction(self, friction: Friction) -> Iterator[Block]:
        report = friction.report
        reference = report.reference.canonical if report.reference else self.texts("brief-no-reference")
        yield Heading(2, f"RF-{friction.number} · {reference}")
        yield Line(_short(report.what, _LONGEST))
        told = {
            "hits": report.hits,
            "consequence": report.consequence,
            "cases": self._cases(friction),
            "tried": report.tried,
            "proposal": report.proposal,
        }
        for name, value in told.items():
            if value:
                yield Fact(self.texts(f"brief-{name}"), (_short(value, _LONGEST),))

    def _cases(self, friction: Friction) -> str:
        count = self.texts("friction-cases", n=len(friction.cases))
        others = [case.what for case in friction.cases if case.what != friction.report.what]
        quoted = " ".join(f"«{_short(what, _LONGEST_CASE)}»" for what in others[:_QUOTED])
        places = self.texts.all_of([self.places.get(number, number) for number in friction.municipalities])
        counted = f"{count} ({places})" if places else count
        return f"{counted}: {quoted}" if quoted else counted


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def brief_markdown(brief: Brief) -> str:
    return as_markdown(brief)


def brief_document(brief: Brief) -> bytes:
    """A Word document; its bytes depend on nothing but what is given."""
    from dialogs.documents.word import as_word  # noqa: PLC0415  # python-docx costs 100 ms

    return as_word(brief)
