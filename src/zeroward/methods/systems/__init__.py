"""Maps of factors: codes that stand together, causal loops, influences, levels, middles, and how sure they are."""

from zeroward.methods.systems.barriers import BarrierMap, Factor, Link, barrier_map
from zeroward.methods.systems.centrality import Centralities, adjacency, centralities, pagerank
from zeroward.methods.systems.cooccurrence import Cooccurrence, Pair, cooccurrence, fisher_exact
from zeroward.methods.systems.dematel import Dematel, dematel
from zeroward.methods.systems.evidence import Arrow, Standing, Sureness, sureness
from zeroward.methods.systems.ism import Structure, closure, from_letters, levels, structure
from zeroward.methods.systems.loops import Loop, Loops, loops
from zeroward.methods.systems.many_tests import benjamini_hochberg, holm
from zeroward.methods.systems.micmac import Micmac, Quadrant, micmac, power_sums, quadrants

__all__ = [
    "Arrow",
    "BarrierMap",
    "Centralities",
    "Cooccurrence",
    "Dematel",
    "Factor",
    "Link",
    "Loop",
    "Loops",
    "Micmac",
    "Pair",
    "Quadrant",
    "Standing",
    "Structure",
    "Sureness",
    "adjacency",
    "barrier_map",
    "benjamini_hochberg",
    "centralities",
    "closure",
    "cooccurrence",
    "dematel",
    "fisher_exact",
    "from_letters",
    "holm",
    "levels",
    "loops",
    "micmac",
    "pagerank",
    "power_sums",
    "quadrants",
    "structure",
    "sureness",
]
