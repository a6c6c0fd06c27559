"""Waste and wastewater: landfill, biological treatment, incineration, wastewater. Importing registers the methods."""

from zeroward.methods.ghg.waste.biological import biological_treatment
from zeroward.methods.ghg.waste.commitment import commitment_doc, methane_commitment, methane_potential
from zeroward.methods.ghg.waste.incineration import BurntCarbon, burnt_carbon
from zeroward.methods.ghg.waste.landfill import Landfill, decay_weights, landfill_methane, remaining_weights
from zeroward.methods.ghg.waste.landfill_decay import METHOD as LANDFILL_DECAY
from zeroward.methods.ghg.waste.landfill_inputs import one_landfill_method
from zeroward.methods.ghg.waste.wastewater import (
    industrial_load,
    nitrous_oxide,
    organic_load,
    treatment_methane,
    wastewater_nitrogen,
)
from zeroward.methods.ghg.waste.wastewater_industry import INDUSTRIAL
from zeroward.methods.ghg.waste.wastewater_methane import DOMESTIC
from zeroward.methods.ghg.waste.wastewater_nitrous import METHOD_2006, METHOD_2019

__all__ = [
    "DOMESTIC",
    "INDUSTRIAL",
    "LANDFILL_DECAY",
    "METHOD_2006",
    "METHOD_2019",
    "BurntCarbon",
    "Landfill",
    "biological_treatment",
    "burnt_carbon",
    "commitment_doc",
    "decay_weights",
    "industrial_load",
    "landfill_methane",
    "methane_commitment",
    "methane_potential",
    "nitrous_oxide",
    "one_landfill_method",
    "organic_load",
    "remaining_weights",
    "treatment_methane",
    "wastewater_nitrogen",
]
