"""Records of other installations, and what became of each here."""

from django.db import models

from zeroward.federation.models.peer import Peer


class Held(models.Model):
    """One record that was offered to us. `identifier` is that of the installation it was made on, wherever we got it.

    `theirs`: the content as it was last taken or looked at. `ours`: what the record here was right afterwards, in the
    same form: what differs from it now was changed here. `pending`: newer content that waits for a decision.
    `follows`: what comes is taken over as long as it was not changed here; False for records that were ours before.
    """

    class State(models.TextChoices):
        TAKEN = "taken", "taken over"
        SAME = "same", "here already, the same"
        OURS = "ours", "ours stays"
        CONFLICT = "conflict", "changed on both sides"
        GONE = "gone", "withdrawn there"
        WITHDRAWN = "withdrawn", "withdrawn there and here"
        REFUSED = "refused", "could not be taken"

    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="held")
    identifier = models.CharField(max_length=400, unique=True)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    datestamp = models.DateTimeField()
    licence = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices)
    follows = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, blank=True)
    theirs = models.JSONField(default=dict)
    ours = models.JSONField(default=dict)
    pending = models.JSONField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = "record of another installation"
        verbose_name_plural = "records of other installations"
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["kind", "key"]),
            models.Index(fields=["peer", "state"]),
        ]

    def __str__(self) -> str:
        return self.identifier

    @property
    def title(self) -> str:
        """As it stands there, in the language of the source."""
        told = self.pending or self.theirs
        found = (told.get(f"text/{field}") for field in ("title", "name", "term"))
        return next((str(one) for one in found if one), self.key)
