"""The first password is seen by who sits at the terminal, and by no journal."""

import stat
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management.base import CommandError

from zeroward.people.models import User
from zeroward.web.management.commands.prepare import Command

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def said(out: StringIO) -> str:
    Command(stdout=out, no_color=True).first_editor()
    return out.getvalue()


def test_password_is_printed_to_a_terminal(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    email, password = said(Terminal()).splitlines()[-2:]
    assert User.objects.get(email=email.strip()).check_password(password.strip())
    assert list(tmp_path.iterdir()) == []
    assert said(Terminal()) == ""


def test_password_is_kept_in_a_file_where_a_journal_listens(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    path = tmp_path / "first-editor"
    path.write_text("of a database that is no more")
    told = said(StringIO())
    email, password = path.read_text().splitlines()
    assert f"the password is in {path}" in told
    assert password not in told
    assert User.objects.get(email=email).check_password(password)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_password_that_cannot_be_kept_is_set_anew(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path / "gone"
    with pytest.raises(CommandError, match="zeroward changepassword editor@localhost"):
        said(StringIO())
