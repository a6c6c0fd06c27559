from datetime import timedelta

import pytest
from django.utils import timezone

from tests.support.one_day import DAY, stay_in


def test_day_of_a_run_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    midnight_passed = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: midnight_passed)
    assert timezone.localdate() == DAY + timedelta(days=1)
    stay_in(DAY, monkeypatch)
    assert timezone.localdate() == DAY
    assert timezone.now() == midnight_passed - timedelta(days=1)
