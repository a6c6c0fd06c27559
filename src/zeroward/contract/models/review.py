"""Rounds of review: within the city, by the national platform, from outside; their questions and answers."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract
from zeroward.contract.models.version import ContractVersion


class ReviewKind(models.TextChoices):
    INTERNAL = "internal", _("within the city")
    PLATFORM = "platform", _("by the national platform")
    EXTERNAL = "external", _("from outside")


class ReviewOutcome(models.TextChoices):
    ACCEPTED = "accepted", _("accepted as it is")
    REMARKS = "remarks", _("accepted with remarks")
    CHANGES = "changes", _("to be changed")
    RETURNED = "returned", _("taken back by the city")


class ReviewRound(models.Model):
    """One round of review of one frozen version. Several may be open: the two halves of an external review come from
    two reviewers. `outcome` is empty while it is open."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="rounds")
    version = models.ForeignKey(ContractVersion, on_delete=models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("round"))
    kind = models.CharField(_("who reviews"), max_length=8, choices=ReviewKind.choices)
    reviewer = models.CharField(_("reviewer"), max_length=200, blank=True)
    asks = models.TextField(_("what to look at"), blank=True)
    due = models.DateField(_("due on"), null=True, blank=True)
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    outcome = models.CharField(_("outcome"), max_length=8, choices=ReviewOutcome.choices, blank=True)
    statement = models.TextField(_("statement"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("round of review")
        verbose_name_plural = _("rounds of review")
        ordering = ["contract", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "number"], name="one_review_round_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.contract_id}, {self.number}"

    @property
    def is_open(self) -> bool:
        return not self.outcome


class ReviewQuestion(models.Model):
    """A question or remark of a reviewer and the city's answer. `module` is an id of the template, "" = the whole;
    `reference` the reviewer's own numbering (item of a checklist)."""

    round = models.ForeignKey(ReviewRound, on_delete=models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField(
        _("number"), validators=[MinValueValidator(1), MaxValueValidator(9999)]
    )
    module = models.CharField(_("module"), max_length=12, blank=True)
    reference = models.CharField(_("reviewer's number"), max_length=40, blank=True)
    text = models.TextField(_("question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("question of a review")
        verbose_name_plural = _("questions of reviews")
        ordering = ["round", "number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_question_per_round_and_number")
        ]

    def __str__(self) -> str:
        return f"{self.round_id}, {self.number}"
