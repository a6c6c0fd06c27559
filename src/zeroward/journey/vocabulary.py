"""Words of this room: the parts of the way, efforts, and the questions of a first visit."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PHASES: Final[Mapping[str, Promise]] = {
    "diagnose": _("Diagnose"),
    "learn": _("Learn"),
    "plan": _("Plan"),
    "finance": _("Finance"),
    "commit": _("Commit"),
    "act": _("Act"),
    "monitor": _("Monitor"),
    "share": _("Share"),
}

PHASE_QUESTIONS: Final[Mapping[str, Promise]] = {
    "diagnose": _("Where do we stand?"),
    "learn": _("Who has solved this before?"),
    "plan": _("What do we do, and what will it do?"),
    "finance": _("Who pays, and from when?"),
    "commit": _("What do we sign, with whom?"),
    "act": _("Who does what, this year?"),
    "monitor": _("Does it work?"),
    "share": _("What can others use?"),
}

# the third question of a first visit, by who asks
THIRD_QUESTION: Final[Mapping[str, str]] = {
    "officer": "stage",
    "politician": "stage",
    "platform": "needs",
    "expert": "themes",
    "citizen": "themes",
}
