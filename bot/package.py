"""The app package that an administrator uploads to Teams: the files of `manifest/`, filled in and zipped."""

import json
import re
from importlib.metadata import version as installed_version
from importlib.resources import files
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile, ZipInfo

from bot.domain.errors import VelferdsbotError

_PACKED_AS_THEY_ARE = ("nn.json", "en.json", "color.png", "outline.png")
_LONGEST_DEVELOPER = 32  # Microsoft's limit
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_VERSION = re.compile(r"\d+\.\d+\.\d+")


class ManifestError(VelferdsbotError):
    """An argument that Teams would refuse; the message says what to write instead."""

    key = "error-manifest"


def build(app_id: str, domain: str, out: Path, *, version: str = "", developer: str = "") -> Path:
    """The zip at `out`, or inside it when it is a folder; the same arguments give the same bytes.

    `version` is the program's own unless given, and must rise with every upload. `developer` is who runs
    the bot, as Teams shows it; the host name unless given.
    """
    version = _checked_version(version or installed_version("velferdsbot"))
    host = _host(domain)
    manifest = _filled(
        APP_ID=_guid(app_id), DOMAIN=host, VERSION=version, DEVELOPER=_developer(developer or host)
    )
    package = out / f"velferdsbot-{version}.zip" if out.is_dir() else out
    try:
        _pack(package, manifest)
    except OSError as error:
        raise ManifestError(f"Cannot write {package}: {error.strerror}.") from error
    return package


def about() -> str:
    """What the app is, its limits and its privacy, in bokmål: the page that the manifest's links lead to."""
    return str(json.loads(_source("manifest.json"))["description"]["full"])


def _filled(**values: str) -> bytes:
    """The manifest with each `${{NAME}}` replaced by its value, written as JSON writes a string."""
    text = _source("manifest.json").decode()
    for name, value in values.items():
        text = text.replace(f"${{{{{name}}}}}", json.dumps(value, ensure_ascii=False)[1:-1])
    return text.encode()


def _pack(package: Path, manifest: bytes) -> None:
    with ZipFile(package, "w") as archive:
        archive.writestr(ZipInfo("manifest.json"), manifest)  # ZipInfo: a fixed date, no permissions
        for name in _PACKED_AS_THEY_ARE:
            archive.writestr(ZipInfo(name), _source(name))


def _source(name: str) -> bytes:
    return files("manifest").joinpath(name).read_bytes()


def _guid(app_id: str) -> str:
    try:
        return str(UUID(app_id.strip()))
    except ValueError:
        raise ManifestError(
            f"--app-id is the app registration's client id, such as 11111111-2222-3333-4444-555555555555, "
            f"not {app_id!r}."
        ) from None


def _host(domain: str) -> str:
    """The host in lower case; Norwegian letters as the network writes them."""
    try:
        host = domain.strip().rstrip(".").lower().encode("idna").decode()
    except UnicodeError:
        host = ""
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(_LABEL.fullmatch, labels)):
        raise ManifestError(
            f"--domain is the host name that the bot answers on, such as bot.example.no, "
            f"without https:// , port or path, not {domain!r}."
        )
    return host


def _checked_version(version: str) -> str:
    if not _VERSION.fullmatch(version):
        raise ManifestError(f"--version is three numbers, such as 1.0.2, not {version!r}.")
    return version


def _developer(name: str) -> str:
    """The name, or of a long host name its last labels."""
    while len(name) > _LONGEST_DEVELOPER and "." in name:
        name = name.partition(".")[2]
    if len(name) > _LONGEST_DEVELOPER:
        raise ManifestError(f"--developer has room for {_LONGEST_DEVELOPER} characters, not {len(name)}.")
    return name
