"""Industrial processes and product use. Importing registers the methods."""

from zeroward.methods.ghg.ippu.cement import CEMENT
from zeroward.methods.ghg.ippu.direct import MEASURED as DIRECT
from zeroward.methods.ghg.ippu.metals import production_emissions
from zeroward.methods.ghg.ippu.minerals import carbonate_co2, cement_co2, glass_co2, lime_co2
from zeroward.methods.ghg.ippu.products import nitrous_oxide_sold, oil_product_co2, switchgear_sf6
from zeroward.methods.ghg.ippu.refrigerants import RefrigerantLosses, refrigerant_losses, species_of

__all__ = [
    "CEMENT",
    "DIRECT",
    "RefrigerantLosses",
    "carbonate_co2",
    "cement_co2",
    "glass_co2",
    "lime_co2",
    "nitrous_oxide_sold",
    "oil_product_co2",
    "production_emissions",
    "refrigerant_losses",
    "species_of",
    "switchgear_sf6",
]
