"""Agriculture, forestry and other land use. Importing registers the methods. Removals are negative."""

from zeroward.methods.ghg.afolu.biomass import biomass_gain, conversion_change, wood_loss
from zeroward.methods.ghg.afolu.liming import LIMING
from zeroward.methods.ghg.afolu.livestock import enteric_methane, manure_methane, yearly_per_head
from zeroward.methods.ghg.afolu.manure_nitrogen import ManureNitrousOxide, manure_nitrous_oxide
from zeroward.methods.ghg.afolu.soil_carbon import carbon_to_co2, soil_carbon, yearly_change
from zeroward.methods.ghg.afolu.soils import SoilFactors, SoilNitrousOxide, liming_co2, soil_nitrous_oxide
from zeroward.methods.ghg.afolu.stated import STATED
from zeroward.methods.ghg.afolu.trees import tree_carbon

__all__ = [
    "LIMING",
    "STATED",
    "ManureNitrousOxide",
    "SoilFactors",
    "SoilNitrousOxide",
    "biomass_gain",
    "carbon_to_co2",
    "conversion_change",
    "enteric_methane",
    "liming_co2",
    "manure_methane",
    "manure_nitrous_oxide",
    "soil_carbon",
    "soil_nitrous_oxide",
    "tree_carbon",
    "wood_loss",
    "yearly_change",
    "yearly_per_head",
]
