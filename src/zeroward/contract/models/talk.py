"""What people of the city say about a contract, and what they ask of each other."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract


class ContractComment(models.Model):
    """A remark on a module, or on the contract as a whole (`module` ""); `place` may name a cell: "T6/row/capex"."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="comments")
    module = models.CharField(_("module"), max_length=12, blank=True)
    place = models.CharField(max_length=200, blank=True)
    text = models.TextField(_("comment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a contract")
        verbose_name_plural = _("comments on contracts")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.contract_id}: {self.module}"


class ContractTask(models.Model):
    """Something that somebody is asked to do for a module, or for the contract as a whole (`module` "")."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="tasks")
    module = models.CharField(_("module"), max_length=12, blank=True)
    title = models.CharField(_("what is to be done"), max_length=300)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    due = models.DateField(_("due on"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("asked"), auto_now_add=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    done_at = models.DateTimeField(_("done"), null=True, blank=True)

    class Meta:
        verbose_name = _("task of a contract")
        verbose_name_plural = _("tasks of contracts")
        ordering = ["due", "at", "pk"]

    def __str__(self) -> str:
        return f"{self.contract_id}: {self.title}"
