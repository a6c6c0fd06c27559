"""Emission factors of a city's own."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.errors import InvalidFigureError, Problem, StaleError
from zeroward.inventory.models import CityFactor, DataQuality, FactorBasis, FactorBoundary
from zeroward.inventory.queries.factor_keys import factor_keys, units_of_factor
from zeroward.inventory.rules import ENTER
from zeroward.methods.ghg.gases import CO2E, GASES
from zeroward.methods.ghg.gwp import gwp_sets
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City

MOST_FACTORS = 500
FIRST_YEAR = 1990


@dataclass(frozen=True, slots=True)
class FactorValues:
    """What a factor says; `values` maps gases to numbers in `unit`."""

    key: str
    values: Mapping[str, float] = field(default_factory=dict)
    unit: str = "t/MWh"
    use: str = ""
    gwp_set: str = ""
    basis: str = FactorBasis.NET
    boundary: str = FactorBoundary.COMBUSTION
    valid_from: int = FIRST_YEAR
    valid_to: int = FIRST_YEAR
    source_text: str = ""
    url: str = ""
    quality: str = ""
    uncertainty_percent: float | None = None
    note: str = ""

    def cleaned(self) -> dict[str, Any]:
        """Clean values by the fields of `CityFactor`. Raises InvalidFigureError with a problem for each field."""
        problems = _problems(self)
        if problems:
            raise InvalidFigureError(problems)
        has_equivalents = CO2E in self.values
        return {
            "key": self.key,
            "values": {gas: float(value) for gas, value in self.values.items()},
            "unit": self.unit,
            "use": clean_text(self.use, limit=40, multiline=False),
            "gwp_set": self.gwp_set if has_equivalents else "",
            "basis": self.basis if self.key.startswith("fuel.") else "",
            "boundary": self.boundary,
            "valid_from": self.valid_from,
            "valid_to": self.valid_to,
            "source_text": clean_text(self.source_text, limit=500, multiline=False),
            "url": self.url.strip(),
            "quality": self.quality,
            "uncertainty_percent": self.uncertainty_percent,
            "note": clean_text(self.note, limit=2000),
        }


def save_factor(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    values: FactorValues,
    factor: CityFactor | None = None,
    lock: int = 0,
) -> CityFactor:
    """Add a factor of the city, or change one. Raises NotAllowedError, InvalidFigureError, StaleError."""
    demand(viewer, ENTER, place_of(city))
    clean = values.cleaned()
    with transaction.atomic():
        kept = _kept(city, factor, lock) if factor is not None else _new(city, actor)
        before = {name: getattr(kept, name) for name in clean} if kept.pk else {}
        changes = changes_between(before, clean)
        if changes:
            for name, value in clean.items():
                setattr(kept, name, value)
            kept.lock = kept.lock + 1 if kept.pk else 1
            kept.save()
            verb = "change" if before else "add"
            record_event(action=f"inventory.factor.{verb}", record=kept, actor=actor, changes=changes)
    return kept


def delete_factor(*, actor: Any, viewer: Viewer, city: City, factor: CityFactor, lock: int) -> None:
    """Take a factor away. Published versions keep the values that they were computed with."""
    demand(viewer, ENTER, place_of(city))
    with transaction.atomic():
        kept = _kept(city, factor, lock)
        record_event(
            action="inventory.factor.delete",
            record=kept,
            actor=actor,
            changes={"values": [kept.values, None]},
        )
        kept.delete()


def _new(city: City, actor: Any) -> CityFactor:
    if CityFactor.objects.filter(city=city).count() >= MOST_FACTORS:
        raise ConflictError(
            _("A city keeps at most %(most)d factors.") % {"most": MOST_FACTORS},
            remedy=_("Delete some that you no longer use."),
        )
    return CityFactor(city=city, recorded_by=signed_in(actor), **scope_fields(city))


def _kept(city: City, factor: CityFactor, lock: int) -> CityFactor:
    kept = CityFactor.objects.select_for_update().filter(city=city, pk=factor.pk).first()
    if kept is None:
        raise StaleError(current={}, lock=0, who="")
    if kept.lock != lock:
        raise StaleError(current={"values": kept.values, "unit": kept.unit}, lock=kept.lock, who="")
    return kept


def _problems(given: FactorValues) -> list[Problem]:
    found = [*_what(given), *_numbers(given), *_years(given)]
    if not given.source_text.strip():
        found.append(
            Problem(
                "source_text", _("Say where the factor comes from."), _("Name the document and its page.")
            )
        )
    if given.url.strip():
        try:
            URLValidator(schemes=["https", "http"])(given.url.strip())
        except ValidationError:
            found.append(Problem("url", _("This is no web address.")))
    if given.quality and given.quality not in DataQuality.values:
        found.append(Problem("quality", _("Choose high, medium or low.")))
    if given.uncertainty_percent is not None and not 0 <= given.uncertainty_percent <= 1000:
        found.append(Problem("uncertainty_percent", _("Give a percentage between 0 and 1000.")))
    return found


def _what(given: FactorValues) -> list[Problem]:
    found = []
    if given.key not in factor_keys():
        found.append(Problem("key", _("Choose what the factor is for.")))
    elif given.unit not in units_of_factor(given.key):
        units = ", ".join(units_of_factor(given.key))
        found.append(
            Problem("unit", _("This unit does not fit."), _("Choose one of: %(units)s.") % {"units": units})
        )
    if given.basis not in FactorBasis.values:
        found.append(Problem("basis", _("Choose net or gross calorific value.")))
    if given.boundary not in FactorBoundary.values:
        found.append(Problem("boundary", _("Choose what the factor covers.")))
    return found


def _numbers(given: FactorValues) -> list[Problem]:
    if not given.values:
        return [Problem("values", _("Give the value of at least one gas."))]
    found = []
    for gas, value in given.values.items():
        if gas not in GASES:
            found.append(Problem("values", _("“%(gas)s” is no gas that we know.") % {"gas": gas[:20]}))
        elif not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
            found.append(Problem(f"values.{gas}", _("Give a number that is not negative.")))
    if CO2E in given.values and len(given.values) > 1:
        found.append(
            Problem(
                f"values.{CO2E}",
                _("A factor is given by gas, or as CO₂ equivalent, not both."),
                _("Leave one of them empty."),
            )
        )
    if CO2E in given.values and given.gwp_set not in gwp_sets():
        found.append(
            Problem(
                "gwp_set",
                _("Say with which warming potentials the CO₂ equivalent was made."),
                _("The source states them; ask its publisher if it does not."),
            )
        )
    return found


def _years(given: FactorValues) -> list[Problem]:
    now = timezone.localdate().year
    if not FIRST_YEAR <= given.valid_from <= now:
        return [
            Problem(
                "valid_from",
                _("The first year lies outside %(first)d to %(now)d.") % {"first": FIRST_YEAR, "now": now},
            )
        ]
    if given.valid_to < given.valid_from:
        return [Problem("valid_to", _("The last year lies before the first."))]
    if given.valid_to > now + 50:
        return [Problem("valid_to", _("This year is too far away."))]
    return []
