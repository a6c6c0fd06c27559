"""The four steps of a system demonstrator in words."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STEPS: Final[dict[str, Promise]] = {
    "mission": _("Mission: what the area is to become"),
    "mapping": _("Mapping: the system as it is"),
    "barriers": _("Barriers: what holds it back"),
    "measures": _("Measures: what changes at the same time"),
}
