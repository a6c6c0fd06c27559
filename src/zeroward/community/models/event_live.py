"""Live at an event: the host's poll, the room's questions with votes, and one question for feedback. No names."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models.event import Event
from zeroward.community.models.event_registration import new_code


class Stage(models.Model):
    """What phones join: one for each event that has been opened for them. `code` stands on the screen of the room."""

    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="stage")
    code = models.CharField(max_length=8, unique=True, default=new_code)
    is_open = models.BooleanField(_("phones can join"), default=False)
    takes_questions = models.BooleanField(_("the room can ask questions"), default=True)

    class Meta:
        verbose_name = _("stage of an event")
        verbose_name_plural = _("stages of events")

    def __str__(self) -> str:
        return self.code


class LiveQuestion(models.Model):
    """A question to the room. `choices`: [{"key", "label"}]. `exercise`: key of the exercise that it belongs to."""

    class Kind(models.TextChoices):
        ONE = "one", _("one answer")
        MANY = "many", _("several answers")
        SCALE = "scale", _("from 1 to 5")
        OPEN = "open", _("in one's own words")

    class State(models.TextChoices):
        WAITING = "waiting", _("not asked yet")
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(_("kind"), max_length=5, choices=Kind.choices, default=Kind.ONE)
    text = models.CharField(_("question"), max_length=300)
    choices = models.JSONField(_("answers to choose from"), default=list, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    shown = models.BooleanField(_("the room sees the result"), default=False)
    exercise = models.CharField(max_length=60, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)

    class Meta:
        verbose_name = _("question to the room")
        verbose_name_plural = _("questions to the room")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text


class Phone(models.Model):
    """A phone in the room. Nothing is kept of it but a digest of its secret and the country that somebody chose."""

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="phones")
    token_digest = models.CharField(max_length=64, unique=True)
    country = models.CharField(_("country"), max_length=2, blank=True)

    class Meta:
        verbose_name = _("phone in the room")
        verbose_name_plural = _("phones in the room")

    def __str__(self) -> str:
        return str(self.pk)


class LiveAnswer(models.Model):
    """`value`: a key, a list of keys, a number or a text."""

    question = models.ForeignKey(LiveQuestion, on_delete=models.CASCADE, related_name="answers")
    phone = models.ForeignKey(Phone, on_delete=models.CASCADE, related_name="answers")
    value = models.JSONField(_("answer"))

    class Meta:
        verbose_name = _("answer from the room")
        verbose_name_plural = _("answers from the room")
        constraints = [models.UniqueConstraint(fields=["question", "phone"], name="one_live_answer_each")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.phone_id}"


class Asked(models.Model):
    """A question that somebody in the room asks; the others vote for what they want answered."""

    class State(models.TextChoices):
        NEW = "new", _("waiting for the host")
        SHOWN = "shown", _("shown to the room")
        ANSWERED = "answered", _("answered")
        HIDDEN = "hidden", _("taken out")

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="asked")
    phone = models.ForeignKey(Phone, null=True, on_delete=models.SET_NULL, related_name="asked")
    text = models.CharField(_("question"), max_length=400)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.NEW)

    class Meta:
        verbose_name = _("question from the room")
        verbose_name_plural = _("questions from the room")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


class AskedVote(models.Model):
    """A phone wants this question answered."""

    asked = models.ForeignKey(Asked, on_delete=models.CASCADE, related_name="votes")
    phone = models.ForeignKey(Phone, on_delete=models.CASCADE, related_name="votes")

    class Meta:
        verbose_name = _("vote for a question")
        verbose_name_plural = _("votes for questions")
        constraints = [models.UniqueConstraint(fields=["asked", "phone"], name="one_vote_for_a_question")]

    def __str__(self) -> str:
        return f"{self.asked_id} {self.phone_id}"


class Feedback(models.Model):
    """One answer to the one question afterwards, from 1 to 5. `digest` keeps it single and leads to nobody."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="feedback")
    digest = models.CharField(max_length=64, unique=True)
    points = models.PositiveSmallIntegerField(_("from 1 to 5"))
    words = models.TextField(_("what should be different next time"), blank=True)

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(points__gte=1, points__lte=5), name="feedback_from_1_to_5"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.points}"
