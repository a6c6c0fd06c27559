"""What a city plans, as far as the action library knows it from the city's contract."""

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.plan.models import LibraryAction
from zeroward.plan.queries.action_library.rows import LibraryRow, city_keys, public_actions


def actions_of(city: str) -> list[LibraryRow]:
    """Actions with a figure or a mention of this city, by name. One query, and one for translations."""
    found: list[LibraryAction] = [action for action in public_actions() if city in city_keys(action)]
    attach_texts(found)
    return sorted((LibraryRow(action, {}) for action in found), key=lambda row: sort_key(row.name.body))
