"""First estimates of what one action saves. Linear in the activity; overlaps are another module's subject."""

HOURS_PER_YEAR = 8760.0


def generation(*, capacity_kw: float, capacity_factor: float, hours: float = HOURS_PER_YEAR) -> float:
    """MWh a year of a plant: capacity (kW or kWp) x capacity factor (0..1) x hours."""
    if not 0 <= capacity_factor <= 1:
        raise ValueError("A capacity factor lies between 0 and 1.")
    return capacity_kw * capacity_factor * hours / 1000


def avoided_emissions(*, energy: float, factor: float, new_factor: float = 0.0) -> float:
    """Energy no longer bought (or bought from a cleaner source) x difference of the factors, in the factor's mass."""
    return energy * (factor - new_factor)


def sequestration(*, trees: float, kg_co2_per_tree: float) -> float:
    """Tonnes of CO2 a year that trees take up, `kg_co2_per_tree` being kilograms of CO2 per tree and year."""
    return trees * kg_co2_per_tree / 1000
