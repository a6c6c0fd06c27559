"""Open barriers of a national register as reasons why the country needs a kind of support."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.barriers.models import Barrier, State
from zeroward.barriers.queries.access import readable_barriers
from zeroward.core.country_needs import NeedReason
from zeroward.core.data_files import read_json
from zeroward.core.visibility import Viewer

OPEN: Final = (State.NOTED, State.ANALYSED, State.RAISED, State.ANSWERED)
"""A barrier that was answered is not removed yet."""


@cache
def needs_by_kind() -> Mapping[str, str]:
    """Kind of barrier → kind of support, from data/barriers/support-of-kinds.json (assumed)."""
    found: dict[str, str] = read_json(settings.DATA_DIR / "barriers" / "support-of-kinds.json")["needs"]
    return found


def barrier_reasons(viewer: Viewer, countries: Collection[str]) -> dict[str, list[NeedReason]]:
    """Open barriers of countries that the viewer may read, those that stand longest in their state first. Which cities
    met them is not told here. Examples are left out beside anything real of the country. One query."""
    rows = (
        readable_barriers(viewer)
        .filter(scope__in=[f"country:{code}" for code in countries], state__in=OPEN)
        .order_by("state_on", "pk")
        .only("key", "scope", "title", "lang", "kind", "state", "state_on", "is_example")
    )
    found: dict[str, list[Barrier]] = {}
    for one in rows:
        found.setdefault(one.scope.removeprefix("country:"), []).append(one)
    return {
        code: [_reason(one) for one in [row for row in of_one if not row.is_example] or of_one]
        for code, of_one in found.items()
    }


def _reason(one: Barrier) -> NeedReason:
    since = _("since %(day)s") % {"day": date_format(one.state_on, "DATE_FORMAT")}
    return NeedReason(
        need=needs_by_kind().get(one.kind, ""),
        title=one.title,
        said=f"{one.get_state_display()}, {since}",
        url=reverse("barriers:barrier", args=[one.key]),
        lang=one.lang,
        is_example=one.is_example,
    )
