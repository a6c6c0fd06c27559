"""Addresses of who asks."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.helpdesk.views import asking, mine

urlpatterns = [
    path("ask/", asking.start, name="ask"),
    path("ask/solved/", asking.solved, name="ask-solved"),
    path("ask/write/", asking.write, name="ask-write"),
    path("ask/sent/", asking.sent, name="ask-sent"),
    path("ask/asked/", asking.asked, name="asked"),
    path("ask/confirm/<str:secret>/", asking.confirmed, name="confirm"),
    path("ask/question/<str:secret>/", mine.visitor, name="visitor"),
    path("ask/for/<slug:key>/", asking.kind, name="kind"),
    path("me/questions/", mine.mine_list, name="mine-list"),
    path("me/questions/of/<scope:scope>/", mine.place_list, name="place-list"),
    path("me/questions/<slug:reference>/", mine.mine, name="mine"),
]
