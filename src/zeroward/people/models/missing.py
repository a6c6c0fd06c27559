"""Cities that are not in the directory, and people who work for them and ask to be let in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.people.models.membership import Role


class MissingCity(models.Model):
    """Somebody asks to have their city added, with a role in it. `country` is an ISO code; `city` is the key of the
    city that the request led to, new or found. Who decides: the platform of that country, and administrators."""

    class State(models.TextChoices):
        OPEN = "open", _("waiting for an answer")
        ADDED = "added", _("added")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="missing_cities"
    )
    name = models.CharField(_("name of the city"), max_length=120)
    country = models.CharField(_("country"), max_length=2, db_index=True)
    population = models.PositiveIntegerField(_("inhabitants"))
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    proof = models.TextField(_("proof"))
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("request to add a city")
        verbose_name_plural = _("requests to add a city")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.country} {self.name} {self.state}"

    @property
    def scope(self) -> str:
        """The workspace in whose log the request stands: its country's platform decides."""
        return f"country:{self.country}"
