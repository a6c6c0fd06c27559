"""Telling people what happened to an entry: reviewers that something waits, keepers what became of it."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.people.models import Membership, Role, User
from zeroward.services.models import Proposal, Provider

REVIEW_NOTICE: Final = "services.review"
ANSWER_NOTICE: Final = "services.answer"


def tell_reviewers(proposal: Proposal) -> None:
    """A note for everybody who may publish it."""
    for person in reviewers(proposal.provider):
        notify(
            user=person,
            kind=REVIEW_NOTICE,
            title=lambda: _("An entry of %(name)s waits for review") % {"name": proposal.provider.name},
            url=lambda: reverse("services:review-one", args=[proposal.pk]),
        )


def tell_keeper(proposal: Proposal) -> None:
    """What became of it, to whoever wrote it."""
    if proposal.made_by is None:
        return
    notify(
        user=proposal.made_by,
        kind=ANSWER_NOTICE,
        title=lambda: (
            _("%(entry)s: %(state)s") % {"entry": str(proposal), "state": proposal.get_state_display()}
        ),
        body=proposal.answer,
        url=lambda: reverse("services:proposal", args=[proposal.pk]),
    )


def reviewers(provider: Provider) -> list[Any]:
    """Mission editors and administrators, and the coordinators of the platform of the provider's country."""
    roles = {"mission": [Role.MISSION_EDITOR, Role.ADMINISTRATOR]}
    if provider.country is not None:
        roles[f"country:{provider.country.code}"] = [Role.PLATFORM_COORDINATOR]
    held = Membership.objects.current().filter(scope__in=list(roles))
    people = {row.user_id for row in held if row.role in roles[row.scope]}
    return list(User.objects.filter(pk__in=people, is_active=True).order_by("pk"))
