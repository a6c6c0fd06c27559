"""One door for every change of a project: permission, one transaction, the row as it is now, a new stamp."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Project
from zeroward.finance.rules import EDIT
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models.plan import new_stamp

MOST_MONEY: Final = 1e12


def place_of_project(project: Project) -> Workspace:
    """The city of a project as a workspace; `project.city.country` should be at hand."""
    return place_of(project.city)


@contextmanager
def changing(
    viewer: Viewer, project: Project, *, lock: int | None = None, action: str = EDIT
) -> Iterator[Project]:
    """One transaction in which a project changes; gives its row, held until the end.

    Raises NotAllowedError, InvalidInputError when it is gone, StaleError when somebody saved it since `lock`.
    """
    demand(viewer, action, place_of_project(project))
    with transaction.atomic():
        current = held(project)
        if lock is not None and current.lock != lock:
            raise StaleError(current={}, lock=current.lock)
        yield current
        current.stamp = new_stamp()
        current.lock += 1
        current.save()
    project.stamp, project.lock = current.stamp, current.lock


def held(project: Project) -> Project:
    """The row as it is now, held until the transaction ends. Raises InvalidInputError when it is gone."""
    found: Project | None = (
        Project.objects.select_for_update(of=("self",))
        .select_related("city__country")
        .filter(pk=project.pk)
        .first()
    )
    if found is None:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    return found


def tell(
    project: Project, actor: Any, what: str, before: dict[str, Any], after: dict[str, Any], note: str = ""
) -> None:
    """Record what changed, unless nothing did."""
    changes = changes_between(before, after)
    if changes:
        record_event(
            action=f"finance.project.{what}", record=project, actor=actor, changes=changes, note=note
        )


def wrong_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def wrong_number(place: str) -> Problem:
    return Problem(place, _("This number cannot be."), _("Give a number that is 0 or more."))


def is_amount(value: float | None) -> bool:
    """Whether it can be money (or is not known)."""
    return value is None or 0 <= value <= MOST_MONEY
