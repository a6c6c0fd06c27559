"""You said → we did: what follows from an assessment, and by when those who answered see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.consultation import Consultation
from zeroward.core.models import Timed


class Promise(Timed):
    """`said` is what cities said, `evidence` the figures or codes behind it, `done` what is or will be done."""

    class State(models.TextChoices):
        PROMISED = "promised", _("promised")
        STARTED = "started", _("started")
        DONE = "done", _("done")
        DROPPED = "dropped", _("will not be done")

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="promises")
    said = models.TextField(_("you said"))
    evidence = models.JSONField(_("where it was said"), default=list, blank=True)
    done = models.TextField(_("we do"))
    owner = models.CharField(_("who sees to it"), max_length=160, blank=True)
    promised_on = models.DateField(_("promised on"))
    due = models.DateField(_("due"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PROMISED)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    outcome = models.TextField(_("what came of it"), blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    public = models.BooleanField(_("shown to everyone"), default=True)

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")
        ordering = ["due", "pk"]

    def __str__(self) -> str:
        return self.said[:60]
