"""What this room shows on the page of a city."""

from typing import Any

from django.utils.translation import gettext_lazy

from zeroward.contract.queries.published import standing
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """The published contracts of a city, each in its newest version. One query."""
    key = str(subject.get("city", ""))
    if not key or "contract" not in {room.key for room in open_rooms()}:
        return None
    newest: dict[int, Any] = {}
    for one in standing().filter(version__contract__city__key=key).defer("version__data"):
        newest.setdefault(one.version.contract_id, one)
    if not newest:
        return None
    context = {"key": key, "publications": list(newest.values())}
    return Panel(
        "contracts",
        gettext_lazy("Climate City Contract"),
        "contract/panels/published.html",
        context,
        order=16,
    )


def register_panels() -> None:
    register_panel("places.city", "contract.published", city_panel)
