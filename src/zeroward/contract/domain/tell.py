"""Telling people of the city about comments and tasks; the words themselves stay on the page."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.core.domain.notifications import notify
from zeroward.people.queries.team import members_of

COMMENTED: Final = "contract.comment"
ASKED: Final = "contract.task"


def tell_comment(*, contract: Contract, actor: Any, module: str) -> None:
    """Everybody of the city but the one who wrote it."""
    told = {getattr(actor, "pk", None)}
    place, title = contract.city.name, contract.title
    for member in members_of(contract.scope):
        if member.user_id in told:
            continue
        told.add(member.user_id)
        notify(
            user=member.user,
            kind=COMMENTED,
            title=lambda: _("%(place)s, %(contract)s: a new comment") % {"place": place, "contract": title},
            url=lambda: page_of(contract.pk, module),
        )


def tell_task(*, contract: Contract, actor: Any, user: Any, module: str) -> None:
    """The person who is asked, unless they asked themselves."""
    if user.pk == getattr(actor, "pk", None):
        return
    place, title = contract.city.name, contract.title
    notify(
        user=user,
        kind=ASKED,
        title=lambda: (
            _("%(place)s, %(contract)s: something waits for you") % {"place": place, "contract": title}
        ),
        url=lambda: page_of(contract.pk, module),
    )


def page_of(pk: int, module: str) -> str:
    """The page of a module, or of the contract."""
    if module:
        return reverse("contract:module", args=[pk, module])
    return reverse("contract:contract", args=[pk])
