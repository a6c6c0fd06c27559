"""The Mission's support programme: services, budgets, needs, decisions; every computed plan with what went in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Timed
from zeroward.ecosystem.models.support_plan import SupportKind
from zeroward.places.models import Country


class SupportProgramme(Keyed):
    """Some years in which support is shared out among countries. `budgets` maps years to euros; a year that is not
    there has no limit of its own, and `total` None means no limit over all years."""

    class State(models.TextChoices):
        OPEN = "open", _("being prepared")
        IN_USE = "in-use", _("in use")
        ENDED = "ended", _("ended")

    title = models.CharField(_("name"), max_length=160)
    about = models.TextField(_("what it is"), blank=True)
    first_year = models.PositiveSmallIntegerField(_("first year"))
    years = models.PositiveSmallIntegerField(_("number of years"), default=3)
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    budgets = models.JSONField(_("budgets by year"), default=dict, blank=True)
    total = models.DecimalField(
        _("budget of all years in euros"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    most = models.PositiveSmallIntegerField(
        _("most services a country gets in a year"), null=True, blank=True
    )
    matrix_version = models.CharField(_("version of the support by cluster"), max_length=40, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("support programme")
        verbose_name_plural = _("support programmes")
        ordering = ["-first_year", "title", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def span(self) -> tuple[int, ...]:
        return tuple(range(self.first_year, self.first_year + self.years))


class ProgrammeService(Timed):
    """`cost` (euros) and `hours` (of the country's people) are by country and year; cost None = not known, and
    nothing is computed until it is. `support` names the support of the published matrix that decides who may have it;
    "" means that every country may."""

    programme = models.ForeignKey(SupportProgramme, on_delete=models.CASCADE, related_name="services")
    key = models.SlugField(_("key"), max_length=60)
    label = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=SupportKind.choices)
    support = models.CharField(_("support by cluster"), max_length=40, blank=True)
    cost = models.DecimalField(
        _("cost in euros, by country and year"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    hours = models.DecimalField(
        _("hours of the country's people"), max_digits=8, decimal_places=1, null=True, blank=True
    )
    seats = models.PositiveSmallIntegerField(_("countries a year at most"), null=True, blank=True)
    whole = models.BooleanField(_("every year or never"), default=False)
    weight = models.DecimalField(_("weight"), max_digits=5, decimal_places=2, default=1)
    source = models.CharField(_("where this is from"), max_length=300, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("service of a support programme")
        verbose_name_plural = _("services of support programmes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "key"], name="a_service_once_in_a_programme")
        ]

    def __str__(self) -> str:
        return self.label


class ProgrammeCountry(Timed):
    """A country that takes part. `hours` are those that its people can give in a year, None = no limit is known.
    `needs` maps services to a need from 0 to 1 with the reason: {"event": {"need": 0.5, "why": "…"}}."""

    programme = models.ForeignKey(SupportProgramme, on_delete=models.CASCADE, related_name="countries")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="+")
    hours = models.DecimalField(
        _("hours that its people can give in a year"), max_digits=8, decimal_places=1, null=True, blank=True
    )
    needs = models.JSONField(_("needs"), default=dict, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("country of a support programme")
        verbose_name_plural = _("countries of support programmes")
        ordering = ["country__name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "country"], name="a_country_once_in_a_programme")
        ]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.country_id}"


class ProgrammeFloor(Timed):
    """At least `least` of these countries get something; of one service where it is named. An empty list of countries
    means all that take part."""

    programme = models.ForeignKey(SupportProgramme, on_delete=models.CASCADE, related_name="floors")
    name = models.CharField(_("name"), max_length=120)
    least = models.PositiveSmallIntegerField(_("at least so many countries"))
    service = models.CharField(_("service"), max_length=60, blank=True)
    countries = models.JSONField(_("countries"), default=list, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("promise of a support programme")
        verbose_name_plural = _("promises of support programmes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "name"], name="a_floor_once_in_a_programme")
        ]

    def __str__(self) -> str:
        return self.name


class ProgrammePin(Timed):
    """A decision of people: this service is given in this year, or it is not."""

    programme = models.ForeignKey(SupportProgramme, on_delete=models.CASCADE, related_name="pins")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="+")
    service = models.CharField(_("service"), max_length=60)
    year = models.PositiveSmallIntegerField(_("year"))
    given = models.BooleanField(_("given"), default=True)
    why = models.CharField(_("why"), max_length=300)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("decision in a support programme")
        verbose_name_plural = _("decisions in support programmes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "country", "service", "year"], name="one_decision_a_service_and_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.service} {self.year}"


class ProgrammeRun(Timed):
    """One computation. `inputs` is what went in, frozen, with its digest; `result` what came out."""

    class State(models.TextChoices):
        WAITING = "waiting", _("being computed")
        DONE = "done", _("done")
        CLASH = "clash", _("the rules clash")
        FAILED = "failed", _("not possible")

    programme = models.ForeignKey(SupportProgramme, on_delete=models.CASCADE, related_name="runs")
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    inputs = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    result = models.JSONField(default=dict)
    problem = models.JSONField(default=dict, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_over_at = models.DateTimeField(_("taken over into plans"), null=True, blank=True)

    class Meta:
        verbose_name = _("computed share of support")
        verbose_name_plural = _("computed shares of support")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["programme", "number"], name="one_run_of_a_number")]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.number}"
