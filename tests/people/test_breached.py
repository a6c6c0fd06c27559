"""Passwords that stand in a file of stolen ones are refused, wherever in the file they stand."""

import hashlib
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError

from zeroward.people.breached import BreachedPasswordValidator, stands_in


def digest(password: str) -> str:
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("count", [1, 2, 3, 257])
def test_every_line_is_found_and_nothing_else(tmp_path: Path, count: int, ending: str) -> None:
    stolen = [f"password {number}" for number in range(count)]
    lines = sorted(f"{digest(one)}:{number * 7919}" for number, one in enumerate(stolen))
    file = tmp_path / "stolen.txt"
    file.write_bytes(ending.join(lines).encode() + ending.encode())
    assert [one for one in stolen if not stands_in(file, one)] == []
    assert [one for one in (f"other {number}" for number in range(50)) if stands_in(file, one)] == []


def test_stolen_password_is_refused_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "stolen.txt"
    file.write_text(f"{digest('correct horse battery')}:3\n", encoding="ascii")
    with pytest.raises(ValidationError, match="stolen"):
        BreachedPasswordValidator(str(file)).validate("correct horse battery")
    BreachedPasswordValidator(str(file)).validate("another one altogether")


def test_empty_file_holds_nothing_and_a_missing_one_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "stolen.txt"
    file.touch()
    assert stands_in(file, "x") is False
    with pytest.raises(ImproperlyConfigured, match="ZEROWARD_BREACH_FILE"):
        BreachedPasswordValidator(str(tmp_path / "gone.txt"))
