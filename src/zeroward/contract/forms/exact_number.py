"""A number in a form as a person would type it; left alone it stays exactly what it was."""

from typing import Any

from zeroward.inventory.forms.numbers import NumberField, Written
from zeroward.inventory.queries.reading import typed
from zeroward.methods.contracts.template.content import Cell, has_value


class ExactNumberField(NumberField):
    """Figures that a room computed are shown rounded, those that somebody typed as they were typed.

    `cell` is what stands there. What comes back as it was shown means: unchanged, with every digit.
    """

    def __init__(self, *, cell: Cell, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.exact: float | int | None = (
            cell["value"] if has_value(cell) and _is_number(cell["value"]) else None
        )
        self.as_shown = typed_short(cell) if self.exact is not None else ""

    def prepare_value(self, value: Any) -> Any:
        """What is typed comes back as it is; the number that stands there is shown short."""
        return Written(self.as_shown) if self._is_exact(value) else super().prepare_value(value)

    def clean(self, value: Any) -> float | None:
        return self.exact if self._is_unchanged(value) else super().clean(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial, data) if self.exact is None else not self._is_unchanged(data)

    def _is_exact(self, value: Any) -> bool:
        return self.exact is not None and _is_number(value) and value == self.exact

    def _is_unchanged(self, data: Any) -> bool:
        text = data.text if isinstance(data, Written) else str(data or "")
        return self.exact is not None and text == self.as_shown


def typed_short(cell: Cell) -> str:
    """A figure without digits that nobody reads; in full when a person wrote it."""
    value = cell["value"]
    return typed(round(value, decimals_typed(value)) if cell.get("from") else value)


def decimals_typed(value: float) -> int:
    """Of a computed figure in a form."""
    size = abs(value)
    return 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 4


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
