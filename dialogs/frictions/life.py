"""What becomes of a friction: the next step and why, cases of others, two that are one, shared with all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from secrets import token_hex

from bot.domain.deliveries import Key
from bot.domain.errors import BadPress, UnknownFriction
from bot.domain.friction_merges import MergeProposal, MergeState, agreed, refused, waiting_for
from bot.domain.frictions import AlreadyMerged, Friction, NotYours, Outcome, State, leads, may, merged
from bot.domain.frictions import changed as stepped
from bot.domain.groups import WorkingGroup
from dialogs.buttons import text_in
from dialogs.cards import frictions as cards
from dialogs.cards.frictions.life import CLOSED
from dialogs.desk import Desk
from dialogs.frictions.drafting import leave, the_draft, without_persons
from dialogs.frictions.drafting import show as show_draft
from dialogs.frictions.sending import (
    KIND,
    changed,
    join,
    keep_cards,
    seen,
    show_friction,
    tell,
    the_friction,
)
from dialogs.membership import group_here, groups_of
from dialogs.minutes.filing import note
from dialogs.talk import Notice, Press, Reply, Turn
from dialogs.texts import texts
from dialogs.understanding.orders import Order
from storage import drafts, frictions
from storage.drafts import State as Become

LONGEST_REASON, LONGEST_CASE = 1_000, 2_000  # characters
_NUMBER = re.compile(r"\d{1,6}")


async def press_open(turn: Turn, desk: Desk, press: Press) -> None:
    await show_friction(turn, desk, await the_friction(turn, text_in(press.data, "friction")))


# A case of one's own


async def press_join(turn: Turn, desk: Desk, press: Press) -> None:
    """ "Gjelder oss også": what was told already is the case, else it is asked for."""
    friction = await _standing(turn, await the_friction(turn, text_in(press.data, "friction")))
    if "draft" not in press.data:
        return turn.show(turn.language(), cards.join_form(texts(turn.language()), friction))
    draft = await the_draft(turn, text_in(press.data, "draft"))
    group = await _own_group(turn, draft.group)
    if group is None:
        return await show_draft(turn, desk, draft, texts(turn.language())("friction-no-group"))
    turn.changes.append(partial(drafts.close, draft=draft, state=Become.FILED))
    leave(turn)
    return await join(turn, desk, friction, group, draft.report.what)


async def press_joined(turn: Turn, desk: Desk, press: Press) -> None:
    friction = await _standing(turn, await the_friction(turn, text_in(press.data, "friction")))
    what = without_persons(turn, desk, text_in(press.data, "case", longest=LONGEST_CASE))
    group = await _own_group(turn, None)
    if group is None:
        return turn.say(turn.language(), "friction-no-group")
    return await join(turn, desk, friction, group, what)


async def _own_group(turn: Turn, chosen: str | None) -> WorkingGroup | None:
    """The one chosen, this channel's, or the first that the person is in."""
    mine = await groups_of(turn)
    here = await group_here(turn)
    wanted = chosen or (here.id if here else None)
    return next((group for group in mine if group.id == wanted), mine[0] if mine else None)


async def _standing(turn: Turn, friction: Friction) -> Friction:
    """Raises AlreadyMerged where it is part of another by now."""
    if friction.state is State.MERGED:
        target = await turn.store.frictions.with_id(friction.merged_into or "")
        raise AlreadyMerged(target.number if target else friction.number)
    return friction


# The next step


async def press_change(turn: Turn, desk: Desk, press: Press) -> None:
    friction = await _own(turn, text_in(press.data, "friction"))
    leading = await _leads(turn, friction)
    turn.show(turn.language(), cards.change_form(texts(turn.language()), friction, leading=leading))


async def press_changed(turn: Turn, desk: Desk, press: Press) -> None:
    """Who comes second sees what happened, and chooses anew."""
    friction = await _own(turn, text_in(press.data, "friction"))
    language, leading = turn.language(), await _leads(turn, friction)
    if press.data.get("version") != friction.version:
        return await show_friction(turn, desk, friction, texts(language)("friction-changed-meanwhile"))
    to, outcome = _step(press)
    if not may(to, outcome, leading=leading):
        raise NotYours
    typed = {name: value for name, value in press.data.items() if isinstance(value, str)}
    reason = without_persons(turn, desk, typed.get("reason", "").strip())[:LONGEST_REASON]
    owner = typed.get("owner", friction.report.owner).strip()[:200]
    wrong = _wrong(turn, friction, to, reason, owner)
    if wrong:
        form = cards.change_form(texts(language), friction, leading=leading, typed=typed, wrong=wrong)
        return turn.show(language, form)
    after = replace(
        stepped(friction, to, reason, turn.said.now, outcome), report=replace(friction.report, owner=owner)
    )
    changed(turn, friction, after, to.value, outcome=outcome)
    await keep_cards(turn, desk, after)
    await tell(turn, desk, after, "friction-told-changed", n=friction.number, by=turn.said.name)
    return await show_friction(turn, desk, after, texts(language)("saved"))


