"""Form fields for the cells of a contract, by the kind of their column; and the way back from what was typed."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.forms.exact_number import ExactNumberField
from zeroward.contract.queries.showing import head_of, words_of
from zeroward.core.forms.open_choice import OpenChoice
from zeroward.core.forms.reasons import REASON
from zeroward.methods.contracts.template.content import Cell, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column
from zeroward.methods.text.clean import clean_text

MOST_TEXT: Final = 20_000
SHORT: Final = frozenset(
    {
        *(
            "number",
            "name",
            "title",
            "short",
            "unit",
            "type",
            "action",
            "indicator",
            "project",
            "fuel",
            "file",
        ),
        *("signatory", "domain", "legal_form", "person", "position", "holder", "subsector", "source"),
        *("provider", "barrier", "policy", "risk", "stakeholder", "activity", "interval", "system"),
    }
)
"""Columns of one line. What holds more than that already keeps the room that it needs."""
LINE: Final = 200
YES_NO: Final = [("", "–"), ("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))]


def field_for(column: Column, cell: Cell, *, label: str = "", small: bool = False) -> forms.Field:
    """The field of a column; nothing is required, because a blank is shown and not refused."""
    options: dict[str, Any] = {"label": label or head_of(column), "required": False}
    if column.note and not small:
        options["help_text"] = words_of(column.note)
    if column.is_list:
        return _list_field(column, options)
    if column.kind == "year":
        return forms.IntegerField(min_value=1900, max_value=2200, **options)
    if column.is_number:
        return ExactNumberField(cell=cell, **options)
    if column.kind == "yes_no":
        return forms.ChoiceField(choices=YES_NO, **options)
    if column.kind == "choice":
        return _choice_field(column, options)
    held = str(cell.get("value") or "")
    if column.key in SHORT and "\n" not in held and len(held) <= LINE:
        return forms.CharField(max_length=LINE, **options)
    widget = forms.Textarea({"rows": 2 if small else 4})
    return forms.CharField(max_length=MOST_TEXT, widget=widget, **options)


def _list_field(column: Column, options: dict[str, Any]) -> forms.Field:
    if column.choices and not column.open:
        return forms.MultipleChoiceField(
            choices=_choices(column), widget=forms.CheckboxSelectMultiple, **options
        )
    options.setdefault("help_text", _("One on each line."))
    return forms.CharField(max_length=MOST_TEXT, widget=forms.Textarea({"rows": 3}), **options)


def _choice_field(column: Column, options: dict[str, Any]) -> forms.Field:
    if column.open or not column.choices:
        titles = [words_of(choice.title) for choice in column.choices]
        return forms.CharField(max_length=300, widget=OpenChoice(titles), **options)
    return forms.ChoiceField(choices=[("", "–"), *_choices(column)], **options)


def _choices(column: Column) -> list[tuple[str, str]]:
    return [(choice.key, words_of(choice.title)) for choice in column.choices]


def reason_field() -> forms.CharField:
    """Why there is no value: drawn below the field by the form's template."""
    return forms.CharField(
        label=gettext_lazy("Why is it not available?"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
    )


def initial_of(column: Column, cell: Cell) -> Any:
    """What the field starts with."""
    if not has_value(cell):
        return None
    value = cell["value"]
    if column.is_list:
        if column.choices and not column.open:
            return list(value)
        return "\n".join(words_of(column.choice_title(one)) for one in value)
    if column.kind == "yes_no":
        return "yes" if value else "no"
    if column.kind == "choice" and (column.open or not column.choices):
        return words_of(column.choice_title(value))
    return value


def cell_of(column: Column, form: forms.Form, name: str, kept: Cell) -> dict[str, Any]:
    """The cell that was typed. What nobody touched stays as it is, with where it came from."""
    reason = clean_text(form.cleaned_data.get(name + REASON) or "", limit=500)
    if name not in form.changed_data and reason == reason_of(kept):
        return dict(kept)
    value = value_of(column, form.cleaned_data.get(name))
    if value is None:
        return {"not_available": reason} if reason else {}
    return dict(kept) if has_value(kept) and kept["value"] == value else {"value": value}


def value_of(column: Column, typed: Any) -> Any:
    """The value as the contract keeps it, None for a blank."""
    if typed is None or typed == "" or typed == []:
        return None
    if column.is_list:
        words = typed if isinstance(typed, list) else str(typed).splitlines()
        found = [_key_of(column, clean_text(one, limit=300, multiline=False)) for one in words]
        return [one for one in found if one] or None
    if column.kind == "yes_no":
        return typed == "yes"
    if column.kind == "choice":
        return _key_of(column, clean_text(typed, limit=300, multiline=False)) or None
    if column.is_number:
        return int(typed) if float(typed).is_integer() and abs(typed) < 2**53 else typed
    return clean_text(typed, limit=MOST_TEXT) or None


def _key_of(column: Column, typed: str) -> str:
    """The key of a choice that was named by its title; other words stay as they are."""
    by_title: Mapping[str, str] = {
        title.casefold(): choice.key
        for choice in column.choices
        for title in (words_of(choice.title), choice.title, choice.key)
    }
    return by_title.get(typed.casefold(), typed)
