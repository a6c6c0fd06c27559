"""Addresses of indicators and of what is observed."""

from django.urls import path

from zeroward.plan.views import indicators, observations

ALL = "me/plans/<int:pk>/indicators/"
ONE = f"{ALL}<int:indicator>/"

urlpatterns = [
    path(ALL, indicators.indicators, name="indicators"),
    path(f"{ALL}new/", indicators.indicator_new, name="indicator-new"),
    path(f"{ALL}library/", indicators.indicator_library, name="indicator-library"),
    path(ONE, indicators.indicator, name="indicator"),
    path(f"{ONE}edit/", indicators.indicator_edit, name="indicator-edit"),
    path(f"{ONE}delete/", indicators.indicator_delete, name="indicator-delete"),
    path(f"{ONE}values/new/", observations.observation_new, name="observation-new"),
    path(
        f"{ONE}values/<int:observation>/delete/", observations.observation_delete, name="observation-delete"
    ),
]
