"""What the shipped data last said about a record, to tell a person's edit from an older version of the data."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedValue(models.Model):
    model = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    values = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("loaded value")
        verbose_name_plural = _("loaded values")
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="one_loaded_value_per_record")]

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
