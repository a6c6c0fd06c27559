"""What every template may count on."""

from typing import Any

from django.http import HttpRequest

from zeroward.core.queries.instance import current_instance
from zeroward.core.ui.themes import chosen_theme


def house(request: HttpRequest) -> dict[str, Any]:
    """`instance`: the settings of this platform. `theme`: what the reader chose, "" for nothing."""
    return {"instance": current_instance(), "theme": chosen_theme(request.COOKIES)}
