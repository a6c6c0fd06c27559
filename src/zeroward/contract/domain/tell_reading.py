"""Telling the person who handed in a contract, or asked to read it again, that reading is over."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.contract.models import ContractFile, FileState
from zeroward.contract.queries.reading_words import trouble_words
from zeroward.core.domain.notifications import notify

READ: Final = "contract.reading"


def tell_reading(*, file: ContractFile, user: Any) -> None:
    """Once for each reading: that it can be checked now, or why it cannot. Nobody is told when the account is gone."""
    if user is None:
        return
    place, title, pk, trouble = file.city.name, file.title, file.pk, dict(file.trouble)
    if file.state == FileState.READ:
        notify(
            user=user,
            kind=READ,
            title=lambda: _("%(place)s, %(title)s: it was read") % {"place": place, "title": title},
            url=lambda: reverse("contract:reading", args=[pk]),
        )
        return
    notify(
        user=user,
        kind=READ,
        title=lambda: _("%(place)s, %(title)s: it could not be read") % {"place": place, "title": title},
        body=lambda: trouble_words(trouble),
        url=lambda: reverse("contract:reading", args=[pk]),
    )
