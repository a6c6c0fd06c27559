"""From the description of a method's input to a form field, and back to the value that the method takes."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext as _

from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.queries.reading import doubt, readings, typed
from zeroward.methods.ghg.method import Input

PREFIX: Final = "in_"
PART: Final = "__of__"
PERCENT: Final = 100.0
LONGEST_TEXT = 20_000


def fields_of(one: Input) -> dict[str, forms.Field]:
    """The fields of one input by their names: usually one, for a composition one for each fraction."""
    name = PREFIX + one.key
    if one.kind == "composition" and one.choices:
        return {
            f"{name}{PART}{choice.key}": _percent(_(choice.label), required=False) for choice in one.choices
        }
    return {name: _field(one)}


def _field(one: Input) -> forms.Field:
    words: dict[str, Any] = {
        "label": label_of(one),
        "required": is_needed(one),
        "help_text": hint_of(one),
    }
    if one.kind == "share":
        return _percent(words["label"], required=words["required"], help_text=words["help_text"])
    if one.kind == "choice":
        blank = [] if is_needed(one) and one.default is not None else [("", _("not stated"))]
        return forms.ChoiceField(
            choices=[*blank, *((choice.key, _(choice.label)) for choice in one.choices)], **words
        )
    if one.kind == "series":
        return SeriesField(**words)
    if one.kind == "composition":
        return CompositionField(**words)
    if one.kind == "text":
        return forms.CharField(max_length=2000, **words)
    return NumberField(**words)


def _percent(label: str, *, required: bool, help_text: str = "") -> NumberField:
    return NumberField(scale=PERCENT, label=f"{label} (%)", required=required, help_text=help_text)


def is_needed(one: Input) -> bool:
    return one.required and one.default is None


def label_of(one: Input) -> str:
    """Label with the unit; a share is asked in percent and says so itself."""
    return (
        f"{_(one.label)} ({one.unit})" if one.unit not in ("1", "") and one.kind != "share" else _(one.label)
    )


def hint_of(one: Input) -> str:
    """Help, and the value that is taken when the field stays empty, with its source."""
    parts = [_(one.help)] if one.help else []
    if one.default is not None:
        value = one.default
        if one.kind == "share":
            value = f"{typed(float(value) * PERCENT)} %"
        elif one.kind == "choice":
            value = next((_(choice.label) for choice in one.choices if choice.key == value), value)
        elif isinstance(value, int | float):
            value = typed(value)
        parts.append(_("Left empty: %(value)s (%(source)s).") % {"value": value, "source": one.source or "–"})
        if one.mark == "assumption":
            parts.append(_("This value is an assumption."))
    return str(escape(" ".join(parts)))


def value_of(one: Input, cleaned: Mapping[str, Any]) -> Any:
    """The value of an input from the form's cleaned data; None when nothing was given."""
    name = PREFIX + one.key
    if one.kind == "composition" and one.choices:
        parts = {choice.key: cleaned.get(f"{name}{PART}{choice.key}") for choice in one.choices}
        given = {key: value for key, value in parts.items() if value is not None}
        return given or None
    value = cleaned.get(name)
    return None if value in ("", {}, None) else value


def initial_of(one: Input, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in the fields for a stored value."""
    name, value = PREFIX + one.key, inputs.get(one.key)
    if value is None:
        return {}
    if one.kind == "composition" and one.choices and isinstance(value, Mapping):
        return {f"{name}{PART}{key}": share for key, share in value.items()}
    return {name: value}


class LinesField(forms.CharField):
    """One "key: number" a line. Subclasses say what the key is, and what the number is divided by."""

    widget = forms.Textarea({"rows": 6})
    scale = 1.0
    example = "2020: 1500"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_TEXT, **kwargs)
        told = _("One a line, for example %(example)s.") % {"example": self.example}
        self.help_text = f"{self.help_text} {escape(told)}".strip()

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return "\n".join(f"{key}: {typed(number * self.scale)}" for key, number in value.items())
        return value

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        found: dict[str, float] = {}
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                key, amount = self._line(number, line)
                if key in found:
                    raise forms.ValidationError(
                        _("Line %(number)d: %(key)s is there twice.") % {"number": number, "key": key}
                    )
                found[key] = amount / self.scale
        return found

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """The length was checked by the browser's field and the number of lines is bound by the domain."""

    def _line(self, number: int, line: str) -> tuple[str, float]:
        key, _colon, rest = line.replace("\t", ":").replace(";", ":").partition(":")
        read = readings(rest.replace("%", ""))
        if not key.strip() or not read:
            raise forms.ValidationError(
                _("Line %(number)d: write it like %(example)s.") % {"number": number, "example": self.example}
            )
        if len(read) == 2:
            raise forms.ValidationError(
                _("Line %(number)d: %(doubt)s") % {"number": number, "doubt": doubt(rest.strip(), read)}
            )
        return self.key_of(number, key.strip()), float(read[0].text)

    def key_of(self, _number: int, key: str) -> str:
        return key


class SeriesField(LinesField):
    """Years and numbers."""

    def key_of(self, _number: int, key: str) -> str:
        if not (key.isascii() and key.isdigit() and 1850 <= int(key) <= 2100):
            raise forms.ValidationError(
                _("Line %(number)d: “%(key)s” is no year.") % {"number": _number, "key": key[:20]}
            )
        return key


class CompositionField(LinesField):
    """Fractions and their shares in percent."""

    scale = PERCENT
    example = "food: 40"
