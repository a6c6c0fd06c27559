"""Who may do what with programmes, calls, matches and cohorts."""

from zeroward.exchange.call_rules import APPLY, MANAGE, READ

__all__ = ["APPLY", "MANAGE", "READ"]
