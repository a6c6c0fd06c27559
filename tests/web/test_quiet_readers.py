"""What a broken file holds never reaches the log."""

import logging

import pytest

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.seals.checking import check_pdf

BROKEN = (
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R secret-word >>\nendobj\n2 0 obj\n<< secret-word\n"
    b"trailer << /Root 1 0 R >>\nstartxref\n5\n"
)


def test_readers_of_pdf_say_nothing_of_a_broken_file(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        with pytest.raises(ReadingError):
            source_of("a.pdf", BROKEN)
        check_pdf(BROKEN)
    assert caplog.records == []
    assert logging.getLogger("pypdf._reader").getEffectiveLevel() == logging.CRITICAL
