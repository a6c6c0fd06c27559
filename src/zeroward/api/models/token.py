"""A key with which a program acts for a person. Only its hash is kept."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Token(models.Model):
    """`scopes`: codes of what it may do; `place`: the one workspace it is bound to ("city:graz"), "" for all of the
    person's. `prefix` is the part that is shown so that a person tells tokens apart."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    place = models.CharField(max_length=130, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @property
    def is_valid(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()
