"""How formal a country's support structure is, day by day, and what shows the fields of its profile."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Agreement
from zeroward.core.models import StoredDocument
from zeroward.ecosystem.models.body import Body
from zeroward.ecosystem.models.kept import Kept
from zeroward.ecosystem.models.platform import Platform

LADDER = (
    "none",
    "contact-point",
    "informal-group",
    "memorandum",
    "ministry-mandated",
    "funded-programme",
)
"""Concepts of “formalisation-levels” in their order; the older five are readings of texts and stand beside it."""


class Evidence(Kept):
    """Where something can be looked up: an address, a document of the store, or both."""

    url = models.URLField(_("web address"), max_length=500, blank=True)
    document = models.ForeignKey(
        StoredDocument,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        abstract = True


class FormalStep(Evidence):
    """From `since_on` this level holds, for the country or for one of its platforms; blank: no level holds any more.

    Rows are never rewritten: who knows better adds one, and the one known later counts. A wrong row is taken back.
    """

    platform = models.ForeignKey(
        Body,
        verbose_name=_("platform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="formal_steps",
    )
    level = models.CharField(_("level"), max_length=20, blank=True)
    since_on = models.DateField(_("since"))
    known_on = models.DateField(_("known since"))
    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement of the register"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_back_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    taken_back_why = models.CharField(_("why it was taken back"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("step of formalisation")
        verbose_name_plural = _("steps of formalisation")
        ordering = ["since_on", "known_on", "pk"]

    def __str__(self) -> str:
        return f"{self.scope}, {self.since_on}"


class FieldEvidence(Evidence):
    """What shows that a field of the profile is true: a page, a document, a day."""

    profile = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="evidence")
    field = models.CharField(_("field"), max_length=20)
    title = models.CharField(_("what it is"), max_length=200)
    dated_on = models.DateField(_("from the day"), null=True, blank=True)

    class Meta:
        verbose_name = _("evidence for a profile field")
        verbose_name_plural = _("evidence for profile fields")
        ordering = ["field", "title", "pk"]

    def __str__(self) -> str:
        return self.title
