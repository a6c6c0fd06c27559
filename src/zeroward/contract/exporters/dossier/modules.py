"""Modules as sections of the document."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.exporters.dossier.blocks import blocks_of
from zeroward.contract.exporters.dossier.charts import charts_of
from zeroward.contract.exporters.dossier.numbers import said
from zeroward.contract.exporters.dossier.tables import caption_of, grid_of, sheets_of
from zeroward.methods.contracts.template.content import Content, module_of, reason_of, rows_of
from zeroward.methods.contracts.template.shapes import Column, Module, Part, Section, Table, Template

TEXT: Final = Column("text", "Text")


def parts_of(template: Template, content: Content, only: Collection[str] | None) -> Iterator[dict[str, Any]]:
    """The documents of the contract with their modules, in the template's order."""
    for part in template.parts:
        modules = [one for one in part.modules if only is None or one.id in only]
        shown = [one for one in modules if not (one.optional and not module_of(content, one.id))]
        if shown:
            yield {"title": _(part.title), "modules": list(_modules(part, shown, content))}


def _modules(part: Part, modules: list[Module], content: Content) -> Iterator[dict[str, Any]]:
    last: Section | None = None
    for module in modules:
        section = _section(part, module)
        opens = section is not None and section is not last
        last = section
        yield {
            "section": f"{section.key} {_(section.title)}" if opens and section is not None else "",
            "level": 2 if section is None else 3,
            **module_data(module, content),
        }


def _section(part: Part, module: Module) -> Section | None:
    """The longest heading whose key begins the module's id: "A-1" for "A-1.4", "IP-A" for "IP-A1"."""
    found = [one for one in part.sections if module.id.startswith(one.key)]
    return max(found, key=lambda one: len(one.key)) if found else None


def module_data(module: Module, content: Content) -> dict[str, Any]:
    """One module: text, fields, tables, charts; or that nothing is said."""
    language = content["language"]
    data = module_of(content, module.id)
    text = data.get("text") or {}
    fields = [
        {"label": _(field.title), "text": line}
        for field in module.fields
        if (line := said(field, data.get("fields", {}).get(field.key, {}), language))
    ]
    tables = [_table(module, table, content) for table in module.tables]
    shown = [table for table in tables if table is not None]
    reason = reason_of(text)
    return {
        "id": module.id,
        "title": _(module.title),
        "blocks": blocks_of(str(text.get("value") or "")),
        "reason": _("Not available: %(reason)s") % {"reason": reason} if reason else "",
        "fields": fields,
        "tables": shown,
        "charts": charts_of(module, content),
        "empty": not (text or fields or any(table["said"] for table in shown)),
    }


def _table(module: Module, table: Table, content: Content) -> dict[str, Any] | None:
    """A table, the sheets of its rows, or why it is not there. Optional ones only when something stands in them."""
    rows = rows_of(content, module.id, table.id)
    answered = any(set(row["cells"]) - {table.label} for row in rows)
    reason = reason_of(module_of(content, module.id).get("fields", {}).get(table.id, {}))
    if not answered and not reason and table.optional:
        return None
    language = content["language"]
    made: Mapping[str, Any]
    if not answered:
        made = {"kind": "none", "caption": caption_of(table), "reason": reason}
    elif table.shown == "sheets":
        made = {"kind": "sheets", "caption": caption_of(table), "sheets": sheets_of(table, rows, language)}
    else:
        made = {"kind": "grid", **grid_of(table, rows, language)}
    return {**made, "said": answered or bool(reason)}
