"""Opening a plan, and changing what it says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, unknown_choice
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer, may_see
from zeroward.inventory.models import Inventory
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.places import demand_for, demand_open, locked, writing
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.baseline import baseline_of, typed_baseline
from zeroward.plan.queries.choices import carbon_price_keys, rate_keys
from zeroward.plan.rules import DECIDE, EDIT
from zeroward.plan.vocabulary import SECTORS

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
MOST_YEARS: Final = 80
MOST_TONNES: Final = 1e9
MOST_MODEL: Final = 500_000
FIELDS: Final = (
    "title",
    "vision",
    "base_year",
    "target_year",
    "last_year",
    "price_year",
    "rates",
    "carbon_price",
    "population",
    "visibility",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a plan says about itself, apart from its city, its emissions and its model."""

    title: str = ""
    vision: str = ""
    base_year: int = 2021
    target_year: int = 2030
    last_year: int = 2050
    price_year: int = 2025
    rates: str = "mission_model"
    carbon_price: str = ""
    population: int | None = None
    visibility: str = Visibility.CITY

    def values(self) -> dict[str, Any]:
        """Clean values by the fields of `Plan`. Raises InvalidPartError with every field that is wrong."""
        found: list[Problem] = []
        title = clean_text(self.title, limit=200, multiline=False)
        if not title:
            found.append(Problem("title", _("The plan needs a title."), _("For example: Climate plan 2030.")))
        found += _year_problems(self)
        if self.population is not None and not 0 < self.population <= 100_000_000:
            found.append(
                Problem(
                    "population", _("This number cannot be."), _("Give the inhabitants of the base year.")
                )
            )
        if found:
            raise InvalidPartError(found)
        choices: dict[str, Any] = {
            "rates": rate_keys(),
            "carbon_price": ("", *carbon_price_keys()),
            "visibility": (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION),
        }
        for name, allowed in choices.items():
            if getattr(self, name) not in allowed:
                raise unknown_choice(name)
        return {
            **{name: getattr(self, name) for name in FIELDS},
            "title": title,
            "vision": clean_text(self.vision, limit=10_000),
        }


def open_plan(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    frame: Frame,
    inventory: Inventory | None = None,
    tonnes: Mapping[str, float] | None = None,
    tonnes_source: str = "",
    model: str = ModelKind.MINIMAL,
    is_example: bool = False,
) -> Plan:
    """A new plan of a city. Its emissions come from an inventory, or from `tonnes` by sector, or are left for later.

    Raises NotAllowedError; InvalidPartError for what cannot be; InvalidInputError for an inventory of another city.
    """
    demand(viewer, EDIT, place_of(city))
    values = frame.values()
    _demand_readable(inventory, city, viewer)
    if model not in (ModelKind.MINIMAL, ModelKind.MISSION):
        raise unknown_choice("model")
    if inventory is not None and inventory.year != values["base_year"]:
        raise InvalidPartError(
            [
                Problem(
                    "base_year",
                    _("The inventory is of %(year)d.") % {"year": inventory.year},
                    _("Let the base year be that of the inventory."),
                )
            ]
        )
    baseline = _baseline(inventory, tonnes, tonnes_source, values["base_year"])
    with transaction.atomic():
        made = Plan.objects.create(
            city=city,
            inventory=inventory,
            baseline=baseline,
            model=model,
            is_example=is_example,
            opened_by=signed_in(actor),
            **scope_fields(city),
            **values,
        )
        record_event(action="plan.open", record=made, actor=actor, changes={"title": [None, made.title]})
    return made


def change_frame(*, actor: Any, viewer: Viewer, plan: Plan, frame: Frame, lock: int) -> Plan:
    """Change what the plan says about itself. Raises as `open_plan` does, ConflictError, StaleError."""
    values = frame.values()
    with writing(viewer, plan) as current:
        before = {name: getattr(current, name) for name in FIELDS}
        if current.lock != lock:
            raise StaleError(current=before, lock=current.lock)
        changes = changes_between(before, values)
        if current.baseline and current.baseline.get("rows") and "base_year" in changes:
            raise InvalidPartError(
                [
                    Problem(
                        "base_year",
                        _("The emissions of the plan are of %(year)d.") % {"year": current.base_year},
                        _("Take other emissions to start from; the base year follows."),
                    )
                ]
            )
        _save(current, actor, "plan.frame.change", values, changes)
    return current


def take_inventory(*, actor: Any, viewer: Viewer, plan: Plan, inventory: Inventory, lock: int) -> Plan:
    """Start from the figures of an inventory as it stands now, whichever it was before; its year is the base year."""
    with writing(viewer, plan) as current:
        _demand_readable(inventory, current.city, viewer)
        _demand_lock(current, lock)
        if inventory.year >= current.target_year:
            raise InvalidInputError(
                _("The inventory is of %(year)d, the target of %(target)d.")
                % {"year": inventory.year, "target": current.target_year},
                place="inventory",
                remedy=_("Change the target year first."),
            )
        taken = baseline_of(inventory)
        values = {
            "inventory": inventory,
            "baseline": taken,
            "base_year": inventory.year,
            "population": inventory.population or current.population,
        }
        changes = {"baseline": [current.baseline.get("digest", ""), taken["digest"]]}
        _save(current, actor, "plan.baseline.take", values, changes)
    return current


