"""The manifest: the same bytes for the same content, and nothing else is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.seals import hash_of, make_manifest, read_manifest

names = st.text(min_size=1, max_size=20)


@given(
    st.binary(max_size=50),
    st.dictionaries(names, st.binary(max_size=20), max_size=4),
    st.dictionaries(names, names),
)
def test_manifest_is_read_back_as_it_was(
    document: bytes, files: dict[str, bytes], facts: dict[str, str]
) -> None:
    made = make_manifest(document, files=files, sections=files, facts=facts)
    assert read_manifest(made.to_json()) == made
    assert made.document == hash_of(document)
    assert read_manifest(made.to_json()).to_json() == made.to_json()


@pytest.mark.parametrize(
    "change",
    [
        {"form": "zeroward-manifest/2"},
        {"document": {"sha256": "00", "bytes": 1}},
        {"document": {"sha256": "0" * 64, "bytes": True}},
        {"document": {"sha256": "0" * 64, "bytes": -1}},
        {"files": {"a": 3}},
        {"files": [1]},
        {"facts": 5},
    ],
)
def test_other_form_is_refused(change: dict[str, object]) -> None:
    data = json.loads(make_manifest(b"one").to_json())
    with pytest.raises(MethodError):
        read_manifest(json.dumps({**data, **change}).encode())


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"\xff", b"[" * 100_000, b" " * 2_000_001])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(MethodError):
        read_manifest(content)
