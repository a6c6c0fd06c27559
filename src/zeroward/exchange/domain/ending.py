"""The end of a match: because it is finished, because a partner leaves, or because a new matching counts."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.cohorts import bring_out
from zeroward.exchange.domain.match_places import hold_match, log
from zeroward.exchange.domain.match_telling import tell_desk, tell_ended
from zeroward.exchange.domain.places import managing, refused
from zeroward.exchange.models import Application, Match, MatchMember, Pin, Visit
from zeroward.methods.text.clean import clean_text


def finish(*, actor: Any, viewer: Viewer, match: Match) -> Match:
    """The partners have done what they set out to do; outcomes can still be told. Raises ConflictError."""
    with managing(viewer, match.call.programme):
        kept = _going(match)
        kept.state, kept.ended_on = Match.State.DONE, timezone.localdate()
        kept.save(update_fields=["state", "ended_on", "updated_at"])
        log(actor, kept, "match.finish", str(kept.number), {"state": [Match.State.ACTIVE, kept.state]})
    return kept


def end(*, actor: Any, viewer: Viewer, match: Match, why: str) -> Match:
    """End a match early; its partners are told why and can be matched again."""
    with managing(viewer, match.call.programme):
        kept = _going(match)
        text = clean_text(why, limit=300, multiline=False)
        refused([] if text else [Problem("why", _("Say why."), _("The partners are told."))])
        end_now(kept, actor=actor, why=text)
    return kept


def end_now(match: Match, *, actor: Any, why: str, without: int | None = None) -> None:
    """The same for whoever has asked for permission: visits that were planned are cancelled, partners are told but for
    `without`, who goes by itself."""
    end_many([match], actor=actor, why=why, without=without)


def end_many(matches: Sequence[Match], *, actor: Any, why: str, without: int | None = None) -> None:
    """End these at once. A handful of queries, however many there are."""
    if not matches:
        return
    today = timezone.localdate()
    for match in matches:
        match.state, match.ended_on, match.ended_why = Match.State.ENDED, today, why[:300]
        match.updated_at = timezone.now()
    Match.objects.bulk_update(matches, ["state", "ended_on", "ended_why", "updated_at"])
    planned = Visit.objects.filter(match__in=matches, state=Visit.State.PLANNED, ends_on__gte=today)
    planned.update(state=Visit.State.CANCELLED)
    left: dict[int, list[Application]] = {one.pk: [] for one in matches}
    inside = MatchMember.objects.filter(match__in=matches, left_on=None).select_related("application")
    for one in inside if without is None else inside.exclude(application_id=without):
        left[one.match_id].append(one.application)
    tell_ended([(match, left[match.pk]) for match in matches], why)
    record_events(
        event_of(
            action="exchange.match.end",
            record=match,
            actor=actor,
            scope=match.call.scope,
            label=str(match.number),
            changes={"state": [Match.State.ACTIVE, match.state]},
        )
        for match in matches
    )


def on_withdrawal(application: Application) -> list[str]:
    """An application goes: its decisions are released; a pair ends, a group goes on without it; its people
    leave the cohort's group. Says what followed."""
    Pin.objects.filter(one=application).delete()
    Pin.objects.filter(other=application).delete()
    found = []
    for member in _active_of(application):
        match = hold_match(member.match)
        member.left_on = timezone.localdate()
        member.left_why = (application.withdrawn_why or _("Its application was withdrawn."))[:300]
        member.save(update_fields=["left_on", "left_why"])
        if _ends_without(member, match):
            end_now(match, actor=None, why=_("A partner has left."))
            found.append(_("Match %(number)d has ended.") % {"number": match.number})
        else:
            log(None, match, "match.leave", application.reference)
            found.append(_("Match %(number)d goes on without it.") % {"number": match.number})
        tell_desk(
            match.call,
            _("A match has lost a partner: %(call)s") % {"call": match.call.title},
            _("Match again: what works stays together, whoever is free gets a new partner if there is one."),
        )
    bring_out(application)
    return found


def forecast(application: Application) -> list[str]:
    """What would follow for its matches if an application went, in sentences."""
    ends = [_ends_without(one, one.match) for one in _active_of(application)]
    found = []
    if any(ends):
        found.append(_("Your match ends, visits that are planned are cancelled, and your partners are told."))
    if not all(ends):
        found.append(_("Your group goes on without you."))
    return found


def _active_of(application: Application) -> list[MatchMember]:
    rows = MatchMember.objects.filter(application=application, left_on=None, match__state=Match.State.ACTIVE)
    return list(rows.select_related("match__call__programme").order_by("pk"))


def _ends_without(member: MatchMember, match: Match) -> bool:
    """A host or one of two cannot go without the match ending."""
    return member.hosts or match.members.filter(left_on=None).exclude(pk=member.pk).count() < 2


def _going(match: Match) -> Match:
    kept = hold_match(match)
    if kept.state != Match.State.ACTIVE:
        raise ConflictError(_("This match is over."), remedy=_("What was written stays, and can be read."))
    return kept
