"""Addresses of equity checks."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (keys in an address)
from zeroward.plan.views import equity, public_people

ONE = "me/plans/<int:pk>/equity/"
ACTION = f"{ONE}<int:action>/"
PUBLIC = "cities/<known_key:key>/plan/<int:plan>/versions/<int:number>/people/"

urlpatterns = [
    path(ONE, equity.equity, name="equity"),
    path(f"{ONE}groups/", equity.equity_groups, name="equity-groups"),
    path(ACTION, equity.equity_action, name="equity-action"),
    path(f"{ACTION}<slug:group>/", equity.equity_group, name="equity-group"),
    path(PUBLIC, public_people.public_people, name="public-people"),
]
