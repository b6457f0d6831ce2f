"""The app package that an administrator uploads: whole, within Teams' limits, in three languages."""

import json
import os
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.package import ManifestError, about, build

APP_ID = "11111111-2222-3333-4444-555555555555"
E2E = Path(__file__).parents[1] / "e2e"
LONGEST = {  # Microsoft's limits, as a pattern over the path of a text
    r"name\.short": 30,
    r"name\.full": 100,
    r"description\.short": 80,
    r"description\.full": 4000,
    r"bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title": 128,
    r"bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description": 4000,
    r"composeExtensions\[0\]\.commands\[\d\]\.title": 32,
    r"composeExtensions\[0\]\.commands\[\d\]\.description": 128,
    r"composeExtensions\[0\]\.commands\[0\]\.parameters\[0\]\.title": 32,
    r"composeExtensions\[0\]\.commands\[0\]\.parameters\[0\]\.description": 128,
}


@pytest.fixture
def package(tmp_path: Path) -> ZipFile:
    return ZipFile(build(APP_ID, "bot.example.no", tmp_path, developer="Eksempel kommune"))


@pytest.fixture
def manifest(package: ZipFile) -> dict[str, Any]:
    return json.loads(package.read("manifest.json"))


def translated_texts(value: object, path: str = "") -> dict[str, str]:
    """Every text of the manifest that Teams shows, by its path as a language file writes it."""
    if isinstance(value, dict):
        return {
            k: v for key, part in value.items() for k, v in translated_texts(part, f"{path}.{key}").items()
        }
    if isinstance(value, list):
        return {
            k: v for i, part in enumerate(value) for k, v in translated_texts(part, f"{path}[{i}]").items()
        }
    path = path.removeprefix(".")
    return {path: str(value)} if any(re.fullmatch(pattern, path) for pattern in LONGEST) else {}


