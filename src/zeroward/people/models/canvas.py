"""The team behind a city's way: who is responsible for what, whom to ask, and what is shared with whom by default."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed, Visibility


class Responsibility(Timed):
    """A responsibility of the canvas in one city, by the key of `data/people/canvas.json`, or one of its own with a
    `title`. A row exists once the city said something about it. `not_ours` says why it does not concern the city."""

    scope = models.CharField(_("owner"), max_length=130, db_index=True)
    key = models.CharField(_("responsibility"), max_length=60)
    title = models.CharField(_("title"), max_length=120, blank=True)
    not_ours = models.CharField(_("why it is not ours"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        ordering = ["scope", "key"]
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="one_responsibility_of_a_key")]

    def __str__(self) -> str:
        return self.title or self.key


class Holder(Timed):
    """Who takes a responsibility: a member of the team, or somebody outside who is named. `leads`: answers for it;
    else helps."""

    responsibility = models.ForeignKey(Responsibility, on_delete=models.CASCADE, related_name="holders")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    body = models.CharField(_("office or organisation"), max_length=160, blank=True)
    leads = models.BooleanField(_("answers for it"), default=True)

    class Meta:
        verbose_name = _("holder of a responsibility")
        verbose_name_plural = _("holders of responsibilities")
        ordering = ["responsibility_id", "-leads", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["responsibility", "person"],
                condition=models.Q(person__isnull=False),
                name="one_person_once_for_a_responsibility",
            ),
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(name=""),
                name="a_holder_is_a_person_or_has_a_name",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.person)


class Contact(Owned, Timed):
    """Whom to ask about what. A member's name and address are those of the account; others are written down."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    about = models.CharField(_("for what"), max_length=200)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["scope", "about", "pk"]

    def __str__(self) -> str:
        return f"{self.scope} {self.about}"


class SharingChoice(models.Model):
    """Who may see new records of a kind (`core.sharing`), as the city or platform chose."""

    scope = models.CharField(_("owner"), max_length=130, db_index=True)
    kind = models.CharField(_("kind of record"), max_length=60)
    visibility = models.CharField(_("who can see it"), max_length=8, choices=Visibility.choices)

    class Meta:
        verbose_name = _("share setting")
        verbose_name_plural = _("share settings")
        ordering = ["scope", "kind"]
        constraints = [models.UniqueConstraint(fields=["scope", "kind"], name="one_share_setting_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.scope} {self.kind} {self.visibility}"
