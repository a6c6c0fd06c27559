"""Addresses of this room: pages of the editors' desk. What answers is read into memory when it is first asked."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.module_loading import import_string

import zeroward.places.converters  # noqa: F401 (a known key in an address)

app_name = "federation"


def later(name: str) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, **asked: Any) -> HttpResponse:
        answer: HttpResponse = import_string(f"zeroward.federation.views.{name}")(request, **asked)
        return answer

    return view


urlpatterns = [
    path("desk/installations/", later("peers.peers"), name="peers"),
    path("desk/installations/add/", later("peers.peer_add"), name="peer-add"),
    path("desk/installations/decide/<int:pk>/", later("questions.settle_question"), name="question"),
    path("desk/installations/<known_key:key>/", later("peers.peer"), name="peer"),
    path("desk/installations/<known_key:key>/change/", later("peers.peer_change"), name="peer-change"),
    path("desk/installations/<known_key:key>/ask/", later("peers.peer_ask"), name="peer-ask"),
    path("desk/installations/<known_key:key>/remove/", later("peers.peer_remove"), name="peer-remove"),
]
