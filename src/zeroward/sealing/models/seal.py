"""The links of the chain, and where it ends."""

from django.db import models


class Kind(models.TextChoices):
    EVENT = "event", "an event of the audit log"
    WORDS = "words", "a name was taken out of the words of a sealed event"
    ACTORS = "actors", "so many sealed events lost their link to an account that was closed"


class Seal(models.Model):
    """One link. Its `seal` is the hash of the link before it and of everything here but the salts.

    What erasing a person may change is sealed as a salted hash. The salt goes with the person, so that nobody can try
    names against the hash that stays.
    """

    number = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=8, choices=Kind)
    # no relation: a link outlives the event, so that its absence is seen
    event_pk = models.BigIntegerField(null=True, db_index=True)
    cut = models.PositiveIntegerField(default=0)
    sealed_at = models.DateTimeField()
    facts_digest = models.CharField(max_length=64, blank=True)
    actor_digest = models.CharField(max_length=64, blank=True)
    actor_salt = models.CharField(max_length=32, blank=True)
    words_digest = models.CharField(max_length=64, blank=True)
    words_salt = models.CharField(max_length=32, blank=True)
    seal = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["event_pk"], condition=models.Q(kind="event"), name="sealing_one_link_for_an_event"
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}:{self.seal}"


class Head(models.Model):
    """The newest link. Whoever adds one locks this row first, so that two workers never continue the same link."""

    number = models.BigIntegerField(default=0)
    seal = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.number}:{self.seal}"
