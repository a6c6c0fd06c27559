"""Whom the yearly review tells what: the platform that it is open, due, decided; the Mission that answers came in."""

from collections.abc import Callable, Iterable
from typing import Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.scope import MISSION
from zeroward.ecosystem.models import ClusterDecision, CountryReview
from zeroward.people.models import Membership, Role, User

REVIEW: Final = "ecosystem.review"
HANDED_IN: Final = "ecosystem.review-handed-in"
LETTER: Final = "ecosystem.cluster-letter"
OF_THE_PLATFORM: Final = (Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)
OF_THE_MISSION: Final = (Role.MISSION_EDITOR, Role.PROGRAMME_MANAGER)


def tell_opened(reviews: Iterable[CountryReview]) -> None:
    """The teams hear that their review is open, and until when."""
    _each(reviews, lambda one: _("The review of %(year)d is open") % {"year": one.round.year}, _until)


def tell_reminded(reviews: Iterable[CountryReview]) -> None:
    _each(reviews, lambda one: _("The review of %(year)d waits for you") % {"year": one.round.year}, _until)


def tell_unfinished(reviews: Iterable[CountryReview]) -> None:
    _each(
        reviews,
        lambda one: _("The review of %(year)d is closed") % {"year": one.round.year},
        lambda _one: _("Yours was not handed in. The last decision goes on until the next review."),
    )


def tell_reopened(review: CountryReview) -> None:
    _each(
        [review],
        lambda one: _("The review of %(year)d is open again for you") % {"year": one.round.year},
        lambda _one: _("Change what has to be changed, and hand it in again."),
    )


def tell_handed_in(review: CountryReview) -> None:
    """Those who run the review hear that answers came in."""
    held = Membership.objects.current().filter(
        scope=str(MISSION), role__in=OF_THE_MISSION, user__is_active=True
    )
    code, year = review.country.key, review.round.year
    country = review.country
    for person in {one.user_id: one.user for one in held.select_related("user")}.values():
        notify(
            user=person,
            kind=HANDED_IN,
            title=lambda: _("%(country)s has handed in its review") % {"country": country.served("name")},
            url=lambda: reverse("ecosystem:review-read", args=[year, code]),
        )


def tell_letter(decision: ClusterDecision) -> None:
    """The platform hears that its letter is there."""
    scope = f"country:{decision.country.code}"
    for person in _team([scope]).get(scope, ()):
        notify(
            user=person,
            kind=LETTER,
            title=lambda: _("Your letter about the review of %(year)d") % {"year": decision.year},
            body=lambda: (
                _("Cluster %(cluster)s. The letter says why, and what comes next.")
                % {"cluster": decision.cluster}
            ),
            url=lambda: reverse("ecosystem:reviews-of", args=[scope]),
        )


def _until(one: CountryReview) -> str:
    return _("Answer until %(day)s. What you wrote last year is filled in.") % {
        "day": date_format(one.round.due)
    }


def _each(
    reviews: Iterable[CountryReview],
    title: Callable[[CountryReview], str],
    body: Callable[[CountryReview], str],
) -> None:
    found = list(reviews)
    teams = _team([one.scope for one in found])
    for one in found:
        for person in teams.get(one.scope, ()):
            notify(
                user=person,
                kind=REVIEW,
                title=lambda one=one: title(one),  # type: ignore[misc]
                body=lambda one=one: body(one),  # type: ignore[misc]
                url=lambda one=one: reverse("ecosystem:review-of", args=[one.scope, one.round.year]),  # type: ignore[misc]
            )


def _team(scopes: Iterable[str]) -> dict[str, list[User]]:
    held = (
        Membership.objects.current()
        .filter(scope__in=list(scopes), role__in=OF_THE_PLATFORM, user__is_active=True)
        .select_related("user")
    )
    found: dict[str, dict[int, User]] = {}
    for one in held:
        found.setdefault(one.scope, {})[one.user_id] = one.user
    return {scope: list(people.values()) for scope, people in found.items()}
