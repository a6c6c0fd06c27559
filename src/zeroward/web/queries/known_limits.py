"""What is not accessible yet, for the accessibility statement: each limit is said only where it holds."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from zeroward.core.models import Origin, Text
from zeroward.library.models import Link


def _desk() -> str:
    return _(
        "The editors' desk for records and pages is Wagtail's; its pages are accessible to a large part, not wholly."
    )


def _links() -> str:
    if not Link.objects.exists():
        return ""
    return _("Documents and recordings behind outside links are not ours, and may not be accessible.")


def _machine() -> str:
    if not Text.objects.filter(origin=Origin.MACHINE).exists():
        return ""
    return _("Many translated texts were made by machine and are marked so until a person has read them.")


LIMITS: tuple[Callable[[], str], ...] = (_desk, _links, _machine)


def known_limits() -> list[str]:
    """The sentences that are true of this installation today."""
    return [said for limit in LIMITS if (said := limit())]
