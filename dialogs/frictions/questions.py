"""Questions about a friction, one at a time: only what is missing; who made the rule in several steps."""

from dataclasses import replace

from bot.domain.friction_drafts import Ask, FrictionDraft
from bot.domain.friction_questions import QUESTIONS, YES
from bot.domain.frictions import LEVEL_OF, FrictionKind, Level, Report
from bot.domain.memory import FrictionTalk
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.cards.frictions.parts import maker
from dialogs.desk import Desk
from dialogs.frictions.drafting import be_at, keep, refused, show, talk_of, the_draft, told, without_persons
from dialogs.talk import Press, Turn
from dialogs.texts import Texts, texts
from dialogs.understanding.question import Intent
from dialogs.understanding.references import answered as reference_in

LONGEST = 2_000  # characters of an answer
NO, UNKNOWN = "answer-no", "answer-unknown"


async def ask_next(turn: Turn, desk: Desk, draft: FrictionDraft, said: str = "") -> None:
    """The first thing that is missing; the whole draft where nothing is."""
    if draft.missing:
        return ask(turn, desk, draft, draft.missing[0], said)
    be_at(turn, FrictionTalk(draft.id))
    return await show(turn, desk, draft, said)


def ask(
    turn: Turn, desk: Desk, draft: FrictionDraft, wanted: Ask, said: str = "", step: str | None = None
) -> None:
    be_at(turn, FrictionTalk(draft.id, wanted.value, step))
    language, left = turn.language(), len(draft.missing)
    say = texts(language)
    asked = say(QUESTIONS[int(step)].key) if step else say(f"ask-friction-{wanted.value}")
    offered = _steps(say, int(step)) if step else _offered(say, wanted)
    if offered:
        return turn.show(language, cards.choice_card(say, draft, wanted.value, asked, offered, left))
    question = f"{asked} {say('questions-left', left=left)}"
    return turn.tell(language, "\n\n".join(filter(None, (said, question, say("ask-how")))))


def _offered(say: Texts, wanted: Ask) -> list[tuple[str, str]]:
    if wanted is Ask.KIND:
        return [(kind.value, maker(say, kind)) for kind in FrictionKind]
    if wanted is Ask.LEVEL:
        return [(level.value, say(f"level-{level.value}")) for level in Level]
    return []


def _steps(say: Texts, step: int) -> list[tuple[str, str]]:
    answers = [key for key, _ in QUESTIONS[step].answers]
    keys = [*answers, *([NO] if answers == [YES] else []), UNKNOWN]
    return [(key, say(key)) for key in keys]


async def press_ask(turn: Turn, desk: Desk, press: Press) -> None:
    await ask_next(turn, desk, await the_draft(turn, text_in(press.data, "draft")))


async def press_answer(turn: Turn, desk: Desk, press: Press) -> None:
    draft = await the_draft(turn, text_in(press.data, "draft"))
    wanted = next((each for each in Ask if each.value == press.data.get("ask")), Ask.WHAT)
    await answer(turn, desk, draft, wanted, text_in(press.data, "answer"))


async def skip(turn: Turn, desk: Desk, draft: FrictionDraft, wanted: Ask) -> None:
    await ask_next(turn, desk, keep(turn, draft, skipped=(*draft.skipped, wanted)))


async def step_back(turn: Turn, desk: Desk, draft: FrictionDraft, wanted: Ask) -> None:
    """To the question before; what was skipped there is asked for again."""
    order = list(Ask)
    before = order[max(0, order.index(wanted) - 1)]
    if before in draft.skipped:
        draft = keep(turn, draft, skipped=tuple(each for each in draft.skipped if each is not before))
    ask(turn, desk, draft, before)


async def answer(turn: Turn, desk: Desk, draft: FrictionDraft, wanted: Ask, text: str) -> None:
    """What was asked for, in the person's own words."""
    if wanted is Ask.KIND:
        return await _answer_kind(turn, desk, draft, text)
    kept = without_persons(turn, desk, text.strip())[:LONGEST]
    said = texts(turn.language())("friction-no-persons") if refused(text, kept) else ""
    report = _filled(desk, draft.report, wanted, kept)
    if report is None:
        return ask(turn, desk, draft, wanted, texts(turn.language())("friction-not-understood"))
    return await ask_next(turn, desk, keep(turn, draft, report=report), said)


def _filled(desk: Desk, report: Report, wanted: Ask, text: str) -> Report | None:
    """None: no such level or theme."""
    match wanted:
        case Ask.WHAT:
            return told(desk, report, text)
        case Ask.REFERENCE:
            read = desk.frictions.read(text)
            return replace(report, reference=reference_in(text), owner=report.owner or read.owner)
        case Ask.LEVEL:
            level = next((each for each in Level if each.value == text), None)
            return replace(report, level=level) if level else None
        case Ask.THEMES:
            themes = desk.frictions.read(text).themes
            return replace(report, themes=themes) if themes else None
    changed: dict[str, str] = {wanted.value: text}
    return replace(report, **changed)  # type: ignore[arg-type]


# Who made the rule


async def unknown(turn: Turn, desk: Desk, draft: FrictionDraft, wanted: Ask) -> None:
    """ "Vet ikke": who made the rule can be found out; the rest is passed over."""
    if wanted is Ask.KIND:
        await _answer_kind(turn, desk, draft, UNKNOWN)
    else:
        await skip(turn, desk, draft, wanted)


async def _answer_kind(turn: Turn, desk: Desk, draft: FrictionDraft, text: str) -> None:
    """A kind, words that tell one, or an answer on the way there: five questions at most."""
    talk = talk_of(turn)
    step = int(talk.step) if talk.step and talk.asking == Ask.KIND else None
    if step is not None and _is_yes(turn, desk, text):
        text = YES
    led = dict(QUESTIONS[step].answers).get(text) if step is not None else None
    kind = led or next((each for each in FrictionKind if each.value == text), None)
    if kind is None:  # in words, which may tell where it is written, too
        read, report = desk.frictions.read(text), draft.report
        kind, where, owner = read.kind, report.reference or read.reference, report.owner or read.owner
        draft = replace(draft, report=replace(report, reference=where, owner=owner))
    if kind is not FrictionKind.UNKNOWN:
        return await _keep_kind(turn, desk, draft, kind)
    following = 0 if step is None else step + 1
    if following < len(QUESTIONS):
        return ask(turn, desk, draft, Ask.KIND, step=str(following))
    return await _keep_kind(turn, desk, draft, FrictionKind.UNKNOWN)


def _is_yes(turn: Turn, desk: Desk, text: str) -> bool:
    return desk.reader.read(text, turn.said.now).intent is Intent.YES


async def _keep_kind(turn: Turn, desk: Desk, draft: FrictionDraft, kind: FrictionKind) -> None:
    report = replace(draft.report, kind=kind, level=draft.report.level or LEVEL_OF.get(kind))
    await ask_next(turn, desk, keep(turn, draft, report=report))
