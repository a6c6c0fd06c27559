"""Where a command writes: a file that is not there yet, or a folder in which it gets a name. Nothing is overwritten."""

import os
from pathlib import Path

from zeroward.core.errors import InvalidInputError


def new_file(given: Path | str, name: str = "") -> Path:
    """The path of a file to be; in a folder it is called `name`. Raises InvalidInputError; a folder is never made.

    Hand on the text that was typed: a slash at its end means a folder, and `Path` forgets it.
    """
    path = Path(given)
    is_folder = path.is_dir() or os.fspath(given).endswith(os.sep)
    folder = path if is_folder else path.parent
    if not folder.is_dir():
        raise InvalidInputError("There is no such folder.", place=str(folder), remedy="Make it first.")
    if is_folder and not name:
        raise InvalidInputError("This is a folder.", place=str(path), remedy="Name a new file in it.")
    path = folder / name if is_folder else path
    if os.path.lexists(path):
        raise InvalidInputError("There is such a file already.", place=str(path), remedy="Give another name.")
    return path
