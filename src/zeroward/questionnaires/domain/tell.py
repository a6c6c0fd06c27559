"""Telling colleagues about parts of an answer and about the sign-off. Only where names are kept."""

from typing import Any, Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.people.queries.team import coordinators_of
from zeroward.questionnaires.models import Answering, SectionShare

PART: Final = "questionnaires.part"
SIGN: Final = "questionnaires.sign_off"


def tell_given(*, share: SectionShare) -> None:
    """A part was given to somebody."""
    answering = share.answering

    def body() -> str:
        due = _("Due on %(day)s.") % {"day": date_format(share.due)} if share.due else ""
        return f"{due} {share.note}".strip()

    notify(
        user=share.person,
        kind=PART,
        title=lambda: _("A part of “%(title)s” is yours to fill in") % {"title": answering.collection.title},
        body=body,
        url=lambda: _part_address(answering, share.section),
    )


def tell_to_sign_off(*, answering: Answering, but: Any) -> None:
    """An answer waits for the coordinator."""
    for member in coordinators_of(answering.place):
        if member.user_id != getattr(but, "pk", None):
            notify(
                user=member.user,
                kind=SIGN,
                title=lambda: (
                    _("“%(title)s” waits for your sign-off") % {"title": answering.collection.title}
                ),
                url=lambda: _address(answering),
            )


def tell_given_back(*, answering: Answering, note: str, but: Any) -> None:
    """Everybody who had a part in it."""
    told = {getattr(but, "pk", None)}
    people = [share.person for share in answering.shares.select_related("person")]
    people += [one.by for one in answering.revisions.select_related("by") if one.by is not None]
    for person in people:
        if person.pk in told:
            continue
        told.add(person.pk)
        notify(
            user=person,
            kind=SIGN,
            title=lambda: _("“%(title)s” was given back to you") % {"title": answering.collection.title},
            body=note,
            url=lambda: _address(answering),
        )


def _address(answering: Answering) -> str:
    return reverse("questionnaires:asked-answer", args=[answering.place, answering.collection_id])


def _part_address(answering: Answering, section: str) -> str:
    return reverse("questionnaires:asked-part", args=[answering.place, answering.collection_id, section])
