"""Certificates of finished courses: issued once, revoked with a reason."""

import secrets
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.letters import absolute
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.learning.domain.issuer import issuer, signing_key
from zeroward.learning.models import Certificate, Course, Enrolment
from zeroward.learning.rules import REVOKE
from zeroward.methods.credentials import Achievement, Award, credential, sign
from zeroward.methods.text.clean import clean_text


def issue(*, actor: Any, course: Course, with_name: bool = False) -> Certificate:
    """The certificate of a finished course; asked again, the same one. Raises ConflictError before it is finished.

    It names the person by a digest of their address, and in words only if they want it (`with_name`).
    """
    with transaction.atomic():
        enrolment = Enrolment.objects.select_for_update().filter(user=actor, course=course).first()
        if enrolment is None or enrolment.finished_at is None:
            raise ConflictError(
                _("This course is not finished yet."), remedy=_("Do the modules that are still open.")
            )
        found: Certificate | None = Certificate.objects.filter(enrolment=enrolment).first()
        return found or _issued(actor, course, enrolment, with_name)


def _issued(actor: Any, course: Course, enrolment: Enrolment, with_name: bool) -> Certificate:
    key, by = uuid4(), issuer()
    award = Award(
        id=f"urn:uuid:{key}",
        email=actor.email,
        salt=secrets.token_hex(8),
        at=timezone.now(),
        name=actor.get_full_name() if with_name and actor.get_full_name() != actor.email else "",
    )
    return Certificate.objects.create(
        key=key,
        enrolment=enrolment,
        course_title=str(course.served("title"))[:200],
        signed=sign(credential(by, _achievement(course), award), signing_key()),
        issuer=by.did,
        issued_at=award.at,
    )


def _achievement(course: Course) -> Achievement:
    title = course.served("title")
    with override("en"):  # the achievement is the same in every language
        address = absolute(reverse("learning:course", args=[course.key]))
    return Achievement(
        id=address,
        name=str(title),
        description=str(course.served("summary")),
        criteria=str(course.served("criteria")),
        language=title.lang or get_language() or "en",
    )


def revoke(*, actor: Any, viewer: Viewer, certificate: Certificate, reason: str) -> Certificate:
    """Say that a certificate holds no longer, and why: for errors and for fraud. Raises NotAllowedError."""
    demand(viewer, REVOKE, Workspace(MISSION, _("the Mission team")))
    words = clean_text(reason, limit=300, multiline=False)
    if not words:
        raise InvalidInputError(
            _("Say why it is revoked."), place="reason", remedy=_("One sentence is enough.")
        )
    with transaction.atomic():
        found: Certificate = Certificate.objects.select_for_update().get(pk=certificate.pk)
        if found.revoked_at is not None:
            raise ConflictError(_("This certificate is revoked already."), remedy=_("Nothing is left to do."))
        found.revoked_at, found.revoked_because = timezone.now(), words
        found.save(update_fields=["revoked_at", "revoked_because"])
        record_event(
            action="learning.certificate.revoke",
            record=found,
            actor=actor,
            label=f"{found.course_title} {str(found.key)[:8]}",
            changes={"revoked_because": ["", words]},
        )
    return found
