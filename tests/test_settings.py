"""The settings refuse what is partial or unsafe, with a sentence that says what to set."""

from itertools import product

import pytest
from pydantic import ValidationError

from bot.settings import AppType, GraphAccess, Settings, SettingsError

APP, TENANT, OTHER = (f"{n * 8}-{n * 4}-{n * 4}-{n * 4}-{n * 12}" for n in "123")
SINGLE = {"MicrosoftAppId": APP, "MicrosoftAppPassword": "s", "MicrosoftAppTenantId": TENANT}


def settings(**environment: str) -> Settings:
    return Settings(**environment)


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(field.alias or "", raising=False)


def test_nothing_set_is_local_mode_for_everybody() -> None:
    assert settings().identity is None
    assert settings().allowed_tenants is None


def test_local_mode_can_be_for_some_tenants_only() -> None:
    assert settings(VELFERDSBOT_TENANTS=TENANT).allowed_tenants == {TENANT}


def test_an_identity_serves_its_own_tenant_unless_others_are_named() -> None:
    assert settings(**SINGLE).allowed_tenants == {TENANT}
    assert settings(**SINGLE, VELFERDSBOT_TENANTS=f"{TENANT}, {OTHER}").allowed_tenants == {TENANT, OTHER}


def test_a_managed_identity_needs_no_password() -> None:
    identity = settings(
        MicrosoftAppId=APP, MicrosoftAppTenantId=TENANT, MicrosoftAppType="UserAssignedMSI"
    ).identity
    assert identity is not None
    assert (identity.app_type, identity.password) == (AppType.MANAGED_IDENTITY, None)


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({"MicrosoftAppId": APP}, "MicrosoftAppTenantId"),
        ({"MicrosoftAppPassword": "s"}, "MicrosoftAppId"),
        ({"MicrosoftAppTenantId": TENANT}, "MicrosoftAppId"),
        ({"MicrosoftAppType": "SingleTenant"}, "MicrosoftAppId"),
        ({"MicrosoftAppId": APP, "MicrosoftAppTenantId": TENANT}, "MicrosoftAppPassword"),
        ({**SINGLE, "MicrosoftAppId": "velferdsbot"}, "MicrosoftAppId"),
        ({**SINGLE, "MicrosoftAppTenantId": "kommune.no"}, "MicrosoftAppTenantId"),
        ({**SINGLE, "MicrosoftAppType": "MultiTenant"}, "VELFERDSBOT_TENANTS"),
    ],
)
def test_a_partial_or_unsafe_identity_is_refused(environment: dict[str, str], names: str) -> None:
    with pytest.raises(SettingsError, match=names):
        settings(**environment).identity  # noqa: B018


def test_a_tenant_must_be_an_id() -> None:
    with pytest.raises(SettingsError, match="VELFERDSBOT_TENANTS"):
        settings(VELFERDSBOT_TENANTS="*").allowed_tenants  # noqa: B018


@pytest.mark.parametrize("environment", [{"PORT": "http"}, {"PORT": "70000"}, {"MicrosoftAppType": "Any"}])
def test_a_value_of_the_wrong_kind_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        settings(**environment)


def test_the_secret_is_not_shown() -> None:
    assert "hemmelig" not in repr(settings(**{**SINGLE, "MicrosoftAppPassword": "hemmelig"}))


@pytest.mark.parametrize("given", list(product([False, True], repeat=4)), ids=str)
@pytest.mark.parametrize("app_type", [None, *AppType])
def test_every_other_combination_is_refused(given: tuple[bool, ...], app_type: AppType | None) -> None:
    names = ("MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "VELFERDSBOT_TENANTS")
    values = {name: TENANT for name, is_given in zip(names, given, strict=True) if is_given}
    app, password, tenant, tenants = given
    complete = (
        app
        and {
            None: password and tenant,
            AppType.SINGLE_TENANT: password and tenant,
            AppType.MANAGED_IDENTITY: tenant,
            AppType.MULTI_TENANT: password and tenants,
        }[app_type]
    )
    named = settings(**values, **({"MicrosoftAppType": app_type.value} if app_type else {}))
    if complete:
        assert named.identity and named.allowed_tenants
    elif app_type or app or password or tenant:
        with pytest.raises(SettingsError, match=r"MicrosoftApp|VELFERDSBOT_TENANTS"):
            named.identity  # noqa: B018
    else:
        assert named.identity is None


GRAPH = "https://graph.microsoft.com"


def test_graph_is_off_unless_asked_for() -> None:
    assert settings().graph_access is None
    assert settings(**SINGLE, VELFERDSBOT_GRAPH="off").graph_access is None


def test_graph_is_asked_as_the_app_in_its_tenant() -> None:
    access = settings(**SINGLE, VELFERDSBOT_GRAPH="on").graph_access
    assert access == GraphAccess(GRAPH, settings(**SINGLE).identity)


def test_an_app_of_many_tenants_asks_graph_in_one() -> None:
    multi = {**SINGLE, "MicrosoftAppType": "MultiTenant", "VELFERDSBOT_GRAPH": "on"}
    access = settings(**multi, VELFERDSBOT_TENANTS=OTHER).graph_access
    assert access and access.identity and access.identity.tenant_id == OTHER
    with pytest.raises(SettingsError, match="VELFERDSBOT_TENANTS"):
        settings(**multi, VELFERDSBOT_TENANTS=f"{TENANT},{OTHER}").graph_access  # noqa: B018


def test_a_stand_in_for_graph_is_for_local_mode_where_there_is_no_secret() -> None:
    stand_in = "http://127.0.0.1:4010"
    assert settings(VELFERDSBOT_GRAPH=stand_in).graph_access == GraphAccess(stand_in, None)
    with pytest.raises(SettingsError, match="VELFERDSBOT_GRAPH"):
        settings(**SINGLE, VELFERDSBOT_GRAPH=stand_in).graph_access  # noqa: B018


@pytest.mark.parametrize(
    "graph", ["on", "yes", "https://graph.example.org", "http://127.0.0.1:1@example.org", GRAPH]
)
def test_graph_anywhere_else_or_as_nobody_is_refused(graph: str) -> None:
    with pytest.raises(SettingsError, match="VELFERDSBOT_GRAPH"):
        settings(VELFERDSBOT_GRAPH=graph).graph_access  # noqa: B018
