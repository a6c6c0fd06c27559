"""Renewable energy communities: what their members share, by which key, and what a country's rules pay for it.

Energy is in one unit throughout a call (kWh or MWh), prices in euro per MWh where a tariff is meant.
"""

from zeroward.methods.energy_sharing.bands import Band, Bands, bands_of
from zeroward.methods.energy_sharing.community import Member, Money, Plant, Prices, Year, money_of, year_of
from zeroward.methods.energy_sharing.fair import Community, Split, by_weights, equal, shapley
from zeroward.methods.energy_sharing.financing import FORMS, Financing, PlantCase, plant_case
from zeroward.methods.energy_sharing.keys import cascade, ex_ante
from zeroward.methods.energy_sharing.premium import (
    Grant,
    Premium,
    Tier,
    after_grant,
    cut,
    premium,
    premiums,
    surplus_share,
    tariff,
)
from zeroward.methods.energy_sharing.profiles import HOURS, by_month, profile_labels, sun, use, use_of_day
from zeroward.methods.energy_sharing.schemes import Fact, Point, Scheme, scheme, schemes
from zeroward.methods.energy_sharing.shared import Kept, Shared, by_demand, by_share, split, together

__all__ = [
    "FORMS",
    "HOURS",
    "Band",
    "Bands",
    "Community",
    "Fact",
    "Financing",
    "Grant",
    "Kept",
    "Member",
    "Money",
    "Plant",
    "PlantCase",
    "Point",
    "Premium",
    "Prices",
    "Scheme",
    "Shared",
    "Split",
    "Tier",
    "Year",
    "after_grant",
    "bands_of",
    "by_demand",
    "by_month",
    "by_share",
    "by_weights",
    "cascade",
    "cut",
    "equal",
    "ex_ante",
    "money_of",
    "plant_case",
    "premium",
    "premiums",
    "profile_labels",
    "scheme",
    "schemes",
    "shapley",
    "split",
    "sun",
    "surplus_share",
    "tariff",
    "together",
    "use",
    "use_of_day",
    "year_of",
]
