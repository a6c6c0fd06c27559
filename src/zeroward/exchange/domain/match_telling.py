"""Telling partners what becomes of their match. Names of persons are left out."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.exchange.domain.tell import managers_of, writers_of_many
from zeroward.exchange.models import Application, Call, Match

MATCH: Final = "exchange.match"
TESTBED: Final = "exchange.testbed"


def tell_matched(rows: Sequence[tuple[Match, Sequence[Application]]], names: Mapping[int, str]) -> None:
    """Each partner of each match, with whom."""
    writers = writers_of_many(one for _match, members in rows for one in members)
    notices = []
    for match, members in rows:
        for one in members:
            others = ", ".join(names[other.pk] for other in members if other.pk != one.pk)
            notices += [
                Notice(
                    user=user,
                    kind=MATCH,
                    title=lambda others=others: _("You are matched with %(others)s") % {"others": others},  # type: ignore[misc]
                    body=match.call.title,
                    url=lambda match=match: reverse("exchange:match", args=[match.pk]),  # type: ignore[misc]
                )
                for user in writers[one.pk]
            ]
    notify_many(notices)


def tell_ended(rows: Sequence[tuple[Match, Sequence[Application]]], why: str) -> None:
    """Whoever is left without these matches, with the reason."""
    writers = writers_of_many(one for _match, members in rows for one in members)
    notify_many(
        Notice(
            user=user,
            kind=MATCH,
            title=lambda match=match: _("Your match has ended: %(call)s") % {"call": match.call.title},  # type: ignore[misc]
            body=why,
            url=lambda match=match: reverse("exchange:match", args=[match.pk]),  # type: ignore[misc]
        )
        for match, members in rows
        for one in members
        for user in writers[one.pk]
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
