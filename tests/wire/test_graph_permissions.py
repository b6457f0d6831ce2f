"""`doctor` reads from the token itself what an administrator has consented to."""

from bot.cli.doctor import Remark, graph_remarks
from bot.teams.graph_permissions import PERMISSIONS
from tests.wire.graph_double import GraphDouble
from tests.wire.test_graph import Card


async def remarks(*roles: str) -> dict[str, Remark]:
    found = await graph_remarks(Card(GraphDouble().token(*roles)))
    return {remark.about.removeprefix("graph: "): remark for remark in found}


async def test_what_is_missing_is_named_with_what_it_is_for() -> None:
    found = await remarks()
    for permission in PERMISSIONS:
        assert permission.name in found[permission.serves].says
        assert found[permission.serves].fine is bool(permission.by_team)
    assert "application access policy" in found["who attended a meeting"].says
    assert "TeamMember.Read.Group" in found["a team's owners"].says


async def test_what_is_granted_is_fine_and_a_larger_grant_too() -> None:
    found = await remarks("OnlineMeetingArtifact.Read.All", "Sites.ReadWrite.All", "Group.Read.All")
    assert all(found[permission.serves].fine for permission in PERMISSIONS)
    assert "policy" in found["who attended a meeting"].says  # no token shows it


async def test_a_token_that_cannot_be_read_grants_nothing() -> None:
    (attendance, *_) = await graph_remarks(Card("opaque"))
    assert not attendance.fine
