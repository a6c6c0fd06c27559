"""Words for indicators: subjects, the fields of the metadata sheet B-3.2, how a value follows from the model.

Source: Climate City Contract templates, module B-3; domains as printed in contracts.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

GROUPS: Final[Mapping[str, Promise]] = {
    "ghg": _("Greenhouse gases"),
    "drivers": _("What drives emissions"),
    "levers": _("Levers of the Mission model"),
    "transition": _("Transition, as followed in Denmark"),
    "health": _("Health and environment"),
    "social": _("Inclusion, democracy and culture"),
    "energy_poverty": _("Energy poverty"),
    "just_transition": _("Just transition"),
    "digital": _("Data and digital technology"),
    "economy": _("Economy, finance and investment"),
    "resources": _("Use of resources"),
    "nature": _("Nature and green space"),
}

CO_BENEFITS: Final[Mapping[str, Promise]] = {
    "health": _("Health and a clean environment"),
    "inclusion": _("Inclusion and fairness"),
    "participation": _("Participation"),
    "governance": _("Governance and capacity"),
    "digital": _("Digital technology"),
    "jobs": _("Jobs"),
    "finance": _("Finance and investment"),
    "resources": _("Careful use of resources"),
    "nature": _("Nature"),
}

DATA_LEVELS: Final[Mapping[str, Promise]] = {
    "local": _("local"),
    "regional": _("regional"),
    "national": _("national"),
}

METADATA: Final[Mapping[str, Promise]] = {
    "calculation": _("How it is calculated"),
    "direct": _("Does it measure direct impacts, that is less emissions?"),
    "sectors": _("Which emission source sectors does it measure?"),
    "indirect": _("Does it measure indirect impacts, that is co-benefits?"),
    "co_benefit": _("Which co-benefit does it measure?"),
    "captured_by": _("Is it captured by CDP, SCIS or the Covenant of Mayors?"),
    "data_level": _("Is the source local, regional or national?"),
    "availability": _("When is the data available?"),
    "interval": _("How often is it collected?"),
    "deliverables": _("Documents that describe the indicator"),
    "other_systems": _("Other indicator systems that use it"),
    "collected_by": _("Who collects it?"),
    "used_by": _("Who uses it, and for which decision?"),
    "learning": _("How is what was learned kept and told?"),
}
"""Fields of B-3.2, and of the plan for monitoring, evaluation and learning, that are kept in `Indicator.metadata`."""

WAYS: Final[Mapping[str, Promise]] = {
    "value": _("the value itself"),
    "change": _("change since the base year"),
    "per_head": _("by resident"),
    "share": _("share of these categories in all"),
    "share_of_first": _("share within the first category"),
    "share_of_base": _("share of the value in the base year"),
}
"""How an indicator follows from a quantity of the model (`derive_as` in the metadata)."""
