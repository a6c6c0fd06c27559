"""Words of projects: kinds and documents (data), groups that invest, layers of capital, stages."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from zeroward.core.data_files import read_json
from zeroward.finance.models.project import Stage

GROUPS: Final[Mapping[str, Promise]] = {
    "municipality": _("City"),
    "public": _("Other public bodies"),
    "third": _("Third parties"),
    "households": _("Households"),
}
"""Who invests, as table T7 and T8 split it."""

LAYERS: Final[Mapping[str, Promise]] = {
    "grant": _("Grant"),
    "first-loss": _("First loss or guarantee"),
    "equity": _("Equity"),
    "mezzanine": _("Mezzanine capital"),
    "concessional": _("Cheap loan of a public bank"),
    "senior": _("Loan of a bank"),
    "citizen": _("Money of citizens"),
}
"""In the order in which they bear losses."""

DEBT: Final = ("mezzanine", "concessional", "senior", "citizen")
"""Layers that are repaid in instalments."""

MATURITY: Final[tuple[str, ...]] = (
    Stage.IDEA,
    Stage.CONCEPT,
    Stage.PREFEASIBILITY,
    Stage.FEASIBILITY,
    Stage.PERMITS,
    Stage.TENDER,
)
"""Stages in the order of the levels of technical maturity."""

FUNDING_STAGE: Final[Mapping[str, str]] = {
    Stage.IDEA: "idea",
    Stage.CONCEPT: "concept",
    Stage.PREFEASIBILITY: "concept",
    Stage.FEASIBILITY: "feasibility",
    Stage.PERMITS: "permit",
    Stage.TENDER: "tender",
    Stage.BUILDING: "tender",
}
"""The same stage as the opportunities ask for it (fact “project_stage”)."""


@cache
def _labels(path: Path, part: str) -> dict[str, str]:
    return {one["key"]: one["label"] for one in read_json(path)[part]}


def _known(part: str) -> dict[str, str]:
    return _labels(Path(settings.DATA_DIR) / "finance" / "projects.json", part)


def kinds() -> dict[str, str]:
    """Kinds of projects by key, in the reader's language."""
    return {key: gettext(label) for key, label in _known("kinds").items()}


def document_kinds() -> dict[str, str]:
    """Documents that funders ask for, by key."""
    return {key: gettext(label) for key, label in _known("documents").items()}


def maturity_of(stage: str) -> int | None:
    """The level of technical maturity; None for a project that was stopped."""
    if stage == Stage.STOPPED:
        return None
    return MATURITY.index(stage) if stage in MATURITY else len(MATURITY) - 1


def layer_words(layer: str) -> str:
    return str(LAYERS.get(layer, gettext_lazy("Other")))
