"""A person's own account: their details, and closing it."""

from pathlib import Path

from allauth.account.models import EmailAddress
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.log_followers import tell_log_followers
from zeroward.core.models import AuditEvent
from zeroward.core.personal_data import erase_from_rooms
from zeroward.core.queries.instance import open_languages
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.methods.text.clean import clean_text
from zeroward.people.domain.erased import (
    Again,
    erasures_file,
    listed,
    marks_in,
    marks_of_another,
    note_erasure,
)
from zeroward.people.domain.tell import tell_no_coordinator
from zeroward.people.domain.withdrawing import withdraw
from zeroward.people.models import Invitation, Membership, User
from zeroward.people.queries.team import administrators, coordinators_of, open_invitations

DETAILS = ("first_name", "last_name", "position", "language")


def save_profile(*, actor: User, first_name: str, last_name: str, position: str, language: str) -> User:
    """Store how a person is called and in which language we write to them."""
    if language not in dict(open_languages()):
        raise InvalidInputError(_("Choose a language from the list."), place="language")
    after = {
        "first_name": clean_text(first_name, limit=80, multiline=False),
        "last_name": clean_text(last_name, limit=80, multiline=False),
        "position": clean_text(position, limit=120, multiline=False),
        "language": language,
    }
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=actor.pk)
        changed = changes_between({name: getattr(user, name) for name in DETAILS}, after)
        for name, value in after.items():
            setattr(user, name, value)
        user.save(update_fields=DETAILS)
        if changed:
            # which fields, not what they say: the log outlives the account
            names = {name: [None, None] for name in changed}
            record_event(
                action="people.profile.change", record=user, actor=actor, label=f"#{user.pk}", changes=names
            )
    return user


def led_alone(user: User) -> list[Workspace]:
    """The cities and platforms that this person alone coordinates."""
    held = Membership.objects.current().filter(user=user).exclude(scope="mission")
    scopes = set(held.values_list("scope", flat=True))
    alone = [
        scope
        for scope in scopes
        if set(coordinators_of(scope).values_list("user_id", flat=True)) == {user.pk}
    ]
    return list(workspaces(alone).values())


def close_account(*, actor: User, confirmation: str, leave_alone: bool = False) -> None:
    """Erase a person: account, addresses, roles, requests, notifications, preferences, and their name in the log.

    What they did stays in the audit log without them. Places that they alone coordinate must be left knowingly
    (`leave_alone`), and whoever decides for them is told. `confirmation` is the person's own e-mail address.
    """
    if confirmation.strip().lower() != actor.email:
        raise InvalidInputError(_("Write your own e-mail address, as it stands above."), place="confirmation")
    _close(actor, leave_alone=leave_alone)


def close_for(*, actor: User, person: User) -> None:
    """An administrator closes somebody's account: they are erased as if they had closed it themselves.

    Raises NotAllowedError for everybody else. Nobody closes their own account like this.
    """
    if not actor.is_superuser or actor.pk == person.pk:
        raise NotAllowedError(_("You may not do this for %(name)s.") % {"name": person})
    _close(person, by=actor, leave_alone=True)


def close_again(file: Path | None = None) -> Again:
    """Close the accounts that are listed here, or in the `file` of another machine, and a restored backup brought back,
    each in a transaction of its own. Raises InvalidInputError for a file that is no such list."""
    closed, refused = 0, []
    for user in listed(marks_of_another(file) if file else marks_in(erasures_file())):
        number = user.pk
        try:
            close_account(actor=user, confirmation=user.email, leave_alone=True)
        except HouseError as error:
            refused.append((number, str(error)))
        else:
            closed += 1
    return Again(closed, tuple(refused))


def _close(person: User, *, leave_alone: bool, by: User | None = None) -> None:
    """Whoever decides for the places that nobody leads any more is told."""
    with transaction.atomic():
        _hold_roles(person)
        alone = led_alone(person)
        _demand_led(person, alone, leave_alone)
        record_event(action="people.account.close", actor=by, label=_("closed account"))
        note_erasure(person)
        _erase(person)
        for place in alone:
            tell_no_coordinator(place)


def _hold_roles(person: User) -> None:
    """Roles of the person's places wait until this is done, so that two who leave at once see each other."""
    scopes = {str(MISSION), *Membership.objects.current().filter(user=person).values_list("scope", flat=True)}
    places = Membership.objects.filter(scope__in=scopes).order_by("pk")
    list(places.select_for_update().values_list("pk", flat=True))
    everything = User.objects.filter(is_superuser=True).order_by("pk")
    list(everything.select_for_update().values_list("pk", flat=True))


def _demand_led(person: User, alone: list[Workspace], leave_alone: bool) -> None:
    if _is_last_administrator(person):
        raise ConflictError(
            _("You are the last administrator of this platform."),
            remedy=_("Make somebody else administrator first."),
        )
    if alone and not leave_alone:
        raise InvalidInputError(
            _("Hand your role over, or confirm that these places are left without a coordinator."),
            place="leave_alone",
        )


def _is_last_administrator(user: User) -> bool:
    return list(administrators().values_list("pk", flat=True)) == [user.pk]


def _erase(user: User) -> None:
    for invitation in open_invitations().filter(invited_by=user):
        withdraw(invitation, user)
    addresses = {user.email, *EmailAddress.objects.filter(user=user).values_list("email", flat=True)}
    for address in addresses:
        Invitation.objects.filter(email__iexact=address, accepted_at=None).delete()
        Invitation.objects.filter(email__iexact=address).update(email="")
    about = AuditEvent.objects.filter(
        content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk)
    )
    reworded = list(about.values_list("pk", flat=True))
    about.update(object_label=_("closed account"), changes={})
    tell_log_followers(reworded=reworded)
    ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk)
    ).delete()  # the desk's own, which names them
    erase_from_rooms(user)
    user.delete()
