"""What this room shows on the pages of others: public barriers of a country, and those in which a city is named."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.affected import OPEN_NAMES
from zeroward.barriers.queries.words import BADGES
from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, of_record, part, records

SHOWN: Final = 5
FIELDS: Final = ("id", "key", "title", "lang", "state", "state_on", "is_example")


def _of_country(subject: dict[str, Any]) -> Mapping[str, Part]:
    code = subject.get("country", "")
    if not code or not _is_open():
        return {}
    found = Barrier.objects.filter(scope_country=code, visibility=Visibility.PUBLIC, merged_into=None)
    return {"barriers": part(found, *FIELDS)}


def _country(subject: dict[str, Any], rows: Rows) -> Panel | None:
    return _panel(list(rows.get("barriers", ())), str(subject.get("country", "")))


def _of_city(subject: dict[str, Any]) -> Mapping[str, Part]:
    key = subject.get("city", "")
    if not key or not _is_open():
        return {}
    found = Report.objects.filter(
        city__key=key,
        consent__in=OPEN_NAMES,
        withdrawn_on=None,
        barrier__visibility=Visibility.PUBLIC,
        barrier__merged_into=None,
    ).exclude(scope__startswith="city:", visibility=Visibility.CITY)
    return {"barriers": part(found, *(f"barrier__{name}" for name in FIELDS))}


def _city(subject: dict[str, Any], rows: Rows) -> Panel | None:
    named = {row["barrier__id"]: row for row in rows.get("barriers", ())}
    return _panel(of_record(named.values(), "barrier"), str(subject.get("country", "")))


def _panel(rows: list[dict[str, Any]], country: str) -> Panel | None:
    if not rows:
        return None
    found = records(Barrier, rows)
    newest = sorted(found, key=lambda one: (one.state_on, one.pk), reverse=True)[:SHOWN]
    lines = [{"record": one, "badge": BADGES[one.state]} for one in newest]  # type: ignore[index]
    context = {"lines": lines, "country": country}
    return Panel("barriers", _("Barriers"), "barriers/panels/country.html", context, order=45)


def _is_open() -> bool:
    return "barriers" in {room.key for room in open_rooms()}


country_panel = PanelReader(_of_country, _country)
city_panel = PanelReader(_of_city, _city)


def register_panels() -> None:
    register_panel("places.country", "barriers.country", country_panel)
    register_panel("ecosystem.platform", "barriers.country", country_panel)
    register_panel("places.city", "barriers.city", city_panel)
