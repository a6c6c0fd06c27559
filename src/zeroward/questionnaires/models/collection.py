"""A version put to people for a time: who may answer, what is promised to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.questionnaires.models.questionnaire import QuestionnaireVersion


class Mode(models.TextChoices):
    IDENTIFIED = "identified", _("with the name of the city")
    PSEUDONYMOUS = "pseudonymous", _("under a code that only the respondent knows")
    ANONYMOUS = "anonymous", _("without anything that tells who answered")


class Collection(Owned, Timed):
    """`about` names what it is for in the room that opened it ("stream:12"). `mode` is a promise and cannot change once
    somebody has answered. `minutes` is what was declared to the respondents. `until` is the day on which what tells
    who answered is removed. `open_link` is the code of the address for everybody, "" = by invitation only.
    `one_per_place`: a city or platform has one answer, written by several officers. `closed_at` is set once all that
    follows from closing was done, by hand or on the day after `closes_at`. `changed_at`: another version took the place
    of the first while answers were being written."""

    version = models.ForeignKey(QuestionnaireVersion, on_delete=models.PROTECT, related_name="collections")
    title = models.CharField(_("title"), max_length=200)
    about = models.CharField(max_length=60, db_index=True)
    mode = models.CharField(_("how answers are kept"), max_length=12, choices=Mode.choices)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    most_answers = models.PositiveIntegerField(_("most answers"), null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"))
    purpose = models.TextField(_("what the answers are used for"))
    lawful_basis = models.CharField(_("lawful basis"), max_length=200, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    until = models.DateField(_("names are kept until"), null=True, blank=True)
    open_link = models.CharField(max_length=40, blank=True, db_index=True)
    one_per_place = models.BooleanField(_("one answer per city"), default=True)
    sign_off = models.BooleanField(_("a coordinator signs off"), default=False)
    changed_at = models.DateTimeField(_("questionnaire replaced"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    names_removed_on = models.DateField(_("names removed"), null=True, blank=True)
    test_only = models.BooleanField(_("trial run"), default=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("collection of answers")
        verbose_name_plural = _("collections of answers")
        ordering = ["-opens_at", "-pk"]

    def __str__(self) -> str:
        return self.title
