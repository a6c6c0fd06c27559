"""The support plan of a country for a year: what is given, by whom, until when, for how much, and what followed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, StoredDocument, Timed
from zeroward.places.models import Country


class SupportKind(models.TextChoices):
    EVENT = "event", _("event on site")
    MENTORING = "mentoring", _("mentoring and advice")
    ASSISTANCE = "assistance", _("tailored assistance")
    CODESIGN = "codesign", _("co-design with national and local bodies")
    OTHER = "other", _("something else")


class SupportPlan(Owned, Timed):
    """Owned by the country (`scope` is its platform). `budget` is what the Mission has set aside in euros, None = not
    known. `cluster` is what was decided when the plan was begun, "" = none was; it does not move with later reviews.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft of the Mission team")
        PROPOSED = "proposed", _("proposed, the platform comments")
        AGREED = "agreed", _("agreed")
        RUNNING = "running", _("under way")
        CLOSED = "closed", _("closed")
        DROPPED = "dropped", _("dropped")

    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="support_plans")
    year = models.PositiveSmallIntegerField(_("year"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.DRAFT)
    goals = models.TextField(_("what the year is to bring"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    cluster = models.CharField(_("cluster"), max_length=20, blank=True)
    cluster_note = models.CharField(_("why this cluster"), max_length=300, blank=True)
    budget = models.DecimalField(_("budget in euros"), max_digits=14, decimal_places=2, null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    comments_until = models.DateField(_("comments until"), null=True, blank=True)
    agreed_by_mission_at = models.DateTimeField(_("agreed by the Mission team"), null=True, blank=True)
    agreed_by_platform_at = models.DateTimeField(_("agreed by the platform"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    outcome = models.TextField(_("what the year brought"), blank=True)
    run = models.ForeignKey(
        "ecosystem.ProgrammeRun", null=True, blank=True, on_delete=models.SET_NULL, related_name="plans"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("support plan")
        verbose_name_plural = _("support plans")
        ordering = ["-year", "country__name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["country", "year"], name="one_support_plan_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.scope_country} {self.year}"

    @property
    def is_open(self) -> bool:
        """What is in it can still be changed."""
        return self.state not in (self.State.CLOSED, self.State.DROPPED)


class PlanItem(Timed):
    """One support of a plan. `service` is its key in the programme, "" where it is in none; amounts in euros and hours
    of the country's people, None = not known. `event` is the key of an event here."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        UNDER_WAY = "under-way", _("under way")
        DONE = "done", _("done")
        POSTPONED = "postponed", _("postponed")
        DROPPED = "dropped", _("dropped")

    plan = models.ForeignKey(SupportPlan, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(_("kind"), max_length=10, choices=SupportKind.choices)
    service = models.CharField(_("service of the programme"), max_length=60, blank=True)
    title = models.CharField(_("what"), max_length=200)
    about = models.TextField(_("more about it"), blank=True)
    owner = models.CharField(_("who does it"), max_length=200, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PLANNED)
    state_note = models.CharField(_("why"), max_length=300, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    cost = models.DecimalField(
        _("planned cost in euros"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    spent = models.DecimalField(_("spent in euros"), max_digits=14, decimal_places=2, null=True, blank=True)
    hours = models.DecimalField(
        _("hours that it takes from the country's people"),
        max_digits=8,
        decimal_places=1,
        null=True,
        blank=True,
    )
    event = models.CharField(_("event"), max_length=120, blank=True)
    reason = models.TextField(_("why it was planned"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("support of a plan")
        verbose_name_plural = _("supports of a plan")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.title


class Deliverable(Timed):
    """Something that is handed over: a document of the store, or an address."""

    class State(models.TextChoices):
        EXPECTED = "expected", _("expected")
        HANDED_IN = "in", _("handed in")
        SENT_BACK = "back", _("sent back")
        ACCEPTED = "accepted", _("accepted")

    item = models.ForeignKey(PlanItem, on_delete=models.CASCADE, related_name="deliverables")
    title = models.CharField(_("what"), max_length=200)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.EXPECTED)
    due_on = models.DateField(_("due"), null=True, blank=True)
    handed_in_on = models.DateField(_("handed in on"), null=True, blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("deliverable")
        verbose_name_plural = _("deliverables")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.title


class PlanEffect(Timed):
    """A figure before and after. It describes; it does not say what caused the change. None = not known."""

    plan = models.ForeignKey(SupportPlan, on_delete=models.CASCADE, related_name="effects")
    item = models.ForeignKey(
        PlanItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="effects"
    )
    what = models.CharField(_("what was looked at"), max_length=200)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    before = models.DecimalField(_("before"), max_digits=16, decimal_places=3, null=True, blank=True)
    before_on = models.DateField(_("day of the first figure"), null=True, blank=True)
    after = models.DecimalField(_("after"), max_digits=16, decimal_places=3, null=True, blank=True)
    after_on = models.DateField(_("day of the second figure"), null=True, blank=True)
    source = models.CharField(_("where this is from"), max_length=300, blank=True)
    note = models.TextField(_("what else may have played a part"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("effect of a plan")
        verbose_name_plural = _("effects of a plan")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.what


class PlanComment(Timed):
    """What one of the two sides says about the plan or one support of it; `answer` settles it."""

    class Side(models.TextChoices):
        MISSION = "mission", _("Mission team")
        PLATFORM = "platform", _("national platform")

    plan = models.ForeignKey(SupportPlan, on_delete=models.CASCADE, related_name="comments")
    item = models.ForeignKey(
        PlanItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    side = models.CharField(_("side"), max_length=8, choices=Side.choices)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("comment"))
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a support plan")
        verbose_name_plural = _("comments on support plans")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.side}"
