"""Addresses of who asks."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.helpdesk.views import asking, files, mine

urlpatterns = [
    path("help/", asking.start, name="ask"),
    path("help/solved/", asking.solved, name="ask-solved"),
    path("help/write/", asking.write, name="ask-write"),
    path("help/sent/", asking.sent, name="ask-sent"),
    path("help/asked/", asking.asked, name="asked"),
    path("help/confirm/<str:secret>/", asking.confirmed, name="confirm"),
    path("help/question/<str:secret>/", mine.visitor, name="visitor"),
    path("help/question/<str:secret>/files/<int:pk>/", files.visitor_file, name="visitor-file"),
    path("helpdesk/files/<int:pk>/", files.file, name="file"),
    path("help/for/<slug:key>/", asking.kind, name="kind"),
    path("me/questions/", mine.mine_list, name="mine-list"),
    path("me/questions/of/<scope:scope>/", mine.place_list, name="place-list"),
    path("me/questions/<slug:reference>/", mine.mine, name="mine"),
]
