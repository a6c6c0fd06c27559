"""What a platform answers in its review: facts, what shows them, what was handed in, and what readers said of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion, StoredDocument, Timed
from zeroward.ecosystem.models.review import CountryReview

EVIDENCE_LEVEL = {"person": 1, "document": 2, "link": 2, "decision": 3, "budget": 3, "data": 3, "check": 4}
"""The level that each kind of evidence shows, at most: e1 person and date … e4 a check from outside."""


class ReviewFact(Timed):
    """One fact that the rules ask for; `value` None is not known. `since` is from which day it is so, where it is
    known. `origin` says where a value comes from until somebody of the platform has looked at it."""

    class Origin(models.TextChoices):
        PLATFORM = "platform", _("stated by the platform")
        LAST_YEAR = "last-year", _("from last year, not looked at yet")
        PROFILE = "profile", _("from the profile, not looked at yet")

    review = models.ForeignKey(CountryReview, on_delete=models.CASCADE, related_name="facts")
    fact = models.CharField(_("fact"), max_length=60)
    value = models.JSONField(_("answer"), null=True, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    origin = models.CharField(_("origin"), max_length=9, choices=Origin.choices, default=Origin.PLATFORM)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("fact of a review")
        verbose_name_plural = _("facts of a review")
        ordering = ["review_id", "pk"]
        constraints = [models.UniqueConstraint(fields=["review", "fact"], name="one_answer_to_a_fact")]

    def __str__(self) -> str:
        return self.fact


class ReviewEvidence(Timed):
    """What shows a fact. `level` is 1–4 and fixed by its kind; a statement alone is level 0 and needs no record."""

    class Kind(models.TextChoices):
        PERSON = "person", _("a named person and a date")
        DOCUMENT = "document", _("a document")
        LINK = "link", _("a page that everyone can open")
        DECISION = "decision", _("a decision that was minuted")
        BUDGET = "budget", _("a line in the budget")
        DATA = "data", _("a set of data")
        CHECK = "check", _("a check by somebody outside")

    review = models.ForeignKey(CountryReview, on_delete=models.CASCADE, related_name="evidence")
    fact = models.CharField(_("fact"), max_length=60)
    kind = models.CharField(_("what it is"), max_length=8, choices=Kind.choices)
    level = models.PositiveSmallIntegerField(_("evidence level"))
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("address"), max_length=500, blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    who = models.CharField(_("person or body"), max_length=200, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    carried_from = models.PositiveSmallIntegerField(_("from the review of"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("evidence in a review")
        verbose_name_plural = _("evidence in reviews")
        ordering = ["fact", "-level", "pk"]

    def __str__(self) -> str:
        return self.title


class HandedIn(FrozenVersion):
    """What was handed in, with what the rules proposed from it: it never changes. Handing in again adds a number."""

    review = models.ForeignKey(CountryReview, on_delete=models.PROTECT, related_name="handed_in")
    at = models.DateTimeField(_("handed in"), auto_now_add=True)
    is_late = models.BooleanField(_("handed in late"), default=False)
    proposed = models.CharField(_("proposed by the rules"), max_length=10, blank=True)

    class Meta:
        verbose_name = _("answers that were handed in")
        verbose_name_plural = _("answers that were handed in")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["review", "number"], name="one_handing_in_of_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.review_id} {self.number}"


class Moderation(Timed):
    """What one of two people of the Mission says of what was handed in: the proposal holds, or another cluster."""

    class Verdict(models.TextChoices):
        AGREES = "agrees", _("agrees with the proposal")
        DIFFERS = "differs", _("sees another cluster")
        OPEN = "open", _("cannot say yet")

    handed_in = models.ForeignKey(HandedIn, on_delete=models.CASCADE, related_name="moderations")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    seat = models.PositiveSmallIntegerField(_("first or second reader"))
    verdict = models.CharField(_("what they say"), max_length=7, choices=Verdict.choices)
    cluster = models.CharField(_("cluster"), max_length=10, blank=True)
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("what a reader said of a review")
        verbose_name_plural = _("what readers said of reviews")
        ordering = ["seat"]
        constraints = [
            models.UniqueConstraint(fields=["handed_in", "seat"], name="two_readers_of_a_review"),
            models.UniqueConstraint(fields=["handed_in", "person"], name="one_reading_of_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.handed_in_id} {self.seat}"
