"""Renewable energy communities: what their members share, by which key, and what a country's rules pay for it.

Energy is in one unit throughout a call (kWh or MWh), prices in euro per MWh where a tariff is meant.
"""

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
from zeroward.methods.energy_sharing.shared import Kept, Shared, by_demand, by_share, split, together

__all__ = [
    "Grant",
    "Kept",
    "Premium",
    "Shared",
    "Tier",
    "after_grant",
    "by_demand",
    "by_share",
    "cut",
    "premium",
    "premiums",
    "split",
    "surplus_share",
    "tariff",
    "together",
]
