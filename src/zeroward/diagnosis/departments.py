"""Departments by which a spread of answers is shown: names of persons are not."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DEPARTMENTS: Final[dict[str, str | Promise]] = {
    "climate": _("Climate and environment"),
    "planning": _("Urban planning"),
    "building": _("Buildings and property"),
    "energy": _("Energy and utilities"),
    "mobility": _("Mobility and roads"),
    "finance": _("Finance"),
    "procurement": _("Procurement and law"),
    "mayor": _("Mayor's office or council"),
    "social": _("Social affairs, housing, health"),
    "economy": _("Economy and jobs"),
    "data": _("Data and digital services"),
    "company": _("A company of the city"),
    "other": _("Another department"),
}


def department_label(key: str) -> str:
    """In the reader's language; "" for none."""
    return str(DEPARTMENTS.get(key, key))
