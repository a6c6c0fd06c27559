"""Names of the groups of co-benefits."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GROUPS: Final[Mapping[str, Promise]] = {
    "air": _("Cleaner air"),
    "noise": _("Less noise"),
    "accidents": _("Safer roads"),
    "time": _("Time"),
    "active_travel": _("Walking and cycling"),
    "health": _("Health"),
    "energy": _("Energy bills"),
    "jobs": _("Work"),
    "climate": _("Climate"),
}


def group_words(key: str) -> str:
    return str(GROUPS.get(key, key))
