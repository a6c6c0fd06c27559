"""Commit of a checked table of applications: exactly what the dry run said, all of it or nothing."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import event_of, plain, record_events
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun, Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import MOST_APPLICATIONS, hold_call, managing
from zeroward.exchange.domain.references import next_reference
from zeroward.exchange.domain.tell import tell_brought
from zeroward.exchange.models import ASIDE, Application, ApplicationState, Call, CallState
from zeroward.profile.queries.profiles import profiles_of

IMPORTER: Final = "exchange.applications"
TAKES: Final = (CallState.OPEN, CallState.REVIEWING)
Verdict = ImportRow.Verdict


def about(call: Call) -> str:
    """What an import run says that it is about."""
    return f"call:{call.pk}"


def demand_taking(call: Call) -> None:
    """Raises ConflictError unless applications from a file can come now."""
    if call.state not in TAKES:
        raise ConflictError(
            _("Applications from a file come while the call is open or reviewed."),
            remedy=_("Open the call first."),
        )


def commit_applications(*, actor: Any, viewer: Viewer, call: Call, run: ImportRun) -> list[Application]:
    """Write a kept plan. Whoever writes for a place is told that its application came by a file, and can change it.

    Raises NotAllowedError; ConflictError when it was committed before, or a place has applied since.
    """
    made: list[Application] = []
    with managing(viewer, call.programme):
        kept = hold_call(call)
        if run.about != about(kept):
            raise InvalidInputError(_("This file was checked for another call."), place="file")
        demand_taking(kept)
        rows = [row.changes["application"] for row in run.rows.filter(verdict=Verdict.CREATE).order_by("pk")]
        if kept.applications.count() + len(rows) > MOST_APPLICATIONS:
            raise ConflictError(_("This call is full."), remedy=_("Hand it in in parts."))
        commit_run(run=run, write=lambda: made.extend(_write(actor, kept, rows)), actor=actor)
        tell_brought([one for one in made if one.state == ApplicationState.SUBMITTED], kept)
    return made


def _write(actor: Any, call: Call, rows: list[Mapping[str, Any]]) -> list[Application]:
    scopes = {row["scope"] for row in rows if row["scope"]}
    there = set(
        Application.objects.filter(call=call, scope__in=scopes)
        .exclude(state__in=ASIDE)
        .values_list("side", "scope")
    )
    clash = [
        row["name"]
        for row in rows
        if not row["second"] and row["scope"] and (row["side"], row["scope"]) in there
    ]
    if clash:
        raise ConflictError(
            _("Since the file was checked, these have applied: %(names)s.") % {"names": ", ".join(clash[:8])},
            remedy=_("Check the file again."),
        )
    profiles = profiles_of([Scope.parse(one) for one in scopes], inside=False)
    facts = {str(scope): profile.facts for scope, profile in profiles.items()}
    stem, number = next_reference(call).rsplit("-", 1)
    now, language = timezone.now(), (get_language() or "en")[:12]
    made = Application.objects.bulk_create(
        Application(
            call=call,
            side=row["side"],
            scope=row["scope"],
            scope_country=row["country"],
            team=row["team"],
            visibility=Visibility.CITY,
            reference=f"{stem}-{int(number) + at:03d}",
            state=ApplicationState.SECOND if row["second"] else ApplicationState.SUBMITTED,
            submitted_at=now,
            language=language,
            brought=[list(one) for one in row["brought"]],
            facts={key: _as_json(value) for key, value in facts.get(row["scope"], {}).items()},
            open_facts=list(row.get("open", ())),
            is_example=call.is_example,
            **{name: _as_json(value) for name, value in row["row"].items() if name != "language"},
        )
        for at, row in enumerate(rows)
    )
    record_events(
        event_of(action="exchange.application.bring", record=one, actor=actor, scope=one.scope)
        for one in made
    )
    return made


def _as_json(value: Any) -> Any:
    """Sets become sorted lists, tuples lists."""
    return sorted(value) if isinstance(value, frozenset | set) else plain(value)
