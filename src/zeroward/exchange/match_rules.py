"""Who may do what with testbeds and requests to them. Matchings follow `exchange.manage`, matches their partners."""

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator

TESTBEDS = "exchange.testbeds"
"""Keep the testbeds of one's own place and answer requests to them."""

permit(TESTBEDS, coordinates | edits | is_mission_administrator)
