"""What editors write into boxes of lists and rules: an empty box is an empty list, the wrong kind is refused."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tests.core.desk.test_records import EDIT, form_data
from tests.support.desk import desk_address
from zeroward.ecosystem.models import Platform
from zeroward.funding.models import Opportunity
from zeroward.library.models import Material
from zeroward.people.models import User
from zeroward.services.models import Service


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


@pytest.mark.parametrize("written", ["", "null"])
def test_emptied_box_is_an_empty_list(desk: Client, material: Material, written: str) -> None:
    Material.objects.update(source_ref=[{"doc": "a", "lines": [1, 2]}])
    data = form_data(material, source_ref=written, **{"action-publish": "1"})
    assert desk.post(desk_address(EDIT, material.pk), data).status_code == 302
    assert Material.objects.get().source_ref == []


def test_wrong_kind_is_refused_and_said_at_its_field(desk: Client, material: Material) -> None:
    data = form_data(material, source_ref="5", **{"action-publish": "1"})
    answer = desk.post(desk_address(EDIT, material.pk), data)
    assert "Write a list in brackets" in answer.content.decode()
    assert Material.objects.get().source_ref == []


@pytest.mark.parametrize(
    ("record", "field", "value", "said"),
    [
        (Service(), "languages", [1], "list of words"),
        (Service(), "shelves", [None], "list of words"),
        (Service(), "audiences", {"a": 1}, "list of words"),
        (Service(), "rule", ["x"], "object in braces"),
        (Opportunity(), "rates", [[1]], "list of objects"),
        (Opportunity(), "checklist", "x", "list of objects"),
        (Platform(), "missing_reasons", [None], "object in braces"),
    ],
)
def test_what_pages_cannot_read_never_comes_in(record: Any, field: str, value: object, said: str) -> None:
    setattr(record, field, value)
    others = [one.name for one in record._meta.fields if one.name != field]
    with pytest.raises(ValidationError, match=said) as refused:
        record.clean_fields(exclude=others)
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("field", "value"), [("languages", []), ("languages", ["en", "de"]), ("rule", {}), ("rule", {"any": []})]
)
def test_what_is_right_is_taken(field: str, value: object) -> None:
    record = Service(**{field: value})
    record.clean_fields(exclude=[one.name for one in record._meta.fields if one.name != field])
