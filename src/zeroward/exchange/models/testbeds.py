"""Places where something new can be tried, partners who offer it, and requests to them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned, Timed, Translatable


class Testbed(Owned, Keyed, Translatable):
    """`themes` are keys of thematic areas, `languages` codes. `city` is the key of the city where it lies, if any.
    `owned` visibility: the directory shows what is public."""

    class Kind(models.TextChoices):
        TESTBED = "testbed", _("testbed")
        LIVING_LAB = "living-lab", _("living lab")
        DEMONSTRATOR = "demonstrator", _("demonstrator")
        PARTNER = "partner", _("innovation partner")

    title = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    summary = models.TextField(_("what can be tried or is offered"))
    city = models.CharField(_("city"), max_length=120, blank=True)
    themes = models.JSONField(_("topics"), default=list, blank=True)
    languages = models.JSONField(_("working languages"), default=list, blank=True)
    who_may = models.TextField(_("who may use it, on what terms"), blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    takes_requests = models.BooleanField(_("takes requests"), default=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    translatable = ("title", "summary", "who_may")
    on_translation_desk = False

    class Meta:
        verbose_name = _("testbed")
        verbose_name_plural = _("testbeds")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class TestbedRequest(Owned, Timed):
    """What a city would like to try there, and the answer. `scope` is the city that asks."""

    class State(models.TextChoices):
        OPEN = "open", _("waits for an answer")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("not possible")
        WITHDRAWN = "withdrawn", _("withdrawn")

    testbed = models.ForeignKey(Testbed, on_delete=models.CASCADE, related_name="requests")
    text = models.TextField(_("what we would like to try"))
    when = models.CharField(_("when"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)
    answer = models.TextField(_("answer"), blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("request to a testbed")
        verbose_name_plural = _("requests to testbeds")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.testbed_id} {self.scope}"
