"""Installations that this one takes from, and how far it has come with each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed


class Peer(Keyed):
    """Another installation. `address` is where its pages begin, with a slash at its end.

    `public_key`: with one, answers and packages that it did not sign are refused. `sets`: what is taken, as sets of
    OAI-PMH ("kind:material"). `repository` is how its identifiers begin, once it has told. `last`: what came of the
    last time, as plain data: state, message, place, remedy, counts.
    """

    name = models.CharField(_("Name"), max_length=200)
    address = models.URLField(_("Address"), max_length=300, unique=True)
    public_key = models.CharField(_("Public key"), max_length=80, blank=True)
    sets = models.JSONField(_("What is taken over"), default=list, blank=True)
    is_active = models.BooleanField(_("Ask every day"), default=True)
    repository = models.CharField(max_length=200, blank=True, editable=False)
    last_at = models.DateTimeField(null=True, blank=True, editable=False)
    last = models.JSONField(default=dict, blank=True, editable=False)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("Source")
        verbose_name_plural = _("Sources")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Strand(models.Model):
    """How far the harvest of one set has come: saved with each page, in the same transaction as its records.

    `since`: what changed from then on is asked for, None: everything. `token`: where the running list goes on.
    `began_at`: when the other side began it, by its own clock, which is the next `since`; `whole_at` when a whole list
    was begun last: what is not in it at its end is gone there.
    """

    peer = models.ForeignKey(Peer, on_delete=models.CASCADE, related_name="strands")
    spec = models.CharField(max_length=100)
    since = models.DateTimeField(null=True, blank=True)
    token = models.TextField(blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    is_whole = models.BooleanField(default=True)
    whole_at = models.DateTimeField(null=True, blank=True)
    given = models.PositiveIntegerField(default=0)
    spoiled = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "part of a harvest"
        verbose_name_plural = "parts of a harvest"
        ordering = ["peer_id", "spec"]
        constraints = [models.UniqueConstraint(fields=["peer", "spec"], name="one_strand_of_a_set")]

    def __str__(self) -> str:
        return f"{self.peer_id} {self.spec}"
