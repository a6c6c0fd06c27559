"""Opening an inventory, and changing what it says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, unknown_choice
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.errors import StaleError
from zeroward.inventory.domain.places import demand_for, demand_open, locked
from zeroward.inventory.models import BoundaryKind, ElectricityRule, Inventory
from zeroward.inventory.models.inventory import FIRST_YEAR
from zeroward.inventory.queries.choices import INCLUSION_ROWS, INCLUSIONS, SCOPES, framework_keys, gwp_keys
from zeroward.inventory.rules import ENTER
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City

FIELDS = (
    "title",
    "boundary_kind",
    "boundary",
    "inclusions",
    "framework",
    "gwp_set",
    "electricity_rule",
    "factor_series",
    "population",
    "area_km2",
    "notes",
    "visibility",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What an inventory says about itself, apart from city and year."""

    title: str = ""
    boundary_kind: str = BoundaryKind.SAME
    boundary: str = ""
    inclusions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    framework: str = "gpc"
    gwp_set: str = "AR5"
    electricity_rule: str = ElectricityRule.LOCATION
    factor_series: str = ""
    population: int | None = None
    area_km2: float | None = None
    notes: str = ""
    visibility: str = Visibility.CITY

    def values(self) -> dict[str, Any]:
        """Clean values by the fields of `Inventory`. Raises InvalidInputError at the field that is wrong."""
        choices = {
            "boundary_kind": BoundaryKind.values,
            "framework": framework_keys(),
            "gwp_set": gwp_keys(),
            "electricity_rule": ElectricityRule.values,
            "visibility": (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION),
        }
        for name, allowed in choices.items():
            if getattr(self, name) not in allowed:
                raise unknown_choice(name)
        boundary = clean_text(self.boundary, limit=5000)
        if self.boundary_kind != BoundaryKind.SAME and not boundary:
            raise InvalidInputError(
                _("A boundary other than the municipality's needs a description."),
                place="boundary",
                remedy=_("Say what is left out or added."),
            )
        return {
            **{name: getattr(self, name) for name in choices},
            "title": clean_text(self.title, limit=200, multiline=False),
            "boundary": boundary,
            "inclusions": clean_inclusions(self.inclusions),
            "factor_series": clean_text(self.factor_series, limit=60, multiline=False),
            "population": _positive(self.population, "population", most=100_000_000),
            "area_km2": _positive(self.area_km2, "area_km2", most=1_000_000),
            "notes": clean_text(self.notes, limit=10_000),
        }


def open_inventory(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    year: int,
    frame: Frame,
    previous: Inventory | None = None,
    is_example: bool = False,
) -> Inventory:
    """A new, empty inventory of a city for one calendar year.

    Raises NotAllowedError; InvalidInputError for a year in the future or before 1990; ConflictError when the city has
    one for that year.
    """
    demand(viewer, ENTER, place_of(city))
    check_year(year)
    values = frame.values()
    if previous is not None and previous.city_id != city.pk:
        raise InvalidInputError(_("The earlier inventory belongs to another city."), place="previous")
    with transaction.atomic():
        City.objects.select_for_update().get(pk=city.pk)
        if Inventory.objects.filter(city=city, year=year).exists():
            raise ConflictError(
                _("There is an inventory for %(year)d already.") % {"year": year},
                place="year",
                remedy=_("Open that one, or choose another year."),
            )
        made = Inventory.objects.create(
            city=city,
            year=year,
            previous=previous,
            is_example=is_example,
            opened_by=signed_in(actor),
            **scope_fields(city),
            **values,
        )
        record_event(action="inventory.open", record=made, actor=actor, changes={"year": [None, year]})
    return made


def change_frame(*, actor: Any, viewer: Viewer, inventory: Inventory, frame: Frame, lock: int) -> Inventory:
    """Change boundary, rules or notes. Raises as `open_inventory` does, and StaleError as `save_activity` does."""
    demand_for(viewer, ENTER, inventory)
    values = frame.values()
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        before = {name: getattr(current, name) for name in FIELDS}
        if current.lock != lock:
            raise StaleError(current=before, lock=current.lock, who="")
        changes = changes_between(before, values)
        if changes:
            for name, value in values.items():
                setattr(current, name, value)
            current.lock += 1
            current.save()
            record_event(action="inventory.frame.change", record=current, actor=actor, changes=changes)
    return current


def check_year(year: int) -> None:
    """Raises InvalidInputError for a year that cannot have an inventory."""
    now = timezone.localdate().year
    if year > now:
        raise InvalidInputError(
            _("%(year)d has not been yet.") % {"year": year},
            place="year",
            remedy=_("Choose a year up to %(now)d.") % {"now": now},
        )
    if year < FIRST_YEAR:
        raise InvalidInputError(
            _("Inventories begin with %(first)d.") % {"first": FIRST_YEAR},
            place="year",
            remedy=_("Choose a later year."),
        )


def clean_inclusions(given: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Table I-1.1 with known rows, scopes and words only."""
    found: dict[str, dict[str, str]] = {}
    for row in INCLUSION_ROWS:
        cells = given.get(row, {})
        if isinstance(cells, Mapping):
            kept = {scope: cells[scope] for scope in SCOPES if cells.get(scope) in INCLUSIONS}
            if kept:
                found[row] = kept
    return found


def _positive(value: Any, place: str, *, most: float) -> Any:
    if value is not None and not 0 < value <= most:
        raise InvalidInputError(
            _("This number cannot be."), place=place, remedy=_("Give a number above zero, or leave it empty.")
        )
    return value
