"""A small accessible PDF, and somebody who seals."""

from datetime import UTC, datetime

import pytest
import typst

from zeroward.methods.seals import Identity, new_identity

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def identity() -> Identity:
    return new_identity("Platform of the tests", at=AT)


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    source = tmp_path_factory.mktemp("document") / "main.typ"
    source.write_text('#set document(title: "Contract")\n= Contract\nWords of a city.\n')
    return typst.compile(source, pdf_standards=["ua-1"])
