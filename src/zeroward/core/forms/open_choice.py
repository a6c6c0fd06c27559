"""A field that offers words to choose from and takes other words too."""

from collections.abc import Sequence
from typing import Any

from django import forms


class OpenChoice(forms.TextInput):
    """A field with a list to choose from, which also takes words of one's own."""

    template_name = "core/widgets/open_choice.html"

    def __init__(self, titles: Sequence[str] = ()) -> None:
        super().__init__({"autocomplete": "off"})
        self.titles = titles

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["titles"] = self.titles
        context["widget"]["list"] = f"list_{name}"
        return context
