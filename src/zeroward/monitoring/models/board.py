"""What a city shows everyone of its monitoring: the choices of the team, and what was published of it, frozen."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion, Owned, Timed, Visibility
from zeroward.places.models import City


class CityBoard(Owned, Timed):
    """The choices for a city's public page. Never public itself: everyone reads `BoardSnapshot`.

    `notes` says what it means for people, by language of the interface. `hidden` lists numbers of actions that are not
    shown by name; they are counted. `show_…`: parts that the city lets everyone see.
    """

    city = models.OneToOneField(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="progress_board"
    )
    lang = models.CharField(_("language of actions and reasons"), max_length=12, default="en")
    notes = models.JSONField(_("what it means for people"), default=dict, blank=True)
    hidden = models.JSONField(_("actions that are not shown"), default=list, blank=True)
    show_reasons = models.BooleanField(_("show why actions are late or dropped"), default=False)
    show_indicators = models.BooleanField(_("show indicators"), default=True)
    show_emissions = models.BooleanField(_("show published emissions"), default=True)
    answers = models.CharField(_("who answers questions"), max_length=200, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("public page of a city")
        verbose_name_plural = _("public pages of cities")
        ordering = ["city__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="city_board_choices_are_not_public"
            )
        ]

    def __str__(self) -> str:
        return str(self.city_id)


class BoardSnapshot(FrozenVersion):
    """What everyone reads until it is withdrawn. `on` is the day as of which the figures are."""

    board = models.ForeignKey(CityBoard, on_delete=models.PROTECT, related_name="snapshots")
    on = models.DateField(_("as of"))
    at = models.DateTimeField(_("published"), auto_now_add=True)
    by_name = models.CharField(_("name"), max_length=200, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("published state of a city")
        verbose_name_plural = _("published states of cities")
        ordering = ["board", "-number"]
        constraints = [models.UniqueConstraint(fields=["board", "number"], name="one_board_per_number")]

    def __str__(self) -> str:
        return f"{self.board_id}, {self.number}"


class NationalReport(Owned, FrozenVersion):
    """How far the cities of a country are, in sums that name no city. `data` holds what everyone may read, no more.

    `cities` are the scopes whose figures went in: for the platform alone, and to see that two reports do not give
    one city away by their difference; `behind` those of sums to which only some of them gave a figure, by their name
    in `data`. A kept one is for the platform and the Mission team, a published one for everyone.
    """

    year = models.PositiveSmallIntegerField(_("year"))
    title = models.CharField(_("title"), max_length=200)
    on = models.DateField(_("as of"))
    cities = models.JSONField(_("cities that went in"), default=list)
    behind = models.JSONField(_("cities behind single sums"), default=dict)
    at = models.DateTimeField(_("kept"), auto_now_add=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("national monitoring report")
        verbose_name_plural = _("national monitoring reports")
        ordering = ["scope", "-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["scope", "number"], name="one_national_report_per_number")
        ]

    def __str__(self) -> str:
        return self.title
