"""A contract that stands in a file: what was read of it, and what a person says to each item."""

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Job, Owned, Timed
from zeroward.core.models.storage import private_files
from zeroward.places.models import City


class FileState(models.TextChoices):
    WAITING = "waiting", _("waiting to be read")
    READ = "read", _("read")
    FAILED = "failed", _("could not be read")


class MarkState(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")
    REJECTED = "rejected", _("rejected")


class ContractFile(Owned, Timed):
    """`city` is whose contract it is; `scope` is whose workspace handed it in: the city, its platform, the Mission.

    `language` is what the reader found. `trouble` says why a file could not be read:
    {"code", "params"} of `methods.contracts.reading.errors`.
    """

    city = models.ForeignKey(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="contract_files"
    )
    title = models.CharField(_("title"), max_length=200)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    source = models.URLField(_("where it was published"), max_length=500, blank=True)
    file = models.FileField(upload_to="contracts/%Y/", storage=private_files)
    file_name = models.CharField(_("file name"), max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    digest = models.CharField("SHA-256", max_length=64)
    language = models.CharField(_("language"), max_length=12, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=FileState.choices, default=FileState.WAITING)
    trouble: Any = models.JSONField(default=dict, blank=True)
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("contract in a file")
        verbose_name_plural = _("contracts in files")
        ordering = ["city__name", "-year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scope", "city", "digest"], name="contract_file_once_per_place")
        ]

    def __str__(self) -> str:
        return self.title


class ContractText(models.Model):
    """The lines of a file, apart from it, so that lists do not load them. `pages` is the page of each line, or []."""

    of = models.OneToOneField(ContractFile, on_delete=models.CASCADE, related_name="text")
    text = models.TextField(blank=True)
    pages: Any = models.JSONField(default=list)

    class Meta:
        verbose_name = _("text of a contract")
        verbose_name_plural = _("texts of contracts")

    def __str__(self) -> str:
        return f"{self.of_id}"


class Reading(models.Model):
    """What the reader found, as JSON; names of persons are left out. One for each file: a new one replaces it."""

    of = models.OneToOneField(ContractFile, on_delete=models.CASCADE, related_name="reading")
    data: Any = models.JSONField(default=dict)
    digest = models.CharField("SHA-256", max_length=64)
    reader = models.CharField(max_length=20)
    made_at = models.DateTimeField(_("read"), auto_now=True)

    class Meta:
        verbose_name = _("reading of a contract")
        verbose_name_plural = _("readings of contracts")

    def __str__(self) -> str:
        return f"{self.of_id}"


def new_stamp() -> str:
    return uuid4().hex


class Mark(models.Model):
    """What a person says of one item. `item` is its id in the reading; `value` holds the fields that were corrected.
    `seen` is the digest of the item when it was marked: a new reading that finds something else asks again."""

    of = models.ForeignKey(ContractFile, on_delete=models.CASCADE, related_name="marks")
    item = models.CharField(max_length=160)
    kind = models.CharField(max_length=40)
    state = models.CharField(_("state"), max_length=9, choices=MarkState.choices)
    value: Any = models.JSONField(default=dict)
    seen = models.CharField(max_length=64)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("mark on a reading")
        verbose_name_plural = _("marks on readings")
        ordering = ["of", "kind", "item"]
        constraints = [models.UniqueConstraint(fields=["of", "item"], name="one_mark_per_item")]

    def __str__(self) -> str:
        return f"{self.item}: {self.state}"
