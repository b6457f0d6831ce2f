"""Conditions in words: what is required, what must be asked, and who can answer."""

from bot.domain.catalogue import Catalogue
from bot.domain.eligibility import Check, Outcome, Step
from bot.domain.errors import UnknownGrant
from bot.domain.grants import Condition, ConditionKind, Grant, MunicipalRole, Operator, StatusValue
from dialogs.cards.citations import cited, in_brackets
from dialogs.cards.elements import escape
from dialogs.texts import Texts

_LIMITS = {
    Operator.AT_LEAST: "limit-at-least",
    Operator.AT_MOST: "limit-at-most",
    Operator.MORE_THAN: "limit-more-than",
    Operator.LESS_THAN: "limit-less-than",
    Operator.BETWEEN: "limit-between",
}
_ASK_THE_OFFICE = frozenset({"region", "county", "municipality", "pre_approval"})
_NAMED_PLACES = 3


def requirement(texts: Texts, catalogue: Catalogue, condition: Condition) -> str:
    """What the source asks for."""
    if condition.field is None:
        return texts("own-words", text=escape(condition.text or ""))
    return _filled(texts, catalogue, condition, _key(texts, condition))


def question(texts: Texts, catalogue: Catalogue, condition: Condition) -> str:
    """What has to be asked to know whether it is met."""
    if condition.field is None:
        return texts("question-text", requirement=escape(condition.text or "").rstrip("."))
    told = _key(texts, condition)
    key = told.replace("condition-", "question-", 1)
    if texts.has(key):
        return _filled(texts, catalogue, condition, key)
    if told.startswith("condition-other"):
        return _filled(texts, catalogue, condition, "question-other")
    return texts("question-text", requirement=requirement(texts, catalogue, condition).rstrip("."))


def _filled(texts: Texts, catalogue: Catalogue, condition: Condition, key: str) -> str:
    field = escape((condition.field or "").replace("_", " "))
    note = texts("own-words", text=escape(condition.text or ""))
    explained = texts("explained", text=note) if condition.text else ""
    return texts(key, field=field, value=_value(texts, catalogue, condition), explained=explained)


def who_knows(texts: Texts, grant: Grant, check: Check) -> str:
    """Who can answer the question."""
    condition = check.condition
    if condition and condition.field == "ssb_centrality_class":
        return texts("clarify-ssb")
    if condition is None or condition.field is None or condition.field in _ASK_THE_OFFICE:
        return texts("clarify-office", office=escape(office(grant)))
    return texts("clarify-municipality")


def office(grant: Grant) -> str:
    """Who receives applications; a delegate only where it is named plainly."""
    delegate = grant.managed_by
    return delegate if delegate and " " not in delegate else grant.administrator


def check_line(texts: Texts, catalogue: Catalogue, grant: Grant, check: Check) -> str:
    """One condition as Markdown: outcome, what it says, its limits and its source."""
    said = _says(texts, catalogue, grant, check)
    parts = [f"**{_outcome(texts, grant, check)}**", said]
    if check.condition:
        parts.append(_limiters(texts, check.condition, said))
        parts.append(_sources(texts, grant, check.condition))
    return " ".join(part for part in parts if part)


def condition_line(texts: Texts, catalogue: Catalogue, grant: Grant, condition: Condition) -> str:
    """The same where nobody's condition is judged."""
    said = requirement(texts, catalogue, condition)
    kind = condition.kind or ConditionKind.REQUIREMENT
    mark = "•" if kind is ConditionKind.REQUIREMENT else f"**{texts(f'outcome-{kind.value}')}**"
    parts = [mark, said, _limiters(texts, condition, said), _sources(texts, grant, condition)]
    return " ".join(part for part in parts if part)


def reason(texts: Texts, catalogue: Catalogue, grant: Grant, check: Check) -> str:
    """Why the scheme cannot be applied for: the check that is not met, in a few words."""
    match check.step:
        case Step.STATUS:
            ended = grant.status.value is StatusValue.DISCONTINUED
            return texts("reason-discontinued" if ended else "reason-closed")
        case Step.APPLICANT:
            return texts("reason-applicants", applicants=applicants(texts, grant))
    if check.condition is None:
        return texts("reason-partner" if check.step is Step.ROLE else "reason-cofunding")
    if check.step is Step.PLACE and check.condition.op is not Operator.NOT_IN:
        return texts("reason-place", places=_places(texts, check.condition))
    return texts("reason-not-met", requirement=requirement(texts, catalogue, check.condition).rstrip("."))


def applicants(texts: Texts, grant: Grant) -> str:
    return texts.all_of([texts(f"applicant-{code.value}") for code in grant.applicants])


def _says(texts: Texts, catalogue: Catalogue, grant: Grant, check: Check) -> str:
    condition = check.condition
    if condition is None:
        return admission(texts, grant, check)
    if check.outcome is Outcome.UNKNOWN:
        asked = question(texts, catalogue, condition)
        return f"{asked} {who_knows(texts, grant, check)}"
    return requirement(texts, catalogue, condition)


