"""Refusals of a use case as errors of the form that asked for it: all at once, each with its field."""

from django.forms import BaseForm

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError


def show_problems(form: BaseForm, error: HouseError) -> None:
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        form.add_error(one.place if one.place in form.fields else None, str(one))
