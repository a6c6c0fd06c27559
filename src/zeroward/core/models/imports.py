"""Two-step imports: a dry run that reports row by row, then the commit of exactly that."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One reading of one file. The plan is stored, so that what is committed is what was reported.

    A file that fills a record of a city belongs to its `scope`, and the desk does not show it.
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("checked, not yet committed")
        COMMITTED = "committed", _("committed")
        REFUSED = "refused", _("refused")

    importer = models.CharField(_("importer"), max_length=60)
    scope = models.CharField(
        _("owner"),
        max_length=130,
        blank=True,
        db_index=True,
        help_text=_("Empty for content of the platform itself."),
    )
    about = models.CharField(_("record that is filled"), max_length=100, blank=True)
    file_name = models.CharField(_("file"), max_length=300)
    file_digest = models.CharField(_("SHA-256 of the file"), max_length=64)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PLANNED)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(_("checked"), auto_now_add=True)
    committed_at = models.DateTimeField(_("committed"), null=True, blank=True)
    summary = models.JSONField(_("summary"), default=dict)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.importer}: {self.file_name}"


class ImportRow(models.Model):
    """What the import does, or refuses to do, with one record of the file; or a finding about one place of it."""

    class Verdict(models.TextChoices):
        CREATE = "create", _("would be created")
        CHANGE = "change", _("would be changed")
        SAME = "same", _("unchanged")
        REMOVE = "remove", _("would be removed")
        REFUSE = "refuse", _("refused")
        FINDING = "finding", _("finding")

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    place = models.CharField(_("place in the file"), max_length=120, help_text=_("Line, row or cell."))
    kind = models.CharField(_("kind"), max_length=60)
    key = models.CharField(_("key"), max_length=200, blank=True)
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict.choices)
    reason = models.TextField(_("why"), blank=True)
    changes = models.JSONField(_("changes"), default=dict)

    class Meta:
        verbose_name = _("import row")
        verbose_name_plural = _("import rows")
        ordering = ["pk"]
        indexes = [models.Index(fields=["run", "verdict"])]

    def __str__(self) -> str:
        return f"{self.place}: {self.kind} {self.key} {self.verdict}"
