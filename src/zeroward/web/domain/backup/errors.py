"""What keeps a backup from being taken or brought back."""

from zeroward.core.errors import HouseError


class BackupError(HouseError):
    """Nothing was written; the message names the place and what to do."""
