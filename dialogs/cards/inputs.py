"""The inputs of a form: what was typed is shown again, and what is wrong is said right above it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from microsoft_teams.cards import (
    CardElement,
    Choice,
    ChoiceSetInput,
    DateInput,
    QueryData,
    TextInput,
    TimeInput,
)

from dialogs.cards.elements import labelled, paragraph
from dialogs.cards.shapes import Element, element
from dialogs.texts import Texts

NONE = "-"  # the choice of nothing
_MEMBERS = "graph.microsoft.com/users?scope=currentContext"  # of the conversation, looked up by Teams


@dataclass(frozen=True, slots=True)
class Form:
    texts: Texts
    values: Mapping[str, str]  # id of an input to what stands in it
    wrong: Mapping[str, str]  # id of an input to a sentence

    def value(self, id_: str) -> str:
        return self.values.get(id_, "")

    def text(self, id_: str, *, longest: int = 200, lines: bool = False) -> list[Element]:
        """Of at most so many characters, or bytes of `lines`; what is longer cannot be changed here."""
        value = self.value(id_)
        if len(value.encode() if lines else value) > longest:
            return self.left(id_)
        typed = TextInput(
            id=id_,
            label=self._label(id_),
            value=value or None,
            placeholder=self._hint(id_),
            is_multiline=lines or None,
            max_length=longest,
            error_message=self.texts("form-too-long", longest=longest),
        )
        return self._input(id_, typed)

    def day(self, id_: str) -> list[Element]:
        """The value is an ISO date."""
        label, value = self._label(id_), self.value(id_) or None
        picked = DateInput(id=id_, label=label, value=value, error_message=self.texts("form-no-day"))
        return self._input(id_, picked)

    def clock(self, id_: str) -> list[Element]:
        """The value is as 09:30."""
        label, value = self._label(id_), self.value(id_) or None
        picked = TimeInput(id=id_, label=label, value=value, error_message=self.texts("form-no-time"))
        return self._input(id_, picked)

    def choice(
        self,
        id_: str,
        choices: Sequence[Choice],
        *,
        several: bool = False,
        filtered: bool = False,
        needed: bool = False,
        label: str = "",
    ) -> list[Element]:
        """Unless it is needed, one can go back to NONE; several values are separated by commas."""
        none = [] if needed or several else [Choice(title=self.texts("form-none"), value=NONE)]
        chosen = ChoiceSetInput(
            id=id_,
            label=label or self._label(id_),
            value=self.value(id_) or None,
            placeholder=("" if label else self._hint(id_)) or self.texts("form-choose"),
            is_multi_select=several or None,
            style="filtered" if filtered else None,
            choices=[*none, *choices],
            error_message=self.texts("form-choose"),
        )
        return self._input(id_, chosen)

    def people(self, id_: str, ready: Sequence[Choice]) -> list[Element]:
        """Picked from `ready`, or from all members of the conversation where the client can look them up."""
        picked = ChoiceSetInput(
            id=id_,
            label=self._label(id_),
            value=self.value(id_) or None,
            placeholder=self.texts("form-people"),
            is_multi_select=True,
            choices=list(ready),
            choices_data=QueryData(dataset=_MEMBERS),
            error_message=self.texts("form-people"),
        )
        return self._input(id_, picked)

    def left(self, id_: str) -> list[Element]:
        """Instead of an input: what stands there stays."""
        said = paragraph(labelled(self._label(id_), self.texts("form-left")))
        return self._below_what_is_wrong(id_, said)

    def _label(self, id_: str) -> str:
        return self.texts(f"field-{id_}")

    def _hint(self, id_: str) -> str | None:
        return self.texts(f"hint-{id_}") if self.texts.has(f"hint-{id_}") else None

    def _input(self, id_: str, model: CardElement) -> list[Element]:
        return self._below_what_is_wrong(id_, element(model))

    def _below_what_is_wrong(self, id_: str, shown: Element) -> list[Element]:
        sentence = self.wrong.get(id_)
        return [said_wrong(self.texts, sentence), shown] if sentence else [shown]


def said_wrong(texts: Texts, sentence: str) -> Element:
    """`sentence` is Markdown already."""
    return paragraph(labelled(texts("form-wrong"), sentence), colour="Attention")
