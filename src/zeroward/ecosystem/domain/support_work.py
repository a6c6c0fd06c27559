"""What use cases of support share: who may, the row as it is now, clean words and amounts, one transaction."""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, Final, TypeVar

from django.db import models, transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import SupportPlan
from zeroward.ecosystem.queries.support_access import PlanAccess, access_to
from zeroward.ecosystem.support_rules import ANSWER, PLAN
from zeroward.methods.text.clean import clean_text

LONG: Final = 6000
MOST_MONEY: Final = Decimal(999999999999)
FIRST_YEAR, LAST_YEAR = 2020, 2060
Record = TypeVar("Record", bound=models.Model)


@contextmanager
def planning(viewer: Viewer, plan: SupportPlan) -> Iterator[PlanAccess]:
    """One transaction in which the Mission team changes something of a plan. Raises NotAllowedError."""
    with transaction.atomic():
        access = _held(viewer, plan)
        demand(viewer, PLAN, access.place)
        yield access


@contextmanager
def taking_part(viewer: Viewer, plan: SupportPlan) -> Iterator[PlanAccess]:
    """The same for both sides; a draft is the Mission's alone. Raises NotAllowedError."""
    with transaction.atomic():
        access = _held(viewer, plan)
        if not may(viewer, PLAN, access.place):
            demand(viewer, ANSWER, access.place)
            if access.plan.state == SupportPlan.State.DRAFT:
                raise NotAllowedError(_("This plan is not proposed yet."))
        yield access


def demand_open(access: PlanAccess) -> None:
    """Raises ConflictError once both sides have agreed: what is planned then stays."""
    if not access.may_write:
        raise ConflictError(
            _("This plan is %(state)s: what is planned stays as it was agreed.")
            % {"state": access.plan.get_state_display()},
            remedy=_("Open it for changes first."),
        )


def write(
    record: models.Model, values: Mapping[str, Any], *, lock: int | None = None
) -> dict[str, list[Any]]:
    """Put values into a record, save it and return what changed. Raises StaleError when
    `lock` is given and is not that of now."""
    kept: Any = record
    before = {name: getattr(kept, name) for name in values}
    if kept.pk and lock is not None and kept.lock != lock:
        raise StaleError(current=before, lock=kept.lock)
    for name, value in values.items():
        setattr(kept, name, value)
    changes = changes_between(before, values)
    if kept.pk and changes and hasattr(kept, "lock"):
        kept.lock += 1
    kept.save()
    return changes


def told(
    what: str,
    record: models.Model,
    actor: Any,
    changes: Mapping[str, Any],
    *,
    scope: str = "",
    note: str = "",
) -> None:
    """The audit event of a change; nothing when nothing changed."""
    if changes or note:
        record_event(
            action=f"ecosystem.{what}", record=record, actor=actor, changes=changes, scope=scope, note=note
        )


def line(text: str, limit: int = 200) -> str:
    return clean_text(text, limit=limit, multiline=False)


def words(text: str, limit: int = LONG) -> str:
    return clean_text(text, limit=limit)


def refuse(problems: list[Problem]) -> None:
    """Raises ProblemsError when there is any."""
    if problems:
        raise ProblemsError(problems)


def wrong_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def needed(place: str, text: str) -> Problem:
    return Problem(place, text, _("A few words are enough."))


def amount_problems(values: Mapping[str, Any], *names: str) -> list[Problem]:
    """Amounts and hours: from 0 up, or not known."""
    return [
        Problem(name, _("This amount cannot be."), _("Give a number from 0 up, or leave it empty."))
        for name in names
        if (value := values.get(name)) is not None and not 0 <= value <= MOST_MONEY
    ]


def not_yet(place: str, day: datetime.date | None, today: datetime.date) -> list[Problem]:
    """A day on which something happened is not to come."""
    if day is None or day <= today:
        return []
    return [Problem(place, _("This day is still to come."), _("Choose the day on which it was."))]


def is_address(url: str) -> bool:
    return not url or (url.startswith(("https://", "http://")) and len(url) <= 500 and " " not in url)


def _held(viewer: Viewer, plan: SupportPlan) -> PlanAccess:
    kept = SupportPlan.objects.select_for_update(of=("self",)).select_related("country").get(pk=plan.pk)
    return access_to(viewer, kept)
