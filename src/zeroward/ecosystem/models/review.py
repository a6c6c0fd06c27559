"""The yearly review of national ecosystems: a round, a review for each country, and the cluster that was decided."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.ecosystem.models.typology import TypologyVersion
from zeroward.places.models import Country


class ReviewRound(Timed):
    """The review of one year. `reference_on` is the day whose state counts: what begins later counts next year."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    typology = models.ForeignKey(
        TypologyVersion, verbose_name=_("table of rules"), on_delete=models.PROTECT, related_name="rounds"
    )
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    opened_on = models.DateField(_("opened"))
    due = models.DateField(_("answers are due"))
    reference_on = models.DateField(_("state of which day"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    reminded_on = models.DateField(_("last reminder"), null=True, blank=True)
    note = models.TextField(_("note to the platforms"), blank=True)
    lock = models.PositiveIntegerField(default=1)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("yearly review")
        verbose_name_plural = _("yearly reviews")
        ordering = ["-year"]

    def __str__(self) -> str:
        return str(self.year)

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN


class CountryReview(Owned, Timed):
    """The review of one country in a round. The owner is the country ("country:AT").

    While it is answered only the platform reads it (visibility "city": its own team); handed in, the Mission does.
    One that is not finished when the round closes stays without a result: the last decision goes on, as aged.
    """

    class State(models.TextChoices):
        ANSWERING = "answering", _("being answered")
        HANDED_IN = "handed-in", _("handed in")
        DECIDED = "decided", _("decided")
        UNFINISHED = "unfinished", _("not finished")

    round = models.ForeignKey(ReviewRound, on_delete=models.PROTECT, related_name="reviews")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="ecosystem_reviews")
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.ANSWERING)
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)
    is_late = models.BooleanField(_("handed in late"), default=False)
    words = models.JSONField(_("words by dimension"), default=dict, blank=True)
    lock = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("review of a country")
        verbose_name_plural = _("reviews of countries")
        ordering = ["country__name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "country"], name="one_review_of_a_country_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.round_id}"


class ClusterDecision(Timed):
    """In which cluster a country stands, from which day, and why. People decide; the rules only propose.

    `year` is the year of the review. A country that changes in mid-year gets a second decision of the same year
    (`number` 2 …) with its own day; earlier ones stay. `followed` is whether it takes what the rules and their
    patience lead to. `review` is empty for a decision between reviews. Everyone reads it once `published_on` is set.
    """

    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="cluster_decisions")
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveSmallIntegerField(_("number in the year"), default=1)
    review = models.ForeignKey(
        CountryReview, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    typology = models.ForeignKey(
        TypologyVersion, verbose_name=_("table of rules"), on_delete=models.PROTECT, related_name="decisions"
    )
    cluster = models.CharField(_("cluster"), max_length=10)
    proposed = models.CharField(_("proposed by the rules"), max_length=10, blank=True)
    standing = models.CharField(_("by the rules and their patience"), max_length=10, blank=True)
    followed = models.BooleanField(_("follows the rules"), default=True)
    reason = models.TextField(_("reason"))
    effective_from = models.DateField(_("from"))
    decided_on = models.DateField(_("decided on"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    public_reason = models.TextField(_("reason for everyone"), blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    letter = models.TextField(_("letter to the platform"), blank=True)
    letter_sent_on = models.DateField(_("letter sent on"), null=True, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("decision on a cluster")
        verbose_name_plural = _("decisions on clusters")
        ordering = ["country_id", "-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["country", "year", "number"], name="one_cluster_decision_number")
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.year} {self.cluster}"
