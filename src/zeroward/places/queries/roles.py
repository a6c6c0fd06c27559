"""Parts that cities have taken in programmes and studies, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ROLE_NAMES: dict[str, str | Promise] = {
    "cities-mission-conference-2025": _("Took part in the Cities Mission Conference 2025"),
    "cluster-project-city": _("City of a Cities Mission cluster project"),
    "craft-partner": _("Partner of CrAFt"),
    "craft-sandbox-city": _("Sandbox city of CrAFt"),
    "focus-group": _("Heard in a focus group of the needs assessment 2025"),
    "interview-invited": _("Invited to an interview of the needs assessment 2025"),
    "interviewed": _("Interviewed for the needs assessment 2025"),
    "mission-applicant": _("Applied to join the Mission"),
    "mission-minded-national-platform": _("Mission-minded city of its national platform"),
    "national-network-initiator": _("Started a national network of cities"),
    "national-pioneer-city": _("Pioneer city of its country"),
    "national-platform-city": _("Named by its national platform"),
    "orientation-session-participant-2025": _("Took part in an orientation session in 2025"),
    "pilot-city-outside-mission": _("Pilot city outside the 112"),
    "re-value-cde-programme": _("In the programme of the Re-Value project"),
    "transition-lab-forum-host": _("Host of a Transition Lab Forum"),
    "twin-city": _("Twin city of pilot cities"),
    "uireka-shift-alliance": _("In the U!REKA SHIFT alliance"),
}


def role_name(role: str) -> str | Promise:
    """The part in words; the code itself when nobody has written its words yet."""
    return ROLE_NAMES.get(role, role)
