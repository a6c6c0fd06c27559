"""What a national platform does for its cities, by the three functions of national platforms."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.actor import Actor
from zeroward.ecosystem.models.body import Body
from zeroward.ecosystem.models.kept import Kept


class PlatformOffer(Kept):
    """A service of a platform: what, for whom, how to ask for it, until when."""

    class Function(models.TextChoices):
        CONNECT = "connect", _("connect the levels of government")
        BUILD = "build", _("build capacity and let cities learn from each other")
        MONEY = "money", _("coordinate and raise money")

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("open")
        PAUSED = "paused", _("paused")
        ENDED = "ended", _("ended")

    name = models.CharField(_("name"), max_length=200)
    function = models.CharField(_("function"), max_length=7, choices=Function.choices)
    what = models.TextField(_("what cities get"), blank=True)
    audience = models.CharField(_("for whom"), max_length=200, blank=True)
    how = models.CharField(_("how to ask for it"), max_length=300, blank=True)
    cost = models.CharField(_("what it costs the city"), max_length=160, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.RUNNING)
    since_on = models.DateField(_("since"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    provider = models.ForeignKey(
        Actor,
        verbose_name=_("given by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="offers",
    )
    body = models.ForeignKey(
        Body, verbose_name=_("body"), null=True, blank=True, on_delete=models.SET_NULL, related_name="offers"
    )
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("service of a national platform")
        verbose_name_plural = _("services of national platforms")
        ordering = ["function", "name", "pk"]

    def __str__(self) -> str:
        return self.name
