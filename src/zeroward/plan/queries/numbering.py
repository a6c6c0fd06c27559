"""The order of numbers that hold letters: M2 before M10."""

import re


def natural(text: str) -> list[tuple[int, str]]:
    """A key to sort by: numbers within a text by their size."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", text)]
