"""Projects that want money: from the idea to the tender, with what they cost, bring and still lack."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.finance.models.costs import SourceState
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan
from zeroward.plan.models.plan import YEAR, new_stamp


class Stage(models.TextChoices):
    """The first six are the levels of technical maturity in `methods.appraisal.bankability`, in the same order."""

    IDEA = "idea", _("an idea")
    CONCEPT = "concept", _("a concept")
    PREFEASIBILITY = "prefeasible", _("a pre-feasibility study")
    FEASIBILITY = "feasible", _("a feasibility study")
    PERMITS = "permits", _("permits are there")
    TENDER = "tender", _("ready for tender")
    BUILDING = "building", _("being built")
    RUNNING = "running", _("in operation")
    STOPPED = "stopped", _("stopped")


class Project(Owned, Timed):
    """A city's project. It may carry out actions of a plan, and stays when the plan goes.

    Amounts are euros of `price_year`; `originals` keeps what was typed in another currency, by field, as investment
    plans do. `capex` is spread over `build_years` from `start` on; `opex`, `revenue` and `saving` are yearly for
    `lifetime` years after that; `output` is what it gives a year, in `output_unit`, for the cost of a unit. `latest`
    is the latest year in which it could start, for bundles. `rate` names a discount rate of `methods.appraisal`, "" =
    `own_rate`. `split` says who invests: {"municipality", "public", "third", "households": euros}. `answers` are
    levels of bankability: {criterion: {"level", "why"}}; `documents` what there is: {kind: where}. `chances` are low,
    likely and high multiples of "capex", "opex", "income" and correlations {"capex|opex": r}; `rights` the inputs of
    real options. `area` is the grid, substation or district that projects of one bundle share.
    """

    city = models.ForeignKey(City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        Plan,
        verbose_name=_("plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="projects",
    )
    actions = models.ManyToManyField(
        Action, verbose_name=_("actions that it carries out"), blank=True, related_name="projects"
    )
    title = models.CharField(_("name"), max_length=200)
    text = models.TextField(_("what it is"), blank=True)
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=40, blank=True)
    area = models.CharField(_("area"), max_length=120, blank=True)
    stage = models.CharField(_("how far it is"), max_length=11, choices=Stage.choices, default=Stage.IDEA)
    timeline = models.TextField(_("timeline"), blank=True)
    start = models.PositiveSmallIntegerField(
        _("first year of building"), null=True, blank=True, validators=YEAR
    )
    latest = models.PositiveSmallIntegerField(_("could start until"), null=True, blank=True, validators=YEAR)
    build_years = models.PositiveSmallIntegerField(_("years of building"), default=1)
    lifetime = models.PositiveSmallIntegerField(_("years in operation"), default=20)
    price_year = models.PositiveSmallIntegerField(_("prices of"), default=2025, validators=YEAR)
    capex = models.FloatField(_("investment"), null=True, blank=True)
    opex = models.FloatField(_("running costs a year"), null=True, blank=True)
    revenue = models.FloatField(_("income a year"), null=True, blank=True)
    saving = models.FloatField(_("saved costs a year"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    originals = models.JSONField(_("amounts as they were given"), default=dict, blank=True)
    rate = models.CharField(_("discount rate"), max_length=60, blank=True, default="mission_model")
    own_rate = models.FloatField(_("own discount rate"), null=True, blank=True)
    output = models.FloatField(_("output a year"), null=True, blank=True)
    output_unit = models.CharField(_("unit of the output"), max_length=30, blank=True)
    tonnes = models.FloatField(_("saves, t CO₂e a year"), null=True, blank=True)
    source_text = models.CharField(_("where the figures come from"), max_length=500, blank=True)
    split = models.JSONField(_("who invests"), default=dict, blank=True)
    funding = models.TextField(_("how it is to be financed"), blank=True)
    contact = models.CharField(_("office that answers questions"), max_length=200, blank=True)
    answers = models.JSONField(_("readiness"), default=dict, blank=True)
    documents = models.JSONField(_("documents"), default=dict, blank=True)
    chances = models.JSONField(_("how uncertain it is"), default=dict, blank=True)
    rights = models.JSONField(_("rights to wait, grow or give up"), default=dict, blank=True)
    in_table = models.BooleanField(_("among the capital-intensive projects (table T7)"), default=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("investment project")
        verbose_name_plural = _("investment projects")
        ordering = ["city", "title", "pk"]

    def __str__(self) -> str:
        return self.title


class ProjectSource(Timed):
    """Money for a project in euros, and how sure it is. `layer` is its place in the order of losses
    (`methods.appraisal.capital_stack`); `rate` costs a year, as a fraction; `repaid_in` years for a loan."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="sources")
    name = models.CharField(_("where it comes from"), max_length=200)
    instrument = models.CharField(_("instrument"), max_length=20, blank=True)
    layer = models.CharField(_("kind of capital"), max_length=12, default="grant")
    state = models.CharField(_("state"), max_length=7, choices=SourceState.choices, default=SourceState.IDEA)
    chance = models.FloatField(_("chance"), null=True, blank=True)
    amount = models.FloatField(_("amount"))
    originals = models.JSONField(_("amounts as they were given"), default=dict, blank=True)
    rate = models.FloatField(_("cost a year"), null=True, blank=True)
    repaid_in = models.PositiveSmallIntegerField(_("repaid in years"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("source of a project")
        verbose_name_plural = _("sources of projects")
        ordering = ["project", "state", "name", "pk"]

    def __str__(self) -> str:
        return self.name
