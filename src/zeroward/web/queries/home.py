"""What the front page shows."""

from typing import Any


def home_facts() -> dict[str, Any]:
    return {}
