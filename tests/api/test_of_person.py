"""A token of one place opens what its person has there by a role, and nothing that hangs on the person alone."""

import re

from django.test import Client

from tests.api.test_ground import problem
from tests.api.tokens_for import token_for
from tests.support.people import MakePerson
from zeroward.api.ground.of_person import PERSONAL, is_personal
from zeroward.api.scopes import READ, WRITE_OWN
from zeroward.api.v1.schema import openapi_document
from zeroward.core.domain.notifications import notify
from zeroward.core.models import Notification
from zeroward.people.models import Membership


def test_token_of_one_place_reads_nothing_of_the_person(client: Client, person: MakePerson) -> None:
    user = person("both@example.org", role="editor", scope="city:villach")
    Membership.objects.create(user=user, scope="city:klagenfurt", role="editor")
    _token, secret = token_for(user, place="city:villach")
    paths = [path for path, methods in openapi_document()["paths"].items() if "get" in methods]
    personal = [re.sub(r"\{[^}]+\}", "1", path) for path in paths if is_personal(path)]
    assert len(personal) >= len(PERSONAL)
    for path in personal:
        body = problem(client.get(path, headers={"authorization": f"Bearer {secret}"}), 403)
        assert "bound to city:villach" in body["detail"], path


def test_token_of_one_place_changes_nothing_of_the_person(client: Client, person: MakePerson) -> None:
    user = person("both@example.org", role="editor", scope="city:villach")
    notify(user=user, kind="contract.comment", title="Klagenfurt", url="/en/me/")
    _token, secret = token_for(user, READ, WRITE_OWN, place="city:villach")
    headers = {"authorization": f"Bearer {secret}", "Idempotency-Key": "mark-them-all"}
    problem(client.post("/api/v1/me/notifications/read", {}, "application/json", headers=headers), 403)
    assert Notification.objects.get().read_at is None


def test_every_beginning_stands_for_an_operation() -> None:
    paths = list(openapi_document()["paths"])
    assert [one for one in PERSONAL if not any(path.startswith(one) for path in paths)] == []
