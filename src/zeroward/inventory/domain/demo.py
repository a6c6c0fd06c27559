"""Example inventories for `make demo`: every figure is made up, and every page says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.bulk import Key, write_rows
from zeroward.inventory.domain.cells import add_comment
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.factors import FactorValues, save_factor
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.inventory.domain.prefill import estimate
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import Inventory, Origin
from zeroward.inventory.queries.choices import USUAL
from zeroward.inventory.queries.series import SUGGESTED
from zeroward.places.models import City

MADE_UP: Final = "Made up for demonstration"
YEARS: Final = ((2019, 1.0), (2021, 0.95), (2023, 0.87))
WASTE: Final = {
    "composition": {"food": 0.32, "garden": 0.1, "paper": 0.14, "wood": 0.04, "textiles": 0.03},
    "site": "managed",
}

PER_HEAD: Final[tuple[tuple[str, str, float, str, str], ...]] = (
    ("residential.fuel", "natural_gas", 1.4, "MWh", "M"),
    ("residential.fuel", "heating_oil", 0.9, "MWh", "M"),
    ("residential.fuel", "wood", 1.6, "MWh", "L"),
    ("residential.electricity", "electricity", 1.9, "MWh", "H"),
    ("residential.heat", "heat", 2.1, "MWh", "H"),
    ("commercial.fuel", "natural_gas", 0.8, "MWh", "M"),
    ("commercial.electricity", "electricity", 2.0, "MWh", "H"),
    ("commercial.heat", "heat", 1.2, "MWh", "H"),
    ("municipal.fuel", "natural_gas", 0.08, "MWh", "H"),
    ("municipal.electricity", "electricity", 0.11, "MWh", "H"),
    ("municipal.heat", "heat", 0.17, "MWh", "H"),
    ("public_lighting.electricity", "electricity", 0.03, "MWh", "H"),
    ("industry.fuel", "natural_gas", 1.1, "MWh", "M"),
    ("industry.electricity", "electricity", 1.5, "MWh", "H"),
    ("road_private.fuel", "diesel", 2.9, "MWh", "L"),
    ("road_private.fuel", "petrol", 1.9, "MWh", "L"),
    ("road_commercial.fuel", "diesel", 1.3, "MWh", "L"),
    ("road_public.fuel", "diesel", 0.14, "MWh", "H"),
    ("road_public.electricity", "electricity", 0.02, "MWh", "H"),
)
"""Cell, carrier, amount per inhabitant, unit, quality of the figure."""


@dataclass(frozen=True, slots=True)
class Team:
    """Who acts in the examples: pairs of person and viewer."""

    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]
    verifier: tuple[Any, Viewer] | None = None


def make_series(*, city: City, team: Team) -> list[Inventory]:
    """Three published inventories of one city; the last verified by a third party. Nothing when it has any."""
    if Inventory.objects.filter(city=city).exists():
        return []
    _make_factor(city, team)
    made: list[Inventory] = []
    for year, level in YEARS:
        inventory = _open(city, team, year, previous=made[-1] if made else None)
        _fill(inventory, team, level)
        _publish(inventory, team, verified=year == YEARS[-1][0])
        made.append(inventory)
    return made


def make_draft(*, city: City, team: Team, year: int) -> Inventory | None:
    """A draft that was only begun: estimates, a few figures, a question. Nothing when the city has an inventory."""
    if Inventory.objects.filter(city=city).exists():
        return None
    inventory = _open(city, team, year)
    actor, viewer = team.coordinator
    estimate(actor=actor, viewer=viewer, inventory=inventory)
    write_rows(
        actor=actor,
        viewer=viewer,
        inventory=inventory,
        figures=[
            Figure(
                "municipal.electricity",
                carrier="electricity",
                amount=612_400.0,
                unit="kWh",
                quality_activity="H",
                source_text=MADE_UP,
            )
        ],
        keys=[Key("industry.fuel", "NE", "The works have been asked and will answer in spring.")],
        origin=Origin.TYPED,
    )
    add_comment(
        actor=actor,
        viewer=viewer,
        inventory=inventory,
        source="municipal.electricity",
        text="Does this include the sewage works?",
    )
    return inventory


def _open(city: City, team: Team, year: int, previous: Inventory | None = None) -> Inventory:
    actor, viewer = team.coordinator
    frame = Frame(
        title="Example",
        population=city.population,
        inclusions=USUAL,
        framework="mission" if city.is_mission_city else "gpc",
        factor_series=SUGGESTED,
        notes=MADE_UP,
    )
    return open_inventory(
        actor=actor, viewer=viewer, city=city, year=year, frame=frame, previous=previous, is_example=True
    )


def _make_factor(city: City, team: Team) -> None:
    actor, viewer = team.editor
    save_factor(
        actor=actor,
        viewer=viewer,
        city=city,
        values=FactorValues(
            key="heat",
            values={"CO2": 0.14, "CH4": 0.00001, "N2O": 0.000004},
            unit="t/MWh",
            valid_from=YEARS[0][0],
            valid_to=YEARS[-1][0],
            source_text=MADE_UP,
            quality="M",
            uncertainty_percent=10.0,
        ),
    )


def _fill(inventory: Inventory, team: Team, level: float) -> None:
    people = inventory.population or 0
    actor, viewer = team.editor
    write_rows(
        actor=actor,
        viewer=viewer,
        inventory=inventory,
        figures=[*(_per_head(row, people, level) for row in PER_HEAD), _landfill(people, level)],
        keys=_keys(),
        origin=Origin.TYPED,
        note=MADE_UP,
    )


def _per_head(row: tuple[str, str, float, str, str], people: int, level: float) -> Figure:
    source, carrier, amount, unit, quality = row
    return Figure(
        source,
        carrier=carrier,
        amount=float(round(amount * people * level)),
        unit=unit,
        quality_activity=quality,
        quality_factor="M",
        source_text=MADE_UP,
    )


def _landfill(people: int, level: float) -> Figure:
    return Figure(
        "solid_waste.outside",
        method="waste.methane_commitment",
        amount=float(round(0.06 * people * level)),
        unit="t",
        inputs=WASTE,
        quality_activity="M",
        quality_factor="L",
        source_text=MADE_UP,
    )


def _keys() -> list[Key]:
    said: Mapping[str, tuple[str, str, str]] = {
        "rail.fuel": ("NE", "The railway has been asked for its figures.", ""),
        "waterborne.fuel": ("NO", "", ""),
        "aviation.fuel": ("NE", "Landings are counted, fuel is not yet known.", ""),
        "solid_waste.inside": ("NO", "All landfills lie outside the city.", ""),
        "wastewater.inside": ("NE", "To be computed next year.", ""),
        "industry_ets.fuel": ("NO", "", ""),
        "road_municipal.fuel": ("IE", "Not metered apart.", "road_commercial.fuel"),
    }
    return [Key(source, *words) for source, words in said.items()]


def _publish(inventory: Inventory, team: Team, *, verified: bool) -> None:
    editor, coordinator, verifier = team.editor, team.coordinator, team.verifier
    take_step(actor=editor[0], viewer=editor[1], inventory=inventory, key="hand-in")
    if verified and verifier is not None:
        take_step(
            actor=verifier[0],
            viewer=verifier[1],
            inventory=inventory,
            key="verify",
            statement="Sampled against the bills; no material error. Made up for demonstration.",
            organisation="Example Verification Bureau",
        )
    take_step(
        actor=coordinator[0],
        viewer=coordinator[1],
        inventory=inventory,
        key="publish",
        statement=MADE_UP,
    )
