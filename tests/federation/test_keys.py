"""A key that cannot be read or kept is refused with the file and what to do."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from zeroward.federation.domain import keys


@pytest.fixture
def file(settings: Any, tmp_path: Path) -> Path:
    settings.VAR_DIR, settings.FEDERATION_KEY = tmp_path, ""
    return tmp_path / keys.FILE


def refusal(*options: str) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("federation_key", *options)
    return str(refused.value)


def test_folder_in_place_of_the_file(file: Path) -> None:
    file.mkdir()
    assert f"{file} cannot be read (Is a directory)." in refusal()
    assert "set ZEROWARD_FEDERATION_KEY" in refusal()
    assert "has a key already" in refusal("--make")
    assert keys.signature(b"x") == ""


def test_file_without_a_key_is_named(file: Path) -> None:
    file.write_text("nonsense")
    assert refusal().startswith("federation-key.pem: This is no private key to sign with.")


def test_setting_without_a_key_is_named(file: Path, settings: Any) -> None:
    settings.FEDERATION_KEY = "nonsense"
    assert refusal().startswith("ZEROWARD_FEDERATION_KEY: This is no private key to sign with.")


def test_folder_that_is_not_there(file: Path, settings: Any) -> None:
    settings.VAR_DIR = file.parent / "gone"
    assert f"gone/{keys.FILE} cannot be written (No such file or directory)." in refusal("--make")
