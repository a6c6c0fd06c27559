"""Titles, labels and notes of the weights."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("A city ten times as large has two thirds of this part left."),
    _("An official language of both counts in full."),
    _("Best when the host is somewhat ahead; neither level nor far away."),
    _("By degree days of heating where both are known, otherwise by zone."),
    _("By hours of rail where known, otherwise by distance."),
    _("Climate"),
    _("Counts for hosts only: it decides who gets a seat."),
    _("Difference in degree days of heating at which the part for climate is used up"),
    _("Distance at which the part for travel is used up"),
    _("Distance in maturity"),
    _("First time in the programme"),
    _("Fit of an expert for a case"),
    _("Fit of two cities for twinning"),
    _("Has answered this city before"),
    _("Hours by rail at which the part for travel is used up"),
    _("Hours by rail up to which travel counts in full"),
    _("Language of the answer"),
    _("Language that both only work in"),
    _("Language that is official in one and spoken in the other"),
    _("Levels ahead from which the distance in maturity is best"),
    _("Levels ahead up to which the distance in maturity is best"),
    _("Levels outside the best distance at which the part for maturity is used up"),
    _("National platform first"),
    _("Needs met by strengths"),
    _("Own country"),
    _("Powers of ten in population at which the part for size is used up"),
    _("Shared language"),
    _("Size"),
    _("The first language of the case counts in full."),
    _("Topics covered"),
    _("Tradition of government"),
    _("Travel"),
    _("What the learner needs and the host is strong in; not how alike the two are."),
    _("Wish of the host"),
    _("Wish of the learner"),
)
