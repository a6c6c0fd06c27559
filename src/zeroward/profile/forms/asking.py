"""A question asked on another room's page: the form with where it is sent and where it leads afterwards."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from zeroward.core.scope import Scope
from zeroward.profile.forms.facts import FactForm
from zeroward.profile.queries.catalogue import FactQuestion, question_of


@dataclass(frozen=True, slots=True)
class Asking:
    """`with_token`: the form belongs to an account and carries a token; a visitor's needs none. `page` is the page of
    the question alone."""

    question: FactQuestion
    form: FactForm
    action: str
    page: str
    next: str
    with_token: bool


def asking(key: str, *, scope: Scope | None = None, next: str = "", value: Any = None) -> Asking:
    """The question about this fact, asked of a place's team, or in a visit when `scope` is None. Raises KeyError for a
    fact that is not in the catalogue. Countries cost two queries."""
    question = question_of(key)
    if scope is None:
        action = page = reverse("profile:visit-fact", args=[key])
    else:
        action = page = reverse("profile:about-fact", args=[scope, key])
    return Asking(question, FactForm(question, value=value), action, page, next, scope is not None)
