"""The gases that are kept apart from the first figure to the last.

Carbon dioxide and methane stand twice: of fossil origin, and biogenic (biomass, waste of biological origin).
Biogenic CO2 is a memo item and in no total; biogenic methane counts, with its own warming potential where the
set has one. The last column of the combustion gases holds what a factor publishes only as CO2 equivalent: it
cannot be taken apart, nor restated with another set.
"""

from typing import Final

CO2: Final = "CO2"
CO2_BIO: Final = "CO2_bio"
CH4: Final = "CH4"
CH4_BIO: Final = "CH4_bio"
N2O: Final = "N2O"
CO2E: Final = "CO2e"

COMBUSTION_GASES: Final = (CO2, CO2_BIO, CH4, CH4_BIO, N2O)
FLUORINATED_GASES: Final = (
    "HFC-23", "HFC-32", "HFC-125", "HFC-134a", "HFC-143a", "HFC-152a", "HFC-227ea", "HFC-236fa", "HFC-245fa",
    "CF4", "C2F6", "C3F8", "SF6", "NF3",
)  # fmt: skip

GASES: Final = (*COMBUSTION_GASES, CO2E, *FLUORINATED_GASES)
"""Order of the gas axis in every array of emissions, in kilograms of the gas itself."""

GAS_INDEX: Final = {gas: index for index, gas in enumerate(GASES)}
