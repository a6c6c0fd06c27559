"""Who offers support, and the people who keep a provider's entries."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord, Timed
from zeroward.places.models import Country, Organisation


def new_token() -> str:
    return secrets.token_urlsafe(32)


class Provider(LivingRecord):
    """A body, project or office that offers support. `organisation` joins it to the directory of bodies, if known."""

    name = models.CharField(_("name"), max_length=200)
    about = models.TextField(_("what it does for cities"), blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    contact = models.EmailField(_("public e-mail address"), blank=True)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty for providers of all Europe."),
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("body"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    translatable = ("about",)

    class Meta:
        verbose_name = _("provider")
        verbose_name_plural = _("providers")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Keeper(Timed):
    """Somebody who was invited to keep a provider's entries. Without `user` the invitation is not taken up yet."""

    provider = models.ForeignKey(Provider, on_delete=models.CASCADE, related_name="keepers")
    email = models.EmailField(_("e-mail address"))
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="kept_providers",
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    expires_on = models.DateField(_("expires"))
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        verbose_name = _("keeper")
        verbose_name_plural = _("keepers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "email"],
                condition=models.Q(ended_at__isnull=True),
                name="one_open_keeper_per_address",
            )
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.created_at:%Y-%m-%d}"
