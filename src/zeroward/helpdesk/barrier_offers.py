"""Legal questions that are closed, offered to the register of barriers: what could not be done, and who asked."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.barrier_reports import Offer, register_barrier_source
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import asked_cases, desk_cases

CODED = Q(kind=Case.Kind.LEGAL) | Q(topic="legal")
"""Cases about law, permits, procurement: the ones in which a barrier of regulation shows."""
ENDED = (Case.State.SOLVED, Case.State.CLOSED)


def case_offers(viewer: Viewer, place: Workspace) -> Iterator[Offer]:
    """For a city what it asked itself, for a platform what it answers; never what was asked in confidence, and of each
    case its sentence alone. One query."""
    is_city = place.scope.kind == "city"
    found = asked_cases(viewer) if is_city else desk_cases(viewer)
    found = found.filter(CODED, is_confidential=False, state__in=ENDED)
    found = found.filter(scope=str(place.scope)) if is_city else found.filter(scope_country=place.country)
    for case in found.order_by("-pk") if place.country else ():
        yield Offer(
            key=case.reference,
            title=case.title,
            quote="",
            source=_("Question %(reference)s to the helpdesk") % {"reference": case.reference},
            on=(case.asked_at or case.created_at).date(),
            lang=case.languages[0] if case.languages else "en",
            url=reverse("helpdesk:mine" if is_city else "helpdesk:case", args=[case.reference]),
            city=case.scope.removeprefix("city:") if case.scope.startswith("city:") else "",
            country=case.scope_country,
            family="regulation",
        )


def register_barrier_offers() -> None:
    register_barrier_source(
        "case", gettext_lazy("Legal questions that are closed"), case_offers, room="helpdesk"
    )
