"""Words that a contract uses for actions: fields, systemic levers, payers, sectors, metadata of indicators.

Source: Climate City Contract templates, Action Plan modules B-1 to B-3 (fields and levers as printed in contracts).
"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELDS: Final[Mapping[str, Promise]] = {
    "energy": _("Energy systems"),
    "mobility": _("Mobility and transport"),
    "buildings": _("Built environment"),
    "waste": _("Waste and circular economy"),
    "nature": _("Green infrastructure and nature-based solutions"),
    "industry": _("Industry"),
    "land": _("Agriculture, forestry and land use"),
    "other": _("Other"),
}

LEVERS: Final[Mapping[str, Promise]] = {
    "technology": _("Technology and infrastructure"),
    "governance": _("Governance and policy"),
    "social_innovation": _("Social innovation"),
    "participation": _("Democracy and participation"),
    "finance": _("Finance and funding"),
    "learning": _("Learning and capabilities"),
    "culture": _("Culture"),
    "digital": _("Data and digitalisation"),
}

# sectors of a plan: the contract's emission source sectors, in its order
SECTORS: Final[Mapping[str, Promise]] = {
    "stationary": _("Stationary energy"),
    "transport": _("Transport"),
    "waste": _("Waste and wastewater"),
    "ippu": _("Industrial processes and product use"),
    "afolu": _("Agriculture, forestry and land use"),
    "other": _("Other"),
}

PAYERS: Final[Mapping[str, Promise]] = {
    "city": _("City"),
    "public": _("Other public bodies"),
    "households": _("Residents"),
    "property_owners": _("Property owners"),
    "business": _("Businesses"),
    "transport_operators": _("Transport operators"),
    "utilities": _("Utilities"),
    "health": _("Health system"),
    "state": _("National government and EU"),
    "other": _("Others"),
}

MILESTONES: Final = (2025, 2027, 2030)
