"""What was answered to a write that named an idempotency key: the same request again gets the same answer."""

from django.db import models


class KeptAnswer(models.Model):
    """`request_digest` tells a repetition from another request under the same key; `status` is empty while the first
    is under way."""

    token = models.ForeignKey("api.Token", on_delete=models.CASCADE, related_name="kept_answers")
    key = models.CharField(max_length=64)
    request_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(blank=True)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="api_one_answer_for_a_key")]

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"
