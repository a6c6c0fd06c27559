"""Refusals of a use case, each beside the field that it names."""

from django import forms

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError


def show_problems(form: forms.BaseForm, error: HouseError) -> None:
    """Every problem beside its field; what has no field above the form."""
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        form.add_error(one.place if one.place in form.fields else None, str(one))
