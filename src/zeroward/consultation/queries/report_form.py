"""The form of a frozen report's content."""

from typing import Final

FORM: Final = 1
"""Counted up when the content changes so that older readers cannot read it."""
