"""What keeps something from leaving or from being taken in."""

from zeroward.core.errors import HouseError


class ExitError(HouseError):
    """Nothing was written; the message names the place and what to do."""
