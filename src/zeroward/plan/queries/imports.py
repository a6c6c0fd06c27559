"""How the report of an import calls what a file with a plan holds."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords
from zeroward.plan.models import (
    Action,
    DriverValue,
    ImpactPathway,
    Indicator,
    Observation,
    Offset,
    Plan,
    Policy,
    Portfolio,
    Scenario,
    Target,
)
from zeroward.plan.queries.field_words import label_of

KINDS: Final[Mapping[str, Promise]] = {
    "frame": _("Frame"),
    "actions": _("Action"),
    "targets": _("Target"),
    "policies": _("Policy"),
    "offsets": _("Entry of the ledger"),
    "values": _("Value"),
    "scenarios": _("Scenario"),
    "portfolios": _("Portfolio"),
    "pathways": _("Impact pathway"),
    "indicators": _("Indicator"),
    "observations": _("Observed value"),
    "file": _("File"),
}
MODELS: Final[Mapping[str, Any]] = {
    "frame": Plan,
    "actions": Action,
    "targets": Target,
    "policies": Policy,
    "offsets": Offset,
    "values": DriverValue,
    "scenarios": Scenario,
    "portfolios": Portfolio,
    "pathways": ImpactPathway,
    "indicators": Indicator,
    "observations": Observation,
}


WORDS: Final = ImportWords(
    kind=lambda kind: str(KINDS.get(kind, kind)),
    field=lambda kind, name: label_of(MODELS.get(kind, Action), name),
)
