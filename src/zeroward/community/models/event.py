"""Events: series, single events with their materials. What belongs to one person lies in `event_registration`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models.group import Group
from zeroward.core.models import Keyed, Timed, Translatable
from zeroward.taxonomy.models import Concept


class EventSeries(Keyed):
    """Events that come back, such as a forum with its editions. `produces` says what each edition leaves behind.

    `known` tells what sources say of editions whose day they do not give: those are no events here.
    """

    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    scope = models.CharField(_("host"), max_length=130, db_index=True)
    scope_country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    hosts = models.TextField(_("who holds it, one body on each line"), blank=True)
    produces = models.TextField(_("what it leaves behind"), blank=True)
    rhythm = models.CharField(_("how often"), max_length=120, blank=True)
    known = models.TextField(_("what sources tell of editions, one on each line"), blank=True)
    material = models.CharField(_("key of a material of the portfolio"), max_length=120, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class Event(Keyed, Translatable):
    """Something that people meet for. `zone` says whose clock counts, also when it repeats.

    `scope` is the workspace that holds it. `join_url` is shown to those who have a place, and to nobody else.
    `sequence` grows with every change that calendars must learn of. `skipped`: days (ISO) on which a repeated event
    falls out; `moved`: days on which it would be, with the moments at which it is instead ([starts, ends], in UTC).
    `languages` holds codes, the first is the main one. `day_only`: the hours are not known. `lang` is the language of
    the source text; its hosts translate it.
    """

    translatable = ("title", "summary", "accessibility", "travel")
    on_translation_desk = False

    class Kind(models.TextChoices):
        FORUM = "forum", _("forum")
        CONVENTION = "convention", _("convention")
        WORKSHOP = "workshop", _("workshop")
        LAB = "policy-lab", _("policy lab")
        ORIENTATION = "orientation", _("orientation session")
        WEBINAR = "webinar", _("online talk")
        MEETING = "meeting", _("meeting")
        SESSION = "session", _("session of a group")
        VISIT = "visit", _("visit")

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("everyone")
        PLATFORM = "platform", _("teams of the host's country")
        GROUP = "group", _("members of the group")

    class Mode(models.TextChoices):
        ONLINE = "online", _("online")
        ONSITE = "onsite", _("on site")
        HYBRID = "hybrid", _("on site and online")

    class Entry(models.TextChoices):
        OPEN = "open", _("here, with or without an account")
        ELSEWHERE = "elsewhere", _("at another address")
        NONE = "none", _("not needed")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        CANCELLED = "cancelled", _("cancelled")

    class Repeats(models.TextChoices):
        NOT = "", _("once")
        WEEKLY = "weekly", _("every week")
        FORTNIGHTLY = "fortnightly", _("every two weeks")
        MONTHLY = "monthly", _("every month, on the same weekday")

    series = models.ForeignKey(
        EventSeries, null=True, blank=True, on_delete=models.PROTECT, related_name="editions"
    )
    edition = models.CharField(_("edition"), max_length=60, blank=True)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is about"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices, default=Kind.MEETING)
    scope = models.CharField(_("host"), max_length=130, db_index=True)
    scope_country = models.CharField(_("country of the host"), max_length=2, blank=True, db_index=True)
    visibility = models.CharField(
        _("who can see it"), max_length=8, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    starts_at = models.DateTimeField(_("starts"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    zone = models.CharField(_("time zone"), max_length=40, default="Europe/Brussels")
    day_only = models.BooleanField(_("the hours are not known"), default=False)
    repeats = models.CharField(_("how often"), max_length=11, choices=Repeats.choices, blank=True, default="")
    repeats_until = models.DateField(_("the last time by"), null=True, blank=True)
    skipped = models.JSONField(_("days on which it falls out"), default=list, blank=True)
    moved = models.JSONField(_("single times that were moved"), default=dict, blank=True)
    mode = models.CharField(_("where"), max_length=6, choices=Mode.choices, default=Mode.ONLINE)
    place = models.CharField(_("place"), max_length=300, blank=True)
    city = models.CharField(_("key of the city"), max_length=120, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    join_url = models.URLField(_("address of the online meeting"), max_length=500, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    capacity = models.PositiveIntegerField(_("places"), null=True, blank=True)
    entry = models.CharField(_("registration"), max_length=9, choices=Entry.choices, default=Entry.OPEN)
    website = models.URLField(_("website"), max_length=500, blank=True)
    topics = models.ManyToManyField(Concept, verbose_name=_("topics"), related_name="+", blank=True)
    accessibility = models.TextField(_("for whom it is accessible, and how"), blank=True)
    travel = models.TextField(_("how to get there"), blank=True)
    indicator = models.CharField(_("key of the indicator that feedback feeds"), max_length=120, blank=True)
    question = models.CharField(_("question for feedback"), max_length=200, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.DRAFT)
    reason = models.CharField(_("why it is cancelled"), max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_at__lt=models.F("ends_at")), name="event_ends_after_its_start"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def source_lang(self) -> str:  # type: ignore[override]
        """The language of the source text."""
        return self.lang


class EventMaterial(Timed):
    """What is to be read or seen: slides before, a recording afterwards. `material` is a key of the library."""

    class Kind(models.TextChoices):
        SLIDES = "slides", _("slides")
        RECORDING = "recording", _("recording")
        PAPER = "paper", _("paper")
        LINK = "link", _("page")

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices, default=Kind.SLIDES)
    title = models.CharField(_("title"), max_length=200)
    lang = models.CharField(_("language"), max_length=12, default="en")
    url = models.URLField(_("address"), max_length=500, blank=True)
    material = models.CharField(_("key of a material of the portfolio"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("material of an event")
        verbose_name_plural = _("materials of events")
        ordering = ["kind", "title", "pk"]

    def __str__(self) -> str:
        return self.title
