"""Files of a contract on its pages: taken along, handed in again in two steps, published in parts."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.importing import commit_import
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.importers.choose import read_contract_file
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, read_content
from zeroward.core.errors import ConflictError
from zeroward.core.models import ImportRun
from zeroward.methods.contracts.template.canonical import digest

FORMS = ("docx", "xlsx", "json")


def _taken(client, contract, name):
    response = client.get(reverse("contract:download", args=[contract.pk, name]))
    assert response.status_code == 200
    assert f".{name}" in response["Content-Disposition"]
    return response.content


def _hand_in(client, contract, data, **more):
    file = SimpleUploadedFile("contract.bin", data)
    return client.post(reverse("contract:files", args=[contract.pk]), {"file": file, **more}, follow=True)


def _agree(client, contract):
    run = ImportRun.objects.latest("pk")
    return client.post(reverse("contract:import-commit", args=[contract.pk, run.pk]), follow=True)


@pytest.mark.parametrize("name", FORMS)
def test_file_filled_into_an_empty_contract_gives_the_same_digest(client, written, open_one, editor, name):
    client.force_login(editor)
    data = _taken(client, written, name)
    other = open_one("Another")
    page = _hand_in(client, other, data)
    assert "New tram" in page.content.decode()
    assert not other.modules.exists()  # nothing is stored before the second step
    _agree(client, other)
    other.refresh_from_db()
    assert digest(read_content(other)) == digest(content_of(written))


@pytest.mark.parametrize("name", FORMS)
def test_same_file_again_changes_nothing(client, written, editor, name):
    client.force_login(editor)
    page = _hand_in(client, written, _taken(client, written, name))
    assert "Nothing would change" in page.content.decode()


def test_pdf_is_one(client, written, editor):
    client.force_login(editor)
    assert _taken(client, written, "pdf").startswith(b"%PDF-1.7")


def test_what_the_file_leaves_empty_stays_unless_asked(client, written, editor):
    client.force_login(editor)
    data = json.loads(_taken(client, written, "json"))
    data["content"]["modules"]["IP-A3"] = {"fields": {}, "text": {"value": "Written now."}}
    changed = json.dumps(data).encode()
    _hand_in(client, written, changed)
    _agree(client, written)
    written.refresh_from_db()
    kept = read_content(written)["modules"]["IP-A3"]
    assert kept["text"] == {"value": "Written now."}
    assert kept["tables"]["T5"][0]["id"] == "r1"
    _hand_in(client, written, changed, replace="on")
    _agree(client, written)
    written.refresh_from_db()
    assert "tables" not in read_content(written)["modules"]["IP-A3"]


def test_contract_changed_meanwhile_is_not_overwritten(client, written, editor):
    client.force_login(editor)
    data = json.loads(_taken(client, written, "json"))
    data["content"]["modules"]["F-1"]["text"] = {"value": "From the file."}
    _hand_in(client, written, json.dumps(data).encode())
    write_modules(**acting(editor), contract=written, modules={"F-1": {"text": {"value": "Meanwhile."}}})
    page = _agree(client, written)
    assert "changed since the file was checked" in page.content.decode()
    written.refresh_from_db()
    assert read_content(written)["modules"]["F-1"]["text"]["value"] == "Meanwhile."


def test_file_checked_for_another_contract_is_refused(client, written, open_one, editor):
    client.force_login(editor)
    _hand_in(client, written, _taken(client, written, "json"))
    run, other = ImportRun.objects.latest("pk"), open_one("Another")
    assert client.get(reverse("contract:import-report", args=[other.pk, run.pk])).status_code == 404
    assert client.post(reverse("contract:import-commit", args=[other.pk, run.pk])).status_code == 404


def test_report_is_committed_once(client, written, editor):
    client.force_login(editor)
    data = json.loads(_taken(client, written, "json"))
    data["content"]["modules"]["F-1"]["text"] = {"value": "From the file."}
    _hand_in(client, written, json.dumps(data).encode())
    _agree(client, written)
    written.refresh_from_db()
    run = ImportRun.objects.latest("pk")
    with pytest.raises(ConflictError):
        commit_import(**acting(editor), contract=written, run=run)


def _of_older_template(open_one):
    contract = open_one("Old")
    Contract.objects.filter(pk=contract.pk).update(template="ccc/1", stamp="0" * 32)
    contract.refresh_from_db()
    return contract


def test_file_of_an_older_template_moves_into_the_present_one(client, written, open_one, editor):
    client.force_login(editor)
    old = _of_older_template(open_one)
    write_modules(
        **acting(editor),
        contract=old,
        modules={"A-2.3": {"tables": {"A-2.3": [{"id": "waste", "cells": {"gap_percent": {"value": 30}}}]}}},
    )
    _hand_in(client, written, _taken(client, old, "json"))
    _agree(client, written)
    written.refresh_from_db()
    rows = read_content(written)["modules"]["A-2.3"]["tables"]["A-2.3"]
    assert {row["id"]: row["cells"].get("gap_percent") for row in rows}["waste"] == {"value": 30}


def test_what_the_older_template_has_no_place_for_is_told(client, written, open_one, editor):
    client.force_login(editor)
    write_modules(
        **acting(editor),
        contract=written,
        modules={"IP-A1": {"tables": {"T1": [{"id": "r1", "cells": {"municipal": {"value": 5}}}]}}},
    )
    written.refresh_from_db()
    page = _hand_in(client, _of_older_template(open_one), _taken(client, written, "json"))
    assert "IP-A1/T1/r1/municipal" in page.content.decode()


def test_reader_of_the_city_takes_files_along_but_hands_none_in(client, written, reader):
    client.force_login(reader)
    page = client.get(reverse("contract:files", args=[written.pk]))
    assert "Hand in a file" not in page.content.decode()
    _taken(client, written, "json")
    assert client.post(reverse("contract:files", args=[written.pk])).status_code == 403


@pytest.mark.parametrize("name", ["files", "download", "import-report", "import-commit"])
def test_other_cities_see_nothing(client, written, editor, stranger, name):
    client.force_login(editor)
    _hand_in(client, written, _taken(client, written, "json"))
    run = ImportRun.objects.latest("pk").pk
    client.force_login(stranger)
    last = {"download": ["json"], "import-report": [run], "import-commit": [run]}.get(name, [])
    address = reverse(f"contract:{name}", args=[written.pk, *last])
    assert (client.post if name == "import-commit" else client.get)(address).status_code == 404


def test_unknown_form_is_not_found(client, written, editor):
    client.force_login(editor)
    assert client.get(reverse("contract:download", args=[written.pk, "odt"])).status_code == 404


def test_files_page_asks_the_database_little(client, written, editor, django_assert_max_num_queries):
    client.force_login(editor)
    _hand_in(client, written, _taken(client, written, "json"))
    with django_assert_max_num_queries(20):
        client.get(reverse("contract:files", args=[written.pk]))
    run = ImportRun.objects.latest("pk").pk
    with django_assert_max_num_queries(20):
        client.get(reverse("contract:import-report", args=[written.pk, run]))


def _public(name, publication, *more):
    contract = publication.version.contract
    return reverse(
        f"contract:{name}", args=[contract.city.key, contract.pk, publication.version.number, *more]
    )


def test_published_files_hold_the_published_modules_alone(client, publication):
    page = client.get(_public("public-exports", publication)).content.decode()
    assert _public("public-export", publication, "xlsx") in page
    for name in FORMS:
        data = client.get(_public("public-export", publication, name)).content
        kind, parsed = read_contract_file(io.BytesIO(data))
        assert (kind, set(parsed.content["modules"])) == (name, {"A-2.3"})
        assert b"New tram" not in data


def test_published_pdf_holds_the_published_modules_alone(client, publication):
    from pypdf import PdfReader  # heavy

    data = client.get(_public("public-export", publication, "pdf")).content
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    assert "A-2.3" in text
    assert "B-2.2" not in text


def test_unpublished_version_has_no_public_files(client, version):
    contract = version.contract
    args = [contract.city.key, contract.pk, version.number]
    assert client.get(reverse("contract:public-exports", args=args)).status_code == 404
    assert client.get(reverse("contract:public-export", args=[*args, "json"])).status_code == 404