def _wrong(turn: Turn, friction: Friction, to: State, reason: str, owner: str) -> dict[str, str]:
    """Input to sentence: no step without a reason, and none is clear without an owner and a kind."""
    say = texts(turn.language())
    wrong = {} if reason else {"reason": say("friction-why")}
    if to is State.CLARIFIED and not (owner and friction.report.kind):
        wrong["owner"] = say("friction-owner-needed")
    return wrong


def _step(press: Press) -> tuple[State, Outcome | None]:
    """Raises BadPress."""
    chosen = text_in(press.data, "step")
    try:
        if chosen.startswith(CLOSED):
            return State.CLOSED, Outcome(chosen.removeprefix(CLOSED))
        return State(chosen), None
    except ValueError:
        raise BadPress("step") from None


async def _own(turn: Turn, friction_id: str) -> Friction:
    """That a group of the person has a case in. Raises UnknownFriction, NotYours, AlreadyMerged."""
    friction = await _standing(turn, await the_friction(turn, friction_id))
    if not await _own_groups(turn, friction):
        raise NotYours
    return friction


async def _own_groups(turn: Turn, friction: Friction) -> Sequence[WorkingGroup]:
    return [group for group in await groups_of(turn) if group.id in friction.groups]


async def _leads(turn: Turn, friction: Friction) -> bool:
    return any(leads(group.members, turn.person) for group in await _own_groups(turn, friction))


async def press_share(turn: Turn, desk: Desk, press: Press) -> None:
    """With all groups, without names, by one of those whose it is."""
    friction = await _own(turn, text_in(press.data, "friction"))
    shared = friction
    if not friction.shared:
        shared = replace(friction, shared=True, version=friction.version + 1)
        changed(turn, friction, shared, "shared")
        await keep_cards(turn, desk, shared)
    await show_friction(turn, desk, shared, texts(turn.language())("friction-now-shared"))


# Two that are one


async def press_merge(turn: Turn, desk: Desk, press: Press) -> None:
    await _ask_with_what(turn, await _own(turn, text_in(press.data, "friction")))


async def merge_numbered(turn: Turn, desk: Desk, order: Order) -> bool:
    """ "slå sammen 2 og 5": the first goes into the second."""
    found = await turn.store.frictions.numbered(order.number or 0)
    source = await _own(turn, found.id) if found else None
    if source is None:
        raise UnknownFriction
    number = next(iter(_NUMBER.findall(order.rest)), None)
    target = await turn.store.frictions.numbered(int(number)) if number else None
    if target is None:
        await _ask_with_what(turn, source)
    else:
        same = texts(turn.language())("merge-same")
        await _propose(turn, desk, source, await _standing(turn, await seen(turn, target)), same)
    return True


async def _ask_with_what(turn: Turn, friction: Friction, wrong: str = "") -> None:
    groups = {group.id for group in await groups_of(turn)}
    others = [
        each
        for each in await turn.store.frictions.all()
        if each.is_open and each.id != friction.id and each.is_seen_by(groups)
    ]
    form = cards.merge_form(texts(turn.language()), friction, others[:60], wrong)
    turn.show(turn.language(), form)


async def press_merged(turn: Turn, desk: Desk, press: Press) -> None:
    source = await _own(turn, text_in(press.data, "friction"))
    target = await _standing(turn, await the_friction(turn, text_in(press.data, "target")))
    reason = press.data.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        return await _ask_with_what(turn, source, texts(turn.language())("friction-why"))
    kept = without_persons(turn, desk, reason.strip())[:LONGEST_REASON]
    return await _propose(turn, desk, source, target, kept)


