"""The content of a contract, module by module, with what it was before."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.contract import Contract, new_stamp


class ModuleContent(models.Model):
    """One module of a contract: `content` is {"text": cell, "fields": {…}, "tables": {…}} in the template's shape.

    `stamp` is new after every change of the content. `department` is a key of `diagnosis.departments`: whose section
    it is; `responsible` the person who writes it; `is_ready` says that they are through with it. A module without a
    row is blank.
    """

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="modules")
    module = models.CharField(_("module"), max_length=12)
    content = models.JSONField(_("content"), default=dict, blank=True)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    department = models.CharField(_("department"), max_length=20, blank=True)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    due = models.DateField(_("due on"), null=True, blank=True)
    is_ready = models.BooleanField(_("ready"), default=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(_("changed"), null=True, blank=True)

    class Meta:
        verbose_name = _("module of a contract")
        verbose_name_plural = _("modules of contracts")
        ordering = ["contract", "module"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "module"], name="one_content_per_contract_module")
        ]

    def __str__(self) -> str:
        return f"{self.contract_id}: {self.module}"


class ModulePast(models.Model):
    """What a module held before a change: the ground on which two people's changes are put together.

    `stamp` is the one that the module had with this content; `by` is who changed it away from that.
    """

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="pasts")
    module = models.CharField(_("module"), max_length=12)
    stamp = models.CharField(max_length=32)
    content = models.JSONField(_("content"), default=dict, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("earlier content of a module")
        verbose_name_plural = _("earlier contents of modules")
        ordering = ["contract", "module", "-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "module", "stamp"], name="one_past_per_module_stamp")
        ]

    def __str__(self) -> str:
        return f"{self.contract_id}: {self.module}, {self.at:%Y-%m-%d}"
