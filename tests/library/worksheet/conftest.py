"""A worksheet with two kinds of problem and three questions, and a material to be found."""

from typing import Any

import pytest
from django.test import Client

from zeroward.core.search.index import rebuild
from zeroward.library.domain.worksheet import Sheet
from zeroward.library.models import Material, ProblemType, WhQuestion


@pytest.fixture
def questions(db: None) -> None:
    ProblemType.objects.create(
        key="simple", name="simple", alias="well-defined", advice="Set a date.", order=1
    )
    ProblemType.objects.create(key="wicked", name="wicked", advice="Try something small.", order=2)
    WhQuestion.objects.create(key="wh-what-1", column="what", row=1, question="What is the problem?")
    WhQuestion.objects.create(key="wh-who-1", column="who", row=1, question="Who takes part?")
    WhQuestion.objects.create(key="wh-why-1", column="why", row=1, question="Why does it matter?")
    WhQuestion.objects.create(key="draft", column="how", row=1, question="Secret question", live=False)


@pytest.fixture
def worksheet(questions: None, material: Material) -> Material:
    """The questions, and the material "Dialogue Forum" in the search index."""
    Material.objects.create(key="secret", title="Dialogue of ministries, a draft", live=False)
    rebuild()
    return material


@pytest.fixture
def filled() -> Sheet:
    return Sheet(
        title="Ministries do not talk",
        problem_type="wicked",
        answers={
            "wh-what-1": "The ministries never meet our cities.",
            "wh-who-1": "Two ministries and all cities",
        },
        statement="Cities need a regular dialogue with ministries.",
    )


@pytest.fixture
def posted() -> dict[str, Any]:
    return {
        "title": "Ministries do not talk",
        "problem_type": "wicked",
        "wh-what-1": "The ministries never meet our cities.",
        "wh-who-1": "Two ministries and all cities",
        "statement": "Cities need a regular dialogue with ministries.",
    }


@pytest.fixture
def other_client() -> Client:
    return Client()
