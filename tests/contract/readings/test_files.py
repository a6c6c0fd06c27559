"""Handing in contracts: who may, what is refused, what is kept, who sees it."""

import io

import docx
import pypdf
import pytest

from tests.contract.conftest import CITY
from tests.contract.readings.conftest import EXAMPLE, TakeIn
from tests.support.city_team import acting
from zeroward.contract.domain.contract_files import FileFrame, change_file, delete_file, read_again
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.followers import register_reading_follower
from zeroward.contract.models import ContractFile, ContractText, FileState, Mark, Reading
from zeroward.contract.queries.readings import agreed_reading, readable_files, source_lines
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification, Visibility
from zeroward.core.models.storage import private_files
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

pytestmark = pytest.mark.django_db


def test_file_is_read_as_a_job(file):
    assert file.state == FileState.READ
    assert (file.language, file.media_type, file.job.state) == ("en", "text/plain", "done")
    assert {one["id"] for one in file.reading.data["modules"]} >= {"A-1", "B-2.2", "CM-5", "IP-A3"}
    assert source_lines(file) == EXAMPLE.decode().splitlines()


def test_names_of_persons_are_not_kept_in_the_reading(file):
    signatories = file.reading.data["signatories"]
    assert [one["organisation"] for one in signatories] == ["Example town", "Town utility", "Example college"]
    assert "Muster" not in str(file.reading.data)


def test_same_file_of_the_same_city_is_refused(take_in, file):
    with pytest.raises(ConflictError):
        take_in()
    assert ContractFile.objects.count() == 1


def test_other_people_may_not_hand_in(take_in, reader, stranger, platform):
    for who in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            take_in(who=who)
    assert not ContractFile.objects.exists()


def test_platform_hands_in_for_cities_of_its_country(take_in, platform, klagenfurt):
    made = take_in(who=platform, scope="country:AT", visibility="city")
    assert (made.scope, made.scope_country, made.city) == ("country:AT", "AT", klagenfurt)
    far = City.objects.create(
        key="lund", name="Lund", country=Country.objects.create(key="se", code="SE", name="Sweden")
    )
    with pytest.raises(InvalidInputError) as error:
        take_in(EXAMPLE + b"\n", who=platform, scope="country:AT", city=far)
    assert error.value.place == "city"


def test_city_hands_in_no_contract_of_another(take_in, austria):
    graz = City.objects.create(key="graz", name="Graz", country=austria)
    with pytest.raises(InvalidInputError):
        take_in(city=graz)


def test_mission_hands_in_for_all(take_in, mission_editor):
    assert take_in(who=mission_editor, scope="mission").scope == "mission"


def test_visibility_decides_who_sees_it(take_in, editor, reader, stranger, platform, mission_editor):
    made = {level: take_in(EXAMPLE + level.encode(), visibility=level) for level in Visibility.values}
    seen = {
        name: set(readable_files(viewer).values_list("visibility", flat=True))
        for name, viewer in (
            ("team", viewer_of(reader)),
            ("platform", viewer_of(platform)),
            ("mission", viewer_of(mission_editor)),
            ("stranger", viewer_of(stranger)),
            ("anyone", ANONYMOUS),
        )
    }
    assert len(made) == 4
    assert seen["team"] == set(Visibility.values)
    assert seen["platform"] == {"platform", "mission", "public"}
    assert seen["mission"] == {"mission", "public"}
    assert seen["stranger"] == seen["anyone"] == {"public"}


def test_scanned_pdf_says_why_it_cannot_be_read(take_in):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    made = take_in(out.getvalue(), name="scan.pdf")
    assert made.state == FileState.FAILED
    assert made.trouble == {"code": "no_text_layer", "params": {}}
    assert not Reading.objects.exists()


def test_whoever_handed_it_in_is_told_when_reading_is_over(take_in, editor, reader):
    made = take_in()
    told = Notification.objects.get(user=editor, kind="contract.reading")
    assert told.title == "Klagenfurt, Climate City Contract: it was read"
    assert told.url.endswith(f"/contracts/read/{made.pk}/")
    assert not Notification.objects.filter(user=reader).exists()
    read_again(**acting(editor), file=made)
    assert Notification.objects.filter(user=editor, kind="contract.reading").count() == 2


