"""Steps in which people state a need of a support programme."""

from typing import Any

from django.utils.translation import gettext_lazy as _

NEEDS: list[tuple[str, Any]] = [
    ("", _("not known")),
    ("0", _("none")),
    ("25", _("little")),
    ("50", _("some")),
    ("75", _("much")),
    ("100", _("it hangs on this")),
]
"""Steps in which people state a need, in hundredths: our own wording."""
