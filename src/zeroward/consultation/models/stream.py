"""Streams of a consultation, and the one register of whom was asked in which of them."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.consultation import Consultation
from zeroward.core.models import Timed
from zeroward.questionnaires.models import Collection


class StreamKind(models.TextChoices):
    SURVEY = "survey", _("survey")
    SESSION = "session", _("orientation session with a poll")
    INTERVIEW = "interview", _("interview")
    FOCUS = "focus", _("focus group")
    DOCUMENT = "document", _("documents")


class Stream(Timed):
    """One way of asking, with the minutes that it takes of whoever answers. A survey has a `collection`; the poll of a
    session lies in its sessions. `origin_text` tells where the figures come from when the stream was not run here;
    `counts` holds what was published then: {"invited", "registered", "took_part", "cities", "countries"}.
    `letter` is what was last written to those who are invited: language → {"subject", "text"}."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="streams")
    kind = models.CharField(_("kind"), max_length=9, choices=StreamKind.choices)
    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("how it is done"), blank=True)
    collection = models.OneToOneField(
        Collection, null=True, blank=True, on_delete=models.PROTECT, related_name="stream"
    )
    minutes = models.PositiveSmallIntegerField(_("minutes it takes of each"))
    opens = models.DateField(_("from"), null=True, blank=True)
    closes = models.DateField(_("to"), null=True, blank=True)
    state = models.CharField(
        _("state"),
        max_length=8,
        default="prepared",
        choices=[("prepared", _("in preparation")), ("open", _("open")), ("closed", _("closed"))],
    )
    letter = models.JSONField(_("letter of invitation"), default=dict, blank=True)
    burden_seen_at = models.DateTimeField(_("burden seen"), null=True, blank=True)
    origin_text = models.CharField(_("source"), max_length=300, blank=True)
    counts = models.JSONField(_("published counts"), default=dict, blank=True)

    class Meta:
        verbose_name = _("stream")
        verbose_name_plural = _("streams")
        ordering = ["opens", "pk"]

    def __str__(self) -> str:
        return self.title


class GuideItem(models.Model):
    """One question of the guide of an interview or a focus group."""

    stream = models.ForeignKey(Stream, on_delete=models.CASCADE, related_name="guide")
    order = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(_("question"))
    probes = models.TextField(_("follow-up questions"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)

    class Meta:
        verbose_name = _("question of a guide")
        verbose_name_plural = _("questions of guides")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class ContactState(models.TextChoices):
    PLANNED = "planned", _("to be invited")
    INVITED = "invited", _("invited")
    REGISTERED = "registered", _("registered")
    TOOK_PART = "took_part", _("took part")
    SILENT = "silent", _("was there, said nothing")
    DECLINED = "declined", _("declined")
    NO_ANSWER = "no_answer", _("no answer")


class Contact(Timed):
    """A city in a stream: the line of the register. Several people may speak for one city; it is one city still.

    `unit` is the key of the frame's unit, "" for somebody who belongs to none of them (an expert, a platform): then
    `name` says who. `reason` is why they declined ("fatigue" is data). `minutes` is what it took of the city, all its
    people together; empty = the stream's minutes × `persons`. `answer` is the id of the answer in identified mode and
    never set in the others. `session` is set where the stream has sessions. `token_digest` is the SHA-256 of the secret
    in the letter of invitation, for refusing and for registering. `channel` is through whom they heard of it.
    """

    stream = models.ForeignKey(Stream, on_delete=models.CASCADE, related_name="contacts")
    session = models.ForeignKey(
        "consultation.Session", null=True, blank=True, on_delete=models.SET_NULL, related_name="contacts"
    )
    unit = models.CharField(_("city"), max_length=120, blank=True, db_index=True)
    name = models.CharField(_("name"), max_length=160)
    country = models.CharField(_("country"), max_length=2, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ContactState.choices)
    reason = models.CharField(_("reason"), max_length=20, blank=True)
    persons = models.PositiveSmallIntegerField(_("people"), default=1)
    person_name = models.CharField(_("name of the person"), max_length=160, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    channel = models.CharField(_("through whom"), max_length=120, blank=True)
    role = models.CharField(_("speaks as"), max_length=20, default="city")
    minutes = models.PositiveIntegerField(_("minutes"), null=True, blank=True)
    invited_on = models.DateField(_("invited"), null=True, blank=True)
    reminded_on = models.DateField(_("reminded"), null=True, blank=True)
    registered_on = models.DateField(_("registered"), null=True, blank=True)
    took_part_on = models.DateField(_("took part"), null=True, blank=True)
    declined_on = models.DateField(_("declined"), null=True, blank=True)
    answer = models.UUIDField(null=True, blank=True, default=None)
    token_digest = models.CharField(max_length=64, blank=True, db_index=True)
    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    origin = models.CharField(_("how it came in"), max_length=20, default="typed")

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["stream", "unit", "session"],
                condition=~models.Q(unit=""),
                name="one_contact_per_city_and_session",
            ),
            # databases hold two empty sessions for different ones
            models.UniqueConstraint(
                fields=["stream", "unit"],
                condition=~models.Q(unit="") & models.Q(session=None),
                name="one_contact_per_city",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.state}"


class OptOut(models.Model):
    """A city that wants no more requests, or an address that wants no more letters, until it says otherwise.

    `address_digest` is a keyed digest: the address itself need not be kept to know it again."""

    unit = models.CharField(_("city"), max_length=120, blank=True, db_index=True)
    address_digest = models.CharField(max_length=64, blank=True, db_index=True)
    since = models.DateField(_("since"))
    lifted_on = models.DateField(_("lifted"), null=True, blank=True)

    class Meta:
        verbose_name = _("opt-out")
        verbose_name_plural = _("opt-outs")
        ordering = ["-since", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(unit="") | ~models.Q(address_digest=""), name="opt_out_names_somebody"
            )
        ]

    def __str__(self) -> str:
        return self.unit or "address"
