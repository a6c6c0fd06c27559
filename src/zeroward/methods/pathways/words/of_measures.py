"""What units measure: the words of base dimensions."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("animal"),
    _("area"),
    _("distance"),
    _("dwelling"),
    _("energy"),
    _("freight distance"),
    _("gross energy"),
    _("hour"),
    _("household"),
    _("mass"),
    _("money"),
    _("passenger distance"),
    _("person"),
    _("piece"),
    _("tree"),
    _("vehicle"),
    _("vehicle distance"),
    _("volume"),
    _("work"),
    _("year"),
)
