"""What was read of contracts, in rows that can be counted and searched: made by indexing, never by hand."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import ContractFile, ContractVersion, Publication


class IndexedContract(models.Model):
    """One contract, in exactly one form: in a file (`of`), published here (`publication`), or kept here and shared
    (`version`, the newest of its contract).

    `digest` is that of what was found, `text_digest` that of the text it was found in. `has_dictionary` is False when
    mentions could not be looked for in its language. `title` and `language` are those of a contract written here; a
    file has its own. `sections` are the modules that were found.
    """

    of = models.OneToOneField(
        ContractFile, null=True, blank=True, on_delete=models.CASCADE, related_name="indexed"
    )
    publication = models.OneToOneField(
        Publication, null=True, blank=True, on_delete=models.CASCADE, related_name="indexed"
    )
    version = models.OneToOneField(
        ContractVersion, null=True, blank=True, on_delete=models.CASCADE, related_name="indexed"
    )
    title = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=12, blank=True)
    is_example = models.BooleanField(default=False)
    digest = models.CharField("SHA-256", max_length=64)
    text_digest = models.CharField(max_length=64)
    has_dictionary = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("indexed contract")
        verbose_name_plural = _("indexed contracts")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(of__isnull=False, publication=None, version=None)
                    | Q(of=None, publication__isnull=False, version=None)
                    | Q(of=None, publication=None, version__isnull=False)
                ),
                name="indexed_contract_has_one_form",
            )
        ]

    def __str__(self) -> str:
        return f"{self.of_id or self.publication_id or self.version_id}"


class FoundMention(models.Model):
    """A mention as people agreed on it. `is_checked` says that a person confirmed or corrected it. `line` counts in the
    text that was read."""

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
    search looks into: small letters, no accents. `text` has the lines of a contract written here; files keep theirs."""

    indexed = models.ForeignKey(IndexedContract, on_delete=models.CASCADE, related_name="sections")
    module = models.CharField(max_length=8, blank=True)
    title = models.CharField(max_length=200, blank=True)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    words = models.PositiveIntegerField(default=0)
    folded = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("section of a contract")
        verbose_name_plural = _("sections of contracts")
        ordering = ["indexed", "first"]

    def __str__(self) -> str:
        return f"{self.module} {self.first}"
