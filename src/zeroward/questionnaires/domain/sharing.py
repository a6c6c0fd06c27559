"""Giving a part of an answer to a colleague of the same city, with a day by which it is due."""

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import User
from zeroward.people.queries.team import members_of
from zeroward.questionnaires.domain.hands import Hand, demand_hand
from zeroward.questionnaires.domain.reading_posts import section_of
from zeroward.questionnaires.domain.saving import demand_writable, locked
from zeroward.questionnaires.domain.tell import tell_given
from zeroward.questionnaires.models import Answering, SectionShare
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.rules import WRITERS


def colleagues(answering: Answering) -> list[User]:
    """Who may write for the place, by name."""
    if not answering.place:
        return []
    members = members_of(answering.place).filter(role__in=WRITERS)
    found = {member.user_id: member.user for member in members}
    return sorted(found.values(), key=lambda user: (user.last_name, user.email))


def give_section(
    *,
    answering: Answering,
    section: str,
    person: User,
    hand: Hand,
    due: datetime.date | None = None,
    note: str = "",
) -> SectionShare:
    """Ask a colleague to fill in a part; they are told. Everybody of the place may still write it."""
    demand_hand(hand, answering)
    if hand.by_link:
        raise InvalidInputError(_("Sign in to give parts to colleagues."))
    with transaction.atomic():
        current = locked(answering)
        demand_writable(current)
        if section_of(definition_of(current.collection.version), section) is None:
            raise InvalidInputError(_("There is no such part."), place="section")
        if person not in colleagues(current):
            raise InvalidInputError(
                _("This person may not write for the city."),
                place="person",
                remedy=_("Invite them to the team first."),
            )
        share, _made = SectionShare.objects.update_or_create(
            answering=current,
            section=section,
            defaults={
                "person": person,
                "due": due,
                "note": clean_text(note, limit=300, multiline=False),
                "given_by": hand.actor,
            },
        )
        record_event(
            action="questionnaires.answer.give",
            record=current.collection,
            actor=hand.actor,
            scope=current.place,
            changes={"section": [None, section]},
        )
        if person.pk != hand.actor.pk:
            tell_given(share=share)
    return share


def take_back(*, answering: Answering, section: str, hand: Hand) -> None:
    """The part is nobody's any more."""
    demand_hand(hand, answering)
    with transaction.atomic():
        current = locked(answering)
        current.shares.filter(section=section).delete()
