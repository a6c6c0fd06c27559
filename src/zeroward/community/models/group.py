"""Groups: who belongs to them, and their rounds of about six months."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Timed, Translatable
from zeroward.taxonomy.models import Concept


class Group(Keyed, Translatable):
    """People who exchange for longer; or, with `meets_here` False, the register entry of a group that works elsewhere.

    `scope` is the workspace that runs it ("mission", "country:AT"). `listed`: everyone sees that it exists. `public`:
    everyone reads its threads, without names. `lang` is the language of title and description; `languages` those
    in which people write.
    """

    translatable = ("title", "about")
    on_translation_desk = False

    class Kind(models.TextChoices):
        THEMATIC = "thematic", _("group on a topic")
        COUNTRY = "country", _("group of a country")
        COHORT = "cohort", _("cohort of a programme")
        PRACTICE = "practice", _("community of practice")
        WORKING = "working", _("working group")
        EXPERTS = "experts", _("expert group")
        MIRROR = "mirror", _("national mirror group")

    class Openness(models.TextChoices):
        OPEN = "open", _("open: everyone with an account joins")
        REQUEST = "request", _("on request: its hosts decide")
        CLOSED = "closed", _("closed: its hosts invite")

    class State(models.TextChoices):
        ACTIVE = "active", _("active")
        INACTIVE = "inactive", _("inactive")

    title = models.CharField(_("name"), max_length=160)
    about = models.TextField(_("what it is for"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.THEMATIC)
    scope = models.CharField(_("run by"), max_length=130, db_index=True)
    scope_country = models.CharField(max_length=2, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    openness = models.CharField(
        _("who can join"), max_length=7, choices=Openness.choices, default=Openness.REQUEST
    )
    listed = models.BooleanField(_("everyone sees that it exists"), default=True)
    public = models.BooleanField(_("everyone reads its threads, without names"), default=False)
    meets_here = models.BooleanField(_("it works on this platform"), default=True)
    formal = models.BooleanField(_("it has a formal mandate"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ACTIVE)
    state_note = models.CharField(_("why"), max_length=300, blank=True)
    since = models.PositiveSmallIntegerField(_("since"), null=True, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    topics = models.ManyToManyField(Concept, verbose_name=_("topics"), related_name="+", blank=True)
    parties = models.TextField(_("who takes part"), blank=True, help_text=_("One body on each line."))
    website = models.URLField(_("website"), max_length=500, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def source_lang(self) -> str:  # type: ignore[override]
        """The language of the source text."""
        return self.lang


class GroupMember(Timed):
    """A person in a group. `represents` is the scope for which they take part, "" = for themselves."""

    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        HOST = "host", _("host")

    class State(models.TextChoices):
        ASKED = "asked", _("asked to join")
        ACTIVE = "active", _("member")
        DECLINED = "declined", _("declined")

    class Digest(models.TextChoices):
        DAILY = "daily", _("once a day, when there is something new")
        WEEKLY = "weekly", _("once a week, when there is something new")
        NEVER = "never", _("no letters")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="group_memberships"
    )
    role = models.CharField(_("role"), max_length=6, choices=Role.choices, default=Role.MEMBER)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ACTIVE)
    represents = models.CharField(_("takes part for"), max_length=130, blank=True)
    words = models.CharField(_("why"), max_length=500, blank=True)
    answer = models.CharField(_("answer"), max_length=500, blank=True)
    digest = models.CharField(_("letters"), max_length=6, choices=Digest.choices, default=Digest.NEVER)
    digest_on = models.DateField(_("last letter"), null=True, blank=True, editable=False)
    digest_upto = models.PositiveBigIntegerField(default=0, editable=False)
    read_upto = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("member of a group")
        verbose_name_plural = _("members of groups")
        ordering = ["role", "pk"]
        constraints = [models.UniqueConstraint(fields=["group", "user"], name="once_in_a_group")]

    def __str__(self) -> str:
        return f"{self.group_id}:{self.user_id}"


class Round(Timed):
    """A time in which a group works on a goal, as a rule six months, with sessions and notes."""

    class State(models.TextChoices):
        RUNNING = "running", _("open")
        CLOSED = "closed", _("closed")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("round"))
    title = models.CharField(_("name"), max_length=160)
    goal = models.TextField(_("goal"), blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.RUNNING)
    outcome = models.TextField(_("what came of it"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("round of a group")
        verbose_name_plural = _("rounds of groups")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["group", "number"], name="one_round_of_a_number")]

    def __str__(self) -> str:
        return self.title


class RoundNote(Timed):
    """What was said and agreed on a day of a round. `session` is the key of its event, "" = none."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="notes")
    on = models.DateField(_("day"))
    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("notes"))
    lang = models.CharField(_("language"), max_length=12, default="en")
    session = models.CharField(_("session"), max_length=120, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("notes of a session")
        verbose_name_plural = _("notes of sessions")
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return self.title
