"""Visibility of what a city or a platform owns. The decision itself lies in `core.visibility`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    """Each level includes the ones before it: public is seen by all, mission by platform and city too."""

    CITY = "city", _("our team only")
    PLATFORM = "platform", _("our national platform too")
    MISSION = "mission", _("the Mission team too")
    PUBLIC = "public", _("everyone")


class Owned(models.Model):
    """A record that belongs to a city, a national platform or the Mission team.

    `scope` names the owner ("city:klagenfurt", "country:AT", "mission"); `scope_country` is the ISO 3166-1
    code of the country the owner lies in, so that its national platform can be told without a join.
    """

    scope = models.CharField(_("owner"), max_length=130, db_index=True)
    scope_country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    visibility = models.CharField(
        _("who can see it"), max_length=8, choices=Visibility.choices, default=Visibility.CITY
    )

    class Meta:
        abstract = True
