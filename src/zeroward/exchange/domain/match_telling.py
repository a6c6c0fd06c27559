"""Telling partners what becomes of their match. Names of persons are left out."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.exchange.domain.tell import managers_of, writers_of
from zeroward.exchange.models import Application, Call, Match

MATCH: Final = "exchange.match"
TESTBED: Final = "exchange.testbed"


def tell_matched(match: Match, applications: Iterable[Application], names: dict[int, str]) -> None:
    """Each partner, with whom."""
    rows = list(applications)
    for one in rows:
        others = ", ".join(names[other.pk] for other in rows if other.pk != one.pk)
        for user in writers_of(one):
            notify(
                user=user,
                kind=MATCH,
                title=lambda others=others: _("You are matched with %(others)s") % {"others": others},  # type: ignore[misc]
                body=match.call.title,
                url=lambda: reverse("exchange:match", args=[match.pk]),
            )


def tell_ended(match: Match, applications: Iterable[Application], why: str) -> None:
    """Whoever is left without this match, with the reason."""
    for one in applications:
        for user in writers_of(one):
            notify(
                user=user,
                kind=MATCH,
                title=lambda: _("Your match has ended: %(call)s") % {"call": match.call.title},
                body=why,
                url=lambda: reverse("exchange:match", args=[match.pk]),
            )


def tell_desk(call: Call, title: str, body: str = "") -> None:
    """Those who run the call: something is to be matched anew."""
    for user in managers_of(call.scope):
        notify(
            user=user,
            kind=MATCH,
            title=title,
            body=body,
            url=lambda: reverse("exchange:match-desk", args=[call.key]),
        )
