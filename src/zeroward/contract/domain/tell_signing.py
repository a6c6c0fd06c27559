"""Telling the city and its platform about steps, reviews and signings. The words themselves stay on the pages."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.models import (
    Contract,
    ContractVersion,
    ReviewKind,
    ReviewQuestion,
    ReviewRound,
    Signature,
)
from zeroward.core.domain.notifications import notify
from zeroward.people.queries.team import members_of

REVIEWED: Final = "contract.review"
SIGNED: Final = "contract.signed"
SEALED: Final = "contract.sealed"
SAID: Final[dict[str, str | Promise]] = {
    "review": gettext_lazy("in review within the city"),
    "to_platform": gettext_lazy("with the national platform"),
    "to_external": gettext_lazy("in external review"),
    "return": gettext_lazy("back in draft"),
    "take_back": gettext_lazy("back in draft"),
    "renew": gettext_lazy("being renewed"),
    "supersede": gettext_lazy("followed by a newer one"),
    "sign": gettext_lazy("signed"),
}


def tell_step(*, contract: Contract, key: str, actor: Any) -> None:
    """Everybody of the city but the one who did it."""
    _tell_city(
        contract,
        REVIEWED,
        actor,
        lambda: _("%(place)s, %(contract)s: %(what)s") % {**_names(contract), "what": SAID[key]},
        lambda: reverse("contract:review", args=[contract.pk]),
    )


def tell_handed_in(*, contract: Contract, actor: Any) -> None:
    """The people of the national platform: a contract waits for their review."""
    _tell(
        members_of(f"country:{contract.city.country.code}"),
        REVIEWED,
        actor,
        lambda: _("%(place)s, %(contract)s: waits for your review") % _names(contract),
        lambda: reverse("contract:review", args=[contract.pk]),
    )


def tell_sealed(*, version: ContractVersion, user: Any) -> None:
    """The person who asked: the dossier can be had."""
    names = {**_names(version.contract), "number": version.number}
    notify(
        user=user,
        kind=SEALED,
        title=lambda: _("%(place)s, %(contract)s: the dossier of version %(number)d is sealed") % names,
        url=lambda: reverse("contract:versions", args=[version.contract_id]),
    )


def tell_not_sealed(*, version: ContractVersion, user: Any, job: int) -> None:
    """The person who asked: nothing was made; the page of the job says why."""
    names = {**_names(version.contract), "number": version.number}
    notify(
        user=user,
        kind=SEALED,
        title=lambda: (
            _("%(place)s, %(contract)s: the dossier of version %(number)d could not be sealed") % names
        ),
        url=lambda: reverse("core:job", args=[job]),
    )


def tell_round_closed(*, round_: ReviewRound, actor: Any) -> None:
    contract = round_.contract
    _tell_city(
        contract,
        REVIEWED,
        actor,
        lambda: _("%(place)s, %(contract)s: a review has ended") % _names(contract),
        lambda: reverse("contract:round", args=[contract.pk, round_.number]),
    )


def tell_asked(*, question: ReviewQuestion, actor: Any) -> None:
    """The city, when the question came from somebody else."""
    contract = question.round.contract
    _tell_city(
        contract,
        REVIEWED,
        actor,
        lambda: _("%(place)s, %(contract)s: a new question of a reviewer") % _names(contract),
        lambda: reverse("contract:round", args=[contract.pk, question.round.number]),
    )


def tell_answered(*, question: ReviewQuestion, actor: Any) -> None:
    """The one who asked on behalf of the platform."""
    if question.round.kind != ReviewKind.PLATFORM or question.asked_by is None:
        return
    contract = question.round.contract
    if question.asked_by_id == getattr(actor, "pk", None):
        return
    notify(
        user=question.asked_by,
        kind=REVIEWED,
        title=lambda: _("%(place)s, %(contract)s: your question was answered") % _names(contract),
        url=lambda: reverse("contract:round", args=[contract.pk, question.round.number]),
    )


def tell_signature(*, signature: Signature) -> None:
    """Everybody of the city: somebody used their link."""
    contract = signature.signing.contract
    who = signature.signatory.name
    _tell_city(
        contract,
        SIGNED,
        None,
        lambda: _("%(place)s, %(contract)s: an answer of %(who)s") % {**_names(contract), "who": who},
        lambda: reverse("contract:signing", args=[contract.pk, signature.signing.year]),
    )


def _names(contract: Contract) -> dict[str, str]:
    return {"place": contract.city.name, "contract": contract.title}


def _tell_city(
    contract: Contract, kind: str, actor: Any, title: Callable[[], str], url: Callable[[], str]
) -> None:
    _tell(members_of(contract.scope), kind, actor, title, url)


def _tell(
    members: Iterable[Any], kind: str, actor: Any, title: Callable[[], str], url: Callable[[], str]
) -> None:
    told = {getattr(actor, "pk", None)}
    for member in members:
        if member.user_id in told:
            continue
        told.add(member.user_id)
        notify(user=member.user, kind=kind, title=title, url=url)
