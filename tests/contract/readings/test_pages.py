"""Pages of contracts in files: who may open them, what they say, what they cost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.contract.conftest import CITY
from tests.contract.readings.conftest import EXAMPLE
from tests.contract.readings.test_marking import item_of
from tests.support.city_team import acting
from zeroward.contract.domain.marking import mark_item
from zeroward.contract.models import ContractFile, Mark
from zeroward.contract.reading_kinds import KINDS
from zeroward.core.models import Job
from zeroward.core.own_data import own_data_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MOST = 20


def address(name, *args):
    return reverse(f"contract:{name}", args=args)


def body(client, name, *args, query=""):
    return client.get(f"{address(name, *args)}{query}").content.decode()


def test_handing_in_leads_to_what_was_read(client, klagenfurt, editor):
    client.force_login(editor)
    page = body(client, "reading-new", CITY)
    assert "Hand in a contract" in page
    data = {"city": "klagenfurt", "title": "Contract", "year": "2024", "source": "", "visibility": "city"}
    upload = SimpleUploadedFile("ccc.md", EXAMPLE)
    answer = client.post(address("reading-new", CITY), {**data, "file": upload}, follow=True)
    made = ContractFile.objects.get()
    assert answer.redirect_chain[-1][0] == address("reading", made.pk)
    assert "20 of 27 modules found" in answer.content.decode()
    assert "ccc.md" in body(client, "readings", CITY)


def test_wrong_file_is_said_beside_its_field(client, klagenfurt, editor):
    client.force_login(editor)
    data = {"city": "klagenfurt", "title": "", "visibility": "city"}
    upload = SimpleUploadedFile("x.png", b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    answer = client.post(address("reading-new", CITY), {**data, "title": "C", "file": upload})
    assert answer.status_code == 422
    assert "A contract is read from PDF, Word (.docx) or text." in answer.content.decode()


def test_review_goes_from_item_to_item(client, file, editor):
    client.force_login(editor)
    page = body(client, "reading-review", file.pk, "gap")
    assert "150,000" in page
    assert "0 of 4 looked at" in page
    first = item_of(file, "gap", "Buildings")
    second = item_of(file, "gap", "Transport")
    data = {"item": first.id, "state": "confirmed", "stamp": ""}
    answer = client.post(address("reading-review", file.pk, "gap"), {**data, **first.values}, follow=True)
    assert second.id.replace(":", "%3A") in answer.redirect_chain[-1][0]
    assert "1 of 4 looked at" in answer.content.decode()


def test_review_without_scripts_corrects_and_takes_back(client, file, editor):
    client.force_login(editor)
    gap = item_of(file, "gap", "Transport")
    there = address("reading-review", file.pk, "gap")
    data = {"item": gap.id, "stamp": "", **gap.values, "gap": "50000", "state": "corrected"}
    client.post(there, data)
    mark = Mark.objects.get()
    assert mark.value == {"gap": 50000}
    stale = client.post(there, {**data, "state": "rejected"})
    assert stale.status_code == 422
    assert "Somebody else has marked this meanwhile." in stale.content.decode()
    client.post(there, {**data, "state": "undo", "stamp": mark.stamp})
    assert not Mark.objects.exists()


def test_wrong_value_stays_in_the_form(client, file, editor):
    client.force_login(editor)
    gap = item_of(file, "gap", "Transport")
    data = {"item": gap.id, "stamp": "", **gap.values, "gap": "about half", "state": "corrected"}
    answer = client.post(address("reading-review", file.pk, "gap"), data)
    assert answer.status_code == 422
    assert "about half" in answer.content.decode()


def test_public_contract_shows_quotes_and_no_text_to_strangers(client, take_in):
    made = take_in(visibility="public")
    page = body(client, "reading", made.pk)
    assert "The heat pump is financed by a loan of the European Investment Bank" in page
    assert "Muster" not in page
    assert address("reading-text", made.pk) not in page
    assert client.get(address("reading-text", made.pk)).status_code == 302
    assert made.title in body(client, "read-contracts")


def test_what_is_not_public_does_not_exist_for_others(client, file, stranger):
    client.force_login(stranger)
    for name, *args in PAGES_OF_ONE:
        assert client.get(address(name, file.pk, *args)).status_code == 404, name
    for name in ("reading-again", "reading-delete", "reading-change"):
        assert client.post(address(name, file.pk)).status_code == 404
    assert address("reading", file.pk) not in body(client, "read-contracts")
    assert client.get(address("readings", CITY)).status_code == 403
    assert client.get(address("reading-new", CITY)).status_code == 403


PAGES_OF_ONE = [
    ("reading",),
    ("reading-text",),
    ("reading-change",),
    ("reading-delete",),
    ("reading-use",),
    *(("reading-review", kind.key) for kind in KINDS),
]


def test_reader_of_the_team_sees_but_does_not_change(client, file, reader):
    client.force_login(reader)
    page = body(client, "reading", file.pk)
    assert "Check it item by item" not in page
    assert "A-2.3" in page
    assert "Baseline emissions" in body(client, "reading-text", file.pk, query="?line=44")
    for name, *args in PAGES_OF_ONE[2:]:
        assert client.get(address(name, file.pk, *args)).status_code == 403, name


def test_every_page_costs_few_queries(client, file, editor, django_assert_max_num_queries, plan):
    client.force_login(editor)
    for item in ("Transport", "Buildings", "Waste"):
        mark_item(**acting(editor), file=file, item=item_of(file, "gap", item).id, state="confirmed")
    for name, *args in [*PAGES_OF_ONE, ("readings", CITY), ("reading-new", CITY), ("read-contracts",)]:
        path = address(name, *(args if args == [CITY] or name == "read-contracts" else [file.pk, *args]))
        client.get(path)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(path).status_code == 200, path
        assert len(queries) <= MOST, (path, len(queries))


@pytest.mark.parametrize(
    "query",
    ["?line=", "?line=abc", "?line=-1", "?line=99999999999", "?item=%00", "?item=nothing:1", "?line=0"],
)
def test_hostile_addresses_end_well(client, file, editor, query):
    client.force_login(editor)
    assert client.get(address("reading-text", file.pk) + query).status_code in (200, 404)
    assert client.get(address("reading-review", file.pk, "gap") + query).status_code == 200
    assert client.get(address("reading-review", file.pk, "nothing")).status_code == 404
    assert client.get(address("readings", "city:nowhere")).status_code == 404


def test_change_read_again_use_and_delete(client, file, editor, plan):
    client.force_login(editor)
    data = {"title": "New title", "year": "2025", "source": "https://example.org/x", "visibility": "platform"}
    assert client.post(address("reading-change", file.pk), data).status_code == 302
    assert "New title" in body(client, "reading", file.pk)
    assert client.post(address("reading-again", file.pk)).status_code == 302
    mark_item(**acting(editor), file=file, item=item_of(file, "actions", "Tram").id, state="confirmed")
    answer = client.post(address("reading-use", file.pk), {"target": f"plan:{plan.pk}"}, follow=True)
    assert "Tram to the hospital" in answer.content.decode()
    assert client.post(address("reading-use", file.pk), {"target": "plan:999"}).status_code == 302
    assert "Delete" in body(client, "reading-delete", file.pk)
    assert client.post(address("reading-delete", file.pk)).status_code == 302
    assert not ContractFile.objects.exists()


def test_reading_that_stopped_can_be_started_again(client, file, editor):
    client.force_login(editor)
    ContractFile.objects.update(state="waiting")
    Job.objects.update(state=Job.State.FAILED)
    assert "Reading stopped before it was done." in body(client, "reading", file.pk)
    client.post(address("reading-again", file.pk))
    assert "Reading stopped" not in body(client, "reading", file.pk)


def test_own_data_has_what_a_person_handed_in_and_marked(file, editor):
    mark_item(**acting(editor), file=file, item=item_of(file, "gap", "Waste").id, state="confirmed")
    own = own_data_of(editor)["contract readings"]
    assert own["handed_in"][0]["file"] == "contract.md"
    assert own["marks"][0]["state"] == "confirmed"
    editor.delete()
    assert Mark.objects.get().by is None
    assert ContractFile.objects.get().uploaded_by is None
