"""What every piece of work of a platform has in common, and the course of its states."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed


class WorkRecord(Owned, Timed):
    """Something that a platform, or the Mission team, keeps of its work. `lang` is the language of its words.

    Who does it is a member of the team (`owner`), or somebody named in words (`owner_name`), or not said.
    """

    title = models.CharField(_("title"), max_length=200)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner_name = models.CharField(_("who does it"), max_length=160, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def work_kind(self) -> str:
        """What `WorkState.about` calls this kind of record."""
        name: Any = self._meta.model_name
        return str(name)

    @property
    def who(self) -> str:
        """Who does it, "" when nobody is named. Public pages show `owner_name` alone."""
        return self.owner_name or (str(self.owner) if self.owner is not None else "")


class WorkState(models.Model):
    """A record went from one state to another. `on` is the day it happened, `entered_at` when it was written down;
    an entry for an earlier day is shown as such."""

    scope = models.CharField(_("owner"), max_length=130, db_index=True)
    about = models.CharField(_("kind of record"), max_length=30)
    record = models.PositiveBigIntegerField(_("record"))
    before = models.CharField(_("state before"), max_length=12, blank=True)
    after = models.CharField(_("state after"), max_length=12)
    on = models.DateField(_("on"))
    note = models.CharField(_("why"), max_length=500, blank=True)
    entered_at = models.DateTimeField(_("written down"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")
        ordering = ["on", "pk"]
        indexes = [models.Index(fields=["about", "record"], name="work_state_of_record")]

    def __str__(self) -> str:
        return f"{self.about}:{self.record} {self.before} > {self.after}"

    @property
    def is_backdated(self) -> bool:
        return self.on < self.entered_at.date()