def test_whoever_handed_it_in_is_told_why_it_cannot_be_read(take_in, editor):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    take_in(out.getvalue(), name="scan.pdf")
    told = Notification.objects.get(user=editor, kind="contract.reading")
    assert told.title == "Klagenfurt, Climate City Contract: it could not be read"
    assert "pictures of pages" in told.body


def test_notice_comes_also_when_reading_breaks_off(take_in, editor, monkeypatch):
    def broken(*_arguments, **_named):
        raise ArithmeticError("unforeseen")

    monkeypatch.setattr("zeroward.contract.domain.reading_job.store_reading", broken)
    take_in()
    told = Notification.objects.get(user=editor, kind="contract.reading")
    assert "could not be read" in told.title


def test_word_file_with_merged_cells_is_read_and_says_so(take_in):
    document = docx.Document()
    document.add_heading("2.1 Module A-1 Greenhouse Gas Emissions Baseline Inventory", 1)
    document.add_paragraph(
        "The town counts what it burns, and says where each of the figures comes from. " * 6
    )
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "A-1.4"
    out = io.BytesIO()
    document.save(out)
    made = take_in(out.getvalue(), name="contract.docx")
    assert made.state == FileState.READ
    assert "merged_cells" in {one["what"] for one in made.reading.data["not_understood"]}


def test_contract_in_a_language_without_a_dictionary_is_read_and_says_so(take_in):
    made = take_in(("zqx wvk prrt mnop ggh\n" * 80).encode())
    assert made.state == FileState.READ
    assert "language_unknown" in {one["what"] for one in made.reading.data["not_understood"]}


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + b"0" * 99, b"<html>" + b"x" * 300, b"PK\x03\x04" + b"x" * 99]
)
def test_files_of_other_kinds_leave_nothing_behind(take_in, data):
    with pytest.raises(InvalidInputError) as error:
        take_in(data)
    assert error.value.place == "file"
    assert not ContractFile.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", " "), ("year", 1990), ("source", "javascript:alert(1)"), ("visibility", "all")],
)
def test_wrong_frame_names_the_field(take_in, field, value):
    with pytest.raises(ProblemsError) as error:
        take_in(**{field: value})
    assert [one.place for one in error.value.problems] == [field]


def test_change_keeps_history_and_others_may_not(file, editor, stranger):
    frame = FileFrame("Second version", 2025, "https://example.org/ccc", "public")
    change_file(**acting(editor), file=file, frame=frame)
    file.refresh_from_db()
    assert (file.title, file.visibility) == ("Second version", "public")
    event = AuditEvent.objects.filter(action="contract.file.change").get()
    assert event.changes["year"] == [2024, 2025]
    with pytest.raises(NotAllowedError):
        change_file(**acting(stranger), file=file, frame=frame)


def test_reading_again_changes_nothing_when_nothing_is_new(file, editor):
    before = agreed_reading(file)
    read_again(**acting(editor), file=file)
    again = ContractFile.objects.select_related("reading").get(pk=file.pk)
    assert again.state == FileState.READ
    assert agreed_reading(again) == before


def test_delete_takes_everything_along(file, editor, django_capture_on_commit_callbacks):
    name = file.file.name
    with django_capture_on_commit_callbacks(execute=True):
        delete_file(**acting(editor), file=file)
    assert not private_files().exists(name)
    assert not any(model.objects.exists() for model in (ContractFile, ContractText, Reading, Mark))


def test_followers_hear_of_every_change(take_in: TakeIn, editor, django_capture_on_commit_callbacks):
    heard: list[int] = []
    register_reading_follower(heard.append)
    with django_capture_on_commit_callbacks(execute=True):
        made = take_in(scope=CITY)
    assert made.pk in heard
    heard.clear()
    with django_capture_on_commit_callbacks(execute=True):
        delete_file(**acting(editor), file=made)
    assert heard == [made.pk]
