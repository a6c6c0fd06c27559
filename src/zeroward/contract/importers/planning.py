"""What a file would do to a contract, cell by cell; and the modules as they would be, kept for the commit."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.changes import change_lines
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.exchange.applying import applied
from zeroward.contract.queries.exchange.parsed import Parsed
from zeroward.core.domain.imports import PlannedRow, Verdict
from zeroward.methods.contracts.template.checking import check_module
from zeroward.methods.contracts.template.content import module_of
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.migration import Lost, migrate
from zeroward.methods.contracts.template.shapes import Template

KIND = "module"


def plan_rows(contract: Contract, parsed: Parsed, *, replace: bool) -> Iterator[PlannedRow]:
    """A row for each change, with the whole module at the first of them; then what was refused, and why."""
    template, current = template_for(contract), content_of(contract)
    content, lost = _in_template(template, _sound(parsed))
    for module_id, module in applied(current, content, refused=parsed.refused, replace=replace).items():
        yield from _module_rows(contract, template, module_id, module_of(current, module_id), module)
    for problem in parsed.problems:
        yield PlannedRow(problem.place, KIND, Verdict.REFUSE, reason=str(problem))
    for one in lost:
        reason = _("The contract's template has no place for it.")
        yield PlannedRow(str(one.place), one.place.module, Verdict.REFUSE, reason=reason)
    if parsed.content.get("language") != contract.language:
        reason = _("The file is written in another language than the contract.")
        yield PlannedRow("language", KIND, Verdict.FINDING, reason=reason)


def _sound(parsed: Parsed) -> dict[str, Any]:
    """The content without modules that do not fit their template: those are refused as a whole, and told."""
    template = template_of(parsed.content["template"])
    kept = {
        module_id: module
        for module_id, module in parsed.content.get("modules", {}).items()
        if not check_module(template, module_id, module)
    }
    return {**parsed.content, "modules": kept}


def _in_template(template: Template, content: dict[str, Any]) -> tuple[dict[str, Any], tuple[Lost, ...]]:
    """The content in the contract's template; what has no place there."""
    if content["template"] == template.key:
        return content, ()
    moved = migrate(content, template.key)
    return moved.content, moved.lost


def _module_rows(
    contract: Contract,
    template: Template,
    module_id: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> Iterator[PlannedRow]:
    lines = change_lines(template, module_id, before, after)
    kept: dict[str, Any] = {"stamp": contract.stamp, "module": module_id, "content": dict(after)}
    for line in lines:
        verdict = Verdict.CHANGE if line.before or line.kind else Verdict.CREATE
        fields = {} if line.kind else {line.label: [line.before, line.after]}
        yield PlannedRow(
            module_id,
            module_id,
            verdict if line.after or line.kind else Verdict.REMOVE,
            key=line.label if line.kind else "",
            reason=line.kind,
            changes={"fields": fields, **kept},
        )
        kept = {"stamp": contract.stamp}
