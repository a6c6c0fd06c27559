"""Renaming a body: meetings and decisions name it in words, so its new name goes along, each with an audit event."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.models import Visibility
from zeroward.ecosystem.models import Body, Decision, Meeting, WorkRecord
from zeroward.ecosystem.queries.work_bodies import as_named, same_name

FROM_NARROW: Final = list(Visibility.values)
NAMED: Final[tuple[type[Meeting] | type[Decision], ...]] = (Meeting, Decision)


def carry_name(*, actor: Any, body: Body, before: Mapping[str, Any]) -> int:
    """Meetings and decisions of the workspace that named this body by its name or short name `before` name it as it is
    called now. Returns how many were changed.

    To be called within the transaction that renames. A name that another body has, too, meant no body and stays; so
    does one in a record that more people read than may see the body. A short name that is taken away becomes the name.
    """
    old_name, old_short = str(before["name"]), str(before["short_name"])
    name = as_named(body.name)
    short = as_named(body.short_name) or name
    renamed = {same_name(old): new for old, new in ((old_short, short), (old_name, name)) if same_name(old)}
    for other in Body.objects.filter(scope=body.scope).exclude(pk=body.pk).values_list("name", "short_name"):
        for one in other:
            renamed.pop(same_name(one), None)
    if not any(old != same_name(new) for old, new in renamed.items()):
        return 0
    events = []
    for record in _naming(body):
        new = renamed.get(same_name(record.body))
        if new is None or same_name(record.body) == same_name(new):
            continue
        changes = {"body": [record.body, new]}
        record.body = new
        record.lock += 1
        record.save(update_fields=["body", "lock", "updated_at"])
        events.append(
            event_of(
                action=f"ecosystem.{record.work_kind}.change", record=record, actor=actor, changes=changes
            )
        )
    record_events(events)
    return len(events)


def _naming(body: Body) -> list[Any]:
    """What names a body in words and is read by nobody who may not see this one. Two queries, rows held."""
    wide = FROM_NARROW[: FROM_NARROW.index(body.visibility) + 1]
    found: list[WorkRecord] = []
    for model in NAMED:
        rows = model._default_manager.select_for_update(of=("self",))
        found += rows.filter(scope=body.scope, visibility__in=wide).exclude(body="")
    return found
