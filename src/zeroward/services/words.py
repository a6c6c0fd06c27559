"""Words of the support menu that data names by key: who asks, stages, effort, what fits."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

AUDIENCES_ENGLISH: Final[Mapping[str, str]] = {
    "city": gettext_noop("cities"),
    "region": gettext_noop("regions"),
    "platform": gettext_noop("national platforms"),
    "state": gettext_noop("ministries and agencies of the state"),
    "company": gettext_noop("firms"),
    "research": gettext_noop("research bodies"),
    "resident": gettext_noop("residents and owners"),
}

AUDIENCES: Final[Mapping[str, Promise]] = {key: _(text) for key, text in AUDIENCES_ENGLISH.items()}

NATIONAL: Final = "national languages"
"""What a source says in place of the languages."""

STAGES: Final[Mapping[str, Promise]] = {
    "starting": _("Starting"),
    "planning": _("Making a plan"),
    "committing": _("Deciding and signing"),
    "implementing": _("Carrying it out"),
    "monitoring": _("Measuring and improving"),
}

VERDICTS: Final[Mapping[str, Promise]] = {
    "fits": _("Fits"),
    "ask": _("May fit: a question is open"),
    "not": _("Does not fit"),
}

TIMINGS: Final[Mapping[str, Promise]] = {
    "open": _("Now"),
    "later": _("Later"),
    "unknown": _("Not known when"),
    "over": _("Over"),
}

ADMITS: Final[Mapping[str, Promise]] = {
    "as-is": _("as the entry has it now"),
    "everyone": _("everyone in the places above"),
    "some": _("some of them, as said below"),
    "unknown": _("it is decided case by case"),
}

REACHES: Final[Mapping[str, Promise]] = {
    "countries": _("in some countries"),
    "eu": _("in the European Union and the associated countries"),
    "international": _("everywhere"),
}
