"""A consultation: one iteration of a needs assessment."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.codebook import CodebookVersion
from zeroward.consultation.models.frame import FrameVersion
from zeroward.core.models import Keyed, Owned


class ConsultationState(models.TextChoices):
    PREPARED = "prepared", _("in preparation")
    OPEN = "open", _("open")
    ANALYSED = "analysed", _("being evaluated")
    PUBLISHED = "published", _("published")


class Origin(models.TextChoices):
    OWN = "own", _("run here")
    PUBLISHED = "published", _("loaded from a published report")


class Consultation(Owned, Keyed):
    """Owned by the Mission team or a national platform. `questions` is the list of research questions; `previous` the
    iteration that it is compared with; `promised_by` the day by which cities were told that they will see a result.
    `hours_a_year` and `cool_down_days` bound what is asked of one city over all streams of all consultations."""

    title = models.CharField(_("title"), max_length=200)
    year = models.PositiveSmallIntegerField(_("year"))
    about = models.TextField(_("what it is about"), blank=True)
    questions = models.JSONField(_("questions to be answered"), default=list, blank=True)
    frame = models.ForeignKey(
        FrameVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations"
    )
    codebook = models.ForeignKey(
        CodebookVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations"
    )
    previous = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="next"
    )
    state = models.CharField(
        _("state"), max_length=9, choices=ConsultationState.choices, default=ConsultationState.PREPARED
    )
    origin = models.CharField(_("origin"), max_length=9, choices=Origin.choices, default=Origin.OWN)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    purpose = models.TextField(_("what the answers are used for"), blank=True)
    lawful_basis = models.CharField(_("lawful basis"), max_length=200, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    names_until = models.DateField(_("names are kept until"), null=True, blank=True)
    promised_by = models.DateField(_("results promised by"), null=True, blank=True)
    hours_a_year = models.FloatField(_("hours asked of one city in twelve months, at most"), default=4.0)
    cool_down_days = models.PositiveSmallIntegerField(_("days between two requests"), default=45)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ["-year", "title"]

    def __str__(self) -> str:
        return self.title