def type_baseline(
    *, actor: Any, viewer: Viewer, plan: Plan, tonnes: Mapping[str, float], year: int, source: str, lock: int
) -> Plan:
    """Start from totals by sector in t CO2e, as a document prints them."""
    with writing(viewer, plan) as current:
        _demand_lock(current, lock)
        if not FIRST_YEAR <= year < current.target_year:
            raise InvalidInputError(
                _("The base year has to lie before the target year."),
                place="base_year",
                remedy=_("Give the year that the figures are of."),
            )
        values = {
            "inventory": None,
            "baseline": _baseline(None, tonnes, source, year),
            "base_year": year,
        }
        changes = {"baseline": [current.baseline.get("digest", ""), "typed"]}
        _save(current, actor, "plan.baseline.type", values, changes)
    return current


def set_model(*, actor: Any, viewer: Viewer, plan: Plan, model: str, model_text: str = "", lock: int) -> Plan:
    """Choose the model. `model_text` is kept for an own file; whether it can be computed is for the caller to check."""
    if model not in ModelKind.values:
        raise unknown_choice("model")
    if len(model_text) > MOST_MODEL:
        raise InvalidInputError(
            _("The model file is too long."), place="model_text", remedy=_("At most 500 000 characters.")
        )
    if model == ModelKind.OWN and not model_text.strip():
        raise InvalidInputError(
            _("There is no model file yet."), place="model_text", remedy=_("Upload one first.")
        )
    with writing(viewer, plan) as current:
        _demand_lock(current, lock)
        values: dict[str, Any] = {"model": model}
        if model == ModelKind.OWN:
            values["model_text"] = model_text
        changes = {"model": [current.model, model]}
        _save(current, actor, "plan.model.change", values, changes)
    return current


def delete_plan(*, actor: Any, viewer: Viewer, plan: Plan) -> None:
    """Delete a draft that nobody kept a version of. Raises ConflictError otherwise."""
    demand_for(viewer, DECIDE, plan)
    with transaction.atomic():
        current = locked(plan)
        demand_open(current)
        if current.versions.exists():
            raise ConflictError(
                _("Versions of this plan were kept."),
                remedy=_("A plan with versions stays, also as a draft."),
            )
        record_event(
            action="plan.delete", record=current, actor=actor, changes={"title": [current.title, None]}
        )
        current.delete()


def _save(plan: Plan, actor: Any, event: str, values: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    if not changes:
        return
    for name, value in values.items():
        setattr(plan, name, value)
    plan.lock += 1
    plan.save()
    record_event(action=event, record=plan, actor=actor, changes=dict(changes))


def _demand_lock(plan: Plan, lock: int) -> None:
    if plan.lock != lock:
        raise StaleError(current={name: getattr(plan, name) for name in FIELDS}, lock=plan.lock)


def _demand_readable(inventory: Inventory | None, city: City, viewer: Viewer) -> None:
    if inventory is not None and (inventory.city_id != city.pk or not may_see(inventory, viewer)):
        raise InvalidInputError(
            _("This inventory belongs to another city."),
            place="inventory",
            remedy=_("Choose one of the list."),
        )


def _baseline(
    inventory: Inventory | None, tonnes: Mapping[str, float] | None, source: str, year: int
) -> dict[str, Any]:
    if inventory is not None:
        return baseline_of(inventory)
    if not tonnes:
        return {}
    wrong = [
        Problem(
            f"tonnes_{sector}", _("This number cannot be."), _("Give tonnes of CO₂ equivalent, 0 or more.")
        )
        for sector, amount in tonnes.items()
        if sector not in SECTORS or not isfinite(amount) or not 0 <= amount <= MOST_TONNES
    ]
    if wrong:
        raise InvalidPartError(wrong)
    return typed_baseline(tonnes, year=year, source=clean_text(source, limit=500, multiline=False))


def _year_problems(frame: Frame) -> list[Problem]:
    found = [
        Problem(
            name,
            _("This year cannot be."),
            _("Give a year from %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR},
        )
        for name in ("base_year", "target_year", "last_year", "price_year")
        if not FIRST_YEAR <= getattr(frame, name) <= LAST_YEAR
    ]
    if found:
        return found
    if frame.target_year <= frame.base_year:
        found.append(
            Problem(
                "target_year",
                _("The target year has to lie after the base year."),
                _("Take a later year, 2030 for instance."),
            )
        )
    if frame.last_year < frame.target_year:
        found.append(
            Problem(
                "last_year",
                _("The last year has to be the target year or a later one."),
                _("Take 2050 to see what comes after the target."),
            )
        )
    if frame.last_year - frame.base_year > MOST_YEARS:
        found.append(
            Problem(
                "last_year",
                _("That is too long a time."),
                _("A plan can cover up to %(most)d years.") % {"most": MOST_YEARS},
            )
        )
    return found
