"""Refusals of a use case as errors of a form, every problem beside the field that it names."""

from django.forms import BaseForm

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError


def show_problems(form: BaseForm, error: HouseError) -> None:
    """A place such as "codes.heat.parent" is the field "parent" where the form has one; else it stands above."""
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        last = one.place.rpartition(".")[2]
        field = next((name for name in (one.place, last) if name in form.fields), None)
        form.add_error(field, str(one))
