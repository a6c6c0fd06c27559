"""Addresses of equity checks."""

from django.urls import path

from zeroward.plan.views import equity

ONE = "me/plans/<int:pk>/equity/"
ACTION = f"{ONE}<int:action>/"

urlpatterns = [
    path(ONE, equity.equity, name="equity"),
    path(f"{ONE}groups/", equity.equity_groups, name="equity-groups"),
    path(ACTION, equity.equity_action, name="equity-action"),
    path(f"{ACTION}<slug:group>/", equity.equity_group, name="equity-group"),
]