def admission(texts: Texts, grant: Grant, check: Check) -> str:
    """The checks that stand on no condition: does it run, may a municipality apply, who else, own share."""
    match check.step:
        case Step.STATUS:
            return status_said(texts, grant)
        case Step.ROLE:
            return _role(texts, grant, check)
        case Step.COFUNDING:
            return f"{texts('cofunding')} {cofunding(texts, grant)}"
    if check.outcome is Outcome.UNKNOWN:
        return f"{texts('applicants-unknown')} {who_knows(texts, grant, check)}"
    return applicants_said(texts, grant)


def applicants_said(texts: Texts, grant: Grant) -> str:
    cites = in_brackets(texts, cited(texts, grant, grant.applicants_source))
    return f"{texts('applicants-are', applicants=applicants(texts, grant))} {cites}".rstrip()


def status_said(texts: Texts, grant: Grant) -> str:
    """As of when it was seen to run, or to have ended."""
    status, day = grant.status.value, grant.status.as_of
    if status is StatusValue.OPEN:
        return texts("status-open", date=texts.date(day)) if day else texts("status-open-undated")
    seen = texts("status-as-of", date=texts.date(day)) if day else texts("status-undated")
    return f"{texts(f'status-{status.value}')} {seen}"


def _role(texts: Texts, grant: Grant, check: Check) -> str:
    said = texts(f"role-{grant.municipal_role.value}")
    unknown = check.outcome is Outcome.UNKNOWN or grant.municipal_role is MunicipalRole.UNKNOWN
    return f"{said} {who_knows(texts, grant, check)}" if unknown else said


def cofunding(texts: Texts, grant: Grant) -> str:
    """Own contribution, as far as it is known."""
    share = grant.cofunding
    if share is None:
        return texts("cofunding-unknown")
    said = texts(f"cofunding-{'unclear' if share.required is None else str(share.required).lower()}")
    if share.required and share.percent:
        said = texts("cofunding-percent", percent=share.percent)
    note = texts("quoted", text=escape(share.text)) if share.text else ""
    cites = in_brackets(texts, cited(texts, grant, share.source))
    return " ".join(part for part in (said, note, cites) if part)


def _outcome(texts: Texts, grant: Grant, check: Check) -> str:
    condition = check.condition
    if check.step is Step.STATUS and grant.status.value is StatusValue.UNKNOWN:
        return texts("outcome-information")
    if check.outcome is not Outcome.SHOWN or condition is None:
        return texts(f"outcome-{check.outcome.value.replace('_', '-')}")
    if condition.kind in (ConditionKind.PRIORITY, ConditionKind.INFORMATION):
        return texts(f"outcome-{condition.kind.value}")
    return texts("outcome-elsewhere")


def _limiters(texts: Texts, condition: Condition, already: str) -> str:
    """What explains the condition, in the source's words, and for whom, where and by whom it is said."""
    explained = [condition.text if condition.field else None, condition.when.text if condition.when else None]
    limits = [texts("holds-only-for", scope=escape(condition.scope))] if condition.scope else []
    if condition.office:
        limits.append(texts("said-by", office=escape(condition.office)))
    if condition.applies_to:
        codes = texts.all_of([texts(f"applicant-{code.value}") for code in condition.applies_to])
        limits.append(texts("applies-to", applicants=codes))
    said = [texts("quoted", text=escape(text)) for text in explained if text and escape(text) not in already]
    return " ".join([*said, *(texts("in-brackets", text=limit) for limit in limits)])


def _sources(texts: Texts, grant: Grant, condition: Condition) -> str:
    sources = (condition.source, condition.also_source)
    cites = [cited(texts, grant, source, condition.year) for source in sources if source]
    return in_brackets(texts, "; ".join(cites))


def _key(texts: Texts, condition: Condition) -> str:
    key = f"condition-{(condition.field or '').replace('_', '-')}"
    if condition.op is Operator.NOT_IN:
        key += "-not"
    if texts.has(key):
        return key
    return "condition-other-not" if condition.op is Operator.NOT_IN else "condition-other"


def _value(texts: Texts, catalogue: Catalogue, condition: Condition) -> str:
    items = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    shown = [_item(texts, catalogue, condition, item) for item in items if item is not None]
    limit = _LIMITS.get(condition.op) if condition.op else None
    if limit:
        return texts(limit, first=shown[0], last=shown[-1])
    if condition.field in ("municipality", "county"):
        return _places(texts, condition)
    return texts.any_of(shown)


def _item(texts: Texts, catalogue: Catalogue, condition: Condition, item: str | float) -> str:
    if isinstance(item, bool):
        return texts("yes" if item else "no")
    if not isinstance(item, str):
        money = (condition.field or "").endswith("_nok")
        return texts.kroner(round(item)) if money else texts("number", n=item)
    if condition.field == "signed_by" and texts.has(f"signer-{item}"):
        return texts(f"signer-{item}")
    if condition.field == "not_combinable_with":
        return escape(_grant_name(texts, catalogue, item))
    return texts("own-words", text=escape(item))


def _grant_name(texts: Texts, catalogue: Catalogue, grant_id: str) -> str:
    try:
        return catalogue.grant(grant_id).name[texts.language]
    except UnknownGrant:
        return grant_id


def _places(texts: Texts, condition: Condition) -> str:
    names = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    shown = [escape(str(name)) for name in names]
    if len(shown) <= _NAMED_PLACES + 1:
        return texts.all_of(shown)
    rest = len(shown) - _NAMED_PLACES
    return texts("places-and-more", places=", ".join(shown[:_NAMED_PLACES]), n=rest)