def languages(package: ZipFile, manifest: dict[str, Any]) -> dict[str, dict[str, str]]:
    others = {
        entry["languageTag"]: json.loads(package.read(entry["file"]))
        for entry in manifest["localizationInfo"]["additionalLanguages"]
    }
    return {manifest["localizationInfo"]["defaultLanguageTag"]: translated_texts(manifest), **others}


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the pixels of an 8-bit PNG whose rows may use any filter."""
    width, height, _, colour = struct.unpack(">IIBB", png[16:26])
    channels = {2: 3, 4: 2, 6: 4}[colour]
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw, above, found = zlib.decompress(data), bytearray(width * channels), []
    for row in range(height):
        start = row * (width * channels + 1)
        above = unfiltered(raw[start], raw[start + 1 : start + 1 + width * channels], above, channels)
        found += [bytes(above[i : i + channels]) for i in range(0, len(above), channels)]
    return width, height, found


def unfiltered(kind: int, line: bytes, above: bytearray, channels: int) -> bytearray:
    row = bytearray(line)
    for i in range(len(row)):
        left = row[i - channels] if i >= channels else 0
        corner = above[i - channels] if i >= channels else 0
        paeth = min((left, above[i], corner), key=lambda near: abs(left + above[i] - corner - near))
        row[i] = (row[i] + (0, left, above[i], (left + above[i]) // 2, paeth)[kind]) & 255
    return row


def test_the_package_holds_its_files_at_the_top_level(package: ZipFile) -> None:
    assert package.namelist() == ["manifest.json", "nn.json", "en.json", "color.png", "outline.png"]


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    first = build(APP_ID, "bot.example.no", tmp_path / "a.zip", version="1.0.2")
    second = build(APP_ID, "bot.example.no", tmp_path / "b.zip", version="1.0.2")
    assert first.read_bytes() == second.read_bytes()


def test_the_manifest_names_the_app_and_its_host(manifest: dict[str, Any]) -> None:
    assert manifest["id"] == manifest["bots"][0]["botId"] == APP_ID
    assert manifest["composeExtensions"][0]["botId"] == APP_ID
    assert manifest["validDomains"] == ["bot.example.no"]
    assert manifest["developer"]["websiteUrl"].startswith("https://bot.example.no/")
    assert manifest["developer"]["name"] == "Eksempel kommune"
    assert "${{" not in json.dumps(manifest)


def test_the_bot_can_be_used_alone_in_groups_and_in_every_kind_of_channel(manifest: dict[str, Any]) -> None:
    bot = manifest["bots"][0]
    listed = [scope for commands in bot["commandLists"] for scope in commands["scopes"]]
    assert sorted(listed) == sorted(bot["scopes"]) == ["groupChat", "personal", "team"]
    assert manifest["supportsChannelFeatures"] == "tier1"


def test_it_asks_for_what_it_uses_and_the_description_says_so(manifest: dict[str, Any]) -> None:
    asked = manifest["authorization"]["permissions"]["resourceSpecific"]
    assert {each["name"]: each["type"] for each in asked} == {
        "TeamMember.Read.Group": "Application",
        "ChannelMeeting.ReadBasic.Group": "Application",
        "OnlineMeeting.ReadBasic.Chat": "Application",
    }
    assert manifest["webApplicationInfo"]["id"] == APP_ID
    privacy = about().partition("Personvern:")[2]
    assert "hvem som er med i teamet" in privacy and "når et møte begynner og slutter" in privacy


def test_every_language_says_every_text_within_the_limits(package: ZipFile, manifest: dict[str, Any]) -> None:
    spoken = languages(package, manifest)
    assert list(spoken) == ["nb", "nn", "en"]
    for texts in spoken.values():
        assert set(texts) - {"$schema"} == set(spoken["nb"])
        for pattern, longest in LONGEST.items():
            assert all(
                0 < len(text) <= longest for path, text in texts.items() if re.fullmatch(pattern, path)
            )


def test_a_command_is_called_the_same_in_every_scope(package: ZipFile, manifest: dict[str, Any]) -> None:
    spoken = languages(package, manifest)
    for texts in spoken.values():
        calls = {(spoken["nb"][path], title) for path, title in texts.items() if path.endswith("].title")}
        assert len(calls) == len({original for original, _ in calls}) == len({title for _, title in calls})


def test_the_colour_icon_is_large_and_filled(package: ZipFile) -> None:
    width, height, found = pixels(package.read("color.png"))
    assert (width, height) == (192, 192)
    assert all(len(pixel) == 3 or pixel[3] == 255 for pixel in found)


def test_the_outline_icon_is_small_and_white_on_nothing(package: ZipFile) -> None:
    width, height, found = pixels(package.read("outline.png"))
    seen = [pixel for pixel in found if pixel[-1]]
    assert (width, height) == (32, 32)
    assert 100 < len(seen) < 700
    assert all(set(pixel[:-1]) == {255} for pixel in seen)


def test_the_about_page_states_limits_and_privacy() -> None:
    assert "Dette kan den ikke" in about()
    assert "Personvern" in about()


def test_norwegian_letters_in_the_host_are_written_as_the_network_does(tmp_path: Path) -> None:
    package = ZipFile(build(APP_ID, "Bot.Åmot.example.", tmp_path / "a.zip"))
    assert json.loads(package.read("manifest.json"))["validDomains"] == ["bot.xn--mot-tla.example"]


def test_a_long_host_name_still_fits_as_the_developers_name(tmp_path: Path) -> None:
    package = ZipFile(build(APP_ID, "velferdsbot.test.digitalisering.eksempel.example", tmp_path / "a.zip"))
    assert json.loads(package.read("manifest.json"))["developer"]["name"] == "digitalisering.eksempel.example"


def test_quotation_marks_in_the_developers_name_are_kept(tmp_path: Path) -> None:
    package = ZipFile(build(APP_ID, "bot.example.no", tmp_path / "a.zip", developer='Åmot "IKT" \\ ${x}'))
    assert json.loads(package.read("manifest.json"))["developer"]["name"] == 'Åmot "IKT" \\ ${x}'


@pytest.mark.parametrize("app_id", ["", "velferdsbot", APP_ID[:-1], APP_ID + "0"])
def test_an_app_id_that_is_no_guid_is_refused_by_name(app_id: str, tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="--app-id"):
        build(app_id, "bot.example.no", tmp_path)


@pytest.mark.parametrize(
    "domain",
    [
        "",
        "https://bot.example.no",
        "bot.example.no/api",
        "bot.example.no:3978",
        "localhost",
        "127.0.0.1",
        "bot..example.no",
        "-bot.example.no",
        "bot_1.example.no",
        "*.example.no",
        "a b.no",
    ],
)
def test_a_domain_that_is_no_host_name_is_refused_by_name(domain: str, tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="--domain"):
        build(APP_ID, domain, tmp_path)


def test_other_arguments_that_teams_refuses_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="--version"):
        build(APP_ID, "bot.example.no", tmp_path, version="1.0")
    with pytest.raises(ManifestError, match="--developer"):
        build(APP_ID, "bot.example.no", tmp_path, developer="x" * 33)
    with pytest.raises(ManifestError, match="Cannot write"):
        build(APP_ID, "bot.example.no", tmp_path / "missing" / "a.zip")


def test_microsofts_schema_has_no_objection(package: ZipFile, tmp_path: Path) -> None:
    folders = os.environ.get("E2E_MODULES", str(E2E)).split(":")
    if not shutil.which("node"):
        pytest.skip("node is not installed")
    if not any((Path(folder) / "node_modules/@microsoft/app-manifest").is_dir() for folder in folders):
        pytest.skip("@microsoft/app-manifest is not installed: run npm install in tests/e2e")
    package.extractall(tmp_path / "package")
    ran = subprocess.run(
        ["node", E2E / "validate_manifest.mjs", tmp_path / "package" / "manifest.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "WARN" not in ran.stdout
