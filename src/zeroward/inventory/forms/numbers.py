"""The form field for numbers: takes what people write, and asks when "1.234" can be read in two ways."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.queries.reading import readings, typed

READING = "__reading"


@dataclass(frozen=True, slots=True)
class Written:
    """What came from the browser: the text, and the reading that was chosen for it."""

    text: str = ""
    reading: str = ""


class NumberInput(forms.TextInput):
    """A text field; when its text can be read in two ways, the two stand below to choose from."""

    template_name = "inventory/widgets/number.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    def value_from_datadict(self, data: Any, _files: Any, name: str) -> Written:
        return Written((data.get(name) or "").strip(), data.get(name + READING) or "")

    def value_omitted_from_data(self, data: Any, _files: Any, name: str) -> bool:
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        written = value if isinstance(value, Written) else Written(typed(value) if value is not None else "")
        context: dict[str, Any] = super().get_context(name, written.text, attrs)
        found = readings(written.text)
        context["widget"]["readings"] = found if len(found) == 2 else []
        context["widget"]["chosen"] = written.reading
        context["widget"]["reading_name"] = name + READING
        return context

    def format_value(self, value: Any) -> str:
        return str(value or "")


class NumberField(forms.Field):
    """Cleans to a float or None. `scale` divides what was written: 100 for shares that are asked in percent."""

    widget = NumberInput
    default_error_messages = {
        "number": _("This is no number. Write for example 1234.5, or 1 234,5."),
        "doubt": _("This can be read in two ways. Choose the one that you mean."),
    }

    def __init__(self, *, scale: float = 1.0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.scale = scale

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return round(value * self.scale, 12) if self.scale != 1 else value
        return value

    def clean(self, value: Any) -> float | None:
        written = value if isinstance(value, Written) else Written(str(value or ""))
        if not written.text:
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        found = readings(written.text)
        if not found:
            raise forms.ValidationError(self.error_messages["number"], code="number")
        if len(found) == 2:
            found = [one for one in found if one.text == written.reading]
            if not found:
                raise forms.ValidationError(self.error_messages["doubt"], code="doubt")
        return float(found[0].text) / self.scale

    def has_changed(self, initial: Any, data: Any) -> bool:
        text = data.text if isinstance(data, Written) else str(data or "")
        return text != (typed(self.prepare_value(initial)) if initial is not None else "")
