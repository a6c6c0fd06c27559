"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.barriers.url_parts import public, register, reports

app_name = "barriers"

urlpatterns: list[URLPattern] = [*reports.urlpatterns, *register.urlpatterns, *public.urlpatterns]
