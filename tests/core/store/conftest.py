"""Two workspaces, their people, and small files of every kind."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile

from tests.support.people import MakePerson
from zeroward.core.domain.documents import add_document
from zeroward.core.models import StoredDocument
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n"


def file_of(content: bytes, name: str = "plan.pdf") -> ContentFile:
    return ContentFile(content, name=name)


def zip_of(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return made.getvalue()


def docx(**more: bytes) -> bytes:
    return zip_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>", **more})


@pytest.fixture
def place(klagenfurt: City) -> Workspace:
    found = workspace("city:klagenfurt")
    assert found is not None
    return found


@pytest.fixture
def editor(person: MakePerson, place: Workspace) -> User:
    return person("emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)


@pytest.fixture
def coordinator(person: MakePerson, place: Workspace) -> User:
    return person("clara@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


@pytest.fixture
def reader(person: MakePerson, place: Workspace) -> User:
    return person("rosa@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER)


@pytest.fixture
def outsiders(
    person: MakePerson, austria: Country, mission_editor: User, administrator: User
) -> dict[str, User]:
    """People who do not belong to Klagenfurt, by how far they stand from it."""
    City.objects.create(key="graz", name="Graz", country=austria)
    Country.objects.create(key="de", code="DE", name="Germany")
    return {
        "stranger": person("sam@elsewhere.example"),
        "graz": person("gerda@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR),
        "germany": person("dora@germany.example", scope="country:DE", role=Role.PLATFORM_COORDINATOR),
        "austria": person("pia@austria.example", scope="country:AT", role=Role.PLATFORM_EDITOR),
        "mission": mission_editor,
        "administrator": administrator,
    }


Store = Callable[..., StoredDocument]


@pytest.fixture
def store(editor: User, place: Workspace) -> Store:
    def add(content: bytes = PDF, name: str = "plan.pdf", **details: str) -> StoredDocument:
        return add_document(
            actor=editor,
            viewer=viewer_of(editor),
            place=place,
            file=file_of(content, name),
            **{"title": "Heat plan", **details},
        )

    return add
