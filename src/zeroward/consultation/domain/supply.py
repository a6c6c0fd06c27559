"""Saying which services are meant for which need."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import demand_for
from zeroward.consultation.models import CodebookVersion, NeedService
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.services.models import Service

MOST: Final = 300
"""Services of one need."""


def add_services(
    *,
    actor: Any,
    viewer: Viewer,
    version: CodebookVersion,
    need: str,
    services: Iterable[str],
    fits: str = "yes",
    note: str = "",
) -> int:
    """Say that these services (keys) are meant for the need; those that stand already are left alone.

    Raises NotAllowedError unless the viewer runs assessments where the codebook belongs; InvalidInputError for a need
    or a service that is not there; ConflictError when there are too many.
    """
    demand_for(viewer, RUN, version.codebook)
    if need not in {str(code["key"]) for code in version.codes}:
        raise InvalidInputError(
            _("There is no such need."), place="need", remedy=_("Choose one from the list.")
        )
    if fits not in ("yes", "partly"):
        raise InvalidInputError(_("There is no such choice."), place="fits")
    wanted = set(services)
    found = list(Service.objects.public().filter(key__in=wanted))
    if len(found) < len(wanted):
        raise InvalidInputError(
            _("There is no such service in the support menu."),
            place="services",
            remedy=_("Choose from the list."),
        )
    with transaction.atomic():
        CodebookVersion.objects.select_for_update().get(pk=version.pk)
        stands = set(version.supply.filter(need=need).values_list("service_id", flat=True))
        new = [one for one in found if one.pk not in stands]
        if len(stands) + len(new) > MOST:
            raise ConflictError(
                _("A need holds up to %(most)d services.") % {"most": MOST}, remedy=_("Take some away first.")
            )
        said = clean_text(note, limit=300, multiline=False)
        NeedService.objects.bulk_create(
            NeedService(codebook=version, need=need, service=one, fits=fits, note=said) for one in new
        )
        if new:
            _tell(version, actor, need, [None, sorted(one.key for one in new)])
    return len(new)


def remove_service(*, actor: Any, viewer: Viewer, version: CodebookVersion, row: int) -> None:
    """Say that a service is not meant for the need after all."""
    demand_for(viewer, RUN, version.codebook)
    with transaction.atomic():
        kept = version.supply.select_related("service").filter(pk=row).first()
        if kept is None:
            return
        _tell(version, actor, kept.need, [[kept.service.key], None])
        kept.delete()


def _tell(version: CodebookVersion, actor: Any, need: str, change: list[Any]) -> None:
    record_event(
        action="consultation.supply.change",
        record=version.codebook,
        actor=actor,
        label=f"need:{need}",
        changes={"services": change},
    )
