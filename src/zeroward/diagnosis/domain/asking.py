"""Asking a colleague to answer a part of a round, with a day by which it is due."""

import datetime
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.places import writing
from zeroward.diagnosis.models import Asked, Assessment
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import User
from zeroward.people.queries.team import members_of
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.rules import WRITERS

NOTICE: Final = "diagnosis.asked"


def colleagues(scope: str) -> list[User]:
    """Who may answer for the city, by name."""
    members = members_of(scope).filter(role__in=WRITERS)
    found = {member.user_id: member.user for member in members}
    return sorted(found.values(), key=lambda user: (user.last_name, user.email))


def ask_colleague(
    *,
    actor: Any,
    viewer: Viewer,
    assessment: Assessment,
    person: User,
    section: str = "",
    due: datetime.date | None = None,
    note: str = "",
) -> Asked:
    """Ask somebody of the team for a part, or for all of it (`section` ""); they are told. Everybody may still answer
    every part. Raises InvalidInputError with the field that is wrong, ConflictError for a closed round."""
    with writing(viewer, assessment) as current:
        if person not in colleagues(current.scope):
            raise InvalidInputError(
                _("This person may not answer for the city."),
                place="person",
                remedy=_("Invite them to the team first."),
            )
        sections = {one.key for one in definition_of(current.version).sections}
        if section and section not in sections:
            raise InvalidInputError(_("There is no such part."), place="section")
        if due is not None and due < timezone.localdate():
            raise InvalidInputError(
                _("This day is over."), place="due", remedy=_("Choose a day that is still to come.")
            )
        asked, _made = Asked.objects.update_or_create(
            assessment=current,
            person=person,
            section=section,
            defaults={
                "due": due,
                "note": clean_text(note, limit=300, multiline=False),
                "asked_by": signed_in(actor),
            },
        )
        record_event(action="diagnosis.assessment.ask", record=current, actor=actor)
        if person.pk != getattr(actor, "pk", None):
            _tell(asked)
    return asked


def take_back(*, actor: Any, viewer: Viewer, assessment: Assessment, pk: int) -> None:
    """The colleague is not asked any more; what they answered stays."""
    with writing(viewer, assessment) as current:
        gone, _rows = current.asked.filter(pk=pk).delete()
        if gone:
            record_event(action="diagnosis.assessment.unask", record=current, actor=actor)


def _tell(asked: Asked) -> None:
    def body() -> str:
        due = _("Due on %(day)s.") % {"day": date_format(asked.due)} if asked.due else ""
        return f"{due} {asked.note}".strip()

    notify(
        user=asked.person,
        kind=NOTICE,
        title=lambda: _("You are asked how your city stands: “%(title)s”") % {"title": _title(asked)},
        body=body,
        url=lambda: reverse("diagnosis:assessment", args=[asked.assessment_id]),
    )


def _title(asked: Asked) -> str:
    return str(asked.assessment.collection.title)
