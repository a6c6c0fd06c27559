"""Pages and files of an edition."""

import hashlib
import json

import pytest
from django.test import Client

from tests.library.editions.conftest import Freeze
from tests.support.people import MakePerson
from zeroward.core.models import Job
from zeroward.library.models import Edition, Material
from zeroward.people.models import User

pytestmark = pytest.mark.slow

HERE = "/en/editions/2026-1/"


def test_list_says_that_there_is_none(client: Client, db: None) -> None:
    page = client.get("/en/editions/").content.decode()
    assert "No edition to cite yet" in page


def test_list_leads_to_editions_without_reading_their_data(
    client: Client, portfolio: Material, freeze: Freeze, django_assert_max_num_queries: object
) -> None:
    freeze()
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        page = client.get("/en/editions/").content.decode()
    assert f'href="{HERE}"' in page
    assert "/freeze/" not in page


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("", "How to cite"),
        ("3.4/", "Brings funders in."),
        ("3/", "Approaches to funding"),
        ("glossary/", "Climate City Contract"),
        ("hashtags/", "#Funding"),
        ("recordings/", "Webinar"),
    ],
)
def test_frozen_pages_stay_as_they_were(
    client: Client,
    portfolio: Material,
    freeze: Freeze,
    path: str,
    text: str,
    django_assert_max_num_queries: object,
) -> None:
    freeze()
    Material.objects.all().delete()
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page = client.get(HERE + path).content.decode()
    assert text in page
    assert "Secret draft" not in page


def test_frozen_page_serves_the_readers_language(client: Client, portfolio: Material, freeze: Freeze) -> None:
    freeze()
    assert "Dialogforum" in client.get("/de/editions/2026-1/3.4/").content.decode()


def test_markup_in_the_data_is_escaped(client: Client, portfolio: Material, freeze: Freeze) -> None:
    freeze()
    page = client.get(f"{HERE}3.4/").content.decode()
    assert "Report &lt;b&gt;" in page
    assert "https://example.org/a?b=1&amp;c=2" in page


@pytest.mark.parametrize(
    "path",
    ["/en/editions/2027-1/", f"{HERE}9.9/", f"{HERE}9/", f"{HERE}nothing/", "/en/editions/x/edition.pdf"],
)
def test_unknown_addresses_do_not_exist(
    client: Client, portfolio: Material, freeze: Freeze, path: str
) -> None:
    freeze()
    assert client.get(path).status_code == 404


def test_data_file_has_the_digest_of_the_page(client: Client, portfolio: Material, freeze: Freeze) -> None:
    edition = freeze()
    response = client.get(f"{HERE}edition.json")
    assert hashlib.sha256(response.content).hexdigest() == edition.digest
    assert json.loads(response.content)["format"] == "zeroward-edition/1"
    page = client.get(HERE).content.decode()
    assert edition.digest in page
    assert "still has the digest" in page


def test_broken_data_is_said(client: Client, portfolio: Material, freeze: Freeze) -> None:
    edition = freeze()
    broken = Edition(
        number="2026-2", title="Broken", content={**edition.content, "note": "forged"}, digest=edition.digest
    )
    broken.save()
    assert "Please tell the operator" in client.get("/en/editions/2026-2/").content.decode()


def test_pdf_is_sent_and_a_lost_one_does_not_exist(
    client: Client, portfolio: Material, freeze: Freeze
) -> None:
    edition = freeze()
    response = client.get(f"{HERE}edition.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert b"".join(response.streaming_content) == b"%PDF-"  # type: ignore[attr-defined]
    edition.pdf.storage.delete(edition.pdf.name)
    assert client.get(f"{HERE}edition.pdf").status_code == 404


def test_citations_name_edition_year_and_address(client: Client, portfolio: Material, freeze: Freeze) -> None:
    edition = freeze(title="Learning {100 %} & more")
    bibtex = client.get(f"{HERE}cite.bib").content.decode()
    assert r"title = {{Learning \{100 \%\} \& more}}" in bibtex
    (entry,) = json.loads(client.get(f"{HERE}cite.json").content)
    assert entry["edition"] == "2026-1"
    assert entry["URL"].endswith("/en/editions/2026-1/")
    assert entry["issued"]["date-parts"][0][0] == edition.frozen_at.year
    assert str(edition.frozen_at.year) in client.get(HERE).content.decode()


def test_only_editors_meet_the_form(
    client: Client, portfolio: Material, person: MakePerson, mission_editor: User
) -> None:
    assert client.get("/en/editions/freeze/").status_code == 302
    client.force_login(person("reader@example.org"))
    assert client.get("/en/editions/freeze/").status_code == 403
    assert (
        client.post("/en/editions/freeze/", {"number": "2026-1", "title": "x", "sure": "on"}).status_code
        == 403
    )
    client.force_login(mission_editor)
    assert "Freeze the portfolio as an edition" in client.get("/en/editions/freeze/").content.decode()
    assert "/en/editions/freeze/" in client.get("/en/editions/").content.decode()


def test_form_names_what_is_wrong(
    client: Client, portfolio: Material, freeze: Freeze, mission_editor: User
) -> None:
    freeze()
    client.force_login(mission_editor)
    response = client.post("/en/editions/freeze/", {"number": "2026-1", "title": "Again", "sure": "on"})
    assert response.status_code == 422
    assert "Choose the next number." in response.content.decode()
    assert not Job.objects.exists()
    unsure = client.post("/en/editions/freeze/", {"number": "2026-2", "title": "Again"})
    assert unsure.status_code == 422


def test_form_starts_the_work(client: Client, portfolio: Material, mission_editor: User) -> None:
    client.force_login(mission_editor)
    response = client.post("/en/editions/freeze/", {"number": "2026-1", "title": "Portfolio", "sure": "on"})
    job = Job.objects.get()
    assert (
        response.headers["Location"] == f"/en/me/jobs/{job.pk}/"
        or str(job.pk) in response.headers["Location"]
    )
