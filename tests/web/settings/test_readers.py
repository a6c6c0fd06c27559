"""What stands in a variable is taken, or refused with its name, what was given, and what to write."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.database import REPOSITORY
from zeroward.web.settings.environment import (
    SettingError,
    env_address,
    env_flag,
    env_folder,
    env_level,
    env_number,
    env_origins,
    env_whole,
    env_zone,
    made_folder,
)
from zeroward.web.settings.object_store import bucket_storages
from zeroward.web.settings.secret import kept_secret

NAME = "ZEROWARD_X"  # read by nothing

READERS: dict[str, Callable[[], object]] = {
    "flag": lambda: env_flag(NAME),
    "whole": lambda: env_whole(NAME, 7),
    "port": lambda: env_whole(NAME, 25, least=1, most=65535),
    "number": lambda: env_number(NAME, 0.5),
    "level": lambda: env_level(NAME, "WARNING"),
    "zone": lambda: env_zone(NAME, "Europe/Brussels"),
    "address": lambda: env_address(NAME, "http://localhost:8000"),
    "origins": lambda: env_origins(NAME),
    "folder": lambda: env_folder(NAME, Path("/srv/zeroward")),
}


@pytest.mark.parametrize(
    ("reader", "given", "taken"),
    [
        ("whole", " 12 ", 12),
        ("whole", "0", 0),
        ("port", "65535", 65535),
        ("number", "2.5", 2.5),
        ("number", "0", 0),
        ("level", "info", "INFO"),
        ("zone", "Europe/Vienna", "Europe/Vienna"),
        ("address", "https://mission.example.org/", "https://mission.example.org/"),
        (
            "origins",
            "https://a.example, http://*.b.example:8080",
            ["https://a.example", "http://*.b.example:8080"],
        ),
        ("folder", "/srv/other", Path("/srv/other")),
    ],
)
def test_value_that_is_right(reader: str, given: str, taken: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, given)
    assert READERS[reader]() == taken


@pytest.mark.parametrize(
    ("reader", "usual"),
    [
        ("flag", False),
        ("whole", 7),
        ("number", 0.5),
        ("level", "WARNING"),
        ("zone", "Europe/Brussels"),
        ("address", "http://localhost:8000"),
        ("origins", []),
        ("folder", Path("/srv/zeroward")),
    ],
)
def test_empty_variable_counts_as_not_set(
    reader: str, usual: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert READERS[reader]() == usual
    monkeypatch.setenv(NAME, " ")
    assert READERS[reader]() == usual


@pytest.mark.parametrize(
    ("reader", "given", "remedy"),
    [
        ("flag", "maybe", "write 1 or 0"),
        ("whole", "ten", "a whole number of 0 or more"),
        ("whole", "1.5", "a whole number of 0 or more"),
        ("whole", "-1", "a whole number of 0 or more"),
        ("port", "0", "a whole number from 1 to 65535"),
        ("port", "65536", "a whole number from 1 to 65535"),
        ("number", "fast", "a number of 0 or more"),
        ("number", "-0.5", "a number of 0 or more"),
        ("number", "nan", "a number of 0 or more"),
        ("number", "inf", "a number of 0 or more"),
        ("level", "loud", "CRITICAL, .*WARNING, INFO, DEBUG"),
        ("zone", "Mars/Olympus", "as Europe/Brussels"),
        ("zone", "Europe", "as Europe/Brussels"),
        ("zone", "../etc/passwd", "as Europe/Brussels"),
        ("address", "mission.example.org", "https://mission.example.org"),
        ("address", "https://", "https://mission.example.org"),
        ("address", "https://x:port", "https://mission.example.org"),
        ("origins", "mission.example.org", "https://mission.example.org"),
        ("origins", "https://mission.example.org/", "https://mission.example.org"),
    ],
)
def test_value_that_is_wrong(reader: str, given: str, remedy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, given)
    with pytest.raises(SettingError, match=remedy) as caught:
        READERS[reader]()
    assert str(caught.value).startswith(f"{NAME}={given!r} is ")
    assert "\n" not in str(caught.value)


def test_folder_that_hangs_on_where_a_command_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(NAME, "var")
    with pytest.raises(
        SettingError, match=re.escape(f"{NAME}='var' is not a whole path: write {tmp_path}/var.")
    ):
        READERS["folder"]()


def test_folder_that_is_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    monkeypatch.setenv(NAME, str(tmp_path / "var"))
    with pytest.raises(SettingError, match="is a file, not a folder"):
        READERS["folder"]()
    with pytest.raises(SettingError, match=f"{NAME}: the folder {tmp_path}/var/in it cannot be made"):
        made_folder(NAME, tmp_path / "var" / "in it")


def test_half_of_the_access_to_a_bucket() -> None:
    with pytest.raises(SettingError, match="both ZEROWARD_BUCKET_KEY and ZEROWARD_BUCKET_SECRET"):
        bucket_storages({"ZEROWARD_BUCKET": "x", "ZEROWARD_BUCKET_KEY": "y"})


def test_secret_key_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").touch()
    (tmp_path / "broken").write_bytes(b"\xff\xfe secret")
    for name, said in (("folder", "Is a directory"), ("empty", "is empty"), ("broken", "it holds no text")):
        with pytest.raises(SettingError, match=said) as caught:
            kept_secret(tmp_path / name)
        assert str(caught.value).startswith(f"{tmp_path / name}: ")
        assert "set ZEROWARD_SECRET_KEY" in str(caught.value)
        assert "secret\\" not in str(caught.value)
    with pytest.raises(SettingError, match="No such file or directory"):
        kept_secret(tmp_path / "gone" / "key")


def test_no_setting_is_read_as_a_number_without_saying_which() -> None:
    folder = REPOSITORY / "src" / "zeroward" / "web" / "settings"
    found = [
        path.name
        for path in folder.glob("*.py")
        if re.search(r"\b(?:int|float|Path)\(env\(", path.read_text())
    ]
    assert found == []
