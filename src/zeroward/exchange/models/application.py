"""Applications, who writes them, whom they would like to work with, and what was decided about them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.exchange.models.call import Call, Side
from zeroward.questionnaires.models import Answering


class ApplicationState(models.TextChoices):
    DRAFT = "draft", _("being written")
    SUBMITTED = "submitted", _("handed in")
    ACCEPTED = "accepted", _("accepted")
    RESERVE = "reserve", _("on the reserve list")
    DECLINED = "declined", _("not accepted")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SECOND = "second", _("a second one of its place")


ASIDE = (ApplicationState.WITHDRAWN, ApplicationState.SECOND)
"""Takes no part, and does not keep its place from applying."""
OUTCOMES = (ApplicationState.ACCEPTED, ApplicationState.RESERVE, ApplicationState.DECLINED)


class Application(Owned, Timed):
    """What a city, a platform or (with `team`, and no scope) a team hands in for one side of a call.

    `needs` and `offers` are keys of the vocabulary of themes; `capacity`: how many partners a host takes, `lower`: how
    many it needs at least. `facts` is what was known of the place when it was handed in. `pending`: a decision that is
    prepared and not yet told. `shown`: the other side may read who applies here and what it offers. `shares_level`: the
    place lets its readiness level be used for the matching. `told`: what those who run the call know of the place,
    {fact: {"value": …, "source": …}}. `brought`: what a file said beside it, [[column, words]]. A second application of
    a place (state `second`) takes no part; it is merged into the first one, `merged_into`.
    """

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="applications")
    side = models.CharField(_("side"), max_length=7, choices=Side.choices)
    team = models.CharField(_("team"), max_length=120, blank=True)
    reference = models.CharField(_("reference"), max_length=24, unique=True)
    state = models.CharField(
        _("state"), max_length=9, choices=ApplicationState.choices, default=ApplicationState.DRAFT
    )
    answering = models.ForeignKey(
        Answering, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    language = models.CharField(_("language"), max_length=12, default="en")
    summary = models.TextField(_("in a few sentences"), blank=True)
    needs = models.JSONField(_("wants to learn"), default=list, blank=True)
    offers = models.JSONField(_("can show"), default=list, blank=True)
    languages = models.JSONField(_("working languages"), default=list, blank=True)
    capacity = models.PositiveSmallIntegerField(_("partners at most"), default=1)
    lower = models.PositiveSmallIntegerField(_("partners at least"), default=0)
    shown = models.BooleanField(_("shown to the other side"), default=False)
    shares_level = models.BooleanField(_("readiness level is used for the matching"), default=False)
    told = models.JSONField(default=dict, blank=True)
    brought = models.JSONField(default=list, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged"
    )
    facts = models.JSONField(default=dict, blank=True)
    open_facts = models.JSONField(default=list, blank=True)
    submitted_at = models.DateTimeField(_("handed in"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)
    withdrawn_why = models.CharField(_("why withdrawn"), max_length=300, blank=True)
    pending = models.CharField(max_length=9, choices=ApplicationState.choices, blank=True)
    pending_reason = models.TextField(blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["call", "reference"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "side", "scope"],
                condition=~models.Q(scope="") & ~models.Q(state__in=("withdrawn", "second")),
                name="one_application_of_a_place",
            )
        ]

    def __str__(self) -> str:
        return self.reference


class Author(models.Model):
    """Somebody who writes an application; one of them is asked first. Goes with the person's account."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    leads = models.BooleanField(_("asked first"), default=False)

    class Meta:
        verbose_name = _("author of an application")
        verbose_name_plural = _("authors of applications")
        ordering = ["-leads", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["application", "person"], name="one_author_of_an_application")
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.person_id}"


class Preference(models.Model):
    """Whom an application would like to work with: rank 1 is wanted most."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="preferences")
    other = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="preferred_by")
    rank = models.PositiveSmallIntegerField(_("rank"))

    class Meta:
        verbose_name = _("wish of an application")
        verbose_name_plural = _("wishes of applications")
        ordering = ["rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["application", "other"], name="one_wish_for_another"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.rank} {self.other_id}"


class Decision(models.Model):
    """What was decided about an application and told, with the reason; it never changes, others follow it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="decisions")
    before = models.CharField(max_length=9, choices=ApplicationState.choices)
    state = models.CharField(_("decision"), max_length=9, choices=ApplicationState.choices)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("decision about an application")
        verbose_name_plural = _("decisions about applications")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.application_id} {self.state}"
