"""Forms of records whose fields are columns: labels come from the model, the use case gets plain values."""

from typing import Any

from django import forms
from django.utils.text import capfirst


class DayInput(forms.DateInput):
    """A day as browsers take it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class RecordForm(forms.ModelForm):  # type: ignore[type-arg]
    """`values()` are what a use case takes. `lock` says which state of the record was opened."""

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["lock"] = self.instance.lock if self.instance.pk else 0
        for field in self.fields.values():
            if isinstance(field, forms.DateField):
                field.widget = DayInput()
            elif isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 4

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data.get(name) for name in self.Meta.fields}  # type: ignore[attr-defined]

    def seen(self) -> int:
        return self.cleaned_data.get("lock") or 0


def web_address(model: Any) -> forms.URLField:
    """The column `url` of a model."""
    label = capfirst(model._meta.get_field("url").verbose_name)
    return forms.URLField(label=label, required=False, max_length=500, assume_scheme="https")


def day(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=DayInput(), help_text=help_text)


def words(label: Any, *, required: bool = False, rows: int = 4, help_text: Any = "") -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=20_000,
        help_text=help_text,
        widget=forms.Textarea({"rows": rows}),
    )
