"""A first draft that is not empty: figures of an earlier year, or estimates per inhabitant, each marked as such."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.activities import FIELDS
from zeroward.inventory.domain.bulk import Key, Written, write_rows
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.models import DataQuality, Inventory, NotationKey, Origin
from zeroward.inventory.queries.methods import ENERGY
from zeroward.inventory.queries.proxies import proxies_for
from zeroward.methods.ghg.units import convert


def take_over(*, actor: Any, viewer: Viewer, inventory: Inventory, earlier: Inventory) -> Written:
    """Copy figures and notation keys of an earlier inventory of the same city into cells that are empty.

    They are marked as taken over and have to be confirmed or replaced; keys are copied as they are.
    """
    if earlier.city_id != inventory.city_id:
        raise InvalidInputError(_("The earlier inventory belongs to another city."), place="earlier")
    filled = _filled(inventory)
    figures = [
        Figure(**{name: getattr(one, name) for name in FIELDS})
        for one in earlier.activities.all()
        if one.source not in filled
    ]
    taken = {figure.source for figure in figures}
    keys = [
        Key(one.source, one.key, one.explanation, one.target)
        for one in earlier.cell_notes.all()
        if one.source not in filled and (one.source not in taken or one.key == NotationKey.CONFIDENTIAL)
    ]
    return write_rows(
        actor=actor,
        viewer=viewer,
        inventory=inventory,
        figures=figures,
        keys=keys,
        origin=Origin.PREVIOUS_YEAR,
        note=_("from %(year)d") % {"year": earlier.year},
    )


def estimate(*, actor: Any, viewer: Viewer, inventory: Inventory) -> Written:
    """Fill empty cells with estimates per inhabitant, marked as such and of low quality.

    Raises InvalidInputError when the number of inhabitants is not known.
    """
    people = inventory.population
    if not people:
        raise InvalidInputError(
            _("The number of inhabitants is missing."),
            place="population",
            remedy=_("Enter it on the page of the frame first."),
        )
    filled = _filled(inventory)
    figures = [
        Figure(
            source=proxy.source,
            carrier=proxy.carrier,
            amount=_rounded(convert(proxy.per_head * people, proxy.unit, ENERGY)),
            unit=ENERGY,
            quality_activity=DataQuality.LOW,
            source_text=_("Estimate: %(place)s %(year)d, per inhabitant")
            % {"place": proxy.place, "year": proxy.year},
            note=proxy.said_by,
        )
        for proxy in proxies_for(inventory.city.country.code)
        if proxy.source not in filled
    ]
    return write_rows(
        actor=actor,
        viewer=viewer,
        inventory=inventory,
        figures=figures,
        origin=Origin.PROXY,
        note=_("estimates per inhabitant"),
    )


def _rounded(value: float) -> float:
    """Three digits that mean something: an estimate must not look like a measurement."""
    return float(f"{value:.3g}")


def _filled(inventory: Inventory) -> set[str]:
    """Cells with a figure or a key."""
    return set(inventory.activities.values_list("source", flat=True)) | set(
        inventory.cell_notes.values_list("source", flat=True)
    )
