"""Filters for the templates of the form field."""

from django import template
from django.forms import BoundField
from django.forms.forms import BaseForm

from zeroward.core.ui import form_parts

register = template.Library()


@register.filter
def problems(form: BaseForm) -> list[form_parts.Problem]:
    return form_parts.problems(form)


@register.filter
def field_kind(field: BoundField) -> str:
    return form_parts.kind_of(field)


@register.filter
def is_tall(field: BoundField) -> bool:
    return form_parts.is_tall(field)


@register.filter
def reason_of(field: BoundField) -> BoundField | None:
    return form_parts.reason_of(field)


@register.filter
def is_reason(field: BoundField) -> bool:
    return form_parts.is_reason(field)


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """The same form without grey text in its fields: labels stand above them, and once is enough."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form
