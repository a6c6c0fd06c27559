"""Tables of the pages, as they leave the house: formatted text, cell by cell."""

from ninja import Field, Schema

from zeroward.core.ui.tables import Table


class TableOut(Schema):
    """What a page shows as a table. Cells are text in the language of the answer; "–" stands for what is not known."""

    caption: str
    columns: list[str] = Field(description="Heads; the first column names the row")
    rows: list[list[str]]
    foot: list[str] = Field(description="Sums at the foot, where there are any")


def table_out(table: Table) -> TableOut:
    return TableOut(
        caption=str(table.caption),
        columns=[str(one.label) for one in table.columns],
        rows=[[str(cell) for cell in row] for row in table.rows],
        foot=[str(cell) for cell in table.foot],
    )


def tables_out(*tables: Table | None) -> list[TableOut]:
    """Those that there are."""
    return [table_out(one) for one in tables if one is not None]
