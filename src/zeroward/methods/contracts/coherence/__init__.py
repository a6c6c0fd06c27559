"""Coherence of a contract: rules as data, each of which holds, is broken, or cannot be checked.

A broken rule says where, by how much and, where the other sums of the table allow only one answer, what would mend it.
"""

from zeroward.methods.contracts.coherence.engine import check, check_contract
from zeroward.methods.contracts.coherence.facts import Facts
from zeroward.methods.contracts.coherence.from_content import facts_of_content
from zeroward.methods.contracts.coherence.from_text import facts_of_text
from zeroward.methods.contracts.coherence.outcome import Outcome, Where, as_json
from zeroward.methods.contracts.coherence.rules import Rule, rule, rules

__all__ = [
    "Facts",
    "Outcome",
    "Rule",
    "Where",
    "as_json",
    "check",
    "check_contract",
    "facts_of_content",
    "facts_of_text",
    "rule",
    "rules",
]
