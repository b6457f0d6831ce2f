"""Reads what gets in the way, in free words: what kind of rule, where it is, whose, which themes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.catalogue import Theme
from bot.domain.frictions import CHANGED_HERE, FrictionKind, Reference
from bot.domain.personal_data import Kind, scan
from dialogs.understanding import words
from dialogs.understanding.message import message_of
from dialogs.understanding.phrases import Hit, Phrases, without_overlap
from dialogs.understanding.references import references
from dialogs.understanding.sensitive import sensitive_words
from dialogs.understanding.statutes import book
from dialogs.understanding.themes import ThemeReader

MUNICIPALITY = "Kommunen"
_CITED, _CLEAR, _LIKELY = 8, 3, 1  # how much a reference says, a clear word and a likely one
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class FrictionRead:
    kind: FrictionKind
    references: tuple[Reference, ...]  # the most exact first
    owner: str  # the body that can change it; "": the text does not tell
    directorate: str  # administers the rule, where that is known
    themes: tuple[str, ...]
    identities: tuple[Kind, ...]  # numbers and addresses of persons, which are not to be stored
    sensitive: str | None  # a word on health or child welfare beside a name

    @property
    def reference(self) -> Reference | None:
        return self.references[0] if self.references else None


class FrictionReader:
    def __init__(self, themes: Sequence[Theme]) -> None:
        table = words.table("frictions")
        self._spelling: Mapping[str, str] = words.spelling()
        self._kinds = Phrases(
            [
                (phrase, (FrictionKind(kind), _CLEAR if degree == "clear" else _LIKELY))
                for kind, degrees in table["kinds"].items()
                for degree, phrases in degrees.items()
                for phrase in phrases
            ],
            self._spelling,
        )
        named: Iterable[tuple[str, list[str]]] = (
            *words.table("administrators").items(),
            *table["bodies"].items(),
        )
        self._bodies = Phrases([(phrase, body) for body, each in named for phrase in each], self._spelling)
        self._regional = frozenset(table["regional"]["own"])
        self._anywhere = self._regional.union(table["regional"]["shared"])
        self._after = frozenset(table["makes"]["after"].split(", "))
        self._before = frozenset(table["makes"]["before"].split(", "))
        self._themes = ThemeReader(themes, self._spelling)
        known = {theme.id for theme in themes}
        more = (
            (phrase, theme) for theme, each in table["themes"].items() if theme in known for phrase in each
        )
        self._more_themes = Phrases(more, self._spelling)
        self._sensitive = sensitive_words()

    def read(self, text: str) -> FrictionRead:
        message = message_of(text)
        said = tuple(self._spelling.get(token.plain, token.plain) for token in message.tokens)
        cited = references(text)
        bodies = [hit for hit in without_overlap(self._bodies.found(said)) if hit.value != "-"]
        makers = [hit.value for hit in bodies if self._makes(said, hit)]
        kind = self._kind(said, cited, [hit.value for hit in bodies], makers)
        owner, directorate = self._owner(kind, cited, [hit.value for hit in bodies], makers)
        return FrictionRead(
            kind=kind,
            references=cited,
            owner=owner,
            directorate=directorate,
            themes=self._themes_of(said),
            identities=scan(text).kinds,
            sensitive=self._sensitive.beside_a_name(text),
        )

    def _themes_of(self, said: Sequence[str]) -> tuple[str, ...]:
        found = (*without_overlap(self._themes.phrases.found(said)), *self._more_themes.found(said))
        return self._themes.in_order(hit.value for hit in found)

    def _kind(
        self, said: Sequence[str], cited: Sequence[Reference], bodies: Sequence[str], makers: Sequence[str]
    ) -> FrictionKind:
        says: Counter[FrictionKind] = Counter()
        for hit in without_overlap(self._kinds.found(said)):
            kind, weight = hit.value
            says[kind] += weight
        for kind in CHANGED_HERE:
            says[kind] += _CITED * (says[kind] >= _CLEAR)
        compared = says[FrictionKind.REGIONAL_PRACTICE] and not self._anywhere.isdisjoint(bodies)
        decided = not self._regional.isdisjoint(makers)
        says[FrictionKind.REGIONAL_PRACTICE] += _CLEAR * (bool(compared) + decided)
        for reference in cited[:1]:
            says[book().cited(reference).kind] += _CITED
        best = max(says.values(), default=0)
        return next(
            (kind for kind in FrictionKind if best >= _ENOUGH and says[kind] == best), FrictionKind.UNKNOWN
        )

    def _owner(
        self, kind: FrictionKind, cited: Sequence[Reference], bodies: Sequence[str], makers: Sequence[str]
    ) -> tuple[str, str]:
        """With the directorate that administers the rule, where that is known."""
        if kind in CHANGED_HERE:
            return MUNICIPALITY, ""
        for reference in cited:
            rule = book().cited(reference)
            if rule.kind is kind and rule.owner:
                return rule.owner, rule.directorate
        if kind is FrictionKind.REGIONAL_PRACTICE:
            makers = [body for body in bodies if body in self._anywhere]
        elif kind is not FrictionKind.UNKNOWN and len(set(bodies)) == 1:
            makers = bodies
        return (makers[0] if makers else ""), ""

    def _makes(self, said: Sequence[str], body: Hit[str]) -> bool:
        """The text says that the body made the rule, not only that it is there."""
        after = said[body.end : body.end + 3]
        before = said[body.start - 1] if body.start else ""
        return not self._after.isdisjoint(after) or before in self._before
