"""docs/privacy.md and the pages for readers are what the code says."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from zeroward.core.models import Origin, Text
from zeroward.core.personal_data import purposes
from zeroward.library.models import Link, Material

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "privacy.md"


def test_document_is_that_of_the_register() -> None:
    said = StringIO()
    call_command("privacy_register", stdout=said)
    assert DOCUMENT.read_text(encoding="utf-8") == said.getvalue(), (
        "Run: zeroward privacy-register > docs/privacy.md"
    )


def test_privacy_page_shows_every_purpose(client: Client, db: None) -> None:
    shown = client.get(reverse("privacy")).content.decode()
    missing = [
        text
        for one in purposes()
        for text in (one.title, one.seen_by, one.kept, one.closing)
        if str(escape(text)) not in shown
    ]
    assert missing == []


def test_accessibility_page_names_the_limits_that_hold(client: Client, material: Material) -> None:
    links, machine = "behind outside links", "made by machine"
    shown = client.get(reverse("accessibility")).content.decode()
    assert (links in shown, machine in shown) == (False, False)
    Link.objects.create(material=material, url="https://example.org/a")
    Text.objects.create(record=material, field="title", lang="de", origin=Origin.MACHINE)
    shown = client.get(reverse("accessibility")).content.decode()
    assert (links in shown, machine in shown) == (True, True)
