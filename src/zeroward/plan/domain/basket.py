"""The basket: keys of library actions that somebody has put aside, in the session and without an account."""

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.plan.models import LibraryAction

SESSION_KEY: Final = "actions"
MOST: Final = 60


def keys_in(data: Any) -> list[str]:
    """The keys that a session holds; whatever is odd in it is left out."""
    if not isinstance(data, list):
        return []
    keys = [one for one in data if isinstance(one, str) and len(one) <= 80]
    return list(dict.fromkeys(keys))[:MOST]


def with_keys(kept: list[str], added: Iterable[str]) -> list[str]:
    """The basket with more actions at its end.

    Raises InvalidInputError for an action that does not exist and for more than the basket holds.
    """
    new = [key for key in dict.fromkeys(added) if key not in kept]
    known = set(LibraryAction.objects.filter(key__in=new, is_retired=False).values_list("key", flat=True))
    if len(known) != len(new):
        raise InvalidInputError(
            _("This action is not in the library."), remedy=_("Choose one from the list.")
        )
    if len(kept) + len(new) > MOST:
        raise InvalidInputError(
            _("The basket holds %(most)d actions, and that is the most.") % {"most": MOST},
            remedy=_("Take some into a plan, or take some out."),
        )
    return [*kept, *new]


def without_key(kept: list[str], key: str) -> list[str]:
    return [one for one in kept if one != key]
