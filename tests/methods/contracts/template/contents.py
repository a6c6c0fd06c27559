"""Contents as a city could write them, for properties: any module, any cell, values, reasons and blanks."""

from hypothesis import strategies as st

from zeroward.methods.contracts.template.content import fixed_rows
from zeroward.methods.contracts.template.load import template_keys, template_of
from zeroward.methods.contracts.template.shapes import Column

_SIGNS = st.characters(
    blacklist_categories=("Cs", "Cc", "Cn", "Co"), blacklist_characters="\ufffe\uffff"
) | st.sampled_from("\n\t=+-@'#|<&\" ")
TEXTS = st.text(_SIGNS, max_size=60)
WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20).filter(
    str.strip
)
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.floats(-1e12, 1e12, allow_nan=False),
    st.sampled_from([0, -0.0, 0.1 + 0.2, 1e-7, 1_000_015, 1 / 3, 12_345_678.900000001]),
)
FROM = st.fixed_dictionaries(
    {"room": st.sampled_from(["inventory", "plan", "finance"]), "label": WORDS, "at": st.just("2026-11-26")},
    optional={"path": st.just("/me/plans/1/")},
)
ORIGINAL = st.fixed_dictionaries(
    {
        "amount": NUMBERS,
        "currency": st.just("HUF"),
        "rate": st.floats(1, 500),
        "rate_date": st.just("2026-06-30"),
    }
)


def value(column: Column):
    """Values that a column takes."""
    if column.is_list:
        keys = [choice.key for choice in column.choices]
        one = (
            st.sampled_from(keys)
            if keys and not column.open
            else (st.sampled_from(keys) | WORDS if keys else WORDS)
        )
        return st.lists(one, max_size=3)
    if column.kind == "year":
        return st.integers(1990, 2050)
    if column.is_number:
        return NUMBERS
    if column.kind == "yes_no":
        return st.booleans()
    if column.kind == "choice":
        keys = st.sampled_from([choice.key for choice in column.choices])
        return keys | WORDS if column.open else keys
    return TEXTS


def cell(column: Column):
    """A value with or without its origin, a reason, or nothing."""
    values = st.fixed_dictionaries({"value": value(column)}, optional={"from": FROM, "original": ORIGINAL})
    return st.one_of(values, values, st.builds(lambda text: {"not_available": text}, TEXTS), st.just({}))


KEYS = template_keys()


@st.composite
def contents(draw, keys=KEYS):
    """A content of one of the templates; a few modules of it, so that an example stays small."""
    template = template_of(draw(st.sampled_from(keys)))
    chosen = draw(st.lists(st.sampled_from(template.modules), max_size=4, unique_by=lambda module: module.id))
    modules = {module.id: draw(_module(module)) for module in chosen}
    return {
        "template": template.key,
        "language": draw(st.sampled_from(["en", "de", "hu"])),
        "modules": modules,
    }


@st.composite
def _module(draw, module):
    data = {}
    if module.text and draw(st.booleans()):
        data["text"] = draw(cell(Column("text", "Text")))
    data["fields"] = {field.key: draw(cell(field)) for field in module.fields if draw(st.booleans())}
    data["tables"] = {table.id: draw(_rows(table)) for table in module.tables}
    return data


@st.composite
def _rows(draw, table):
    ids = draw(
        st.lists(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:\-]{0,9}", fullmatch=True), max_size=2, unique=True)
    )
    fixed = fixed_rows(table.rows, table.label)
    rows = [*fixed, *({"id": f"own-{key}", "cells": {}} for key in ids if table.more_rows)]
    for row in rows:
        for column in table.columns:
            if column.key != table.label and draw(st.integers(0, 2)):
                row["cells"][column.key] = draw(cell(column))
    return rows
