"""Threads of a group: posts with mentions and files, votes on proposals, reports of what should not stand there."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models.group import Group, Round
from zeroward.core.models import Timed
from zeroward.core.models.storage import private_files


class Thread(Timed):
    """A subject that people talk about. A proposal for the agenda is a thread on which members vote."""

    class Kind(models.TextChoices):
        TALK = "talk", _("conversation")
        PROPOSAL = "proposal", _("proposal for the agenda")

    class Outcome(models.TextChoices):
        OPEN = "", _("open")
        TAKEN = "taken", _("taken up")
        LEFT = "left", _("not taken up")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="threads")
    round = models.ForeignKey(Round, null=True, blank=True, on_delete=models.SET_NULL, related_name="threads")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.TALK)
    subject = models.CharField(_("subject"), max_length=160)
    lang = models.CharField(_("language"), max_length=12, default="en")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_pinned = models.BooleanField(_("at the top"), default=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    last_at = models.DateTimeField(_("last post"), db_index=True)
    outcome = models.CharField(
        _("what became of it"), max_length=5, blank=True, choices=Outcome.choices, default=Outcome.OPEN
    )
    outcome_words = models.CharField(_("why"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("thread")
        verbose_name_plural = _("threads")
        ordering = ["-is_pinned", "-last_at", "-pk"]

    def __str__(self) -> str:
        return self.subject


class Post(Timed):
    """Words of a person. `author` None = a former member. What is hidden keeps its place and the reason."""

    class Via(models.TextChoices):
        PAGE = "page", _("written here")
        LETTER = "letter", _("answered from a letter")

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="posts")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = models.TextField(_("text"))
    lang = models.CharField(_("language"), max_length=12, default="en")
    via = models.CharField(max_length=6, choices=Via.choices, default=Via.PAGE)
    edited_at = models.DateTimeField(_("changed"), null=True, blank=True)
    removed_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    hidden_at = models.DateTimeField(_("hidden"), null=True, blank=True)
    hidden_reason = models.CharField(_("why"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Mention(models.Model):
    """A member whom a post names."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["post", "user"], name="one_mention_in_a_post")]

    def __str__(self) -> str:
        return f"{self.post_id}:{self.user_id}"


class Attachment(models.Model):
    """A file of a post, stored under a random name; read by those who read the post."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="attachments")
    file = models.FileField(upload_to="groups/%Y/", storage=private_files)
    file_name = models.CharField(_("file name"), max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    digest = models.CharField("SHA-256", max_length=64)

    class Meta:
        verbose_name = _("file of a post")
        verbose_name_plural = _("files of posts")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.file_name


class Vote(models.Model):
    """What a member thinks of a proposal; shown as counts alone."""

    class Stand(models.TextChoices):
        FOR = "for", _("for it")
        AGAINST = "against", _("against it")
        ABSTAIN = "abstain", _("abstains")

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="votes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    stand = models.CharField(_("vote"), max_length=7, choices=Stand.choices)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["thread", "user"], name="one_vote_on_a_proposal")]

    def __str__(self) -> str:
        return f"{self.thread_id}: {self.stand}"


class Report(Timed):
    """Somebody reports a post; hosts, or whoever runs the group, decide."""

    class Reason(models.TextChoices):
        ABUSE = "abuse", _("insulting or hateful")
        PERSONAL = "personal", _("personal data that should not stand there")
        SPAM = "spam", _("advertising")
        LEGAL = "legal", _("against the law")
        OTHER = "other", _("something else")

    class State(models.TextChoices):
        OPEN = "open", _("waiting")
        KEPT = "kept", _("the post stays")
        HIDDEN = "hidden", _("the post is hidden")

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(_("what is wrong"), max_length=8, choices=Reason.choices)
    words = models.CharField(_("in your words"), max_length=1000, blank=True)
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("report of a post")
        verbose_name_plural = _("reports of posts")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"#{self.post_id}: {self.reason}"
