"""Addresses of this room."""

from django.urls import URLPattern

from zeroward.monitoring.url_parts import boards, courses, learning, rounds

app_name = "monitoring"

urlpatterns: list[URLPattern] = [
    *boards.urlpatterns,
    *courses.urlpatterns,
    *rounds.urlpatterns,
    *learning.urlpatterns,
]
