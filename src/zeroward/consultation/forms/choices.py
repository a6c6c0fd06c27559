"""Lists that forms of this room offer: cities of the frame, roles, time zones, languages."""

import zoneinfo
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, FrameUnit
from zeroward.consultation.roles import ROLES
from zeroward.core.ui.languages import own_name
from zeroward.core.ui.translations import content_languages

Choices = list[tuple[str, Any]]
_NEAR = (
    "Europe/",
    "Atlantic/",
    "Asia/Nicosia",
    "Asia/Jerusalem",
    "Asia/Yerevan",
    "Asia/Tbilisi",
    "Asia/Baku",
)


def units_of(consultation: Consultation) -> "QuerySet[FrameUnit]":
    """The cities of the consultation's frame by country and name."""
    return FrameUnit.objects.filter(version_id=consultation.frame_id or 0).order_by("country", "name", "pk")


def city_choices(consultation: Consultation, none: str) -> Choices:
    """The cities in groups by country, after a line for none of them."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for key, name, country in units_of(consultation).values_list("key", "name", "country"):
        groups.setdefault(country, []).append((key, name))
    return [("", none), *groups.items()]


def role_choices(*, moderator: bool = False) -> Choices:
    return [(key, label) for key, label in ROLES.items() if moderator or key != "moderator"]


def zone_choices() -> Choices:
    """Time zones of Europe and its neighbours, then UTC."""
    near = sorted(name for name in zoneinfo.available_timezones() if name.startswith(_NEAR))
    return [*((name, name.replace("_", " ")) for name in near), ("UTC", _("UTC"))]


def language_choices() -> Choices:
    """Languages by their own name."""
    codes = ["en", *(code for code, _name in content_languages())]
    return sorted(((code, own_name(code)) for code in codes), key=lambda pair: pair[1].casefold())
