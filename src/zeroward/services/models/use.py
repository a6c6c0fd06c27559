"""A city uses a service, and says afterwards whether it helped."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.services.models.service import Service


class Helped(models.TextChoices):
    YES = "yes", _("yes")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")
    NOT_USED = "not-used", _("it came to nothing")


class Use(Owned, Timed):
    """One time that a city asked for a service. Without `helped` the question is open; it is put from `ask_on` on."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="uses")
    began_on = models.DateField(_("since"))
    ask_on = models.DateField(_("asked whether it helped from"))
    purpose = models.CharField(_("what for"), max_length=200, blank=True)
    helped = models.CharField(_("did it help"), max_length=8, choices=Helped.choices, blank=True)
    outcome = models.TextField(_("what came of it"), blank=True)
    answered_on = models.DateField(_("answered"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_example = models.BooleanField(_("example"), default=False)

    class Meta:
        verbose_name = _("use of a service")
        verbose_name_plural = _("uses of services")
        ordering = ["-began_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["service", "scope"],
                condition=models.Q(helped=""),
                name="one_open_use_per_service_and_city",
            )
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.service}"
