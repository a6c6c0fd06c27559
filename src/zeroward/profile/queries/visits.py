"""What a visitor has told in this visit."""

from collections.abc import Mapping
from typing import Any

from zeroward.profile.queries.catalogue import keys

# about the person, not about the city; and what the record of a city says already
OF_THE_PERSON = frozenset({"role"})
NOT_OF_A_CITY = OF_THE_PERSON | {"country"}
SESSION_KEY = "told"


def said_in(session: Any) -> dict[str, Any]:
    """Answers by key, as they are kept; what the catalogue does not know (any more) is left out."""
    kept = session.get(SESSION_KEY)
    if not isinstance(kept, Mapping):
        return {}
    return {key: value for key, value in kept.items() if key in keys()}
