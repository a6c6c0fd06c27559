"""People with a role that asks for a second factor set it up before they reach anything else."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zeroward.people.queries.second_factor import lacks_second_factor

OPEN = (
    "account_logout",
    "account_reauthenticate",
    "account_change_password",
    "privacy",
    "accessibility",
    "imprint",
    "terms",
    "health",
    "ready",
    "media",
)


class SecondFactor:
    """Only where ZEROWARD_SECOND_FACTOR names roles: one query for a page of somebody who holds one of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if not settings.ZEROWARD_SECOND_FACTOR or not request.user.is_authenticated or _is_open(request):
            return None
        if not lacks_second_factor(request.viewer):  # type: ignore[attr-defined]
            return None
        messages.info(request, _("Your role asks for a second factor. Set one up here, then go on."))
        return redirect("mfa_index")


def _is_open(request: HttpRequest) -> bool:
    name = request.resolver_match.view_name if request.resolver_match else ""
    return name in OPEN or name.startswith("mfa_")
