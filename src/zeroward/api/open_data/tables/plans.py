"""The library of actions. Plans of cities are theirs and lie on their published pages."""

from typing import Any

from django.db.models import Q, QuerySet

from zeroward.api.open_data.datasets import Column, Dataset, Row, base_row, register_dataset, text_columns
from zeroward.plan.models import LibraryAction


def _actions() -> QuerySet[LibraryAction]:
    """Those that came with the release, or from other installations: what cities offered stays with the plans that
    may see it."""
    ours = Q(origin="shipped") | Q(origin__startswith="federation:")
    return LibraryAction.objects.filter(ours, is_retired=False)


def _action(record: Any) -> Row:
    return {
        **base_row(record, "name", "description"),
        "field": record.field,
        "lever": record.lever,
        "kind": record.kind,
        "indicators": record.indicators,
        "materials": record.materials,
        "source": record.source_text,
    }


register_dataset(
    Dataset(
        key="actions",
        title="Actions to start a plan from",
        about="Climate actions in our own words, by field of action.",
        theme="ENVI",
        columns=text_columns(
            Column("field", "Field of action"),
            Column("lever", "Systemic lever"),
            Column("kind", "Kind of action"),
            Column("indicators", "Keys of indicators", "list"),
            Column("materials", "Keys of learning materials", "list"),
            Column("source", "Where the figures of the platform’s page are from"),
        ),
        records=_actions,
        row=_action,
        type="Action",
        identity="action",
    )
)
