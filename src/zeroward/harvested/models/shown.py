"""One line for each record that harvesters could see, kept for good."""

from django.db import models


class Shown(models.Model):
    """`changed_at` is when the record went, or came back; empty while it was there all the time."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    is_shown = models.BooleanField(default=True)
    changed_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="harvested_one_line_for_a_record")
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"
