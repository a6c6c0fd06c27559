"""Every format through the pages: by the team, and by everyone from a published version."""

from io import BytesIO
from zipfile import is_zipfile

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.inventory.results.conftest import published
from zeroward.inventory.exporters.formats import FORMATS, shown_formats
from zeroward.inventory.models import CellNote, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.people.models import User

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", list(FORMATS))
def test_team_gets_every_format_with_few_queries(
    client: Client, coordinator: User, inventory: Inventory, django_assert_max_num_queries, name: str
) -> None:
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):
        answer = client.get(reverse("inventory:export", args=[inventory.pk, name]))
    chosen = FORMATS[name]
    assert answer["Content-Disposition"] == f'attachment; filename="klagenfurt-2022{chosen.ending}"'
    assert answer["Content-Type"] == chosen.media_type
    if chosen.ending.endswith((".xlsx", ".docx")):
        assert is_zipfile(BytesIO(answer.content))
    if chosen.ending.endswith(".pdf"):
        assert answer.content.startswith(b"%PDF-")


def test_every_format_says_what_it_is_for() -> None:
    assert len({one.ending for one in FORMATS.values()}) == len(FORMATS)
    assert all(str(one.title) and str(one.purpose) for one in FORMATS.values())


def test_sums_by_other_frameworks_are_closed_where_they_could_give_a_figure_away(
    client: Client, inventory: Inventory
) -> None:
    open_one = published(inventory)
    args = ["klagenfurt", 2022, open_one.number]
    assert client.get(reverse("inventory:public-file", args=[*args, "contract"])).status_code == 200
    CellNote.objects.create(inventory=inventory, source="road_private.fuel", key="C", explanation="One firm")
    closed = published(inventory, 2)
    args = ["klagenfurt", 2022, closed.number]
    page = client.get(reverse("inventory:public", args=args)).content.decode()
    for one in shown_formats():
        url = reverse("inventory:public-file", args=[*args, one.key])
        answer = client.get(url)
        assert (answer.status_code == 404) == (one.tells == "sums")
        assert (url in page) == (one.tells != "sums")


def test_report_of_a_version_tells_what_changed_since_the_one_before(
    client: Client, inventory: Inventory
) -> None:
    from pypdf import PdfReader

    published(inventory)
    inventory.activities.filter(source="road_private.fuel").update(amount=4.0)
    published(inventory, 2)
    for number, is_told in ((1, False), (2, True)):
        answer = client.get(reverse("inventory:public-file", args=["klagenfurt", 2022, number, "report"]))
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
        assert ("What changed since version 1" in text) == is_told


@pytest.mark.parametrize("lang", [code for code, _name in settings.LANGUAGES])
def test_every_format_is_made_in_every_language(inventory: Inventory, lang: str) -> None:
    loaded = load_inventory(inventory)
    with translation.override(lang):
        sizes = {name: len(one.write(loaded)) for name, one in FORMATS.items()}
    assert all(sizes.values()), sizes
