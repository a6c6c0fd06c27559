"""The Covenant of Mayors' factors: national electricity by release and family, and fuels per megawatt hour.

Each release recalculates every year, and a family (CO2, CO2 equivalents, life cycle) is a definition of its own: so
release and family are in the name of the series, and no lookup ever joins two of them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from zeroward.methods.ghg.factors.record import Boundary, Factor

FAMILIES: Final = {"ipcc_co2": "co2", "ipcc_ghg": "co2e", "lc_ghg": "lca"}
_LICENCE: Final = "European Union, reuse with acknowledgement (Decision 2011/833/EU); JRC catalogue CC BY 4.0"
# Release 2024 does not state its set where it could be read: so none is claimed
_GWP_SETS: Final = {"2022": "AR4", "2017": "AR4"}
NOT_SUSTAINABLE: Final = "not_sustainable"
"""The use of a biofuel whose sustainability is not certified: its CO2 counts."""


def series_name(release: str, family: str) -> str:
    """`("2024", "ipcc_ghg")` → `"jrc-com-2024-co2e"`."""
    return f"jrc-com-{release}-{FAMILIES[family]}"


def factors(content: Mapping[str, Any]) -> Iterator[Factor]:
    yield from _electricity(content)
    for fuel in content["fuels"]:
        yield from _fuel(fuel)


def _electricity(content: Mapping[str, Any]) -> Iterator[Factor]:
    for release, families in content["electricity"].items():
        source = content["sources"][release]
        for family, places in families.items():
            name = series_name(release, family)
            shared: dict[str, Any] = {
                "key": "electricity",
                "unit": "t/MWh",
                "series": name,
                "release": release,
                "family": FAMILIES[family],
                "boundary": _boundary(family),
                "source": f"{source['title']} ({source['report']})",
                "licence": _LICENCE,
                "quality": "M",
                "gwp_set": "" if family == "ipcc_co2" else _GWP_SETS.get(release, "not stated"),
                "includes": ("losses",),
                "note": source.get("status", ""),
            }
            gas = "CO2" if family == "ipcc_co2" else "CO2e"
            for place, years in places.items():
                for year, value in years.items():
                    yield Factor(
                        **shared,
                        id=f"{name}/electricity/{place}/{year}",
                        values={gas: value},
                        place=place,
                        valid_from=int(year),
                        valid_to=int(year),
                    )


def _boundary(family: str) -> Boundary:
    return "life_cycle" if family == "lc_ghg" else "combustion"


def _fuel(fuel: Mapping[str, Any]) -> Iterator[Factor]:
    """CO2 and CO2 equivalents (AR4) per MWh; certified biofuels count no CO2, others count it in full."""
    sustainable = fuel.get("if_sustainable", {})
    for family, column, gas in (
        ("co2", "ipcc_co2_t_per_mwh", "CO2"),
        ("co2e", "ipcc_co2e_ar4_t_per_mwh", "CO2e"),
    ):
        value = fuel.get(column)
        if value is None:
            continue
        if not sustainable:
            yield _fuel_factor(fuel, family, {gas: value})
            continue
        certified = sustainable.get("ipcc_co2" if gas == "CO2" else "ipcc_co2e_ar4", 0.0)
        memo = {"CO2_bio": fuel["ipcc_co2_t_per_mwh"]}
        yield _fuel_factor(fuel, family, {gas: certified, **memo})
        yield _fuel_factor(fuel, family, {gas: value}, use=NOT_SUSTAINABLE)
    life_cycle = fuel.get("jrc_validation_script_t_per_mwh", {}).get("lca")
    if life_cycle is not None and fuel["id"] != "heat_cold_fallback":
        yield _fuel_factor(fuel, "lca", {"CO2e": life_cycle}, use=NOT_SUSTAINABLE if sustainable else "")


def _fuel_factor(fuel: Mapping[str, Any], family: str, values: dict[str, float], use: str = "") -> Factor:
    life_cycle = family == "lca"
    return Factor(
        id="/".join(part for part in (f"jrc-com-{family}", f"fuel.{fuel['id']}", use) if part),
        key=f"fuel.{fuel['id']}",
        values=values,
        unit="t/MWh",
        series=f"jrc-com-{family}",
        use=use,
        family=family,
        basis="NCV",
        boundary="life_cycle" if life_cycle else "combustion",
        source="JRC validation script for Covenant inventories"
        if life_cycle
        else "IPCC 2006 Vol 2 tables 1.4 and 2.2 × 3.6e-6"
        + (" and AR4 warming potentials" if family == "co2e" else ""),
        licence=_LICENCE if life_cycle else "facts from IPCC 2006 Guidelines",
        quality="L",
        mark="verified" if life_cycle else "derived",
        gwp_set={"co2": "", "co2e": "AR4", "lca": "not stated"}[family],
        note="read in a secondary copy of the script, not in the script itself" if life_cycle else "",
    )
