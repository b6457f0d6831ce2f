"""The settings, read once from the environment: typed, frozen, refused where partial or unsafe."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.domain.errors import VelferdsbotError

GRAPH: Final = "https://graph.microsoft.com"
_LOOPBACK: Final = re.compile(r"http://127\.0\.0\.1:\d+")


class SettingsError(VelferdsbotError):
    """The environment does not say enough, or says something unsafe; the message says what to set."""

    key = "error-settings"


class AppType(StrEnum):
    SINGLE_TENANT = "SingleTenant"
    MULTI_TENANT = "MultiTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is to Microsoft."""

    app_id: str
    app_type: AppType
    password: SecretStr | None  # None: managed identity
    tenant_id: str | None  # None: multi-tenant


@dataclass(frozen=True, slots=True)
class GraphAccess:
    address: str
    identity: (
        Identity | None
    )  # None: a stand-in on this machine, in local mode, where there is no secret to lose


class Settings(BaseSettings):
    """Field descriptions are what `velferdsbot doctor` prints."""

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True, extra="ignore")

    port: int = Field(3978, alias="PORT", ge=0, le=65535, description="the port that `serve` listens on")
    database_url: str = Field(
        "sqlite:///velferdsbot.db",
        alias="VELFERDSBOT_DATABASE_URL",
        description="sqlite:///file.db or postgresql://user:password@host/name",
    )
    app_id: str | None = Field(None, alias="MicrosoftAppId", description="the app registration's client id")
    app_password: SecretStr | None = Field(
        None, alias="MicrosoftAppPassword", description="its client secret; not with a managed identity"
    )
    app_type: AppType | None = Field(
        None, alias="MicrosoftAppType", description="SingleTenant (default), MultiTenant or UserAssignedMSI"
    )
    app_tenant_id: str | None = Field(
        None, alias="MicrosoftAppTenantId", description="the Entra tenant that the app registration lives in"
    )
    tenants: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        alias="VELFERDSBOT_TENANTS",
        description="the Entra tenants that may use the bot, by id, comma between; default: the app's own",
    )
    contact: str = Field(
        "",
        alias="VELFERDSBOT_CONTACT",
        description="the person or address that users are sent to when the bot cannot help",
    )

    graph: str = Field(
        "off",
        alias="VELFERDSBOT_GRAPH",
        description="`on`: attendance, files and team owners through Microsoft Graph; default: off",
    )

    export_key: SecretStr | None = Field(
        None,
        alias="VELFERDSBOT_EXPORT_KEY",
        description="a long random text by which exports for researchers hide who is who; keep it",
    )

    @field_validator("tenants", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return tuple(part for part in value.replace(",", " ").split() if part)

    @property
    def identity(self) -> Identity | None:
        """None: local mode. Raises SettingsError when partial or unsafe."""
        given = (self.app_id, self.app_password, self.app_type, self.app_tenant_id)
        if not any(given):
            return None
        app_type = self.app_type or AppType.SINGLE_TENANT
        app_id = _guid("MicrosoftAppId", self.app_id)
        if app_type is AppType.MULTI_TENANT:
            if not self.tenants:
                raise SettingsError(
                    "A MultiTenant bot would answer everybody: set VELFERDSBOT_TENANTS to those who may."
                )
            return Identity(app_id, app_type, self._password(), None)
        tenant_id = _guid("MicrosoftAppTenantId", self.app_tenant_id)
        if app_type is AppType.MANAGED_IDENTITY:
            return Identity(app_id, app_type, None, tenant_id)
        return Identity(app_id, app_type, self._password(), tenant_id)

    @property
    def allowed_tenants(self) -> frozenset[str] | None:
        """None: every tenant, which only local mode allows. Raises SettingsError."""
        identity = self.identity
        tenants = self.tenants or ((identity.tenant_id,) if identity and identity.tenant_id else ())
        if not tenants:
            return None
        return frozenset(_guid("VELFERDSBOT_TENANTS", tenant) for tenant in tenants)

    @property
    def graph_access(self) -> GraphAccess | None:
        """None: off. Raises SettingsError."""
        if self.graph.lower() == "off":
            return None
        identity, tenants = self.identity, self.allowed_tenants or ()
        if identity is None and _LOOPBACK.fullmatch(self.graph):
            return GraphAccess(self.graph, None)
        if identity is None or self.graph.lower() != "on":
            raise SettingsError(
                "VELFERDSBOT_GRAPH is `on`, which needs the MicrosoftApp... settings, or `off`."
            )
        if identity.tenant_id is None and len(tenants) != 1:
            raise SettingsError("VELFERDSBOT_GRAPH serves one tenant: name one in VELFERDSBOT_TENANTS.")
        return GraphAccess(GRAPH, replace(identity, tenant_id=identity.tenant_id or next(iter(tenants))))

    def _password(self) -> SecretStr:
        if self.app_password is None:
            raise SettingsError(
                "MicrosoftAppPassword is missing: set the app registration's client secret, "
                "or MicrosoftAppType=UserAssignedMSI for a managed identity."
            )
        return self.app_password


def _guid(name: str, value: str | None) -> str:
    if not value:
        raise SettingsError(
            f"{name} is missing: set it, or unset every MicrosoftApp... setting to run in local mode."
        )
    try:
        return str(UUID(value))
    except ValueError:
        raise SettingsError(
            f"{name} must be an id such as 11111111-2222-3333-4444-555555555555, not {value!r}."
        ) from None
