"""Refusals of a use case, shown beside the fields of the form that asked for it."""

from django import forms

from zeroward.core.errors import HouseError
from zeroward.core.problems import ProblemsError


def show_problems(form: forms.BaseForm, error: HouseError, *, first: str = "") -> None:
    """Every problem beside the field that it names. "label.en" belongs to the field label, "choices.money.when" to the
    choices; `first` is the language of the form."""
    problems = error.problems if isinstance(error, ProblemsError) else ()
    for one in problems:
        field = one.place.partition(".")[0]
        named = field in form.fields
        rest = one.place.partition(".")[2]
        about = f"{rest}: " if named and rest not in ("", first) else "" if named else f"{one.place}: "
        form.add_error(field if named else None, f"{about.removeprefix(': ')}{one}".strip())
    if not problems:
        form.add_error(
            error.place if error.place in form.fields else None, f"{error.message} {error.remedy}".strip()
        )
