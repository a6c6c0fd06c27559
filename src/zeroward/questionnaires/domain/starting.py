"""Beginning an answer: its secret link, the code of a pseudonym, and one answer for each city."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.collections import demand_stage
from zeroward.questionnaires.domain.modes import keeps_names
from zeroward.questionnaires.models import Answering, Collection, Mode
from zeroward.questionnaires.queries.reading import definition_of

CODE_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without signs that are taken for each other."""
SECRET_BYTES: Final = 24
UNLISTED: Final = "unlisted."
"""Begins the key of a city that the platform does not know: "unlisted.at-somewhere"."""


@dataclass(frozen=True, slots=True)
class Started:
    """`secret` opens the answer and is shown once, "" when it was opened by an account; `code` is the pseudonym."""

    answering: Answering
    secret: str = ""
    code: str = ""


def start(
    *,
    collection: Collection,
    place: Workspace | None = None,
    vouched: str = "said",
    language: str = "en",
) -> Started:
    """Begin an answer, or go on with the one that the place has begun.

    `vouched` tells how it is known that somebody speaks for the place: account, invitation, or said. Whoever only says
    so cannot open what others began. Without names, the place and all else about the caller is dropped.
    """
    demand_stage(collection)
    if not keeps_names(collection):
        return _without_name(collection, language)
    if place is None:
        raise InvalidInputError(
            _("Say for which city you speak."), place="place", remedy=_("It is kept with the answer.")
        )
    begun = answer_of(collection, place) if collection.one_per_place else None
    if begun is None:
        return _with_name(collection, place, vouched, language)
    if vouched == "said":
        raise _already_begun(place)
    if begun.started_on is None or begun.state == "declined":  # whoever declined may think again
        begun.started_on = begun.started_on or timezone.localdate()
        begun.state = "open" if begun.state == "declined" else begun.state
        begun.declined, begun.submitted_on = "", begun.submitted_on if begun.handed_in else None
        begun.save(update_fields=["started_on", "state", "declined", "submitted_on"])
    return Started(begun, new_secret(answering=begun) if vouched == "invitation" else "")


def invite(*, collection: Collection, place: Workspace) -> str:
    """The secret of a personal link for a place; the answer counts as begun only when the link was followed.

    Asked again, a new secret takes the place of the old one. Raises ConflictError where no names are kept: a link for
    one place alone would tell who answered. Send everybody the same address there (`open_address`).
    """
    if not keeps_names(collection):
        raise ConflictError(
            _("A personal link would tell who answered."), remedy=_("Send everybody the same address.")
        )
    begun = answer_of(collection, place) if collection.one_per_place else None
    if begun is None:
        begun = Answering(collection=collection, vouched="invitation", **place_fields(collection, place))
        begun.is_example = collection.is_example
        begun.save()
    elif begun.handed_in is None:  # from now on only the letter opens it
        Answering.objects.filter(pk=begun.pk, vouched="said").update(vouched="invitation")
    return new_secret(answering=begun)


def open_address(collection: Collection) -> str:
    """The address at which everybody can answer; "" when only those who were invited can."""
    return reverse("questionnaires:ask", args=[collection.open_link]) if collection.open_link else ""


def answer_of(collection: Collection, place: Workspace | None) -> Answering | None:
    """The answer of a place that was not taken back."""
    if place is None:
        return None
    found = Answering.objects.select_related("collection__version")
    return found.filter(collection=collection, place=str(place.scope)).exclude(state="withdrawn").first()


def by_secret(secret: str) -> Answering | None:
    """The answer that a link opens."""
    if not 20 <= len(secret) <= 80:
        return None
    found = Answering.objects.select_related("collection__version__questionnaire")
    return found.filter(token_digest=digest_of_secret(secret)).first()


def digest_of_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def new_secret(*, answering: Answering) -> str:
    """A new link for an answer; the one before stops working."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    answering.token_digest = digest_of_secret(secret)
    Answering.objects.filter(pk=answering.pk).update(token_digest=answering.token_digest)
    return secret


def _without_name(collection: Collection, language: str) -> Started:
    pseudonym = new_code() if collection.mode == Mode.PSEUDONYMOUS else ""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    made = Answering.objects.create(
        collection=collection,
        code=pseudonym,
        token_digest=digest_of_secret(secret),
        language=_language(collection, language),
        is_example=collection.is_example,
    )
    return Started(made, secret, pseudonym)


def _with_name(collection: Collection, place: Workspace, vouched: str, language: str) -> Started:
    secret = secrets.token_urlsafe(SECRET_BYTES)
    made = Answering(
        collection=collection,
        vouched=vouched,
        token_digest=digest_of_secret(secret),
        language=_language(collection, language),
        started_on=timezone.localdate(),
        is_example=collection.is_example,
        **place_fields(collection, place),
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:  # a colleague was quicker
        raise _already_begun(place) from None
    return Started(made, secret)


def place_fields(collection: Collection, place: Workspace) -> dict[str, Any]:
    """The name is kept only for places that the platform does not know; of the others it is looked up."""
    unlisted = place.scope.key.startswith(UNLISTED)
    return {
        "place": str(place.scope),
        "place_country": place.country,
        "is_single": collection.one_per_place,
        "code": place.name[:40] if unlisted else "",
    }


def new_code() -> str:
    """Seven signs such as K7Q-F2MR: enough to be one's own, short enough to be written down."""
    signs = [secrets.choice(CODE_SIGNS) for _at in range(7)]
    return f"{''.join(signs[:3])}-{''.join(signs[3:])}"


def _language(collection: Collection, wanted: str) -> str:
    languages = definition_of(collection.version).languages
    return wanted if wanted in languages else languages[0]


def _already_begun(place: Workspace) -> ConflictError:
    return ConflictError(
        _("Somebody has begun the answer of %(place)s.") % {"place": place.name},
        remedy=_("Ask your colleagues for its link, or sign in as one of the team."),
    )
