"""What tests of pages share: addresses, the text of a page, what the form of a question sends."""

from typing import Any

from django.test import Client
from django.urls import reverse

from zeroward.questionnaires.models import QuestionnaireVersion


def url(name: str, version: QuestionnaireVersion, *more: str) -> str:
    return reverse(f"questionnaires:{name}", args=[version.questionnaire_id, version.number, *more])


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def again(version: QuestionnaireVersion) -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.get(pk=version.pk)


def question_data(version: QuestionnaireVersion, **changes: Any) -> dict[str, Any]:
    return {
        "label": "How many people work on climate?", "kind": "integer", "key": "staff_count", "section": "about",
        "low": "0", "high": "1 000", "unit": "people", "required": "on", "lock": version.lock,
    } | changes  # fmt: skip
