"""What was read of contracts, in rows that can be counted and searched: made from the readings, never by hand."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import ContractFile


class IndexedContract(models.Model):
    """One contract in a file. `digest` is that of what was indexed; `has_dictionary` is False when mentions could not
    be looked for in its language. `sections` are the modules that were found."""

    of = models.OneToOneField(ContractFile, on_delete=models.CASCADE, related_name="indexed")
    digest = models.CharField("SHA-256", max_length=64)
    text_digest = models.CharField(max_length=64)
    has_dictionary = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("indexed contract")
        verbose_name_plural = _("indexed contracts")

    def __str__(self) -> str:
        return f"{self.of_id}"


class FoundMention(models.Model):
    """A mention as people agreed on it. `is_checked` says that a person confirmed or corrected it."""

    indexed = models.ForeignKey(IndexedContract, on_delete=models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=24)
    status = models.CharField(max_length=10)
    module = models.CharField(max_length=8, blank=True)
    line = models.PositiveIntegerField()
    quote = models.CharField(max_length=240)
    words = models.CharField(max_length=120, blank=True)
    confidence = models.FloatField(default=0)
    is_checked = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["indexed", "line", "pk"]
        indexes = [models.Index(fields=["kind", "code", "status"], name="insight_mention_of_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.status}"


class FoundSection(models.Model):
    """A stretch of a contract's text: a module, or what stands outside of them (`module` empty). `folded` is what a
    search looks into: small letters, no accents."""

    indexed = models.ForeignKey(IndexedContract, on_delete=models.CASCADE, related_name="sections")
    module = models.CharField(max_length=8, blank=True)
    title = models.CharField(max_length=200, blank=True)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    words = models.PositiveIntegerField(default=0)
    folded = models.TextField(blank=True)

    class Meta:
        verbose_name = _("section of a contract")
        verbose_name_plural = _("sections of contracts")
        ordering = ["indexed", "first"]

    def __str__(self) -> str:
        return f"{self.module} {self.first}"
