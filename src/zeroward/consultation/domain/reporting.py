"""Publishing a report: small cells go, the content is frozen, and those who took part are told."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.frozen_reports import digest_of, keep_report
from zeroward.consultation.domain.places import demand_for, locked
from zeroward.consultation.domain.tell_report import tell_published
from zeroward.consultation.models import Consultation, ConsultationState, Report
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.report_content import content_of
from zeroward.consultation.queries.tables import SMALL
from zeroward.consultation.queries.version_gaps import betraying_version
from zeroward.consultation.rules import PUBLISH
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_SUMMARY: Final = 4000
READY: Final = (ConsultationState.OPEN, ConsultationState.ANALYSED, ConsultationState.PUBLISHED)


def preview(consultation: Consultation) -> dict[str, Any]:
    """What would be frozen today."""
    return content_of(assemble(consultation))


def publish_report(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    summary: str,
    note: str = "",
    seen: str = "",
) -> Report:
    """Freeze the report and publish it. `seen` is the digest of the content that the person looked at; `note` says what
    changed since the version before, and is asked for then.

    Raises NotAllowedError; ConflictError when the consultation is still in preparation or open for answers, or when the
    content is not what was seen, or would betray few beside a version that stands; InvalidInputError for missing words.
    """
    demand_for(viewer, PUBLISH, consultation)
    said = clean_text(summary, limit=MOST_SUMMARY)
    if not said:
        raise InvalidInputError(
            _("Say in short what was found."), place="summary", remedy=_("Two or three sentences.")
        )
    with transaction.atomic():
        current = locked(consultation)
        _demand_ready(current)
        content = preview(current)
        digest = digest_of(content)
        if seen and seen != digest:
            raise ConflictError(
                _("The figures changed since you opened this page."), remedy=_("Look at them again.")
            )
        _demand_apart(current, content)
        again = current.reports.exists()
        changed = clean_text(note, limit=MOST_SUMMARY)
        if again and not changed:
            raise InvalidInputError(
                _("Say what changed since the last version."), place="note", remedy=_("Readers will see it.")
            )
        now = timezone.now()
        report, is_new = keep_report(
            consultation=current,
            content=content,
            published_at=now,
            by=signed_in(actor),
            summary=said,
            note=changed,
        )
        if not is_new:
            raise ConflictError(_("Nothing changed since the last version."))
        current.state = ConsultationState.PUBLISHED
        current.visibility = Visibility.PUBLIC
        current.published_at = current.published_at or now
        current.save(update_fields=["state", "visibility", "published_at", "updated_at"])
        record_event(
            action="consultation.report.publish",
            record=current,
            actor=actor,
            changes={"version": [report.number - 1, report.number]},
        )
        tell_published(consultation=current, actor=actor)
    return report


def _demand_ready(consultation: Consultation) -> None:
    if consultation.state not in READY:
        raise ConflictError(
            _("This consultation was not opened yet."), remedy=_("There is nothing to report.")
        )
    if consultation.streams.filter(state="open").exists():
        raise ConflictError(_("A stream is still open for answers."), remedy=_("Close all streams first."))


def _demand_apart(consultation: Consultation, content: dict[str, Any]) -> None:
    """Somebody took an answer back since the last version: both side by side would tell what it said."""
    number = betraying_version(consultation, content)
    if number is not None:
        raise ConflictError(
            _("Fewer than %(count)d make the difference to version %(number)d.")
            % {"count": SMALL, "number": number},
            remedy=_("Withdraw that version first: beside this one it would tell what they said."),
        )


def withdraw_report(*, actor: Any, viewer: Viewer, report: Report, reason: str) -> None:
    """Take a version out of sight; number, digest and reason stay. Raises InvalidInputError without a reason."""
    demand_for(viewer, PUBLISH, report.consultation)
    said = clean_text(reason, limit=MOST_SUMMARY)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("Readers will see it."))
    with transaction.atomic():
        current = Report.objects.select_for_update(of=("self",)).get(pk=report.pk)
        if current.withdrawn_at is not None:
            return
        current.withdraw(said)
        record_event(
            action="consultation.report.withdraw",
            record=report.consultation,
            actor=actor,
            changes={"withdrawn": [False, True]},
            note=said,
        )
