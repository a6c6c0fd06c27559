"""Who deletes an account at the editors' desk closes it: what a room keeps of the person goes with it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks

from zeroward.people.domain.account import close_for
from zeroward.people.models import User

LIST = "wagtailusers_users:index"


@hooks.register("before_delete_user")
def before_deleting_one(request: HttpRequest, person: User) -> HttpResponse | None:
    return _closed(request, [person]) if request.method == "POST" else None


# before the deletion of each is noted: nothing is left to be deleted
@hooks.register("before_bulk_action", order=-1)
def before_deleting_many(
    request: HttpRequest, action: str, records: Sequence[Any], _view: Any
) -> HttpResponse | None:
    people = [one for one in records if isinstance(one, User)]
    return _closed(request, people) if people and action == "delete" else None


def _closed(request: HttpRequest, people: Sequence[User]) -> HttpResponse:
    for person in people:
        name = str(person)
        close_for(actor=request.user, person=person)
        messages.success(request, f"{name}: {_('This account is closed.')}")
    return redirect(LIST)
