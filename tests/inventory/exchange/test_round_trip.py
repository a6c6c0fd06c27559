"""What leaves as a file comes back as it was, in each of our own formats; twice changes nothing."""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from zeroward.core.domain.imports import keep_plan
from zeroward.inventory.domain.importing import about, commit_import
from zeroward.inventory.exporters.ecrf import write_ecrf
from zeroward.inventory.exporters.flat import write_csv, write_parquet
from zeroward.inventory.exporters.json_file import write_json
from zeroward.inventory.exporters.template import write_template
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.plan import plan_rows
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import Loaded, load_inventory
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

Export = Callable[[Loaded], bytes]
EXPORTS = [write_csv, write_json, write_template, write_ecrf]


def content(inventory: Inventory) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Figures and keys without what belongs to this database."""
    loaded = load_inventory(inventory)
    left_out = ("id", "origin")
    figures = [{name: row[name] for name in row if name not in left_out} for row in loaded.activities]
    notes = [{name: row[name] for name in row if name not in left_out} for row in loaded.cell_notes]
    return sorted(figures, key=lambda row: (row["source"], row["label"])), notes


def brought_in(data: bytes, inventory: Inventory, person: User) -> Counter[str]:
    """The verdicts of the dry run, after exactly that was committed."""
    rows = plan_rows(inventory, read_file(BytesIO(data)))
    run = keep_plan(
        importer="inventory",
        file_name="a",
        file_digest="0" * 64,
        rows=rows,
        about=about(inventory),
        actor=person,
    )
    commit_import(actor=person, viewer=viewer_of(person), inventory=inventory, run=run)
    return Counter(str(row.verdict) for row in rows)


@pytest.mark.parametrize("export", EXPORTS)
def test_exported_inventory_comes_back_identical(
    inventory: Inventory, empty_inventory: Inventory, coordinator: User, export: Export
) -> None:
    data = export(load_inventory(inventory))
    assert brought_in(data, empty_inventory, coordinator) == {"create": 7}
    assert content(empty_inventory) == content(inventory)
    assert brought_in(data, empty_inventory, coordinator) == {"same": 7}


def test_parquet_holds_the_lines_of_the_table(inventory: Inventory) -> None:
    import polars

    frame = polars.read_parquet(BytesIO(write_parquet(load_inventory(inventory))))
    assert frame.height == 7
    assert frame["amount"].to_list()[:2] == [1234.5, 0.1 + 0.2]
    assert frame.filter(polars.col("key") == "IE")["target"].to_list() == ["industry.fuel"]
