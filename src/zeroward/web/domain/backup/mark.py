"""The mark that a restore leaves on the disk while old and new change places."""

from pathlib import Path

MARK = "restore-in-progress.json"


def was_cut_off(var: Path) -> bool:
    """Whether a restore did not come to its end."""
    return (var / MARK).exists()
