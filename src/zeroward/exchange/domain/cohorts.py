"""What a cohort has beside its matches: a note of what comes next, and a group in which all talk."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.members import add_member, take_out
from zeroward.community.models import Group
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.match_places import lock_row
from zeroward.exchange.domain.places import managing, place_of
from zeroward.exchange.domain.tell import managers_of, writers_of_many
from zeroward.exchange.models import Application, ApplicationState, Cohort, Match, MatchMember
from zeroward.methods.text.clean import clean_text


def save_note(*, actor: Any, viewer: Viewer, cohort: Cohort, note: str, lock: int) -> Cohort:
    """Say to the whole cohort what comes next. Raises StaleError when somebody changed it since."""
    with managing(viewer, cohort.call.programme):
        kept = _held(cohort)
        lock_row(kept, lock, {"note": kept.note})
        before, kept.note = kept.note, clean_text(note, limit=5000)
        kept.lock += 1
        kept.save()
        record_event(
            action="exchange.cohort.note",
            record=kept,
            actor=actor,
            scope=cohort.call.scope,
            changes={"note": [before, kept.note]},
        )
    return kept


def open_group(*, actor: Any, viewer: Viewer, cohort: Cohort) -> Group:
    """Make a closed group for everybody who writes for a partner of the cohort; they are told, and can leave.

    Raises ConflictError when there is one already.
    """
    with managing(viewer, cohort.call.programme):
        kept = _held(cohort)
        if kept.group_id is not None:
            raise ConflictError(_("The cohort has a group already."), remedy=_("You find it on its page."))
        row = GroupRow(
            title=kept.title[:150], kind=Group.Kind.COHORT, openness=Group.Openness.CLOSED, listed=False
        )
        group: Group = make_group(
            actor=actor,
            viewer=viewer,
            place=place_of(cohort.call.scope),
            row=row,
            is_example=cohort.call.is_example,
        )
        kept.group = group
        kept.lock += 1
        kept.save()
        _bring_in(actor, viewer, kept, group)
        record_event(
            action="exchange.cohort.group",
            record=kept,
            actor=actor,
            scope=cohort.call.scope,
            label=kept.title,
        )
    return group


def bring_out(application: Application) -> None:
    """Whoever is in the cohort's group for this applicant alone leaves it with them: not its hosts, nor those who run
    the call or write for another one that goes on. Called inside the transaction in which the applicant goes."""
    cohort = Cohort.objects.filter(call=application.call_id).select_related("group", "call").first()
    if cohort is None or cohort.group is None:
        return
    others = {
        one.application_id: one.application
        for one in MatchMember.objects.filter(match__call=cohort.call_id, left_on=None)
        .exclude(application=application)
        .exclude(application__state=ApplicationState.WITHDRAWN)
        .select_related("application")
    }
    staying = {user.pk for users in writers_of_many(others.values()).values() for user in users}
    staying |= {user.pk for user in managers_of(cohort.call.scope)}
    for_it = cohort.group.memberships.filter(represents=application.scope)
    if not application.scope:  # a team: its people take part for no place
        for_it = for_it.filter(user__in=application.authors.values("person"))
    going = set(for_it.values_list("user", flat=True)) - staying
    take_out(
        group=cohort.group, users=going, reason=lambda: _("The partner that you were there for has left.")
    )


def _bring_in(actor: Any, viewer: Viewer, cohort: Cohort, group: Group) -> None:
    members = MatchMember.objects.filter(
        match__call=cohort.call, match__state=Match.State.ACTIVE, left_on=None
    ).select_related("application")
    applications = {one.application_id: one.application for one in members}
    inside = {actor.pk}
    writers = writers_of_many(applications.values())
    for application in applications.values():
        for user in writers[application.pk]:
            if user.pk not in inside:
                inside.add(user.pk)
                add_member(
                    actor=actor,
                    viewer=viewer,
                    group=group,
                    user=user,
                    represents=application.scope,
                )


def _held(cohort: Cohort) -> Cohort:
    kept: Cohort = (
        Cohort.objects.select_for_update(of=("self",)).select_related("call__programme").get(pk=cohort.pk)
    )
    return kept
