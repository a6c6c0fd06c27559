"""Records as a signed package: written the same each time, taken over as a harvest does, whole or not at all."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import rdflib
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from tests.api.open_data.graphs import graph_of
from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.domain.documents import add_document, add_version
from zeroward.core.domain.texts import set_text
from zeroward.core.models import StoredDocument, Text, Visibility
from zeroward.core.visibility import Viewer
from zeroward.federation.domain import keys
from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.models import Held, Peer
from zeroward.federation.package import Part, new_private_key, read_private_key, write_package
from zeroward.library.models import Material, Term

PEM = new_private_key().decode()
ADMIN = Viewer(is_admin=True)


@pytest.fixture
def as_europe(settings: Any, db: None) -> None:
    """This database is that of the European installation for now."""
    settings.BASE_URL, settings.FEDERATION_KEY = "https://europe.example", PEM


def become_nation(settings: Any) -> Peer:
    """The same database, emptied of what was offered, is the national one from here on."""
    for model in (Text, Term, Material, StoredDocument):
        model.objects.all().delete()
    settings.BASE_URL, settings.FEDERATION_KEY = "https://nation.example", ""
    public = read_private_key(PEM.encode()).public.text
    return enter_peer(name="Europe", address="https://europe.example", public_key=public, key="europe")


def fill() -> None:
    term = Term.objects.create(key="esco", term="ESCO", definition="Means it.")
    set_text(record=term, field="definition", lang="de", body="Bedeutet es.", origin="machine")
    Term.objects.create(key="old", term="Old", archived_at=datetime(2026, 1, 1, tzinfo=UTC))
    Term.objects.create(key="draft", term="Secret", live=False)
    for title, visibility in (("Open", Visibility.PUBLIC), ("Closed", Visibility.MISSION)):
        file = ContentFile(f"%PDF-1.7\n{title}".encode(), name="paper é.pdf")
        add_document(
            actor=None, viewer=ADMIN, place=MISSION_PLACE, file=file, title=title, visibility=visibility
        )


def told(command: str, *arguments: object, **options: object) -> str:
    out = StringIO()
    call_command(command, *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_package_round_trip(as_europe: None, settings: Any, tmp_path: Path) -> None:
    fill()
    file, again = tmp_path / "p.zip", tmp_path / "q.zip"
    said = told("write_package", file)
    assert said.startswith("1 records, 1 deletions, signed by ")
    told("write_package", again)
    assert file.read_bytes() == again.read_bytes()
    assert b"Secret" not in file.read_bytes()
    assert sorted(zipfile.ZipFile(file).namelist())[:3] == [
        "attachments.json",
        f"attachments/{StoredDocument.objects.get(title='Open').pk}/paper-.pdf",
        "deletions.json",
    ]
    become_nation(settings)
    assert told("read_package", file) == "europe: same 1, taken 2\n"
    term = Term.objects.get()
    assert (term.term, term.source.title) == ("ESCO", "Europe")
    assert Text.objects.values_list("body", "origin").get() == ("Bedeutet es.", "machine")
    document = StoredDocument.objects.get()
    assert (document.title, document.visibility, document.scope) == ("Open", "public", "mission")
    assert document.versions.get().file.read() == b"%PDF-1.7\nOpen"
    assert told("read_package", file) == "europe: same 3\n"


def test_record_is_json_ld(as_europe: None, tmp_path: Path) -> None:
    fill()
    told("write_package", tmp_path / "p.zip")
    record = json.loads(zipfile.ZipFile(tmp_path / "p.zip").read("records/term/esco.jsonld"))
    assert record["zw:translation"] == [
        {"zw:field": "definition", "inLanguage": "en", "zw:origin": "source"},
        {
            "zw:field": "definition",
            "inLanguage": "de",
            "zw:origin": "machine",
            "zw:reviewed": False,
            "zw:stale": False,
        },
        {"zw:field": "term", "inLanguage": "en", "zw:origin": "source"},
    ]
    graph = graph_of(json.dumps(record), "json-ld")
    subject = rdflib.URIRef("https://europe.example/id/term/esco")
    schema = rdflib.Namespace("https://schema.org/")
    assert set(graph.objects(subject, schema.description)) == {
        rdflib.Literal("Means it.", "en"),
        rdflib.Literal("Bedeutet es.", "de"),
    }
    assert (subject, rdflib.RDF.type, schema.DefinedTerm) in graph
    assert next(graph.objects(subject, schema.identifier)) == rdflib.Literal("oai:europe.example:term/esco")


def test_deletion_in_a_package_is_respected_and_an_old_package_is_not(
    as_europe: None, settings: Any, tmp_path: Path
) -> None:
    fill()
    told("write_package", tmp_path / "first.zip")
    later = datetime(2027, 1, 1, tzinfo=UTC)
    Term.objects.filter(key="esco").update(archived_at=later, updated_at=later)
    told("write_package", tmp_path / "second.zip")
    become_nation(settings)
    told("read_package", tmp_path / "first.zip")
    assert "withdrawn 1" in told("read_package", tmp_path / "second.zip")
    assert Term.objects.public().count() == 0
    assert "older 1" in told("read_package", tmp_path / "first.zip")
    assert Term.objects.public().count() == 0


def test_documents_that_left_the_package_are_archived(as_europe: None, settings: Any, tmp_path: Path) -> None:
    fill()
    told("write_package", tmp_path / "first.zip")
    StoredDocument.objects.filter(title="Open").update(visibility=Visibility.MISSION)
    Term.objects.filter(key="esco").update(updated_at=datetime(2027, 1, 1, tzinfo=UTC))
    told("write_package", tmp_path / "second.zip")
    become_nation(settings)
    told("read_package", tmp_path / "first.zip")
    told("read_package", tmp_path / "second.zip")
    assert StoredDocument.objects.get().archived_at is not None


def test_old_package_undoes_no_document_that_came_later(
    as_europe: None, settings: Any, tmp_path: Path
) -> None:
    fill()
    told("write_package", tmp_path / "first.zip")
    document = StoredDocument.objects.get(title="Open")
    newer = ContentFile(b"%PDF-1.7\nNewer", name="paper.pdf")
    add_version(actor=None, viewer=ADMIN, place=MISSION_PLACE, document=document, file=newer)
    document.versions.filter(number=2).update(uploaded_at=datetime(2027, 1, 1, tzinfo=UTC))
    told("write_package", tmp_path / "second.zip")
    become_nation(settings)
    told("read_package", tmp_path / "second.zip")
    assert "older 1" in told("read_package", tmp_path / "first.zip")
    versions = StoredDocument.objects.get().versions
    assert [one.file.read() for one in versions.all()] == [b"%PDF-1.7\nNewer"]
    assert "same" in told("read_package", tmp_path / "second.zip")
    assert StoredDocument.objects.get().archived_at is None


def record(identifier: str = "oai:europe.example:term/esco", **more: Any) -> bytes:
    content = {"format": "zeroward-record/1", "kind": "term", "key": "esco", "record": {}, "texts": {
        "term": {"lang": "en", "text": "ESCO", "translations": {}}}}  # fmt: skip
    return json.dumps(
        {"identifier": identifier, "dateModified": "2026-03-01T00:00:00Z", "zw:content": content, **more}
    ).encode()


ABOUT = {"repository": "europe.example", "sets": ["kind:term"], "since": ""}


def package(
    path: Path, parts: dict[str, bytes], *, about: Any = ABOUT, signer: Any = None, unsigned: bool = False
) -> Path:
    write_package(
        path, [Part.of(name, content) for name, content in parts.items()], kind="records", name="E",
        address="https://europe.example/", at=datetime(2026, 3, 1, tzinfo=UTC), licence="", about=about,
        signer=None if unsigned else signer or read_private_key(PEM.encode()),
    )  # fmt: skip
    return path


HOSTILE: dict[str, tuple[dict[str, bytes], str]] = {
    "no JSON": ({"records/term/a.jsonld": b"{"}, "no JSON"),
    "no record": ({"records/term/a.jsonld": b"[]"}, "no record"),
    "no identifier": ({"records/term/a.jsonld": record("esco")}, "no identifier"),
    "no time": ({"records/term/a.jsonld": record(dateModified="now")}, "no time"),
    "newer": (
        {"records/term/a.jsonld": record(**{"zw:content": {"format": "zeroward-record/2"}})},
        "Update this",
    ),
    "deletions": ({"deletions.json": b"{}"}, "no list"),
    "deletion": ({"deletions.json": b"[{}]"}, "no identifier"),
    "large": ({"records/term/a.jsonld": record(x="y" * 5_000_000)}, "larger than 4 MB"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_package_is_refused_whole(case: str, settings: Any, db: None, tmp_path: Path) -> None:
    parts, about = HOSTILE[case]
    become_nation(settings)
    file = package(
        tmp_path / "p.zip", {"records/term/0.jsonld": record("oai:europe.example:term/zzz"), **parts}
    )
    with pytest.raises(CommandError, match=about):
        told("read_package", file)
    assert (Held.objects.count(), Term.objects.count()) == (0, 0)


STRANGE: dict[str, tuple[dict[str, Any], str]] = {
    "own": ({"repository": "nation.example"}, "our own"),
    "no name": ({"repository": 1}, "our own"),
    "broken name": ({"repository": "europe\x00.example"}, "our own"),
    "no sets": ({"sets": None}, "does not say what it holds"),
}


@pytest.mark.parametrize("case", STRANGE)
def test_package_that_says_strange_things_is_refused(
    case: str, settings: Any, db: None, tmp_path: Path
) -> None:
    more, about = STRANGE[case]
    become_nation(settings)
    file = package(tmp_path / "p.zip", {"records/term/0.jsonld": record()}, about={**ABOUT, **more})
    with pytest.raises(CommandError, match=about):
        told("read_package", file)
    assert Term.objects.count() == 0


def test_records_that_are_unfit_are_counted_and_the_others_taken(
    settings: Any, db: None, tmp_path: Path
) -> None:
    become_nation(settings)
    unfit = record("oai:europe.example:term/other")
    file = package(tmp_path / "p.zip", {"records/term/0.jsonld": record(), "records/term/1.jsonld": unfit})
    assert told("read_package", file) == "europe: refused 1, taken 1\n"


def test_signature_decides_whose_it_is(settings: Any, db: None, tmp_path: Path) -> None:
    become_nation(settings)
    other = read_private_key(new_private_key())
    enter_peer(name="Other", address="https://other.example", public_key=other.public.text, key="other")
    parts = {"records/term/0.jsonld": record()}
    with pytest.raises(CommandError, match="Another source signed it"):
        told("read_package", package(tmp_path / "p.zip", parts, signer=other), "--source", "europe")
    with pytest.raises(CommandError, match="not signed by a key"):
        told("read_package", package(tmp_path / "p.zip", parts, signer=read_private_key(new_private_key())))
    unsigned = package(tmp_path / "p.zip", parts, unsigned=True)
    with pytest.raises(CommandError, match="not signed"):
        told("read_package", unsigned, "--source", "europe")
    with pytest.raises(CommandError, match="no source that is known"):
        told("read_package", unsigned, "--unsigned")
    assert told("read_package", unsigned, "--unsigned", "--source", "europe") == "europe: taken 1\n"


def test_source_without_a_key_is_not_spoken_for_by_the_key_of_another(
    settings: Any, db: None, tmp_path: Path
) -> None:
    become_nation(settings)
    enter_peer(name="Plain", address="https://plain.example", key="plain")
    about = {**ABOUT, "repository": "plain.example"}
    file = package(
        tmp_path / "p.zip", {"records/term/0.jsonld": record("oai:plain.example:term/esco")}, about=about
    )
    with pytest.raises(CommandError, match="Another source signed it"):
        told("read_package", file, "--source", "plain")
    assert Term.objects.count() == 0


def test_other_installation_at_a_known_source_is_refused(settings: Any, db: None, tmp_path: Path) -> None:
    peer = become_nation(settings)
    Peer.objects.filter(pk=peer.pk).update(repository="another.example")
    with pytest.raises(CommandError, match="of another installation"):
        told("read_package", package(tmp_path / "p.zip", {"records/term/0.jsonld": record()}))


HOSTILE_ROWS: list[Callable[[dict[str, Any]], Any]] = [
    lambda _row: 1,
    lambda row: {**row, "title": None},
    lambda row: {**row, "identifier": "oai:europe.example:term/esco"},
    lambda row: {**row, "at": "now"},
    lambda row: {**row, "title": " "},
    lambda row: {**row, "file_name": "run.exe", "file": "attachments/1/run.exe"},
    lambda row: {**row, "file": "attachments/2/b.pdf"},
    lambda row: {**row, "sha256": "0" * 65},
]


@pytest.mark.parametrize("spoil", HOSTILE_ROWS)
def test_hostile_document_is_left_out(
    spoil: Callable[[dict[str, Any]], Any], settings: Any, db: None, tmp_path: Path
) -> None:
    become_nation(settings)
    row = {
        "identifier": "oai:europe.example:document/1", "file": "attachments/1/a.pdf", "sha256": "", "title": "A",
        "description": "", "file_name": "a.pdf", "at": "2026-03-01T00:00:00Z",
    }  # fmt: skip
    parts = {"attachments/1/a.pdf": b"%PDF-1.7\n", "attachments/1/run.exe": b"MZ\x90\x00" * 9}
    file = package(tmp_path / "p.zip", {**parts, "attachments.json": json.dumps([spoil(row)]).encode()})
    assert told("read_package", file) == "europe: refused 1\n"
    assert StoredDocument.objects.count() == 0


def test_key_is_made_once_for_its_owner_alone(settings: Any, db: None, tmp_path: Path) -> None:
    settings.VAR_DIR, settings.FEDERATION_KEY = tmp_path, ""
    with pytest.raises(CommandError, match="There is no key"):
        told("federation_key")
    assert keys.signature(b"x") == ""
    public = told("federation_key", "--make")
    assert public.startswith("ed25519:")
    assert (tmp_path / "federation-key.pem").stat().st_mode & 0o777 == 0o600
    assert told("federation_key") == public
    with pytest.raises(CommandError, match="has a key already"):
        told("federation_key", "--make")
    assert keys.signature(b"x").startswith(keys.our_signer().public.id)
    settings.FEDERATION_KEY = "nonsense"
    with pytest.raises(CommandError, match="no private key"):
        told("federation_key")
    assert keys.signature(b"x") == ""


def test_package_is_written_over_nothing(as_europe: None, tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_text("mine")
    for given, about in (
        ("p.zip", "such a file already"),
        ("", "This is a folder"),
        ("new/", "no such folder"),
    ):
        with pytest.raises(CommandError, match=about):
            told("write_package", f"{tmp_path}/{given}")
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("p.zip", "mine")]


@pytest.mark.parametrize(("given", "about"), [("p.zip", "No such file"), ("", "Is a directory")])
def test_package_that_is_not_there_is_named(
    settings: Any, db: None, tmp_path: Path, given: str, about: str
) -> None:
    become_nation(settings)
    with pytest.raises(CommandError, match=about) as caught:
        told("read_package", tmp_path / given)
    assert str(caught.value).startswith(f"{tmp_path / given}: It cannot be opened")
