"""The shipped templates themselves."""

import pytest

from zeroward.methods.contracts.template.checking import faults_of
from zeroward.methods.contracts.template.content import empty_content
from zeroward.methods.contracts.template.load import UnknownTemplateError, template_keys, template_of
from zeroward.methods.contracts.template.shapes import KINDS, UnknownPlaceError

IDS = [
    "F-1",
    "F-2",
    "F-3",
    "F-4",
    "F-5",
    "F-6",
    "CM-1",
    "CM-2",
    "CM-3",
    "CM-4",
    "CM-5",
    "CM-6",
    "A-1.1",
    "A-1.2",
    "A-1.3",
    "A-1.4",
    "A-1.5",
    "A-1.6",
    "A-2.1",
    "A-2.2",
    "A-2.3",
    "A-3.1",
    "A-3.2",
    "A-3.3",
    "B-1.1",
    "B-1.2",
    "B-2.1",
    "B-2.2",
    "B-2.3",
    "B-3.1",
    "B-3.2",
    "C-1.1",
    "C-1.2",
    "C-2.1",
    "C-2.2",
    "C-3.1",
    "IP-A1",
    "IP-A2",
    "IP-A3",
    "IP-B1",
    "IP-B2",
    "IP-B3",
    "IP-C1",
    "IP-C2",
    "IP-C3",
]


@pytest.mark.parametrize("key", template_keys())
def test_template_has_all_modules_in_order(key):
    assert [module.id for module in template_of(key).modules] == IDS


@pytest.mark.parametrize("key", template_keys())
def test_template_ids_are_unique_and_kinds_known(key):
    template = template_of(key)
    tables = [table for module in template.modules for table in module.tables]
    assert len({table.id for table in tables}) == len(tables)
    for columns in [table.columns for table in tables] + [module.fields for module in template.modules]:
        assert len({column.key for column in columns}) == len(columns)
        assert all(column.kind in KINDS for column in columns)
        assert all(bool(column.choices) == (column.kind == "choice") for column in columns)


@pytest.mark.parametrize("key", template_keys())
def test_empty_content_fits(key):
    assert faults_of(template_of(key), empty_content(template_of(key), "de")) == ()


def test_unknown_template_is_refused():
    with pytest.raises(UnknownTemplateError):
        template_of("ccc/9")


@pytest.mark.parametrize("ask", [("module", "D-1"), ("table", "T16")])
def test_unknown_place_is_refused(ask):
    with pytest.raises(UnknownPlaceError):
        getattr(template_of("ccc/2.1"), ask[0])(ask[1])


def test_unknown_field_and_column_are_refused():
    module = template_of("ccc/2.1").module("A-2.3")
    for find in (module.field, module.table, module.table("A-2.3").column):
        with pytest.raises(UnknownPlaceError):
            find("nowhere")
