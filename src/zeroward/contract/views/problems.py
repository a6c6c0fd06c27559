"""Refusals of a use case beside the fields that they name."""

from django import forms

from zeroward.contract.domain.errors import ProblemsError
from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error


def show_problems(form: forms.BaseForm, error: HouseError) -> None:
    """Every problem beside the field that it names, or above the form."""
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        known = one.place in form.fields
        words = str(one) if known or not one.place else f"{one.place}: {one}"
        form.add_error(one.place if known else None, words)
