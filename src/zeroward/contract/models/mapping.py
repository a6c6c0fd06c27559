"""A city's own structure (themes, missions, chapters), and which modules of the template its parts answer.

And the alignment of a contract with national frameworks: which of their demands which module answers.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract


class OwnSection(models.Model):
    """A part of the city's own document; `modules` names the modules of the template that it answers."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="own_sections")
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    modules = models.JSONField(_("modules of the template"), default=list, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("section of a city's own structure")
        verbose_name_plural = _("sections of cities' own structures")
        ordering = ["contract", "order", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Fit(models.TextChoices):
    MEETS = "meets", _("meets it")
    PARTLY = "partly", _("meets it in part")
    APART = "apart", _("differs from it")
    OPEN = "open", _("not looked at")


class FrameworkDemand(models.Model):
    """What a national law, strategy or framework asks of the city, and where the contract answers it."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="demands")
    framework = models.CharField(_("framework"), max_length=200)
    demand = models.CharField(_("what it asks for"), max_length=500)
    source = models.CharField(_("source"), max_length=500, blank=True)
    modules = models.JSONField(_("modules that answer it"), default=list, blank=True)
    fit = models.CharField(
        _("does the contract meet it?"), max_length=6, choices=Fit.choices, default=Fit.OPEN
    )
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("demand of a national framework")
        verbose_name_plural = _("demands of national frameworks")
        ordering = ["contract", "framework", "pk"]

    def __str__(self) -> str:
        return f"{self.framework}: {self.demand}"
