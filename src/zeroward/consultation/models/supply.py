"""Needs beside the support on offer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.codebook import CodebookVersion
from zeroward.core.models import Timed
from zeroward.services.models import Service


class NeedService(Timed):
    """A service meant for a need (a code of the codebook). Whether cities know it and whether it fits them is asked of
    them; this row only says that it exists for this need, with the reason."""

    codebook = models.ForeignKey(CodebookVersion, on_delete=models.CASCADE, related_name="supply")
    need = models.CharField(_("need"), max_length=80)
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    fits = models.CharField(
        _("meant for it"), max_length=6, default="yes", choices=[("yes", _("yes")), ("partly", _("partly"))]
    )
    note = models.CharField(_("why"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("service for a need")
        verbose_name_plural = _("services for needs")
        ordering = ["need", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["codebook", "need", "service"], name="one_row_per_need_and_service"
            )
        ]

    def __str__(self) -> str:
        return f"{self.need} {self.service_id}"
