"""Every test of the API begins with an unused allowance."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _fresh_allowance() -> None:
    cache.clear()
