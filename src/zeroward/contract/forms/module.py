"""Forms of a module: its text and fields; one row of a table; many rows at once."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.cells import cell_of, field_for, initial_of, reason_field, value_of
from zeroward.contract.queries.showing import head_of, row_label
from zeroward.core.forms.reasons import REASON
from zeroward.methods.contracts.template.content import Cell, is_blank, reason_of
from zeroward.methods.contracts.template.shapes import Column, Module, Table
from zeroward.methods.text.clean import clean_text

MOST_TEXT: Final = 100_000
NEW_ROWS: Final = 3
TEXT: Final = Column("text", "Text")
Content = Mapping[str, Any]


def new_row_id() -> str:
    return f"r{uuid4().hex[:12]}"


class SaidForm(forms.Form):
    """The text of a module, its fields, and why a table has no rows. `content` is what the writer started from."""

    def __init__(
        self, *args: Any, module: Module, content: Content, base: Content | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.module, self.base = module, content if base is None else base
        said = content.get("fields", {})
        if module.text:
            self.fields["text"] = forms.CharField(
                label=_("Text"), required=False, max_length=MOST_TEXT, widget=forms.Textarea({"rows": 16})
            )
            self._start("text", TEXT, content.get("text") or {})
        for field in module.fields:
            self.fields[f"f_{field.key}"] = field_for(field, said.get(field.key) or {})
            self._start(f"f_{field.key}", field, said.get(field.key) or {})
        for table in self._bare_tables(content):
            name = f"t_{table.id}"
            self.fields[name] = reason_field()
            self.fields[name].label = gettext("Why does table %(table)s have no rows?") % {
                "table": table.number
            }
            self.initial[name] = reason_of(said.get(table.id) or {})

    def _start(self, name: str, column: Column, cell: Cell) -> None:
        self.fields[name + REASON] = reason_field()
        self.initial[name], self.initial[name + REASON] = initial_of(column, cell), reason_of(cell)

    def _bare_tables(self, content: Content) -> list[Table]:
        """Tables without a row, as far as the template names none."""
        rows = content.get("tables", {})
        return [table for table in self.module.tables if not table.rows and not rows.get(table.id)]

    def content(self) -> dict[str, Any]:
        """The whole module with what was typed."""
        made = deepcopy(dict(self.base))
        if self.module.text:
            made["text"] = self._said(made.get("text") or {})
        fields = dict(made.get("fields", {}))
        for field in self.module.fields:
            fields[field.key] = cell_of(field, self, f"f_{field.key}", fields.get(field.key) or {})
        for table in self.module.tables:
            if f"t_{table.id}" in self.fields:
                reason = clean_text(self.cleaned_data.get(f"t_{table.id}") or "", limit=500)
                kept = fields.get(table.id) or {}
                fields[table.id] = kept if reason == reason_of(kept) else {"not_available": reason}
        made["fields"] = {key: cell for key, cell in fields.items() if not is_blank(cell)}
        return made

    def _said(self, kept: Cell) -> dict[str, Any]:
        reason = clean_text(self.cleaned_data.get("text" + REASON) or "", limit=500)
        text = clean_text(self.cleaned_data.get("text") or "", limit=MOST_TEXT)
        if text:
            return dict(kept) if kept.get("value") == text else {"value": text}
        return {"not_available": reason} if reason else {}


class RowsForm(forms.Form):
    """Rows of a table. `rows` are those that are shown; each field is named by the place of its row.

    Ids of rows come back with the form (`row_<n>`), because somebody else may have added or removed some meanwhile.
    """

    def __init__(
        self,
        *args: Any,
        table: Table,
        rows: Sequence[Content],
        base: Sequence[Content],
        reasons: bool = False,
        new: int = 0,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.base, self.reasons = table, base, reasons
        shown = list(rows)
        if self.is_bound:
            shown = self._posted_rows(shown)
        else:
            shown += [{"id": new_row_id(), "cells": {}} for _number in range(new)]
        self.shown = shown
        for at, row in enumerate(shown):
            self.fields[f"row_{at}"] = forms.CharField(widget=forms.HiddenInput, max_length=80)
            self.initial[f"row_{at}"] = row["id"]
            if self.removable(row):
                self.fields[f"remove_{at}"] = forms.BooleanField(label=_("Remove this row"), required=False)
            for column in self.columns:
                name = f"c_{at}_{column.key}"
                cell = row["cells"].get(column.key) or {}
                self.fields[name] = field_for(column, cell, small=not reasons)
                self.initial[name] = initial_of(column, cell)
                if reasons:
                    self.fields[name + REASON] = reason_field()
                    self.initial[name + REASON] = reason_of(cell)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those that can be filled in: the label of fixed rows is the template's. Among many rows those that are
        optional and empty everywhere are left to the page of a row."""
        used = {key for row in self.base for key, cell in row["cells"].items() if not is_blank(cell)}
        return tuple(
            column
            for column in self.table.columns
            if column.key != self.table.label and (self.reasons or not column.optional or column.key in used)
        )

    @property
    def beside_each_other(self) -> bool:
        """Figures stand side by side; words need the width of the page."""
        columns = self.columns
        return len(columns) <= 6 and all(column.is_number or column.kind == "choice" for column in columns)

    @property
    def heads(self) -> list[str]:
        return [head_of(column) for column in self.columns]

    def removable(self, row: Content) -> bool:
        return row["id"] not in {one.key for one in self.table.rows}

    def _posted_rows(self, rows: list[Content]) -> list[Content]:
        """The rows as the form was sent, with what they held when it was opened."""
        known = {row["id"]: row for row in (*self.base, *rows)}
        found: list[Content] = []
        for at in range(2000):
            row_id = self.data.get(f"row_{at}")
            if not row_id:
                break
            found.append(known.get(row_id) or {"id": row_id[:80], "cells": {}})
        return found

    def lines(self) -> Iterator[tuple[str, Content, list[forms.BoundField], forms.BoundField | None]]:
        """Label, row, fields and the box for removing, row by row."""
        known = {row["id"] for row in self.base}
        for at, row in enumerate(self.shown):
            label = (
                row_label(self.table, row, at + 1)
                if row["id"] in known or row["cells"]
                else str(_("New row"))
            )
            fields = [self[f"c_{at}_{column.key}"] for column in self.columns]
            remove = self[f"remove_{at}"] if f"remove_{at}" in self.fields and row["id"] in known else None
            yield label, row, fields, remove

    def hidden_rows(self) -> list[forms.BoundField]:
        return [self[f"row_{at}"] for at in range(len(self.shown))]

    def rows(self) -> list[dict[str, Any]]:
        """The whole table as it is now meant: rows that were not shown stay, new ones stand at the end."""
        typed = {row["id"]: self._typed(at, row) for at, row in enumerate(self.shown)}
        kept = [
            typed[row["id"]] if row["id"] in typed else {"id": row["id"], "cells": dict(row["cells"])}
            for row in self.base
        ]
        added = [made for row, made in typed.items() if row not in {one["id"] for one in self.base}]
        return [row for row in [*kept, *added] if row is not None]

    def _typed(self, at: int, row: Content) -> dict[str, Any] | None:
        """The row with what was typed; None when it is to go, or when nothing was typed into a new one."""
        if self.cleaned_data.get(f"remove_{at}"):
            return None
        old = next((one["cells"] for one in self.base if one["id"] == row["id"]), None)
        label = {key: cell for key, cell in row["cells"].items() if key == self.table.label}
        cells = {
            **(old or {}),
            **{
                column.key: self._cell(column, f"c_{at}_{column.key}", (old or {}).get(column.key) or {})
                for column in self.columns
            },
            **label,
        }
        filled = {key: cell for key, cell in cells.items() if not is_blank(cell)}
        return None if old is None and not filled else {"id": row["id"], "cells": filled}

    def _cell(self, column: Column, name: str, kept: Cell) -> dict[str, Any]:
        if self.reasons:
            return cell_of(column, self, name, kept)
        if name not in self.changed_data:
            return dict(kept)
        # without a field for the reason a reason stays until there is a value
        value = value_of(column, self.cleaned_data.get(name))
        if value is None:
            return dict(kept) if "not_available" in kept else {}
        return dict(kept) if kept.get("value") == value else {"value": value}
