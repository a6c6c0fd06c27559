"""`zeroward daily`: what one part lacks keeps no other from its work."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from zeroward.web.management.commands import daily


@pytest.mark.django_db
def test_part_that_fails_is_told_and_the_others_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def work(name: str, **_options: Any) -> None:
        if name == "read_helpdesk_mail":
            raise PermissionError(13, "Permission denied", "new")
        done.append(name)

    monkeypatch.setattr(daily, "call_command", work)
    said, errors = StringIO(), StringIO()
    with pytest.raises(CommandError, match="read_helpdesk_mail"):
        call_command("daily", stdout=said, stderr=errors)
    assert "read_helpdesk_mail: failed. PermissionError" in errors.getvalue()
    assert done[-1] == "audit"
    assert {"tend_cases", "expire_people"} < set(done)
