"""Words of this room: stages of a project, ways to money, steps of a shortlist."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

THEME_VOCABULARY: Final = "thematic-areas"

PROJECT_STAGES: Final[dict[str, str | Promise]] = {
    "idea": _("an idea"),
    "concept": _("a concept"),
    "feasibility": _("a feasibility study"),
    "permit": _("permits are there"),
    "tender": _("ready for tender"),
}
"""The same keys as the choices of the fact “project_stage”."""
