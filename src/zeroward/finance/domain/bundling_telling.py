"""Telling the teams of cities that their platform shows them their part of a bundle."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.finance.models import Bundling
from zeroward.people.queries.team import members_of

TOLD: Final = "finance.bundle"


def tell_teams(bundling: Bundling, actor: Any) -> None:
    """Everybody of each city with a project in a bundle; names and figures of others stay out of it."""
    scopes = {scope for one in bundling.result.get("bundles", ()) for scope in one["shapley"]}
    told = {getattr(actor, "pk", None)}
    pk, title = bundling.pk, bundling.title
    for scope in sorted(scopes):
        for member in members_of(scope):
            if member.user_id not in told:
                told.add(member.user_id)
                _tell(member.user, scope, pk, title)


def _tell(user: Any, scope: str, pk: int, title: str) -> None:
    notify(
        user=user,
        kind=TOLD,
        title=lambda: _("Your projects are in a bundle: %(title)s") % {"title": title},
        url=lambda: reverse("finance:own-bundle", args=[scope, pk]),
    )
