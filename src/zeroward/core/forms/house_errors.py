"""Refusals of a use case as errors of the form that asked for it."""

from django.forms import BaseForm

from zeroward.core.errors import HouseError


def show_error(form: BaseForm, error: HouseError) -> None:
    """Put the refusal beside the field that it names, or above the form."""
    form.add_error(
        error.place if error.place in form.fields else None, f"{error.message} {error.remedy}".strip()
    )
