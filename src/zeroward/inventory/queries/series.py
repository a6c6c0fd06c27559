"""Series of electricity factors in words. A series is chosen by the city; none is ever mixed with another."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SUGGESTED: Final = "jrc-com-2024-co2e"
"""What a new inventory starts with, visibly and to be changed: one method for every member state, read from the
published workbooks; it includes the losses of the grid."""

NAMES: Final[dict[str, Promise]] = {
    "jrc-com-2024-co2e": _("Covenant of Mayors, release 2024: CO2 equivalents, losses included"),
    "jrc-com-2024-co2": _("Covenant of Mayors, release 2024: CO2 alone, losses included"),
    "jrc-com-2024-lca": _("Covenant of Mayors, release 2024: life cycle"),
    "jrc-com-2022-co2e": _("Covenant of Mayors, release 2022: CO2 equivalents"),
    "jrc-com-2022-co2": _("Covenant of Mayors, release 2022: CO2 alone"),
    "jrc-com-2022-lca": _("Covenant of Mayors, release 2022: life cycle"),
    "jrc-com-2017-co2e": _("Covenant of Mayors, release 2017: CO2 equivalents"),
    "aib-2023-direct": _("AIB 2023: production mix, direct CO2"),
    "aib-2023-residual": _("AIB 2023: residual mix, for electricity without a contract"),
    "ember-generation": _("Ember: generation, with supply chains"),
    "covenant-guidebook-lca": _("Covenant guidebook: life cycle, remembered values to be checked"),
    "jrc-com-lca": _("JRC validation script: life cycle"),
    "jrc-com-co2": _("IPCC 2006 Guidelines, per MWh: CO2 alone"),
    "jrc-com-co2e": _("IPCC 2006 Guidelines, per MWh: CO2 equivalents"),
    "ipcc-2006": _("IPCC 2006 Guidelines"),
    "computed": _("computed from the city's plants"),
    "contract": _("what the supplier's contract states"),
    "own": _("The city's own"),
}


def series_name(key: str) -> str:
    """The name of a series in the reader's language; its key when nobody named it."""
    return str(NAMES.get(key, key))
