"""docs/privacy.md is what the code says."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "privacy.md"


def test_document_is_that_of_the_register() -> None:
    said = StringIO()
    call_command("privacy_register", stdout=said)
    assert DOCUMENT.read_text(encoding="utf-8") == said.getvalue(), (
        "Run: zeroward privacy-register > docs/privacy.md"
    )
