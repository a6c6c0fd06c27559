"""Money with a deadline: who may apply, what fits a city, and why.

>>> from zeroward.methods.funding import batch, changes, compile_offers, gates_of
"""

from zeroward.methods.funding.batch import Batch, Coverage, batch, closing_gates, coverage
from zeroward.methods.funding.compiled import Compiled, compile_offers
from zeroward.methods.funding.countries import (
    CountryRule,
    CountryStatuses,
    read_country_rule,
    read_statuses,
    takes_part,
)
from zeroward.methods.funding.examples import Published, published_rules
from zeroward.methods.funding.faults import FundingError, FundingFault
from zeroward.methods.funding.finder import Candidate, Group, find_partners
from zeroward.methods.funding.gates import Gate, gates_of, missing_of, together
from zeroward.methods.funding.offer import Consortium, Deadline, Offer, Rate
from zeroward.methods.funding.partners import Together, bodies_of, lacking
from zeroward.methods.funding.portfolio import Application, Clash, Portfolio, best_portfolio, clashes
from zeroward.methods.funding.reading import Rules, read_consortium, read_deadlines, read_rates, read_rules
from zeroward.methods.funding.scoring import Scored, Scoring
from zeroward.methods.funding.timing import Timing, timing
from zeroward.methods.funding.weights import Weights, fit_weights, read_weights
from zeroward.methods.funding.what_if import STEPS, Change, Step, changes
from zeroward.methods.funding.words_fit import terms_of

__all__ = [
    "STEPS",
    "Application",
    "Batch",
    "Candidate",
    "Change",
    "Clash",
    "Compiled",
    "Consortium",
    "CountryRule",
    "CountryStatuses",
    "Coverage",
    "Deadline",
    "FundingError",
    "FundingFault",
    "Gate",
    "Group",
    "Offer",
    "Portfolio",
    "Published",
    "Rate",
    "Rules",
    "Scored",
    "Scoring",
    "Step",
    "Timing",
    "Together",
    "Weights",
    "batch",
    "best_portfolio",
    "bodies_of",
    "changes",
    "clashes",
    "closing_gates",
    "compile_offers",
    "coverage",
    "find_partners",
    "fit_weights",
    "gates_of",
    "lacking",
    "missing_of",
    "published_rules",
    "read_consortium",
    "read_country_rule",
    "read_deadlines",
    "read_rates",
    "read_rules",
    "read_statuses",
    "read_weights",
    "takes_part",
    "terms_of",
    "timing",
    "together",
]
