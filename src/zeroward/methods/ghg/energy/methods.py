"""The energy methods: importing this module registers them."""

from zeroward.methods.ghg.energy.burning import COGENERATED, OWN_FUEL
from zeroward.methods.ghg.energy.grid import COVENANT_HEAT, LOCAL_ELECTRICITY, LOSSES

__all__ = ["COGENERATED", "COVENANT_HEAT", "LOCAL_ELECTRICITY", "LOSSES", "OWN_FUEL"]
