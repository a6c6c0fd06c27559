"""Policy alignment: what contracts need, beside what national frameworks do about it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.ecosystem.models.work import WorkRecord


class Framework(WorkRecord):
    """A national law, strategy, fund or programme: a column of the matrix."""

    about = models.TextField(_("what it rules"), blank=True)
    url = models.URLField(_("address of the text"), max_length=500, blank=True)
    in_force_on = models.DateField(_("in force since"), null=True, blank=True)
    ended_on = models.DateField(_("in force until"), null=True, blank=True)

    class Meta:
        verbose_name = _("national framework")
        verbose_name_plural = _("national frameworks")
        ordering = ["title", "pk"]


class PolicyNeed(WorkRecord):
    """What cities need, or a gap in policy: a row of the matrix. `origin` is the key under which a room offered it."""

    class Kind(models.TextChoices):
        NEED = "need", _("need of cities")
        GAP = "gap", _("gap in policy")

    kind = models.CharField(_("kind"), max_length=4, choices=Kind.choices, default=Kind.NEED)
    text = models.TextField(_("what is needed"), blank=True)
    origin = models.CharField(max_length=200, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("need beside national frameworks")
        verbose_name_plural = _("needs beside national frameworks")
        ordering = ["kind", "title", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "origin"], condition=~models.Q(origin=""), name="a_need_is_taken_once"
            )
        ]


class Judgement(Timed):
    """What a framework does about a need, as somebody found it. The latest day counts; earlier ones stay."""

    class Verdict(models.TextChoices):
        SUPPORTS = "supports", _("supports it")
        PARTLY = "partly", _("supports it in part")
        BLOCKS = "blocks", _("stands in the way")
        NEITHER = "neither", _("says nothing about it")

    need = models.ForeignKey(PolicyNeed, on_delete=models.CASCADE, related_name="judgements")
    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="judgements")
    verdict = models.CharField(_("what it does"), max_length=8, choices=Verdict.choices)
    evidence = models.TextField(_("how do you know?"))
    url = models.URLField(_("address of the evidence"), max_length=500, blank=True)
    looked_on = models.DateField(_("looked at on"))
    looked_by = models.CharField(_("who looked at it"), max_length=160, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("judgement of a framework")
        verbose_name_plural = _("judgements of frameworks")
        ordering = ["looked_on", "pk"]

    def __str__(self) -> str:
        return f"{self.need_id} {self.framework_id} {self.verdict}"
