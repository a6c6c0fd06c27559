"""Labels of `data/finance/projects.json`, so that they are translated; a test keeps the list complete."""

from typing import Final

from django.utils.translation import gettext_noop as _

KINDS: Final = (
    _("Solar power"),
    _("Wind and hydro power"),
    _("Storage and grids"),
    _("Heat networks and heat pumps"),
    _("Renovation of public buildings"),
    _("Renovation of homes"),
    _("Street lighting"),
    _("Charging points"),
    _("Public transport"),
    _("Vehicles without emissions"),
    _("Walking and cycling"),
    _("Water and wastewater"),
    _("Waste and recycling"),
    _("Trees, parks and nature"),
    _("Industry"),
    _("Other"),
)
DOCUMENTS: Final = (
    _("Decision of the council"),
    _("Concept of the project"),
    _("Feasibility study"),
    _("Estimate of costs"),
    _("Financial model"),
    _("Proof of land or right to use it"),
    _("Permits"),
    _("Check of effects on the environment"),
    _("Estimate of emissions saved"),
    _("List of risks"),
    _("Plan of procurement"),
    _("Accounts of the last three years"),
)
