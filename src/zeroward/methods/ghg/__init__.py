"""Greenhouse gas inventories of cities: factors, calculation methods, framework views, uncertainty, checks.

Pure Python on NumPy: usable in a notebook without the platform.
"""

from zeroward.methods.ghg import afolu, change, checks, frameworks, gwp, ippu, transport, uncertainty, waste
from zeroward.methods.ghg.activities import Activity, ActivityTable
from zeroward.methods.ghg.batch import Columns, DenseFactors, Kind, Landfills, inventories
from zeroward.methods.ghg.emissions import EmissionTable, Problem
from zeroward.methods.ghg.energy import methods as _energy  # noqa: F401 (registers its methods)
from zeroward.methods.ghg.energy.electricity import LocalElectricity
from zeroward.methods.ghg.energy.heat import HeatSupply, Plant
from zeroward.methods.ghg.engine import compute
from zeroward.methods.ghg.explain import Explanation
from zeroward.methods.ghg.factors import Factor, FactorSet, Fallback, Found, use_of
from zeroward.methods.ghg.factors.reading import default_factors, load_factors, read_factors
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.transport import methods as _transport  # noqa: F401 (registers its methods)

__all__ = [
    "Activity",
    "ActivityTable",
    "Columns",
    "DenseFactors",
    "EmissionTable",
    "Explanation",
    "Factor",
    "FactorSet",
    "Fallback",
    "Found",
    "HeatSupply",
    "Kind",
    "Landfills",
    "LocalElectricity",
    "Plant",
    "Problem",
    "Rules",
    "afolu",
    "change",
    "checks",
    "compute",
    "default_factors",
    "frameworks",
    "gwp",
    "inventories",
    "ippu",
    "load_factors",
    "read_factors",
    "transport",
    "uncertainty",
    "use_of",
    "waste",
]
