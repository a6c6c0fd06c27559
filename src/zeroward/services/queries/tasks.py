"""What waits for a person in this room, and what they can search of it beside the public menu."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, of_record, part, records
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer, visible_to
from zeroward.services.models import Service, Use
from zeroward.services.queries.keeping import reviews, waiting_for
from zeroward.services.queries.using import due_in

ROOM = "services"
MOST = 200
SERVICE = ("service__id", "service__name", "service__source_lang")


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    return {"due": part(due_in(viewer, timezone.localdate()), "pk", "scope", "ask_on", *SERVICE)}


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    services = records(Service, of_record(rows["due"], "service"))
    attach_texts(services)
    for use, service in zip(rows["due"], services, strict=True):
        yield OpenTask(
            _("Did it help? %(name)s") % {"name": str(service.served("name"))},
            reverse("services:use", args=[use["scope"], use["pk"]]),
            use["scope"],
            use["ask_on"],
            _("Support"),
            ROOM,
        )


use_tasks = TaskReader(_parts, _make)
"""Uses of the person's cities of which nobody has said whether they helped. Up to two queries."""


def review_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Entries of providers that the person may review. One query, none for others."""
    for proposal in waiting_for(viewer) if reviews(viewer) else ():
        yield OpenTask(
            _("Review: %(name)s") % {"name": str(proposal)},
            reverse("services:review-one", args=[proposal.pk]),
            "",
            None,
            _("Support"),
            ROOM,
        )


def private_uses(viewer: Viewer) -> Iterable[PrivateEntry]:
    """What cities wrote down about their use of support, as far as the viewer may see it. One query."""
    found = visible_to(Use.objects.select_related("service"), viewer).filter(
        scope__in=[scope for scope in viewer.scopes if scope.startswith("city:")]
    )
    for use in found[:MOST]:
        yield PrivateEntry(
            use.service.name,
            f"{use.purpose} {use.outcome}".strip(),
            reverse("services:using", args=[use.scope]),
            _("Support that we use"),
            use.scope,
        )
