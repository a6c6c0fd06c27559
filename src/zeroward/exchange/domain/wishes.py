"""Whom an application would like to work with, in order."""

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import demand_write, hold_application, refused
from zeroward.exchange.models import Application, ApplicationState, CallState, Preference
from zeroward.exchange.queries.catalogue import catalogue_for

MOST_WISHES: Final = 20
WISHING: Final = (CallState.OPEN, CallState.REVIEWING)


def set_wishes(
    *, actor: Any, viewer: Viewer, application: Application, others: Sequence[int]
) -> list[Preference]:
    """The first is wanted most. Only those can be named whom the catalogue shows. Until the matching begins.

    Raises NotAllowedError, ConflictError, ProblemsError.
    """
    demand_write(viewer, application)
    with transaction.atomic():
        kept = hold_application(application)
        if kept.call.state not in WISHING or kept.state not in (
            ApplicationState.DRAFT,
            ApplicationState.SUBMITTED,
        ):
            raise ConflictError(
                _("Wishes cannot be changed any more."), remedy=_("The matching has begun; ask its team.")
            )
        known = {one.pk for one in catalogue_for(kept)}
        if set(others) - known or len(set(others)) != len(others):
            refused([Problem("others", _("There is no such choice."), _("Choose each once from the list."))])
        if len(others) > MOST_WISHES:
            refused([Problem("others", _("These are too many wishes."), _("Name up to twenty."))])
        before = list(kept.preferences.values_list("other__reference", flat=True))
        kept.preferences.all().delete()
        made = Preference.objects.bulk_create(
            Preference(application=kept, other_id=other, rank=rank) for rank, other in enumerate(others, 1)
        )
        after = list(kept.preferences.values_list("other__reference", flat=True))
        if before != after:
            record_event(
                action="exchange.application.wish",
                record=kept,
                actor=actor,
                changes={"wishes": [before, after]},
            )
    return made
