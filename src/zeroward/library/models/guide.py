"""What leads a reader to a material: personas, guided steps, problem types, WH questions, glossary."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.library.models.challenge import Challenge
from zeroward.places.models import Country


class Persona(LivingRecord):
    """A made-up reader with needs, as an entry to the portfolio."""

    name = models.CharField(_("name"), max_length=60)
    age = models.PositiveSmallIntegerField(_("age"), null=True, blank=True)
    role = models.CharField(_("what they do"), max_length=250)
    country = models.ForeignKey(
        Country, verbose_name=_("country"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    needs = models.TextField(_("what they need, one a line"), blank=True)
    challenges = models.ManyToManyField(
        Challenge, verbose_name=_("challenges"), related_name="personas", blank=True
    )

    translatable = ("role", "needs")

    class Meta:
        verbose_name = _("persona")
        verbose_name_plural = _("personas")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class GuideStep(LivingRecord):
    """One step of a guided route."""

    class Route(models.TextChoices):
        HOW_TO_USE = "how-to-use", _("how to use the portfolio")
        PROBLEM = "problem-definition", _("how to define a problem")
        PLATFORM = "national-platform", _("how to establish a national platform")

    route = models.CharField(_("route"), max_length=20, choices=Route.choices)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("what to do"), blank=True)
    challenges = models.ManyToManyField(
        Challenge, verbose_name=_("challenges"), related_name="guide_steps", blank=True
    )

    translatable = ("title", "description")

    class Meta:
        verbose_name = _("step of a guide")
        verbose_name_plural = _("steps of guides")
        ordering = ["route", "order"]

    def __str__(self) -> str:
        return self.title


class ProblemType(LivingRecord):
    """Simple, ill-defined or wicked: what kind of problem it is changes the advice."""

    name = models.CharField(_("name"), max_length=60)
    alias = models.CharField(_("also called"), max_length=60, blank=True)
    description = models.TextField(_("how to tell"), blank=True)
    advice = models.TextField(_("advice, one a line"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    translatable = ("name", "description", "advice")

    class Meta:
        verbose_name = _("problem type")
        verbose_name_plural = _("problem types")
        ordering = ["order"]

    def __str__(self) -> str:
        return self.name


class WhQuestion(LivingRecord):
    """One of the 6 × 3 questions of the problem worksheet."""

    class Column(models.TextChoices):
        WHAT = "what", _("What")
        WHO = "who", _("Who")
        WHY = "why", _("Why")
        WHERE = "where", _("Where")
        WHEN = "when", _("When")
        HOW = "how", _("How")

    column = models.CharField(_("column"), max_length=6, choices=Column.choices)
    row = models.PositiveSmallIntegerField(_("row"))
    question = models.CharField(_("question"), max_length=250)

    translatable = ("question",)

    class Meta:
        verbose_name = _("WH question")
        verbose_name_plural = _("WH questions")
        ordering = ["row", "pk"]
        constraints = [models.UniqueConstraint(fields=["column", "row"], name="one_question_per_cell")]

    def __str__(self) -> str:
        return self.question


class Term(LivingRecord):
    """A term of the glossary. Its words link themselves in running text, once a page."""

    term = models.CharField(_("term"), max_length=120)
    expansion = models.CharField(_("in full"), max_length=200, blank=True)
    other_words = models.TextField(_("other words that link here, one a line"), blank=True)
    definition = models.TextField(_("what it means"), blank=True)
    basis = models.CharField(_("where the meaning comes from"), max_length=80, blank=True)
    related = models.ManyToManyField("self", verbose_name=_("related terms"), symmetrical=True, blank=True)

    translatable = ("term", "expansion", "definition")

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term
