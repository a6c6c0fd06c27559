"""Reading the shipped data files, with errors that name the file and the remedy."""

import json
from pathlib import Path
from typing import Any

from zeroward.core.errors import InvalidInputError

LARGEST = 20 * 1024 * 1024


def read_json(path: Path) -> Any:
    """The content of a JSON file. Raises InvalidInputError when it is missing, too large or no JSON."""
    if not path.is_file():
        raise InvalidInputError(
            "This data file is missing.", place=str(path), remedy="Restore it from the release."
        )
    if path.stat().st_size > LARGEST:
        raise InvalidInputError(
            "This data file is too large.", place=str(path), remedy="Files up to 20 MB are read."
        )
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InvalidInputError(
            f"This is no JSON: {error}.", place=str(path), remedy="Restore the file."
        ) from error


def as_lines(items: list[Any] | None) -> str:
    """A list as the house stores it: one item a line."""
    return "\n".join(" ".join(str(item).split()) for item in items or [] if item)
