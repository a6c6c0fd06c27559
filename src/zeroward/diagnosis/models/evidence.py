"""Evidence for an answer: what shows that it is so."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.document import StoredDocument
from zeroward.diagnosis.models.assessment import Assessment


class EvidenceKind(models.TextChoices):
    """The level that each kind proves is `LEVEL_OF` below: a statement alone (level 0) needs no record."""

    PERSON = "person", _("a named person and a date")
    DOCUMENT = "document", _("a document")
    LINK = "link", _("a page that everyone can open")
    DECISION = "decision", _("a decision that was minuted")
    BUDGET = "budget", _("a line in the budget")
    DATA = "data", _("a set of data")
    CHECK = "check", _("a check by somebody outside")
    RESULT = "result", _("a measured result")


LEVEL_OF = {
    EvidenceKind.PERSON: 1,
    EvidenceKind.DOCUMENT: 2,
    EvidenceKind.LINK: 2,
    EvidenceKind.DECISION: 3,
    EvidenceKind.BUDGET: 3,
    EvidenceKind.DATA: 3,
    EvidenceKind.CHECK: 4,
    EvidenceKind.RESULT: 4,
}
"""Evidence level e1–e4 by kind; an answer counts up to one level above its evidence."""


class Evidence(models.Model):
    """For one question of a round. `level` is 1–4, fixed by its kind. `who` is the person of level 1, or who checked;
    `dated` the day of the decision, document or check. A document that was removed leaves its title here."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="evidence")
    question = models.CharField(_("question"), max_length=60)
    kind = models.CharField(_("what it is"), max_length=8, choices=EvidenceKind.choices)
    level = models.PositiveSmallIntegerField(_("evidence level"))
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("address"), max_length=500, blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    who = models.CharField(_("person or body"), max_length=200, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    carried_from = models.PositiveSmallIntegerField(_("from round"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["question", "-level", "pk"]

    def __str__(self) -> str:
        return self.title
