"""Text that a spreadsheet would take for a formula."""

from typing import Any

from zeroward.core.workbooks.cells import Value

FORMULA_STARTS = (*"=+-@\t\r\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are =, +, - and @ in full width, which spreadsheets of East Asia take for the plain ones."""


def safe_text(value: Value) -> Value:
    """Text that a spreadsheet would take for a formula, so marked that it stays text."""
    if isinstance(value, str) and value.lstrip("'").startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def unsafe_text(value: Any) -> Any:
    """The text as it was before `safe_text`."""
    if isinstance(value, str) and value.startswith("'") and value.lstrip("'").startswith(FORMULA_STARTS):
        return value[1:]
    return value
