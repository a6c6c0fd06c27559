"""Who may do what with programmes, calls, matches and cohorts."""

from zeroward.exchange.call_rules import APPLY, MANAGE, READ
from zeroward.exchange.match_rules import TESTBEDS

__all__ = ["APPLY", "MANAGE", "READ", "TESTBEDS"]
