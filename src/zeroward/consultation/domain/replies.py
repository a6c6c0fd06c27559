"""What somebody who was invited says to it without an account: no, and why; or no more letters at all."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.invitations import digest_of_secret, place_of_contact
from zeroward.consultation.domain.register import THERE, took_part
from zeroward.consultation.models import Contact, ContactState, OptOut, Stream
from zeroward.consultation.queries.opt_outs import address_digest
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError
from zeroward.questionnaires.domain.collections import hold
from zeroward.questionnaires.domain.leaving import decline as decline_answer
from zeroward.questionnaires.domain.modes import REASONS
from zeroward.questionnaires.domain.starting import answer_of
from zeroward.questionnaires.models import Mode


def by_secret(secret: str) -> Contact | None:
    """The line behind the link of a letter."""
    if not 20 <= len(secret) <= 80:
        return None
    found: Contact | None = (
        Contact.objects.filter(token_digest=digest_of_secret(secret))
        .select_related("stream__consultation", "stream__collection__version", "session")
        .first()
    )
    return found


def say_no(*, contact: Contact, reason: str) -> Contact:
    """Somebody will not take part, with the reason: it counts as such. They can still come later.

    Raises InvalidInputError for an unknown reason; ConflictError when they took part already.
    """
    if reason not in REASONS:
        raise InvalidInputError(_("Choose a reason."), place="reason", remedy=_("“Another reason” will do."))
    with transaction.atomic():
        if contact.stream.collection is not None:
            hold(contact.stream.collection)
        held = Contact.objects.select_for_update(of=("self",)).select_related("stream").get(pk=contact.pk)
        if held.state in THERE:
            raise ConflictError(_("You took part already."), remedy=_("Nothing more is asked of you."))
        _refuse_answer(held, reason)
        moved = Contact.objects.get(pk=held.pk)
        if moved.state != ContactState.DECLINED and moved.unit:
            moved = took_part(
                stream=held.stream,
                session=held.session,
                unit=held.unit,
                on=timezone.localdate(),
                state=ContactState.DECLINED,
                reason=reason,
            )
        elif moved.state != ContactState.DECLINED:
            moved.state, moved.reason = ContactState.DECLINED, reason
            moved.declined_on = timezone.localdate()
            moved.save()
    return moved


def no_more_letters(*, contact: Contact) -> None:
    """The person's address gets no more letters from any consultation; the address itself is forgotten."""
    with transaction.atomic():
        held = Contact.objects.select_for_update().get(pk=contact.pk)
        if held.email:
            digest = address_digest(held.email)
            if not OptOut.objects.filter(address_digest=digest, lifted_on=None).exists():
                OptOut.objects.create(address_digest=digest, since=timezone.localdate())
            held.email = ""
            held.save(update_fields=["email", "updated_at"])


def _refuse_answer(contact: Contact, reason: str) -> None:
    """A refusal of an identified survey is kept with its answers too. What colleagues have begun is left to them:
    whoever holds a letter may say no for themselves, but not throw away what others wrote."""
    stream: Stream = contact.stream
    place = place_of_contact(contact)
    if stream.collection is None or place is None or stream.collection.mode != Mode.IDENTIFIED:
        return
    begun = answer_of(stream.collection, place)
    if begun is not None and begun.started_on is not None:
        return
    try:
        with transaction.atomic():
            decline_answer(collection=stream.collection, reason=reason, place=place)
    except HouseError:
        return
