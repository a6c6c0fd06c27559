"""A city's Climate City Contract as it is being worked on: what it is made of, and how far it has come."""

from typing import Final
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed, Visibility
from zeroward.inventory.models import Inventory
from zeroward.places.models import City
from zeroward.plan.models import Plan


class ContractState(models.TextChoices):
    DRAFT = "draft", _("draft")
    INTERNAL = "internal_review", _("in review within the city")
    PLATFORM = "platform_review", _("with the national platform")
    EXTERNAL = "external_review", _("in external review")
    SIGNED = "signed", _("signed")
    SUPERSEDED = "superseded", _("followed by a newer one")


OPEN_STATES: Final = (ContractState.DRAFT,)
"""In which the content may be changed: what lies with reviewers does not move under their eyes."""


def new_stamp() -> str:
    """A mark that no content had before."""
    return uuid4().hex


class Contract(Owned, Timed):
    """The working state. What is reviewed, signed or published is a frozen version of it.

    `template` is the key of a template of `methods.contracts.template` ("ccc/2.1"), `language` the language in which
    the contract is written. `number` is the version that is being worked on. `stamp` is new after every change of any
    module; each module has a stamp of its own, so that two people can work on two modules at once.
    """

    city = models.ForeignKey(City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="contracts")
    title = models.CharField(_("title"), max_length=200)
    plan = models.ForeignKey(
        Plan,
        verbose_name=_("plan it is assembled from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contracts",
    )
    inventory = models.ForeignKey(
        Inventory,
        verbose_name=_("inventory it is assembled from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contracts",
    )
    template = models.CharField(_("template"), max_length=40)
    language = models.CharField(_("language"), max_length=12, default="en")
    state = models.CharField(
        _("state"), max_length=15, choices=ContractState.choices, default=ContractState.DRAFT
    )
    number = models.PositiveSmallIntegerField(_("version"), default=1)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("contract")
        verbose_name_plural = _("contracts")
        ordering = ["city", "-created_at", "pk"]
        constraints = [
            # what is being worked on is never public: publishing makes a version
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="working_contract_is_not_public"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """True while the content may be changed."""
        return self.state in OPEN_STATES
