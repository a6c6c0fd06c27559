"""Countries, with their status towards the European Union as dated facts."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import LivingRecord, Provenanced, QuickRows


class Country(LivingRecord, QuickRows):
    """A country; `key` is the lower-case ISO 3166-1 code, `code` the code in capitals."""

    code = models.CharField(_("ISO 3166-1 code"), max_length=2, unique=True)
    name = models.CharField(_("name"), max_length=100)

    translatable = ("name",)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CountryStatus(Provenanced):
    """What a country was or is, from when to when. `valid_to` is the last day, empty while it holds."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("member of the European Union")
        ASSOCIATED = "associated", _("associated to Horizon Europe")
        CANDIDATE = "candidate", _("candidate for accession")

    country = ParentalKey(Country, on_delete=models.CASCADE, related_name="statuses")
    kind = models.CharField(_("status"), max_length=12, choices=Kind.choices)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("status of a country")
        verbose_name_plural = _("statuses of countries")
        ordering = ["country_id", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["country", "kind", "valid_from"], name="one_status_per_start"),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="a_status_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.kind}"

    def holds_on(self, day: datetime.date | None = None) -> bool:
        """True when the status holds on the day (today by default); an open start counts as always."""
        when = day or timezone.localdate()
        begun = self.valid_from is None or self.valid_from <= when
        return begun and (self.valid_to is None or when <= self.valid_to)
