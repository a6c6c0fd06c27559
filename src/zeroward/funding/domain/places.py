"""What every use case of a city's funding shares: who may, whose it is, and one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.rules import EDIT

MOST_KEPT: Final = 500
"""Records of one kind that a city keeps here."""


@contextmanager
def writing(viewer: Viewer, place: Workspace) -> Iterator[None]:
    """One transaction in which what a city keeps here changes. Raises NotAllowedError."""
    demand(viewer, EDIT, place)
    with transaction.atomic():
        yield


def owner_fields(place: Workspace) -> dict[str, str]:
    """Owner of what belongs to the city."""
    return {"scope": str(place.scope), "scope_country": place.country}


def current(records: Any, pk: int, lock: int | None, columns: tuple[str, ...]) -> Any:
    """The row as it is now, held until the transaction ends. Raises the model's DoesNotExist, and StaleError when it
    was changed since; `lock` None takes whatever stands there."""
    kept = records.select_for_update(of=("self",)).get(pk=pk)
    if lock is not None and kept.lock != lock:
        raise StaleError(current={name: getattr(kept, name) for name in columns}, lock=kept.lock)
    return kept


def wrong_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def is_visibility(value: str) -> bool:
    return value in Visibility.values
