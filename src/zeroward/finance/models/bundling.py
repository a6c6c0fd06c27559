"""Bundlings: projects of several municipalities put together by a national platform."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Job, Owned, Timed


class Bundling(Owned, Timed):
    """One search for bundles. `terms` are the conditions, `given` the frozen projects that went in (with `digest`),
    `result` what came out (`queries.bundling.result`). `told` lets the cities see their own part of it."""

    class State(models.TextChoices):
        WAITING = "waiting", _("being computed")
        DONE = "done", _("done")
        FAILED = "failed", _("not possible")

    title = models.CharField(_("name"), max_length=200)
    terms = models.JSONField(_("conditions"), default=dict)
    given = models.JSONField(_("projects that went in"), default=list)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    result = models.JSONField(default=dict)
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    told = models.BooleanField(_("cities see their own part"), default=False)
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("search for bundles")
        verbose_name_plural = _("searches for bundles")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class BundlingCity(models.Model):
    """A city with projects in a search, so that its pages find it."""

    bundling = models.ForeignKey(Bundling, on_delete=models.CASCADE, related_name="cities")
    scope = models.CharField(max_length=130, db_index=True)

    class Meta:
        verbose_name = _("city of a search for bundles")
        verbose_name_plural = _("cities of searches for bundles")
        constraints = [models.UniqueConstraint(fields=["bundling", "scope"], name="one_city_per_bundling")]

    def __str__(self) -> str:
        return self.scope
