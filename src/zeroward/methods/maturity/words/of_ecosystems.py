"""Words of the data about national ecosystems: criteria and supports."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("A national programme supports cities beyond the Mission"),
    _("Actors of several kinds take part"),
    _("Barriers in national rules reach the authorities"),
    _("City contracts are aligned with national frameworks"),
    _("In-person event"),
    _("Mentoring and advice"),
    _("Mission Cities and other cities meet regularly"),
    _("Money or staff is secured for the next years"),
    _("Proposed rules for the clusters of national ecosystems"),
    _("Several key actors want to build an offer"),
    _("Support to national ecosystems by cluster"),
    _("Tailored technical assistance and co-design"),
    _("The governance of the platform is formal"),
)
