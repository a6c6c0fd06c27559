"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.plan.url_parts import actions, core, equity, exchange, indicators, library, workbench

app_name = "plan"

urlpatterns: list[URLPattern] = [
    *core.urlpatterns,
    *actions.urlpatterns,
    *library.urlpatterns,
    *equity.urlpatterns,
    *indicators.urlpatterns,
    *workbench.urlpatterns,
    *exchange.urlpatterns,
]
