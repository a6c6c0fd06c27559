"""What reports on actions say stands in the way, offered to the register of barriers."""

from collections.abc import Iterator
from textwrap import shorten

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.barrier_reports import Offer
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.queries.access import visible_reports


def action_barriers(viewer: Viewer, place: Workspace) -> Iterator[Offer]:
    """Newest reports with words about a barrier that name none of the register: of a city its own, of a platform those
    that its cities share. One query."""
    found = visible_reports(viewer).filter(is_current=True, barrier="").exclude(barrier_note="")
    if place.scope.kind == "city":
        found = found.filter(sheet__scope=str(place.scope))
    else:
        found = found.filter(sheet__scope_country=place.country) if place.country else found.none()
    for one in found.select_related("sheet__city").order_by("sheet__city__name", "number", "pk"):
        facts = {"action": f"{one.number} {one.name}", "year": one.year}
        yield Offer(
            key=f"report:{one.pk}",
            title=shorten(one.barrier_note, 150, placeholder="…"),
            quote=one.barrier_note,
            source=_("Report on “%(action)s”, %(year)d") % facts,
            on=one.as_of,
            url=reverse("monitoring:action", args=[one.sheet.scope, one.action_id]) if one.action_id else "",
            city=one.sheet.city.key,
            country=one.sheet.scope_country,
            published=one.sheet.visibility == Visibility.PUBLIC,
        )
