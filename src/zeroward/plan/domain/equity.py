"""Writing the equity check of an action: the answers about a group, and the groups that a plan asks for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.equity import groups as shipped_groups
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.equity_rows import COLUMNS, EquityRow, effect_lenses, row_problems
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.writing import Written
from zeroward.plan.models import Action, EquityAnswer, Plan

MOST_GROUPS: Final = 30
LABEL: Final = 80
OWN_GROUP: Final = "own_"
"""How the keys of groups begin that a plan added."""


def save_answers(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    action: Action,
    group: str,
    answers: Mapping[str, EquityRow | None],
    locks: Mapping[str, int],
) -> Written:
    """Store what the action does to one group; an answer that is None makes its cell "not examined" again.

    `locks` are those of the cells as they were read, 0 for an empty one. Raises NotAllowedError; ConflictError when the
    plan is no draft; InvalidPartError with places such as "cost.share"; StaleError when a cell was changed meanwhile.
    """
    with writing(viewer, plan) as current:
        kept_action = _own_action(current, action)
        problems = [
            problem for lens, row in answers.items() for problem in _cell_problems(current, group, lens, row)
        ]
        if problems:
            raise InvalidPartError(problems)
        stored = {one.lens: one for one in kept_action.equity_answers.filter(group=group)}
        for lens in answers:
            if (stored[lens].lock if lens in stored else 0) != locks.get(lens, 0):
                raise StaleError(
                    current=_shown(stored.get(lens)), lock=stored[lens].lock if lens in stored else 0
                )
        counts: Counter[str] = Counter()
        for lens, row in answers.items():
            counts[_write(current, kept_action, group, lens, row, stored.get(lens), actor)] += 1
    return Written(counts["added"], counts["changed"], counts["same"], counts["removed"])


def write_answers(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    rows: Mapping[str, Sequence[EquityRow]],
    replace: bool = False,
) -> Written:
    """Store the checks of many actions, by the action's number, in one transaction.

    With `replace`, cells that no row names are emptied. Raises InvalidPartError with places such as
    "M3: tenants, cost.share", and as `save_answers` does.
    """
    with writing(viewer, plan) as current:
        actions = {one.code: one for one in current.actions.prefetch_related("equity_answers")}
        problems = _bulk_problems(current, rows, set(actions))
        if problems:
            raise InvalidPartError(problems)
        counts: Counter[str] = Counter()
        for code, action in actions.items():
            stored = {(one.group, one.lens): one for one in action.equity_answers.all()}
            wanted = {(row.group, row.lens): row for row in rows.get(code, ())}
            for place in [*wanted, *(set(stored) - set(wanted) if replace else ())]:
                group, lens = place
                did = _write(current, action, group, lens, wanted.get(place), stored.get(place), actor)
                counts[did] += 1
    return Written(counts["added"], counts["changed"], counts["same"], counts["removed"])


def save_groups(
    *, actor: Any, viewer: Viewer, plan: Plan, keys: Sequence[str], own: Sequence[str], lock: int
) -> None:
    """Say which groups the checks of this plan ask for: keys of shipped or own groups, and labels of new own ones.

    Raises NotAllowedError; InvalidPartError; StaleError when the groups were changed meanwhile; ConflictError when
    there are answers about a group that is left out.
    """
    with writing(viewer, plan) as current:
        if current.lock != lock:
            raise StaleError(current={"equity_groups": current.equity_groups}, lock=current.lock)
        chosen = _chosen(current, keys, own)
        _demand_unused(current, {one["key"] for one in chosen})
        before, after = current.equity_groups, ([] if _is_shipped(chosen) else chosen)
        if before == after:
            return
        current.equity_groups, current.lock = after, current.lock + 1
        current.save(update_fields=["equity_groups", "lock"])
        record_event(
            action="plan.equity.groups",
            record=current,
            actor=actor,
            changes={"equity_groups": [before, after]},
        )


def group_keys(plan: Plan) -> list[str]:
    """Keys of the groups that the plan asks for."""
    return [one["key"] for one in plan.equity_groups] or [one.key for one in shipped_groups()]


def row_of(answer: EquityAnswer) -> EquityRow:
    """A stored answer as it was given."""
    return EquityRow(answer.group, answer.lens, **{name: getattr(answer, name) for name in COLUMNS})


def _own_action(plan: Plan, action: Action) -> Action:
    kept = plan.actions.filter(pk=action.pk).first()
    if kept is None:
        raise StaleError(current={}, lock=0)
    return kept


def _cell_problems(plan: Plan, group: str, lens: str, row: EquityRow | None) -> list[Problem]:
    groups = group_keys(plan)
    if row is not None:
        return row_problems(row, groups)
    if group not in groups or lens not in effect_lenses():
        return [Problem(f"{lens}.lens", _("There is no such choice."), _("Choose one from the list."))]
    return []


def _bulk_problems(plan: Plan, rows: Mapping[str, Sequence[EquityRow]], codes: set[str]) -> list[Problem]:
    found = []
    groups = group_keys(plan)
    for code, given in rows.items():
        if code not in codes:
            found.append(
                Problem(
                    code[:20],
                    _("The plan has no action %(code)s.") % {"code": code[:20]},
                    _("Add the action first, then its check."),
                )
            )
        twice = [
            place for place, times in Counter((one.group, one.lens) for one in given).items() if times > 1
        ]
        found += [
            Problem(
                f"{code}: {group[:40]}, {lens[:20]}",
                _("This cell is answered twice."),
                _("Keep one of them."),
            )
            for group, lens in twice
        ]
        found += [
            Problem(f"{code}: {row.group[:40]}, {one.place}", one.message, one.remedy)
            for row in given
            for one in row_problems(row, groups)
        ]
    return found


def _write(
    plan: Plan,
    action: Action,
    group: str,
    lens: str,
    row: EquityRow | None,
    stored: EquityAnswer | None,
    actor: Any,
) -> str:
    before = _shown(stored)
    after = row.values() if row is not None else {}
    changes = changes_between(before, after)
    if not changes:
        return "same"
    if row is None and stored is not None:
        did = "removed"
        stored.delete()
    else:
        did = "changed" if stored is not None else "added"
        kept = stored or EquityAnswer(action=action, group=group, lens=lens, lock=0)
        for name, value in after.items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
    record_event(
        action="plan.equity.change",
        record=plan,
        actor=actor,
        label=f"equity:{action.pk}",
        changes=changes,
        note=f"{action}: {group}, {lens}",
    )
    return did


def _shown(stored: EquityAnswer | None) -> dict[str, Any]:
    return {} if stored is None else {name: getattr(stored, name) for name in COLUMNS}


def _chosen(plan: Plan, keys: Sequence[str], own: Sequence[str]) -> list[dict[str, str]]:
    shipped = [one.key for one in shipped_groups()]
    known = {one["key"]: one["label"] for one in plan.equity_groups}
    labels = [clean_text(label, limit=LABEL, multiline=False) for label in own]
    labels = [label for label in dict.fromkeys(labels) if label]
    problems = []
    if set(keys) - set(shipped) - set(known):
        problems.append(Problem("keys", _("There is no such choice."), _("Choose one from the list.")))
    if {label.casefold() for label in labels} & {label.casefold() for label in known.values() if label}:
        problems.append(Problem("own", _("The plan has a group of this name already.")))
    chosen = [{"key": key, "label": ""} for key in shipped if key in keys]
    chosen += [{"key": key, "label": label} for key, label in known.items() if key in keys and label]
    numbers = [int(key.removeprefix(OWN_GROUP)) for key in known if key.startswith(OWN_GROUP)]
    first = max(numbers, default=0) + 1
    chosen += [{"key": f"{OWN_GROUP}{first + place}", "label": label} for place, label in enumerate(labels)]
    if not chosen:
        problems.append(Problem("keys", _("Keep at least one group.")))
    if len(chosen) > MOST_GROUPS:
        problems.append(
            Problem("own", _("A check asks for at most %(most)d groups.") % {"most": MOST_GROUPS})
        )
    if problems:
        raise InvalidPartError(problems)
    return chosen


def _is_shipped(chosen: Sequence[Mapping[str, str]]) -> bool:
    return [one["key"] for one in chosen] == [one.key for one in shipped_groups()]


def _demand_unused(plan: Plan, chosen: set[str]) -> None:
    used = set(EquityAnswer.objects.filter(action__plan=plan).values_list("group", flat=True).distinct())
    if used - chosen:
        raise ConflictError(
            _("There are answers about a group that you leave out."),
            remedy=_("Empty these answers first, or keep the group."),
        )
