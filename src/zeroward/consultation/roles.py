"""As what somebody speaks: roles of contacts, texts and passages."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ROLES: Final[dict[str, str | Promise]] = {
    "city": _("city"),
    "platform": _("national platform"),
    "project": _("research or cluster project"),
    "network": _("network of cities"),
    "expert": _("expert"),
    "moderator": _("moderator"),
    "other": _("somebody else"),
}
"""A moderator's own words are no answers: they are not cut into passages to code."""


def role_label(role: str) -> str:
    """The role in words; a role that came from elsewhere is shown as it is."""
    return str(ROLES.get(role, role))
