"""Titles and labels of needs and of indicators of the transition."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("A look at actions whose effect does not show"),
    _("A talk about what was dropped, and why"),
    _("Access to data"),
    _("Barriers taken to the authorities"),
    _("Drained peat soils taken out of use"),
    _("Driving by car"),
    _("Electric cars"),
    _("Electric cars among new cars"),
    _("Energy use of municipal buildings"),
    _("Forest"),
    _("Heat pumps"),
    _("Help with bases and targets of indicators"),
    _("Help with delayed actions"),
    _("Help with funding"),
    _("Help with partners and citizens"),
    _("Help with staff and skills"),
    _("Homes on district heating"),
    _("Livestock"),
    _("Manure used for biogas"),
    _("More or stronger actions"),
    _("Municipal waste"),
    _("Oil and gas boilers left"),
    _("Public charging points"),
    _("Renewables in district heating"),
    _("Renewables in electricity"),
    _("Reporting that takes less time"),
    _("Support that follows from how actions and indicators stand"),
    _("Transition indicators"),
    _("Trips by bicycle"),
    _("Waste recycled"),
    _("Wind and solar power, approved"),
    _("Wind and solar power, built"),
)
