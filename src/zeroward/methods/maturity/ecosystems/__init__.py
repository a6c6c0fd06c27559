"""National ecosystems: clusters by rules that explain themselves, checked beside data, year by year.

How support is shared out is in `ecosystems.support`.
"""

from zeroward.methods.maturity.ecosystems.cross_check import Beside, CrossCheck, cross_check
from zeroward.methods.maturity.ecosystems.placing import Fact, Judged, Lift, Placement, lifts, place
from zeroward.methods.maturity.ecosystems.reading import proposed_typology, read_typology
from zeroward.methods.maturity.ecosystems.standing import YearStanding, standings
from zeroward.methods.maturity.ecosystems.thresholds import Changed, Shift, threshold_shifts
from zeroward.methods.maturity.ecosystems.transitions import Transitions, transitions
from zeroward.methods.maturity.ecosystems.typology import Cluster, Criterion, Typology

__all__ = [
    "Beside",
    "Changed",
    "Cluster",
    "Criterion",
    "CrossCheck",
    "Fact",
    "Judged",
    "Lift",
    "Placement",
    "Shift",
    "Transitions",
    "Typology",
    "YearStanding",
    "cross_check",
    "lifts",
    "place",
    "proposed_typology",
    "read_typology",
    "standings",
    "threshold_shifts",
    "transitions",
]
