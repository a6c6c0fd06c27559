"""Living content: draft, review, published, in progress; with an owner, a due date and a review date."""

from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from zeroward.core.models.base import Keyed
from zeroward.core.models.draft_links import DraftLinks
from zeroward.core.models.provenance import Provenanced
from zeroward.core.models.shapes import Shaped
from zeroward.core.models.translatable import Translatable


class Stage(models.TextChoices):
    """How far the content itself is, apart from whether it is published."""

    COMPLETE = "complete", _("complete")
    IN_PROGRESS = "in_progress", _("in progress")
    TO_COME = "to_come", _("to come")


class LivingQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """What every reader may see: published and not archived."""
        return self.filter(live=True, archived_at__isnull=True)

    def due_for_review(self) -> Self:
        return self.public().filter(review_by__lt=timezone.localdate())


class LivingRecord(
    DraftLinks,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    Shaped,
    Keyed,
    Provenanced,
    Translatable,
):
    """A record that editors keep alive in the editors' desk: drafts, workflow, lock, revisions, preview."""

    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, default=Stage.COMPLETE)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who looks after this record."),
    )
    due_on = models.DateField(
        _("due"), null=True, blank=True, help_text=_("When the missing part should be there.")
    )
    review_by = models.DateField(_("review by"), null=True, blank=True)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )

    objects = LivingQuerySet.as_manager()

    class Meta:
        abstract = True

    def with_content_json(self, content: Any) -> Any:
        """A revision as a record. What is no content stays as it is now: publishing never undoes an archiving."""
        record = super().with_content_json(content)
        record.archived_at = self.archived_at
        return record

    @property
    def revisions(self) -> Any:
        return self._revisions

    @property
    def is_public(self) -> bool:
        return bool(self.live) and self.archived_at is None

    @property
    def needs_review(self) -> bool:
        return self.review_by is not None and self.review_by < timezone.localdate()

    @property
    def state(self) -> str:
        """One word for the badge: archived, draft, in_review, in_progress, to_come, stale or published."""
        if self.archived_at is not None:
            return "archived"
        if not self.live:
            return "draft"
        if self.stage != Stage.COMPLETE:
            return str(self.stage)
        return "stale" if self.needs_review else "published"

    def get_preview_template(self, request: Any, mode_name: str) -> list[str]:
        """A template of the record's own room if it has one, else the plain one."""
        return [f"{self._meta.app_label}/preview/{self._meta.model_name}.html", "core/preview/record.html"]
