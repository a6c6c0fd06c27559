"""Pages of signatories, signings, signatures and annexes, as people use them."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.annexes import save_annex
from zeroward.contract.domain.errors import ProblemsError
from zeroward.contract.domain.states import take_step
from zeroward.contract.models import Contract, Signatory, Signing
from zeroward.core.errors import NotAllowedError
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_signatory_is_added_changed_and_taken_off(client: Client, written: Contract, editor: User) -> None:
    client.force_login(editor)
    new = reverse("contract:signatory-new", args=[written.pk])
    assert "Who signs, and what do they take on?" in client.get(new).content.decode()
    row = {
        "name": "Stadtwerke",
        "level": "local",
        "lock": "0",
        "c0-text": "Heat.",
        "c0-priorities": ["2"],
        "c1-text": "",
    }
    client.post(new, row)
    kept = written.signatories.get()
    assert [(one.text, one.priorities) for one in kept.commitments.all()] == [("Heat.", ["2"])]
    address = reverse("contract:signatory", args=[written.pk, kept.pk])
    assert "Streets for all" in client.get(address).content.decode()
    client.post(address, {**row, "name": "Stadtwerke AG", "c0-text": ""})
    stale = client.post(address, {**row, "name": "Stadtwerke GmbH"})
    assert stale.status_code == 422
    assert "Stadtwerke AG" in stale.content.decode()
    leaving = reverse("contract:signatory-delete", args=[written.pk, kept.pk])
    assert "have not signed anything" in client.get(leaving).content.decode()
    client.post(leaving, {"what": "delete"})
    assert not written.signatories.exists()


def test_signature_by_link_from_the_first_page_to_the_last(
    client: Client, in_review: Contract, coordinator: User, city_signs: Signatory
) -> None:
    pk = in_review.pk
    client.force_login(coordinator)
    assert "Open a signing?" in client.get(reverse("contract:signing-new", args=[pk])).content.decode()
    client.post(reverse("contract:signing-new", args=[pk]), {"year": "2026", "place": "Town hall"})
    signing = Signing.objects.get(contract=in_review)
    page = reverse("contract:signing", args=[pk, 2026])
    assert "2 signatures are awaited" in client.get(page).content.decode()
    signature = signing.signatures.get(signatory=city_signs)
    shown = client.post(reverse("contract:signature-link", args=[pk, 2026, signature.pk])).content.decode()
    found = re.search(r"/contracts/sign/([\w-]+)/", shown)
    assert found is not None
    secret = found.group(1)
    assert secret not in client.get(page).content.decode()

    visitor = Client()
    address = reverse("contract:sign", args=[secret])
    asked = visitor.get(address)
    assert "City of Klagenfurt is asked to sign" in asked.content.decode()
    assert asked["Cache-Control"].startswith("max-age=0")
    assert (
        "We join the Mission." in visitor.get(reverse("contract:sign-read", args=[secret])).content.decode()
    )
    assert visitor.get(reverse("contract:sign-dossier", args=[secret])).status_code == 404
    row = {"name": "Maria Muster", "position": "Mayor", "seen": signing.version.digest}
    assert visitor.post(address, row).status_code == 422
    assert "City of Klagenfurt has signed" in visitor.post(address, {**row, "agrees": "on"}).content.decode()
    for name in ("sign", "sign-read"):
        gone = visitor.get(reverse(f"contract:{name}", args=[secret]))
        assert (gone.status_code, "does not hold any more" in gone.content.decode()) == (404, True)
    assert visitor.get(reverse("contract:sign-dossier", args=[secret])).status_code == 404

    close = reverse("contract:signing-close", args=[pk, 2026])
    assert "One signature is still awaited" in client.get(close).content.decode()
    assert client.post(close, {"signed_on": "2099-01-01"}).status_code == 422
    client.post(close, {"signed_on": "2026-01-05", "next_due": "2027-01-05"})
    assert "One has signed" in client.get(page).content.decode()
    assert (
        "The next renewal is due on" in client.get(reverse("contract:signings", args=[pk])).content.decode()
    )


def test_paper_and_undo_and_calling_off(
    client: Client, signing: Signing, coordinator: User, utility: Signatory
) -> None:
    pk, signature = signing.contract_id, signing.signatures.get(signatory=utility)
    client.force_login(coordinator)
    paper = reverse("contract:signature-paper", args=[pk, 2026, signature.pk])
    assert "Say where the paper can be seen" in client.get(paper).content.decode()
    assert client.post(paper, {"name": "A", "signed_on": "2026-01-01", "proof": ""}).status_code == 422
    client.post(paper, {"name": "A", "signed_on": "2026-01-01", "proof": "Archive"})
    assert signing.signatures.get(signatory=utility).way == "paper"
    client.post(reverse("contract:signature-take-back", args=[pk, 2026, signature.pk]))
    assert signing.signatures.get(signatory=utility).way == ""
    client.post(reverse("contract:signing", args=[pk, 2026]), {"late": "1"})
    client.post(reverse("contract:signing", args=[pk, 2026]), {"call_off": "1"})
    assert not Signing.objects.exists()


def test_reader_sees_the_signing_but_moves_nothing(client: Client, signing: Signing, reader: User) -> None:
    pk, signature = signing.contract_id, signing.signatures.first()
    client.force_login(reader)
    page = client.get(reverse("contract:signing", args=[pk, 2026])).content.decode()
    assert "Make the link" not in page
    client.post(reverse("contract:signing", args=[pk, 2026]), {"call_off": "1"})
    assert Signing.objects.exists()
    client.post(reverse("contract:signature-link", args=[pk, 2026, signature.pk]))
    signature.refresh_from_db()
    assert signature.token == ""
    for name in ("signing-close",):
        assert client.get(reverse(f"contract:{name}", args=[pk, 2026])).status_code == 403
    assert client.get(reverse("contract:signature-paper", args=[pk, 2026, signature.pk])).status_code == 403
    assert client.get(reverse("contract:signatory-new", args=[pk])).status_code == 403


def test_each_side_keeps_its_own_annexes(
    written: Contract, coordinator: User, platform: User, stranger: User
) -> None:
    take_step(**acting(coordinator), contract=written, key="to_platform")
    values = {"authority": "Ministry", "level": "national", "title": "Support letter", "state": "draft"}
    ours = save_annex(**acting(coordinator), contract=written, values=values)
    theirs = save_annex(**acting(platform), contract=written, values={**values, "promises": ["Two posts"]})
    assert (ours.by_platform, theirs.by_platform) == (False, True)
    for user, annex in ((platform, ours), (coordinator, theirs), (stranger, ours)):
        with pytest.raises(NotAllowedError):
            save_annex(**acting(user), contract=written, values=values, annex=annex)
    with pytest.raises(ProblemsError) as refused:
        save_annex(**acting(platform), contract=written, values={**values, "state": "issued"}, annex=theirs)
    assert refused.value.problems[0].place == "issued_on"


def test_annex_pages_add_show_and_delete(
    client: Client, written: Contract, coordinator: User, platform: User
) -> None:
    take_step(**acting(coordinator), contract=written, key="to_platform")
    client.force_login(platform)
    new = reverse("contract:annex-new", args=[written.pk])
    assert "What does the state say" in client.get(new).content.decode()
    row = {
        "authority": "Ministry of Climate",
        "level": "national",
        "title": "State annex",
        "state": "issued",
        "issued_on": "2026-02-01",
        "promises": "Two posts\n\nA change of law",
        "lock": "0",
    }
    client.post(new, row)
    annex = written.annexes.get()
    assert annex.promises == ["Two posts", "A change of law"]
    address = reverse("contract:annex", args=[written.pk, annex.pk])
    assert "Two posts" in client.get(address).content.decode()
    client.post(address, {**row, "title": "State annex 2026"})
    assert client.post(address, row).status_code == 422
    client.force_login(coordinator)
    read = client.get(address).content.decode()
    assert "State annex 2026" in read
    assert "<form class" not in read.partition("<main")[2].partition("</main>")[0]
    client.post(reverse("contract:annex-delete", args=[written.pk, annex.pk]), {"lock": "1"})
    assert written.annexes.exists()
    client.force_login(platform)
    client.post(reverse("contract:annex-delete", args=[written.pk, annex.pk]), {"lock": "1"})
    assert not written.annexes.exists()


def test_signing_page_asks_little_with_many_signatories(
    client: Client,
    written: Contract,
    city_signs: Signatory,
    add_signatory: object,
    coordinator: User,
    django_assert_max_num_queries: object,
) -> None:
    for number in range(30):
        add_signatory(f"Partner {number}")  # type: ignore[operator]
    client.force_login(coordinator)
    take_step(**acting(coordinator), contract=written, key="review")
    client.post(reverse("contract:signing-new", args=[written.pk]), {"year": "2026"})
    for name, more in (("signatories", []), ("signings", []), ("signing", [2026])):
        with django_assert_max_num_queries(20):  # type: ignore[operator]
            client.get(reverse(f"contract:{name}", args=[written.pk, *more]))
