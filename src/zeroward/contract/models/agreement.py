"""Agreements with a funder: cooperation agreements, grants, funded roadmaps, system demonstrators; budget and posts."""

from typing import Final

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.places.models import City

NOT_NEGATIVE = [MinValueValidator(0)]


class AgreementKind(models.TextChoices):
    COOPERATION = "cooperation", _("cooperation agreement")
    GRANT = "grant", _("grant")
    ROADMAP = "roadmap", _("funded roadmap")
    DEMONSTRATOR = "demonstrator", _("system demonstrator")


class AgreementState(models.TextChoices):
    TALKS = "talks", _("being negotiated")
    SIGNED = "signed", _("signed")
    RUNNING = "running", _("under way")
    DONE = "done", _("completed")
    ENDED = "ended", _("ended early")


DEMONSTRATOR_STEPS: Final = ("mission", "mapping", "barriers", "measures")
"""The four steps of a system demonstrator, as Viable Cities has them."""


class Agreement(Owned, Timed):
    """What a funder and a city agreed on. Owned by the city, or by the national platform that runs the programme.

    Amounts are euros. `steps` holds the four steps of a system demonstrator as texts by `DEMONSTRATOR_STEPS`.
    """

    city = models.ForeignKey(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="agreements"
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=AgreementKind.choices, default=AgreementKind.COOPERATION
    )
    title = models.CharField(_("title"), max_length=200)
    funder = models.CharField(_("funder"), max_length=200)
    programme = models.CharField(_("programme"), max_length=200, blank=True)
    reference = models.CharField(_("reference number"), max_length=120, blank=True)
    state = models.CharField(
        _("state"), max_length=7, choices=AgreementState.choices, default=AgreementState.TALKS
    )
    funding = models.FloatField(_("funding, €"), null=True, blank=True, validators=NOT_NEGATIVE)
    own_share = models.FloatField(_("own share, €"), null=True, blank=True, validators=NOT_NEGATIVE)
    paid_out = models.FloatField(_("paid out so far, €"), null=True, blank=True, validators=NOT_NEGATIVE)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    purpose = models.TextField(_("what it is for"), blank=True)
    steps = models.JSONField(_("steps"), default=dict, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["city", "-starts_on", "title", "pk"]

    def __str__(self) -> str:
        return self.title


class AgreementPost(models.Model):
    """A post that is paid from the agreement. No person is named."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(_("post"), max_length=200)
    share = models.FloatField(_("full-time equivalents"), validators=NOT_NEGATIVE)
    is_filled = models.BooleanField(_("filled"), null=True, blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["agreement", "pk"]

    def __str__(self) -> str:
        return self.title


class AgreementDuty(models.Model):
    """Something that is owed under an agreement: a roadmap, a report, an inventory."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="duties")
    title = models.CharField(_("what is owed"), max_length=200)
    due = models.DateField(_("due on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["agreement", "due", "pk"]

    def __str__(self) -> str:
        return self.title
