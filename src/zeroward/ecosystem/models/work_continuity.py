"""Going on in adverse times: who holds what, and notes that are handed over."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.work import WorkRecord


class ContinuityItem(WorkRecord):
    """Where a platform stands with an item of the continuity checklist (data/ecosystem/continuity.json, or its own)."""

    class State(models.TextChoices):
        OPEN = "open", _("not yet")
        READY = "ready", _("ready")
        NONE = "none", _("not needed here")

    OPEN = (State.OPEN,)

    item = models.CharField(_("item of the checklist"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=5, choices=State.choices, default=State.OPEN)
    where = models.CharField(_("where it lies"), max_length=300, blank=True)
    deputy = models.CharField(_("who else can"), max_length=160, blank=True)
    due = models.DateField(_("to be looked at again on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("item of a continuity checklist")
        verbose_name_plural = _("items of continuity checklists")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "item"], condition=~models.Q(item=""), name="an_item_is_held_once"
            )
        ]


class WorkNote(WorkRecord):
    """Words that the team leaves for those who come after, or a briefing to take along."""

    class Kind(models.TextChoices):
        HANDOVER = "handover", _("hand-over note")
        BRIEFING = "briefing", _("briefing")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.HANDOVER)
    to_whom = models.CharField(_("for whom"), max_length=200, blank=True)
    text = models.TextField(_("text"))
    due = models.DateField(_("to be looked at again on"), null=True, blank=True)

    class Meta:
        verbose_name = _("note of a platform")
        verbose_name_plural = _("notes of platforms")
        ordering = ["kind", "-updated_at", "-pk"]
