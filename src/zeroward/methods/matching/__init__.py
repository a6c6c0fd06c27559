"""Who goes with whom: stable matchings, pairs, groups and routes, with their proofs and their reasons."""

from zeroward.methods.matching.again import Again
from zeroward.methods.matching.allocation import Allocation, Floor, allocate, what_if
from zeroward.methods.matching.assignment import Assignment, assign
from zeroward.methods.matching.blossom import Pairing, best_pairs
from zeroward.methods.matching.case_fit import (
    Case,
    CasePart,
    Expert,
    PartWeight,
    case_fit,
    explain_case,
    routing_weights,
    why_unable,
)
from zeroward.methods.matching.certificate import Certificate, certify, count_blocking
from zeroward.methods.matching.compatibility import Compatibility, Explanation, Part, compatibility, rescored
from zeroward.methods.matching.deferred import deferred_acceptance, host_optimal, is_strict
from zeroward.methods.matching.exact import (
    Exact,
    best_stable,
    fewest_blocking,
    largest_stable,
    smallest_stable,
)
from zeroward.methods.matching.explain import why_not, why_pair, why_unmatched
from zeroward.methods.matching.floors import FloorPrice, demand_possible, floor_prices
from zeroward.methods.matching.flow import Arc, Flow, min_cost_flow
from zeroward.methods.matching.groups import Groups, form_groups, mean_fit
from zeroward.methods.matching.large import large_stable
from zeroward.methods.matching.market import NOWHERE, Market, Places, from_lists, from_orders, from_scores
from zeroward.methods.matching.pins import Settled, settle
from zeroward.methods.matching.profiles import CityProfile
from zeroward.methods.matching.reports import (
    Envy,
    Price,
    Profile,
    envy,
    gini,
    price_of_stability,
    rank_profile,
    total_fit,
)
from zeroward.methods.matching.roommates import Roommates, is_stable_pairing, pair_up
from zeroward.methods.matching.routing import Routing, route
from zeroward.methods.matching.run import Outcome, digest, match
from zeroward.methods.matching.sensitivity import Sensitivity, sensitivity
from zeroward.methods.matching.stable_set import all_stable
from zeroward.methods.matching.trading import top_trading_cycles
from zeroward.methods.matching.weights import Setting, Weight, Weights, fit_weights

__all__ = [
    "NOWHERE",
    "Again",
    "Allocation",
    "Arc",
    "Assignment",
    "Case",
    "CasePart",
    "Certificate",
    "CityProfile",
    "Compatibility",
    "Envy",
    "Exact",
    "Expert",
    "Explanation",
    "Floor",
    "FloorPrice",
    "Flow",
    "Groups",
    "Market",
    "Outcome",
    "Pairing",
    "Part",
    "PartWeight",
    "Places",
    "Price",
    "Profile",
    "Roommates",
    "Routing",
    "Sensitivity",
    "Setting",
    "Settled",
    "Weight",
    "Weights",
    "all_stable",
    "allocate",
    "assign",
    "best_pairs",
    "best_stable",
    "case_fit",
    "certify",
    "compatibility",
    "count_blocking",
    "deferred_acceptance",
    "demand_possible",
    "digest",
    "envy",
    "explain_case",
    "fewest_blocking",
    "fit_weights",
    "floor_prices",
    "form_groups",
    "from_lists",
    "from_orders",
    "from_scores",
    "gini",
    "host_optimal",
    "is_stable_pairing",
    "is_strict",
    "large_stable",
    "largest_stable",
    "match",
    "mean_fit",
    "min_cost_flow",
    "pair_up",
    "price_of_stability",
    "rank_profile",
    "rescored",
    "route",
    "routing_weights",
    "sensitivity",
    "settle",
    "smallest_stable",
    "top_trading_cycles",
    "total_fit",
    "what_if",
    "why_not",
    "why_pair",
    "why_unable",
    "why_unmatched",
]
