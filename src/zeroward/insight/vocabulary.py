"""Words of the kinds and statuses that pages show."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.methods.contracts.mentions import name_of

KIND_TITLES: Final = {
    "instruments": _("Finance instruments"),
    "governance": _("Governance innovations"),
    "social_innovations": _("Social innovations"),
    "barriers": _("Barriers"),
    "levers": _("Systemic levers"),
    "fields": _("Fields of action"),
}
STATUS_TITLES: Final = {
    "used": _("Used"),
    "planned": _("Planned"),
    "considered": _("Considered"),
    "named": _("Named as a barrier"),
    "assigned": _("Has actions in it"),
    "mentioned": _("Only mentioned"),
}
STATUS_ABOUT: Final = {
    "used": _("the text says that it runs, was paid or has taken place"),
    "planned": _("the text says that it will"),
    "considered": _("an option, a wish, under study"),
    "named": _("the text says that it stands in the way"),
    "assigned": _("an action or pathway belongs to it"),
    "mentioned": _("the words stand there, and say no more"),
}
COLOURS: Final = {"used": 1, "planned": 2, "considered": 3, "named": 1, "assigned": 1, "mentioned": 7}
MODULES: Final = {
    "CM-1": _("Introduction"),
    "CM-2": _("Goal for 2030"),
    "CM-3": _("Strategic priorities"),
    "CM-4": _("Process and principles"),
    "CM-5": _("Signatories"),
    "CM-6": _("Individual commitments"),
    "A-1": _("Emissions today"),
    "A-2": _("Policies and strategies"),
    "A-2.3": _("Emissions gap"),
    "A-3": _("Barriers and opportunities"),
    "B-1": _("Impact pathways"),
    "B-2": _("Portfolios of actions"),
    "B-2.2": _("Actions, one by one"),
    "B-2.3": _("Residual emissions"),
    "B-3": _("Indicators"),
    "C-1": _("Organisation and governance"),
    "C-2": _("Social and other innovation"),
    "C-3": _("Financing of actions"),
    "IP-A1": _("Climate money today"),
    "IP-A2": _("Income and capital"),
    "IP-A3": _("Barriers to investment"),
    "IP-B1": _("Costs"),
    "IP-B2": _("Capital planning"),
    "IP-B3": _("Economic and financial indicators"),
    "IP-C1": _("Policies for capital"),
    "IP-C2": _("Risks"),
    "IP-C3": _("Capacity and stakeholders"),
    "": _("Outside the modules"),
}
"""The modules of a contract in their order."""


def code_name(kind: str, code: str) -> str:
    """The name of a code in the reader's language; the words for it are listed in `data_words`."""
    return gettext(name_of(kind, code))


def module_name(module: str) -> str:
    """ "B-2.2 Actions, one by one"; a finer id has the words of the module it lies in."""
    found = module
    while found and found not in MODULES:
        found = found[:-1]
    return f"{module} {MODULES[found]}".strip()
