"""Answers: what was said, by whom as far as the mode keeps it, how it came about, and who was asked for which part."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.storage import private_files
from zeroward.questionnaires.models.collection import Collection


class Answering(models.Model):
    """One answer to a whole questionnaire; written by one person or by several officers of one place.

    Identified: `place` is the scope ("city:klagenfurt"), `place_country` its country. Pseudonymous: `code` alone.
    Anonymous: neither. Without a name there are no revisions, and no days but the Monday of the week.
    `is_single` is false where several people of a place answer each for themselves. `vouched` tells how we know that
    they speak for the place.
    `token_digest` is the SHA-256 of the secret in the link to resume; the secret itself is not kept.
    `answers`: key of the question → value (text, number, list of keys, row → key; text of an open choice under
    "<key>.<choice>"). `origins`: key → {"how": typed | confirmed | corrected | carried, "fact", "source", "was"}.
    `handed_in` is what was asked of them and handed in last: it counts until they hand in anew. `code` holds, in
    identified mode, the name that was typed for a place which the platform does not know. `declined`: reason for not
    answering; refusals are data.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="answers")
    state = models.CharField(
        _("state"),
        max_length=9,
        default="open",
        choices=[
            ("open", _("being written")),
            ("checked", _("waiting for the sign-off")),
            ("submitted", _("handed in")),
            ("declined", _("declined")),
            ("withdrawn", _("withdrawn")),
        ],
    )
    place = models.CharField(max_length=130, blank=True, db_index=True)
    place_country = models.CharField(max_length=2, blank=True)
    is_single = models.BooleanField(_("the one answer of its place"), default=True)
    vouched = models.CharField(
        _("how we know for whom they speak"),
        max_length=10,
        blank=True,
        choices=[
            ("account", _("signed in as one of its team")),
            ("invitation", _("came with its invitation")),
            ("said", _("said so, not proven")),
        ],
    )
    code = models.CharField(_("code"), max_length=40, blank=True, db_index=True)
    token_digest = models.CharField(max_length=64, blank=True, db_index=True)
    language = models.CharField(_("language"), max_length=12, default="en")
    answers = models.JSONField(_("answers"), default=dict, blank=True)
    handed_in = models.JSONField(_("as handed in"), null=True, blank=True)
    origins = models.JSONField(_("how they came about"), default=dict, blank=True)
    done_sections = models.JSONField(_("finished parts"), default=list, blank=True)
    declined = models.CharField(_("why not"), max_length=20, blank=True)
    started_on = models.DateField(_("started"), null=True, blank=True)
    submitted_on = models.DateField(_("handed in"), null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    signed_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("answer to a questionnaire")
        verbose_name_plural = _("answers to questionnaires")
        ordering = ["submitted_on", "id"]
        constraints = [
            # one city, one answer, where that is wanted; what was withdrawn does not count
            models.UniqueConstraint(
                fields=["collection", "place"],
                condition=~models.Q(place="") & ~models.Q(state="withdrawn") & models.Q(is_single=True),
                name="one_answer_per_place",
            )
        ]

    def __str__(self) -> str:
        return f"{self.collection_id} {self.state}"


class AnswerRevision(models.Model):
    """What an answer said before a change, and who made it; kept in identified mode only."""

    answering = models.ForeignKey(Answering, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    answers = models.JSONField(_("answers"), default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("revision of an answer")
        verbose_name_plural = _("revisions of answers")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["answering", "number"], name="one_answer_revision_number")
        ]

    def __str__(self) -> str:
        return f"{self.answering_id} {self.number}"


class SectionShare(models.Model):
    """A section of an answer given to a colleague of the same place."""

    answering = models.ForeignKey(Answering, on_delete=models.CASCADE, related_name="shares")
    section = models.CharField(_("part"), max_length=60)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    note = models.CharField(_("note"), max_length=300, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("part given to a colleague")
        verbose_name_plural = _("parts given to colleagues")
        ordering = ["section", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["answering", "section"], name="one_person_per_section")
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.person_id}"


class AnswerFile(models.Model):
    """A file handed in as an answer."""

    answering = models.ForeignKey(Answering, on_delete=models.CASCADE, related_name="files")
    question = models.CharField(_("question"), max_length=60)
    file = models.FileField(upload_to="answers/%Y/", storage=private_files)
    file_name = models.CharField(_("file name"), max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    digest = models.CharField("SHA-256", max_length=64)

    class Meta:
        verbose_name = _("file of an answer")
        verbose_name_plural = _("files of answers")
        ordering = ["question", "pk"]

    def __str__(self) -> str:
        return self.file_name
