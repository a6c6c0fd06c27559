"""The mark that tasks are waiting: `make run` starts its task worker when the mark is there, and not before.

Between tasks no worker is in memory. Whoever queues a task leaves the mark after the commit; a worker takes it away
before it looks a last time, so nothing that comes in between is forgotten. Only the standard library is imported here.
"""

import os
from pathlib import Path

NAME = "tasks-waiting"


def mark_in(folder: str | Path) -> Path:
    """Where the mark lies: in the installation's own folder, so that it outlives a stop."""
    return Path(folder) / NAME


def default_folder() -> Path:
    """The folder of an installation as the settings have it, known without reading them."""
    return Path(os.environ.get("ZEROWARD_VAR") or Path(__file__).resolve().parents[3] / "var")
