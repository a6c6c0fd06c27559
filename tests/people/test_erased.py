"""Who closed their account stays gone when an older backup is restored."""

import logging
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.support.people import MakePerson
from zeroward.people.domain.account import close_account
from zeroward.people.domain.erased import mark_of
from zeroward.people.models import User

pytestmark = pytest.mark.slow

EMAIL = "anna@example.org"


@pytest.fixture
def var(tmp_path: Path, settings: Any) -> Path:
    settings.VAR_DIR = tmp_path
    return tmp_path


def closed(user: User, callbacks: Any) -> dict[str, Any]:
    """Closes the account; returns the row as a backup would hold it."""
    row = User.objects.filter(pk=user.pk).values().get()
    with callbacks(execute=True):
        close_account(actor=user, confirmation=user.email)
    return row


def again(*given: Any) -> tuple[str, str]:
    said, errors = StringIO(), StringIO()
    call_command("erase_again", *given, stdout=said, stderr=errors)
    return said.getvalue().strip(), errors.getvalue().strip()


def test_account_that_a_backup_brings_back_is_closed_again(
    person: MakePerson, var: Path, django_capture_on_commit_callbacks: Any
) -> None:
    other = person("other@example.org")
    row = closed(person(EMAIL), django_capture_on_commit_callbacks)
    assert not User.objects.filter(email=EMAIL).exists()
    User.objects.create(**row)
    assert again() == ("1 accounts closed again", "")
    assert list(User.objects.values_list("pk", flat=True)) == [other.pk]
    assert again() == ("0 accounts closed again", "")


def test_somebody_else_under_the_same_number_is_left_alone(
    person: MakePerson, var: Path, django_capture_on_commit_callbacks: Any
) -> None:
    row = closed(person(EMAIL), django_capture_on_commit_callbacks)
    newcomer = person(EMAIL, pk=row["id"])
    assert again() == ("0 accounts closed again", "")
    assert User.objects.get() == newcomer


def test_list_says_nothing_of_the_person_and_is_closed_to_others(
    person: MakePerson, var: Path, django_capture_on_commit_callbacks: Any
) -> None:
    user = person(EMAIL)
    mark = mark_of(user)
    closed(user, django_capture_on_commit_callbacks)
    file = var / "erasures"
    assert (file.read_text(), file.stat().st_mode & 0o777) == (f"{mark}\n", 0o600)


def test_list_of_another_machine_is_taken(
    person: MakePerson, var: Path, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    row = closed(person(EMAIL), django_capture_on_commit_callbacks)
    (var / "erasures").rename(tmp_path / "elsewhere")
    User.objects.create(**row)
    assert again() == ("0 accounts closed again", "")
    assert again(str(tmp_path / "elsewhere")) == ("1 accounts closed again", "")


@pytest.mark.parametrize("content", [None, "", "#!/bin/sh\necho\n", "Łódź"])
def test_file_that_is_no_list_is_refused(var: Path, content: str | None) -> None:
    """Whoever names one believes that it was read."""
    named = var / "of-another-machine"
    if content is not None:
        named.write_text(content, encoding="utf-8")
    if content == "":  # nobody closed an account there
        assert again(named)[0] == "0 accounts closed again"
        return
    with pytest.raises(CommandError, match="no list of closed accounts"):
        again(named)


def test_list_that_cannot_be_written_keeps_nobody(
    person: MakePerson,
    tmp_path: Path,
    settings: Any,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: Any,
) -> None:
    settings.VAR_DIR = tmp_path / "nowhere"
    with caplog.at_level(logging.ERROR):
        closed(person(EMAIL), django_capture_on_commit_callbacks)
    assert not User.objects.exists()
    assert [one.getMessage()[:28] for one in caplog.records] == ["ZEROWARD_VAR takes no file: "]
