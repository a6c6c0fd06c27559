"""Versions, what of them is published, and sealed dossiers that anybody can check."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.contract.signing.conftest import cell
from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.domain.publishing import publish, withdraw
from zeroward.contract.domain.sealer import FILE, own_fingerprint
from zeroward.contract.domain.sealing import draft_dossier, seal_dossier
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.exporters.sealed import dossier_files
from zeroward.contract.models import Contract, ContractVersion, Dossier
from zeroward.contract.queries.published import published, published_contracts
from zeroward.contract.queries.seals import checked_file
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.methods.contracts.template.canonical import canonical, digest
from zeroward.methods.seals import hash_of
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def version(written: Contract, editor: User) -> ContractVersion:
    return keep_version(**acting(editor), contract=written, note="For the council")


def sealed(version: ContractVersion, editor: User, modules: tuple[str, ...] = ()) -> Dossier:
    draft = draft_dossier(viewer=acting(editor)["viewer"], version=version, modules=modules)
    pdf, files = dossier_files(draft)
    return seal_dossier(**acting(editor), draft=draft, pdf=pdf, files=files)


def content_of_file(dossier: Dossier) -> bytes:
    with dossier.file.open("rb") as file:
        return file.read()


def test_dossier_is_genuine_and_carries_its_content(version: ContractVersion, editor: User) -> None:
    dossier = sealed(version, editor)
    content = content_of_file(dossier)
    checked = checked_file(content)
    assert checked.verdict == "genuine"
    assert checked.check.files["contract.json"] == canonical(version.data["content"])
    assert (
        dossier.content_digest == version.digest == digest(json.loads(checked.check.files["contract.json"]))
    )
    assert checked.check.manifest is not None
    assert checked.check.manifest.facts["page"].endswith(f"/contracts/seals/{dossier.code}/")
    assert dossier.code in PdfReader(BytesIO(content)).pages[0].extract_text()
    assert dossier.pages == len(PdfReader(BytesIO(content)).pages)
    assert (Path(settings.VAR_DIR) / FILE).stat().st_mode & 0o777 == 0o600


def test_hash_of_a_module_is_the_same_whole_or_alone(version: ContractVersion, editor: User) -> None:
    whole, part = sealed(version, editor), sealed(version, editor, ("CM-1",))
    assert part.modules == ["CM-1"]
    assert part.manifest["sections"]["CM-1"] == whole.manifest["sections"]["CM-1"]
    assert list(part.manifest["sections"]) == ["CM-1"]
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(content_of_file(part))).pages)
    assert "We join the Mission." in text
    assert "Streets for all" not in text


def test_changed_foreign_and_other_files_are_told_apart(version: ContractVersion, editor: User) -> None:
    content = content_of_file(sealed(version, editor))
    assert checked_file(content + b"\n%").verdict == "changed"
    assert checked_file(b"%PDF-1.4").verdict == "unreadable"
    Dossier.objects.all().delete()
    assert checked_file(content).verdict == "ours"


def test_stranger_and_unknown_module_are_refused(
    version: ContractVersion, stranger: User, editor: User
) -> None:
    with pytest.raises(NotAllowedError):
        draft_dossier(viewer=acting(stranger)["viewer"], version=version)
    with pytest.raises(ProblemsError):
        draft_dossier(viewer=acting(editor)["viewer"], version=version, modules=["Z-9"])


def test_partly_published_contract_shows_no_other_module(
    version: ContractVersion, coordinator: User, editor: User
) -> None:
    with pytest.raises(NotAllowedError):
        publish(**acting(editor), version=version)
    with pytest.raises(ProblemsError):
        publish(**acting(coordinator), version=version, modules=["Z-9"])
    publish(**acting(coordinator), version=version, modules=["CM-1"])
    shown = published("klagenfurt", version.contract_id)
    assert (list(shown.content["modules"]), shown.is_whole) == (["CM-1"], False)
    assert "Streets for all" not in json.dumps(dict(shown.content))
    publish(**acting(coordinator), version=version)
    assert published("klagenfurt", version.contract_id).is_whole
    assert len(published_contracts()) == 1


def test_published_version_stays_when_the_contract_moves_on(
    version: ContractVersion, coordinator: User, editor: User
) -> None:
    publish(**acting(coordinator), version=version)
    write_modules(**acting(editor), contract=version.contract, modules={"CM-1": {"text": cell("Changed.")}})
    version.contract.refresh_from_db()
    second = keep_version(**acting(editor), contract=version.contract)
    assert published("klagenfurt", version.contract_id).version == version
    publish(**acting(coordinator), version=second)
    assert published("klagenfurt", version.contract_id).version == second
    assert published("klagenfurt", version.contract_id, 1).version == version


def test_withdrawn_version_is_out_of_sight(version: ContractVersion, coordinator: User) -> None:
    publish(**acting(coordinator), version=version)
    with pytest.raises(ProblemsError):
        withdraw(**acting(coordinator), version=version, reason=" ")
    withdraw(**acting(coordinator), version=version, reason="Wrong figures.")
    with pytest.raises(Http404):
        published("klagenfurt", version.contract_id)


def test_pages_keep_publish_seal_and_withdraw(client: Client, written: Contract, coordinator: User) -> None:
    client.force_login(coordinator)
    pk = written.pk
    page = reverse("contract:versions", args=[pk])
    assert "No version is kept yet" in client.get(page).content.decode()
    client.post(page, {"note": "First"})
    assert client.post(page, {"note": "Again"}).status_code == 422
    compare = reverse("contract:version-compare", args=[pk])
    assert client.get(compare).status_code == 404
    assert client.get(f"{compare}?from=1&to=x").status_code == 404
    assert "Nothing differs" in client.get(f"{compare}?from=1&to=0").content.decode()
    seal = reverse("contract:version-seal", args=[pk, 1])
    assert "nothing can be changed unnoticed" in client.get(seal).content.decode()
    assert client.post(seal, {"extent": "some"}).status_code == 422
    client.post(seal, {"extent": "all"})
    dossier = Dossier.objects.get()
    team = client.get(reverse("contract:dossier-file", args=[pk, dossier.code]))
    assert hash_of(b"".join(team.streaming_content)) == dossier.digest
    publishing = reverse("contract:version-publish", args=[pk, 1])
    assert "Everyone will read what you choose" in client.get(publishing).content.decode()
    visitor, file = Client(), reverse("contract:seal-file", args=[dossier.code])
    assert visitor.get(file).status_code == 404
    client.post(publishing, {"extent": "some", "modules": ["CM-1"]})
    assert visitor.get(file).status_code == 404
    client.post(publishing, {"extent": "all"})
    assert hash_of(b"".join(visitor.get(file).streaming_content)) == dossier.digest
    assert "Sealed dossier" in client.get(page).content.decode()
    withdrawing = reverse("contract:version-withdraw", args=[pk, 1])
    assert "Withdraw version 1?" in client.get(withdrawing).content.decode()
    client.post(withdrawing, {"reason": "Wrong."})
    assert client.get(withdrawing).status_code == 404
    assert visitor.get(file).status_code == 404


def test_everyone_checks_a_file_and_nothing_is_kept(
    client: Client, version: ContractVersion, editor: User, coordinator: User
) -> None:
    dossier = sealed(version, editor)
    publish(**acting(coordinator), version=version)
    address = reverse("contract:check")
    assert "Is this file as it was sealed?" in client.get(address).content.decode()
    content = content_of_file(dossier)

    def verdict(data: bytes) -> str:
        return client.post(address, {"file": SimpleUploadedFile("a.pdf", data)}).content.decode()

    good = verdict(content)
    assert "Yes: sealed here, and unchanged" in good
    assert dossier.digest in good
    assert "No: the file was changed" in verdict(content + b" ")
    assert "This file cannot be read" in verdict(b"")
    assert client.post(address, {}).status_code == 422
    page = client.get(reverse("contract:seal", args=[dossier.code.lower()])).content.decode()
    assert dossier.digest in page
    assert client.get(reverse("contract:seal", args=["ABCDEFGHJKLM"])).status_code == 404
    pem = client.get(reverse("contract:certificate")).content
    assert b"PRIVATE" not in pem
    assert own_fingerprint() in page


def test_stranger_gets_no_dossier_of_a_team(
    client: Client, version: ContractVersion, editor: User, stranger: User
) -> None:
    dossier = sealed(version, editor)
    client.force_login(stranger)
    assert (
        client.get(reverse("contract:dossier-file", args=[version.contract_id, dossier.code])).status_code
        == 404
    )
    assert "We join" not in client.get(reverse("contract:seal", args=[dossier.code])).content.decode()


def test_versions_page_asks_little_with_many_versions(
    client: Client, written: Contract, editor: User, django_assert_max_num_queries: object
) -> None:
    for number in range(12):
        write_modules(**acting(editor), contract=written, modules={"CM-1": {"text": cell(f"Text {number}")}})
        written.refresh_from_db()
        keep_version(**acting(editor), contract=written)
    client.force_login(editor)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(reverse("contract:versions", args=[written.pk]))
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(f"{reverse('contract:version-compare', args=[written.pk])}?from=1&to=12")


def test_key_that_cannot_be_used_is_said_and_files_are_still_checked(
    version: ContractVersion, editor: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = sealed(version, editor)
    monkeypatch.setattr(settings, "SEAL_IDENTITY", "not a key")
    with pytest.raises(InvalidInputError) as refused:
        sealed(version, editor)
    assert refused.value.place == "ZEROWARD_SEAL_IDENTITY"
    assert refused.value.remedy
    assert checked_file(content_of_file(dossier)).verdict == "genuine"
    page = client.get(reverse("contract:check"))
    assert page.status_code == 200
    assert "Our seal" not in page.text
    assert client.get(reverse("contract:certificate")).status_code == 404
