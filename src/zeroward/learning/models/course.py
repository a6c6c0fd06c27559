"""Courses: modules, what to do in them, and the questions at their end."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, LivingRecord, Translatable
from zeroward.taxonomy.models import Concept


class Course(LivingRecord):
    """Something to learn, one course for all languages. `criteria` says what must be done for the certificate.

    `website` leads to a course that somebody else holds: it has no modules here. `is_example`: shows how a course can
    be built; it is no offer of the Mission.
    """

    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is about"), blank=True)
    audience = models.TextField(_("for whom"), blank=True)
    criteria = models.TextField(_("what must be done for the certificate"), blank=True)
    provider = models.CharField(_("who holds it"), max_length=200, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    pathways = models.ManyToManyField(Concept, verbose_name=_("pathways"), related_name="+", blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=50)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    translatable = ("title", "summary", "audience", "criteria")

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        ordering = ["order", "title"]

    def __str__(self) -> str:
        return self.title


class Module(LivingRecord):
    """A part of a course that can be done in one sitting. `goals`: one a line. `pass_percent` of the questions must be
    answered rightly; a module without questions ends with its last activity."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="modules")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    title = models.CharField(_("title"), max_length=200)
    goals = models.TextField(_("what you can do afterwards, one a line"), blank=True)
    text = models.TextField(_("text"), blank=True)
    pass_percent = models.PositiveSmallIntegerField(_("right answers to pass, %"), default=80)

    translatable = ("title", "goals", "text")
    part_of = "course"

    class Meta:
        verbose_name = _("module of a course")
        verbose_name_plural = _("modules of courses")
        ordering = ["course", "order", "key"]

    def __str__(self) -> str:
        return self.title


class Activity(Keyed, Translatable):
    """Something to do. `material` is a key of the library, `challenge` a code ("3.4"); `website` leads elsewhere."""

    class Kind(models.TextChoices):
        READ = "read", _("read")
        WATCH = "watch", _("watch")
        DO = "do", _("try it out")
        TALK = "talk", _("talk about it")

    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="activities")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    kind = models.CharField(_("kind"), max_length=5, choices=Kind.choices, default=Kind.READ)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("what to do"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=10)
    material = models.CharField(_("key of a material"), max_length=120, blank=True)
    challenge = models.CharField(_("code of a challenge"), max_length=12, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)

    translatable = ("title", "text")
    part_of = "module"

    class Meta:
        verbose_name = _("activity of a module")
        verbose_name_plural = _("activities of modules")
        ordering = ["module", "order", "key"]

    def __str__(self) -> str:
        return self.title


class QuizQuestion(Keyed, Translatable):
    """A question at the end of a module. `options`: one a line, in every language as many; `right` holds the places of
    the right ones, from 0. `feedback` is shown with the result: why."""

    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("question"))
    options = models.TextField(_("answers to choose from, one a line"))
    right = models.JSONField(_("places of the right answers, from 0"), default=list)
    feedback = models.TextField(_("why"), blank=True)

    translatable = ("text", "options", "feedback")
    part_of = "module"

    class Meta:
        verbose_name = _("question of a module")
        verbose_name_plural = _("questions of modules")
        ordering = ["module", "order", "key"]

    def __str__(self) -> str:
        return self.text
