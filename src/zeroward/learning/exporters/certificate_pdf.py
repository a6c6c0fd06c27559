"""A certificate as PDF/UA-1, with a code that leads to its page."""

from pathlib import Path

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.qr import qr_svg
from zeroward.core.documents.typst import make_pdf
from zeroward.core.domain.letters import absolute
from zeroward.core.queries.instance import current_instance
from zeroward.learning.models import Certificate
from zeroward.methods.credentials import check

TEMPLATE = Path(__file__).parent / "typst" / "certificate.typ"


def certificate_pdf(certificate: Certificate) -> bytes:
    """What is printed is read from the signed certificate, not from what the course says today."""
    said = check(certificate.signed, now=timezone.now())
    url = absolute(reverse("learning:certificate", args=[certificate.key]))
    data = {
        "title": said.achievement,
        "lang": get_language() or "en",
        "foot": str(current_instance().name),
        "name": said.name,
        "sentence": _("has finished this course on %(date)s.")
        % {"date": date_format(certificate.issued_at.date(), "DATE_FORMAT")},
        "criteria": str(certificate.enrolment.course.served("criteria")),
        "how": _(
            "This page is a print. The proof is the signed file that its holder keeps; the address below says whether "
            "it still holds."
        ),
        "url": url,
        "issuer": said.issuer,
        "labels": {
            "certificate": _("Certificate"),
            "criteria": _("What had to be done"),
            "check": _("How to check it"),
            "page": _("Page"),
        },
    }
    return make_pdf(TEMPLATE, data=data, files={"code.svg": qr_svg(url)}, made_at=timezone.now()).content
