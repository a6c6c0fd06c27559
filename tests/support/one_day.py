"""A run that crosses midnight stays in the day in which its tests were read: many ask about yesterday and tomorrow."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils import timezone

DAY = timezone.localdate()


@pytest.fixture(autouse=True)
def _one_day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        stay_in(DAY, patch)
        yield


def stay_in(day: date, patch: pytest.MonkeyPatch) -> None:
    """The clock of this process goes on, on that day."""
    real, late = timezone.now, timezone.localdate() - day
    if late:
        patch.setattr(timezone, "now", lambda: real() - late)
