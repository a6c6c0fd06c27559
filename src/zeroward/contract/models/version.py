"""Frozen versions of a contract, the steps between its states, and what of a version everyone may read."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract, ContractState
from zeroward.core.models import FrozenVersion


class ContractVersion(FrozenVersion):
    """A contract frozen: `data` is {"header": …, "content": …, "signatories": […]} and never changes.

    `digest` is that of the content alone (`methods.contracts.template.digest`). Versions are kept for the team, made
    when a review or a signing begins, and when something is published. `withdrawn_at` is not used here: what was
    published is taken back through its `Publication`.
    """

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="versions")
    at = models.DateTimeField(_("kept"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of a contract")
        verbose_name_plural = _("versions of contracts")
        ordering = ["contract", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "number"], name="one_contract_version_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.contract_id}, {self.number}"


class ContractStep(models.Model):
    """One change of state: who, when, with which statement, about exactly which content (`digest`)."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="state_steps")
    from_state = models.CharField(max_length=15, choices=ContractState.choices)
    to_state = models.CharField(max_length=15, choices=ContractState.choices)
    statement = models.TextField(_("statement"), blank=True)
    digest = models.CharField("SHA-256", max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of a contract")
        verbose_name_plural = _("steps of contracts")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.contract_id}: {self.from_state} → {self.to_state}"


class Publication(models.Model):
    """A version that everyone may read, whole or in part: `modules` names the modules shown, empty = all."""

    version = models.ForeignKey(ContractVersion, on_delete=models.PROTECT, related_name="publications")
    modules = models.JSONField(_("modules"), default=list, blank=True)
    note = models.TextField(_("what readers should know"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("published"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta:
        verbose_name = _("published version of a contract")
        verbose_name_plural = _("published versions of contracts")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version"],
                condition=models.Q(withdrawn_at=None),
                name="one_standing_publication_per_version",
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.at:%Y-%m-%d}"
