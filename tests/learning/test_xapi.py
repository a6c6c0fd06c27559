"""Statements of the Experience API: what the specification asks of each, and that no person can be read from them."""

import json
import re
from uuid import UUID

from django.utils.dateparse import parse_datetime
from django.utils.translation import override

from tests.learning.conftest import finish
from zeroward.learning.domain.certificates import issue
from zeroward.learning.domain.taking import answer
from zeroward.learning.exporters.xapi import statements_of
from zeroward.learning.models import Course
from zeroward.people.models import User


def test_every_statement_has_what_the_specification_asks(course: Course, learner: User) -> None:
    answer(actor=learner, module=course.modules.get(key="steps.part1"), chosen={})
    finish(learner, course)
    issue(actor=learner, course=course)
    found = statements_of(learner)
    verbs = [one["verb"]["id"].rpartition("/")[2] for one in found]
    assert sorted(verbs) == ["completed"] * 3 + ["earned", "failed", "initialized", "passed"]
    for one in found:  # xAPI 1.0.3, part two, §2.2 to §2.4
        assert UUID(one["id"]).version == 5
        assert set(one["actor"]["account"]) == {"homePage", "name"}
        assert re.match(r"https?://\S+$", one["verb"]["id"])
        assert one["object"]["id"].startswith("http")
        assert one["object"]["definition"]["type"].startswith("http")
        moment = parse_datetime(one["timestamp"])
        assert moment is not None
        assert moment.tzinfo is not None
    score = next(one for one in found if one["verb"]["id"].endswith("passed"))["result"]["score"]
    assert score == {"raw": 2, "min": 0, "max": 2, "scaled": 1.0}


def test_nobody_can_be_read_from_them_and_the_same_facts_give_the_same_statements(
    course: Course, learner: User, stranger: User
) -> None:
    finish(learner, course)
    text = json.dumps(statements_of(learner))
    for word in ("lea", "moser", "klagenfurt", f'"{learner.pk}"'):
        assert word not in text.lower()
    with override("de"):
        assert json.dumps(statements_of(learner)) == text
    finish(stranger, course)
    actors = {one["actor"]["account"]["name"] for user in (learner, stranger) for one in statements_of(user)}
    assert len(actors) == 2
