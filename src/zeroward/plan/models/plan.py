"""A city's plan towards climate neutrality: which model, which years, how far it has come."""

from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed, Visibility
from zeroward.inventory.models import Inventory
from zeroward.places.models import City

YEAR = [MinValueValidator(1990), MaxValueValidator(2100)]


class PlanState(models.TextChoices):
    DRAFT = "draft", _("draft")
    READY = "ready", _("ready for a decision")
    ADOPTED = "adopted", _("adopted")
    PUBLISHED = "published", _("published")


class ModelKind(models.TextChoices):
    MINIMAL = "minimal", _("from the inventory alone")
    MISSION = "mission", _("the Mission's levers")
    OWN = "own", _("a model file of our own")


def new_stamp() -> str:
    """A mark that no content had before."""
    return uuid4().hex


class Plan(Owned, Timed):
    """The working state. What readers see of a published plan is its newest `PlanVersion`.

    `number` is the version that is being worked on. `model_text` holds the model file when `model` is "own".
    `price_year` is the year in whose euros all costs are stated; `rates` names the set of discount rates of
    `methods.appraisal`, `carbon_price` the series of shadow prices, "" = none. `equity_groups` are the groups that the
    equity check asks for, as {"key", "label"} ("" = the shipped label of `methods.equity`); empty = all shipped ones.

    `baseline` holds the emissions that the plan starts from, as `queries.baseline` makes them: taken from the inventory
    (and kept until somebody takes them anew, so that a plan does not move by itself), or typed by sector. `stamp` is
    new after every change of the content; what is computed from the content is kept by it.
    """

    city = models.ForeignKey(City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="plans")
    title = models.CharField(_("title"), max_length=200)
    vision = models.TextField(_("what the city wants to reach"), blank=True)
    inventory = models.ForeignKey(
        Inventory,
        verbose_name=_("inventory to start from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="plans",
    )
    model = models.CharField(_("model"), max_length=8, choices=ModelKind.choices, default=ModelKind.MINIMAL)
    model_text = models.TextField(_("model file"), blank=True)
    base_year = models.PositiveSmallIntegerField(_("base year"), validators=YEAR)
    target_year = models.PositiveSmallIntegerField(_("target year"), default=2030, validators=YEAR)
    last_year = models.PositiveSmallIntegerField(_("last year"), default=2050, validators=YEAR)
    price_year = models.PositiveSmallIntegerField(_("prices of"), default=2025, validators=YEAR)
    rates = models.CharField(_("discount rate"), max_length=60, default="mission_model")
    carbon_price = models.CharField(_("price of carbon"), max_length=60, blank=True)
    population = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    equity_groups = models.JSONField(_("groups of the equity check"), default=list, blank=True)
    baseline = models.JSONField(_("emissions of the base year"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=PlanState.choices, default=PlanState.DRAFT)
    number = models.PositiveSmallIntegerField(_("version"), default=1)
    lock = models.PositiveIntegerField(default=0, editable=False)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["city", "-base_year", "pk"]
        constraints = [
            # what is being worked on is never public: publishing makes a version
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="working_plan_is_not_public"
            ),
            models.CheckConstraint(
                condition=models.Q(base_year__lt=models.F("target_year"))
                & models.Q(target_year__lte=models.F("last_year")),
                name="plan_years_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """True while the plan may be changed."""
        return self.state == PlanState.DRAFT
