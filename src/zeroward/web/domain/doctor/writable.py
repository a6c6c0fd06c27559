"""May we write there? Apart from the other checks of files: each web process asks it, and needs nothing of backups."""

import tempfile
from pathlib import Path


def is_writable(folder: Path) -> bool:
    """Whether a file can be made there; a folder that is not there yet is judged by the one above."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError:
        return False
    return True
