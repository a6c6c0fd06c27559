"""From what to what the counting changes between two frameworks: "IPCC 2006 Guidelines → The city's own"."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.inventory.queries.explain_words import BOUNDARIES
from zeroward.inventory.queries.series import series_name
from zeroward.methods.ghg.frameworks import Part
from zeroward.methods.ghg.frameworks.pieces import ARROW

RULES: Final[dict[str, dict[str, Promise]]] = {
    "factor_boundary": BOUNDARIES,
    "electricity_rule": {
        "location": gettext_lazy("mix of the grid"),
        "market": gettext_lazy("what the supplier states"),
        "neefe": gettext_lazy("national factor of the Covenant"),
        "local_efe": gettext_lazy("local factor of the Covenant"),
    },
    "chp_rule": {
        "free": gettext_lazy("as the city chose"),
        "carnot": gettext_lazy("by the quality of the heat (Carnot)"),
        "efficiency": gettext_lazy("by efficiencies of separate plants"),
        "energy": gettext_lazy("by energy content"),
        "reassigned": gettext_lazy("reassigned to the consumers"),
    },
    "biomass_rule": {
        "memo": gettext_lazy("beside the total"),
        "certified": gettext_lazy("counted unless certified"),
        "life_cycle": gettext_lazy("whole life cycle"),
        "upstream": gettext_lazy("supply alone"),
    },
}
"""What the keys of a kind of difference mean. Series and warming potentials are named elsewhere."""


def changes_in_words(part: Part) -> str:
    """Every change of one reason; "" where nothing more can be said than the reason."""
    return ", ".join(_change(part.kind, one) for one in part.changes)


def _change(kind: str, change: str) -> str:
    before, _arrow, after = change.partition(ARROW)
    return ARROW.join(_named(kind, key) for key in (before, after))


def _named(kind: str, key: str) -> str:
    if key in ("", "?"):
        return _("not stated")
    known = RULES.get(kind, {}).get(key)
    return str(known) if known is not None else series_name(key)
