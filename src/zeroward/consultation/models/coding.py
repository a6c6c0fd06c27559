"""The coding desk: who coded which segment to what, blind to each other, and what was decided where they differ."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.codebook import CodebookVersion
from zeroward.consultation.models.consultation import Consultation
from zeroward.consultation.models.text import Segment
from zeroward.core.models import Timed


class CodingRound(Timed):
    """A set of segments coded with one version of a codebook. In a blind round nobody sees another's codes before
    all finished. A drift round repeats a sample that was coded before; a round of another kind with `repeats` carries
    the codes of that one over to a later version of the codebook. `suggesters` are those whose proposals the coders
    are shown."""

    class Kind(models.TextChoices):
        DOUBLE = "double", _("each segment by two coders")
        SINGLE = "single", _("each segment by one coder")
        DRIFT = "drift", _("a sample coded once more")

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="rounds")
    codebook = models.ForeignKey(CodebookVersion, on_delete=models.PROTECT, related_name="rounds")
    title = models.CharField(_("title"), max_length=200)
    question = models.CharField(_("what is coded"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices, default=Kind.DOUBLE)
    blind = models.BooleanField(_("blind"), default=True)
    repeats = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="drift"
    )
    suggesters = models.ManyToManyField("consultation.Suggester", blank=True, related_name="rounds")
    seed = models.PositiveIntegerField(default=0)
    state = models.CharField(
        _("state"),
        max_length=8,
        default="coding",
        choices=[
            ("coding", _("being coded")),
            ("deciding", _("differences are decided")),
            ("closed", _("closed")),
        ],
    )
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("round of coding")
        verbose_name_plural = _("rounds of coding")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Coder(models.Model):
    """A person who codes in a round."""

    round = models.ForeignKey(CodingRound, on_delete=models.CASCADE, related_name="coders")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("coder")
        verbose_name_plural = _("coders")
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="one_coder_per_round")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.person_id}"


class RoundSegment(models.Model):
    """A segment in a round. `codes` is what stands in the end: agreed, decided, or the one coder's; null = open.
    `coders` names who is asked to code it (ids of `Coder`); empty = every coder of the round."""

    round = models.ForeignKey(CodingRound, on_delete=models.CASCADE, related_name="segments")
    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="in_rounds")
    order = models.PositiveIntegerField(default=0)
    coders = models.JSONField(default=list, blank=True)
    codes = models.JSONField(_("codes in the end"), null=True, blank=True, default=None)

    class Meta:
        verbose_name = _("segment of a round")
        verbose_name_plural = _("segments of rounds")
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "segment"], name="one_segment_per_round")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.segment_id}"


class Coded(models.Model):
    """What one coder found in one segment; [] = none of the codes. `suggested`: [{"code", "suggester", "sureness",
    "taken": true|false}], what was proposed and what the person made of it."""

    item = models.ForeignKey(RoundSegment, on_delete=models.CASCADE, related_name="coded")
    coder = models.ForeignKey(Coder, on_delete=models.CASCADE, related_name="coded")
    codes = models.JSONField(_("codes"), default=list)
    memo = models.TextField(_("remark"), blank=True)
    suggested = models.JSONField(default=list, blank=True)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("coding")
        verbose_name_plural = _("codings")
        ordering = ["item_id", "coder_id"]
        constraints = [models.UniqueConstraint(fields=["item", "coder"], name="one_coding_per_coder")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.coder_id}"


class Adjudication(models.Model):
    """The decision where coders differ, with its reason."""

    item = models.OneToOneField(RoundSegment, on_delete=models.CASCADE, related_name="decision")
    codes = models.JSONField(_("codes"), default=list)
    reason = models.TextField(_("why"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("decision on a coding")
        verbose_name_plural = _("decisions on codings")

    def __str__(self) -> str:
        return str(self.item_id)


class Suggester(Timed):
    """Something that proposes codes: a dictionary, or a classifier trained on confirmed codings. Always named, never
    deciding. It belongs to the team named by `scope`, whose answers it may have learnt from. `content` is what it needs
    to propose the same again; `scores` how it did on held-out segments."""

    scope = models.CharField(_("owner"), max_length=130, blank=True, db_index=True)
    codebook = models.ForeignKey(CodebookVersion, on_delete=models.CASCADE, related_name="suggesters")
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10)
    language = models.CharField(_("language"), max_length=12, blank=True)
    content = models.JSONField(default=dict)
    scores = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("suggester")
        verbose_name_plural = _("suggesters")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["codebook", "scope", "name"], name="one_suggester_per_name"),
        ]

    def __str__(self) -> str:
        return self.name
