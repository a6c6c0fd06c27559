"""A city says that it uses a service, and later whether it helped."""

import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.sharing import default_visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.services.models import Effort, Helped, Service, Use
from zeroward.services.rules import USE

SHARING: Final = "services.uses"
ASK_AFTER: Final = {
    Effort.HOUR: 14,
    Effort.DAY: 14,
    Effort.DAYS: 42,
    Effort.WEEKS: 90,
    Effort.MONTHS: 180,
    Effort.UNKNOWN: 60,
}
"""Days after which we ask whether it helped; sooner for what is done in an hour. Our own choice."""
FIRST_DAY: Final = datetime.date(2015, 1, 1)


def begin_use(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    service: Service,
    began_on: datetime.date | None = None,
    purpose: str = "",
    visibility: str = "",
    is_example: bool = False,
) -> Use:
    """Write down that the city asked for a service. Raises NotAllowedError, InvalidInputError, ConflictError when it
    is written down already and nobody has said yet how it ended."""
    demand(viewer, USE, place)
    today = timezone.localdate()
    day = began_on or today
    if not FIRST_DAY <= day <= today:
        raise InvalidInputError(
            _("This day cannot be right."),
            place="began_on",
            remedy=_("Write the day on which you asked for it, today at the latest."),
        )
    with transaction.atomic():
        # one at a time for each entry, so that two people of a team do not write the same thing twice
        Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
        if Use.objects.filter(service=service, scope=str(place.scope), helped="").exists():
            raise ConflictError(_("Your team wrote this down already."), remedy=_("Say first how it ended."))
        made: Use = Use.objects.create(
            service=service,
            scope=str(place.scope),
            scope_country=place.country,
            visibility=_visibility(visibility, place),
            began_on=day,
            ask_on=max(day + datetime.timedelta(days=ASK_AFTER[Effort(service.effort)]), today),
            purpose=clean_text(purpose, limit=200, multiline=False),
            recorded_by=actor,
            is_example=is_example,
        )
        record_event(action="services.use.begin", record=made, actor=actor, label=service.name)
    return made


def tell_outcome(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    use: Use,
    helped: str,
    outcome: str = "",
    visibility: str = "",
) -> Use:
    """Say whether it helped, or say it anew. Raises NotAllowedError, InvalidInputError."""
    demand(viewer, USE, place)
    if helped not in Helped.values:
        raise InvalidInputError(
            _("It is not said whether it helped."), place="helped", remedy=_("Choose one of the answers.")
        )
    with transaction.atomic():
        found: Use = Use.objects.select_for_update(of=("self",)).select_related("service").get(pk=use.pk)
        _demand_own(found, place)
        before = {"helped": found.helped, "outcome": found.outcome, "visibility": found.visibility}
        found.helped, found.outcome = helped, clean_text(outcome, limit=2000)
        found.visibility = _visibility(visibility or found.visibility, place)
        found.answered_on = timezone.localdate()
        found.save()
        after = {"helped": found.helped, "outcome": found.outcome, "visibility": found.visibility}
        record_event(
            action="services.use.outcome",
            record=found,
            actor=actor,
            label=found.service.name,
            changes=changes_between(before, after),
        )
    return found


def delete_use(*, actor: Any, viewer: Viewer, place: Workspace, use: Use) -> None:
    """Take it off the list: it was written down by mistake."""
    demand(viewer, USE, place)
    with transaction.atomic():
        found: Use = Use.objects.select_for_update(of=("self",)).select_related("service").get(pk=use.pk)
        _demand_own(found, place)
        record_event(action="services.use.delete", record=found, actor=actor, label=found.service.name)
        found.delete()


def _demand_own(use: Use, place: Workspace) -> None:
    if use.scope != str(place.scope):
        raise InvalidInputError(_("This belongs to another city."), place="use")


def _visibility(chosen: str, place: Workspace) -> str:
    return chosen if chosen in Visibility.values else default_visibility(place.scope, SHARING)