async def _propose(turn: Turn, desk: Desk, source: Friction, target: Friction, reason: str) -> None:
    """Those who raised either are asked; where that is nobody else, it is done."""
    if source.id == target.id:
        raise BadPress("target")
    waits = waiting_for(source, target, turn.person)
    proposal = MergeProposal(token_hex(8), source.id, target.id, turn.said.name, reason, waits)
    if not waits:
        return await _merge(turn, desk, proposal, source, target)
    turn.changes.append(partial(frictions.propose, proposal=proposal))
    note(turn, f"friction/{source.id}", "merge-asked", target=target.id, reason=reason)
    await _ask_those(turn, proposal, source, target)
    pair = {"n": source.number, "other": target.number}
    return turn.say(turn.language(), "merge-is-asked", **pair, persons=len(waits))


async def _ask_those(turn: Turn, proposal: MergeProposal, source: Friction, target: Friction) -> None:
    chats = await turn.store.groups.personal_chats(proposal.waits_for)
    for case in {case.person: case for case in (*source.cases, *target.cases)}.values():
        group = await turn.store.groups.with_id(case.group)
        channel = chats.get(case.person) or (group.channel if group else None)
        if group and channel and case.person in proposal.waits_for:
            card = cards.merge_question(texts(group.language), proposal, source, target)
            key = Key(KIND, case.person, f"merge/{proposal.id}")
            turn.notices.append(Notice(key, channel, Reply(group.language, card=card)))


async def press_merge_yes(turn: Turn, desk: Desk, press: Press) -> None:
    proposal = await _proposal(turn, press)
    source, target = await _both(turn, proposal)
    said = agreed(proposal, turn.person)
    turn.changes.append(partial(frictions.answer, proposal=said))
    if said.state is MergeState.AGREED:
        return await _merge(turn, desk, said, source, target)
    return turn.say(turn.language(), "merge-waits", n=len(said.waits_for))


async def press_merge_no(turn: Turn, desk: Desk, press: Press) -> None:
    """One no is enough."""
    proposal = await _proposal(turn, press)
    source, target = await _both(turn, proposal)
    turn.changes.append(partial(frictions.answer, proposal=refused(proposal)))
    note(turn, f"friction/{source.id}", "merge-refused", target=target.id)
    turn.say(turn.language(), "merge-refused", n=source.number, other=target.number)


async def _proposal(turn: Turn, press: Press) -> MergeProposal:
    """That still waits for this person. Raises UnknownFriction, NotYours."""
    proposal = await turn.store.frictions.proposal(text_in(press.data, "proposal"))
    if proposal is None:
        raise UnknownFriction
    if proposal.state is MergeState.ASKED and turn.person not in proposal.waits_for:
        raise NotYours
    if proposal.state is not MergeState.ASKED:
        await _both(turn, proposal)  # tells where it went
        raise UnknownFriction
    return proposal


async def _both(turn: Turn, proposal: MergeProposal) -> tuple[Friction, Friction]:
    """Raises AlreadyMerged, where one of them went into another meanwhile."""
    source = await turn.store.frictions.with_id(proposal.source)
    target = await turn.store.frictions.with_id(proposal.target)
    if source is None or target is None:
        raise UnknownFriction
    return await _standing(turn, source), await _standing(turn, target)


async def _merge(turn: Turn, desk: Desk, proposal: MergeProposal, source: Friction, target: Friction) -> None:
    kept = await _make_one(turn, desk, proposal, source, target)
    said = texts(turn.language())("merge-done", n=source.number, other=target.number)
    await show_friction(turn, desk, kept, said)


async def settle(turn: Turn, desk: Desk, proposal: MergeProposal) -> None:
    """It waits for nobody any more: it is made, or given up where one of the two is settled otherwise."""
    source = await turn.store.frictions.with_id(proposal.source)
    target = await turn.store.frictions.with_id(proposal.target)
    can_be = source and target and source.is_open and target.state is not State.MERGED
    answer = agreed(proposal, "") if can_be else refused(proposal)
    turn.changes.append(partial(frictions.answer, proposal=answer))
    if source and target and can_be:
        await _make_one(turn, desk, proposal, source, target)


async def _make_one(
    turn: Turn, desk: Desk, proposal: MergeProposal, source: Friction, target: Friction
) -> Friction:
    """What stays. A channel that has no card of it yet gets one."""
    gone, kept = merged(source, target, proposal.reason, turn.said.now)
    turn.changes.append(partial(frictions.merge, gone=gone, kept=kept))
    note(turn, f"friction/{source.id}", "merged", target=target.id, reason=proposal.reason)
    note(turn, f"friction/{target.id}", "took-in", source=source.id)
    await keep_cards(turn, desk, kept, new=source.groups - target.groups)
    await keep_cards(turn, desk, gone)
    await tell(turn, desk, kept, "friction-told-merged", n=source.number, other=target.number)
    return kept
