"""Export and import give the identical content: by digest, for generated contracts."""

import datetime
import io

import pytest
from hypothesis import given, settings

from tests.methods.contracts.template.contents import contents
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.exporters.word import contract_word
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.importers.json_file import read_json
from zeroward.contract.importers.word import read_word
from zeroward.contract.importers.workbook import read_workbook
from zeroward.contract.queries.exchange.head import Head
from zeroward.methods.contracts.template.canonical import digest
from zeroward.methods.contracts.template.difference import diff

pytestmark = pytest.mark.slow

HEAD = Head("Contract", "Example city")
AT = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)


@settings(max_examples=40, deadline=None)
@given(contents())
def test_json_reads_back_to_the_same_digest(content):
    parsed = read_json(contract_json(content, HEAD))
    assert parsed.problems == ()
    assert digest(parsed.content) == digest(content)


@settings(max_examples=20, deadline=None)
@given(contents())
def test_workbook_reads_back_to_the_same_digest(content):
    parsed = read_workbook(io.BytesIO(contract_workbook(content, HEAD)))
    assert parsed.problems == ()
    assert diff(content, parsed.content) == ()
    assert digest(parsed.content) == digest(content)


@settings(max_examples=20, deadline=None)
@given(contents())
def test_word_file_reads_back_to_the_same_digest(content):
    parsed = read_word(contract_word(content, HEAD, made_at=AT))
    assert parsed.problems == ()
    assert diff(content, parsed.content) == ()
    assert digest(parsed.content) == digest(content)
