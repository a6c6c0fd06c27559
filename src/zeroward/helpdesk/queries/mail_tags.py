"""The tag by which a mail finds its question: the reference, and a key that nobody can guess."""

import base64
import re

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from zeroward.helpdesk.models import Case

_TAG = re.compile(r"(?<![\w-])([2-9B-DF-HJ-NP-TV-XZ]{8})-([A-Z2-7]{16})(?![\w-])", re.IGNORECASE)
MOST_TAGS = 10


def tag_of(case: Case) -> str:
    """80 bits out of the secret of the case, without capitals mattering: mail programs change them."""
    made = salted_hmac("zeroward.helpdesk.mail", f"{case.reference}:{case.secret}", algorithm="sha256")
    return f"{case.reference}-{base64.b32encode(made.digest()[:10]).decode().lower()}"


def case_of_tags(text: str) -> Case | None:
    """The case whose tag stands in a text; a reference alone, or one with a guessed key, is none."""
    for reference, key in _TAG.findall(text)[:MOST_TAGS]:
        case = Case.objects.filter(reference=reference.upper()).select_related("asker", "agent").first()
        if case is not None and constant_time_compare(tag_of(case), f"{case.reference}-{key.lower()}"):
            return case
    return None


def reply_address(case: Case) -> str:
    """desk+TAG@example.org; "" while this installation reads no mail."""
    local, _at, domain = settings.ZEROWARD_HELPDESK_ADDRESS.rpartition("@")
    return f"{local}+{tag_of(case)}@{domain}" if local and domain else ""
