"""Certificates: for whom, what stands in them, how they end."""

import json
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.translation import override

from tests.learning.conftest import finish
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.learning.domain.certificates import issue, revoke
from zeroward.learning.domain.issuer import FILE, issuer
from zeroward.learning.exporters.certificate_pdf import certificate_pdf
from zeroward.learning.models import Certificate, Course
from zeroward.learning.queries.certificates import state_of
from zeroward.methods.credentials import check
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


@pytest.fixture
def certificate(course: Course, learner: User) -> Certificate:
    finish(learner, course)
    return issue(actor=learner, course=course)


def test_nobody_gets_one_before_the_course_is_finished(course: Course, learner: User) -> None:
    with pytest.raises(ConflictError, match="not finished"):
        issue(actor=learner, course=course)


def test_certificate_can_be_checked_and_names_nobody_unasked(certificate: Certificate, learner: User) -> None:
    found = check(certificate.signed, now=timezone.now(), email=learner.email)
    assert (found.achievement, found.name, found.is_theirs) == ("First steps", "", True)
    assert found.issuer == issuer().did
    content = urlsafe_b64decode(certificate.signed.split(".")[1] + "==").decode()
    assert "lea@" not in content
    assert "Moser" not in content
    assert state_of(found).certificate == certificate


def test_name_stands_in_it_only_if_wanted(course: Course, learner: User) -> None:
    finish(learner, course)
    made = issue(actor=learner, course=course, with_name=True)
    assert check(made.signed, now=timezone.now()).name == "Lea Moser"
    assert issue(actor=learner, course=course) == made  # asked again, the same one


def test_achievement_has_one_address_in_every_language(course: Course, learner: User) -> None:
    finish(learner, course)
    with override("de"):
        made = issue(actor=learner, course=course)
    payload = json.loads(urlsafe_b64decode(made.signed.split(".")[1] + "=="))
    assert payload["credentialSubject"]["achievement"]["id"].endswith("/en/courses/steps/")


def test_key_is_made_once_and_only_its_owner_reads_it(certificate: Certificate, tmp_path: Path) -> None:
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert issuer().did == certificate.issuer


def test_revoking_needs_the_right_and_a_reason_and_happens_once(
    certificate: Certificate, learner: User, mission_editor: User
) -> None:
    with pytest.raises(NotAllowedError):
        revoke(actor=learner, viewer=viewer_of(learner), certificate=certificate, reason="Mine")
    by = {"actor": mission_editor, "viewer": viewer_of(mission_editor), "certificate": certificate}
    with pytest.raises(InvalidInputError):
        revoke(**by, reason=" \n ")
    assert revoke(**by, reason="Issued by mistake").revoked_because == "Issued by mistake"
    with pytest.raises(ConflictError):
        revoke(**by, reason="Again")
    event = AuditEvent.objects.get(action="learning.certificate.revoke")
    assert "Lea" not in event.object_label


def test_closing_an_account_takes_the_certificate_along(certificate: Certificate, learner: User) -> None:
    learner.delete()
    assert not Certificate.objects.exists()
    # the holder's file can still be checked, we only know nothing of it any more
    found = check(certificate.signed, now=timezone.now())
    assert state_of(found).certificate is None
    assert state_of(found).is_ours


def test_print_is_made_of_the_signed_content(certificate: Certificate) -> None:
    Course.objects.update(title="Changed since")
    assert certificate_pdf(certificate).startswith(b"%PDF-1.7")


def test_command_checks_a_file_without_the_platform(
    certificate: Certificate, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.jwt"
    file.write_text(certificate.signed)
    call_command("check_certificate", str(file), email="other@example.org")
    said = capsys.readouterr().out
    assert "The signature holds." in said
    assert "Course: First steps" in said
    assert "Belongs to this address: no" in said
    file.write_text(certificate.signed.replace("e", "f", 5))
    with pytest.raises(CommandError):
        call_command("check_certificate", str(file))
    with pytest.raises(CommandError, match="No such file"):
        call_command("check_certificate", str(tmp_path / "none"))
    file.write_bytes(b"\xff" * 100_000)
    with pytest.raises(CommandError, match="no signed certificate"):
        call_command("check_certificate", str(file))
