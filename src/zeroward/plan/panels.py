"""What this room shows on the page of a city, and on a person's own page."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.ui.addresses import address_of
from zeroward.plan.queries.action_library.of_city import actions_of
from zeroward.plan.queries.home import next_of
from zeroward.plan.queries.published import PublishedPlan, published_of
from zeroward.plan.queries.words import in_words

MOST_NAMED = 5


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """The published plans of a city, each with what it comes to. One query."""
    if not _is_open():
        return None
    found = published_of(str(subject.get("city", "")))
    if not found:
        return None
    plans = [(one, _lead(one)) for one in found]
    context = {"key": subject["city"], "plans": plans}
    return Panel("plans", gettext_lazy("Plan"), "plan/panels/published.html", context, order=15)


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or for those who belong to no city. Two queries."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id") or not _is_open():
        return None
    found = next_of(viewer)
    if not found:
        return None
    return Panel("plans", gettext_lazy("Plans"), "plan/panels/next.html", {"cities": found}, order=15)


def library_panel(subject: dict[str, Any]) -> Panel | None:
    """Actions out of the city's contract that the action library names. Two queries."""
    key = str(subject.get("city", ""))
    rows = actions_of(key) if _is_open() else []
    if not rows:
        return None
    context = {
        "rows": rows[:MOST_NAMED],
        "total": len(rows),
        "url": f"{address_of('plan:library')}?city={key}",
    }
    return Panel(
        "actions", gettext_lazy("Actions of its contract"), "plan/panels/library.html", context, order=18
    )


def _lead(one: PublishedPlan) -> str:
    if one.gap is None or one.residual is None:
        return _("The city has published its plan.")
    words = {"year": one.target_year, "left": in_words(one.residual), "gap": in_words(max(one.gap, 0.0))}
    if one.gap > 0.5:
        return _("%(left)s of CO₂ equivalent are left in %(year)d; the target is missed by %(gap)s.") % words
    return _("%(left)s of CO₂ equivalent are left in %(year)d; the target is reached.") % words


def _is_open() -> bool:
    return "plan" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("places.city", "plan.published", city_panel)
    register_panel("places.city", "plan.library", library_panel)
    register_panel("people.home", "plan.next", home_panel)
