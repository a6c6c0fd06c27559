"""The shipped list of steps is whole."""

from collections import Counter

from tests.methods.steps.shipped import read, shipped
from zeroward.methods.steps import ROLES


def test_all_phases_have_steps_and_every_role_has_some_in_five_phases() -> None:
    steps = shipped().steps.values()
    assert len(steps) >= 60
    assert min(Counter(step.phase for step in steps)[phase] for phase in shipped().phases) >= 5
    for role in ROLES:
        assert len({step.phase for step in shipped().of_role(role)}) >= 5, role


def test_every_step_says_why_how_much_work_and_who_helps() -> None:
    for step in shipped().steps.values():
        assert step.why.endswith("."), step.key
        assert all((step.effort_say, step.helps, step.visitor_links)), step.key


def test_helpers_are_services_of_the_menu() -> None:
    known = {one["id"] for one in read("data", "catalogue", "support_services.json")["items"]}
    named = {help_.service for step in shipped().steps.values() for help_ in step.helps if help_.service}
    assert named <= known
    pages = {
        link.split()[1]
        for step in shipped().steps.values()
        for link in step.visitor_links
        if link.startswith("services:service ")
    }
    assert {f"service-{key}" for key in pages} <= known


def test_needs_and_themes_are_choices_of_the_questions() -> None:
    items = {one["key"]: one for one in read("data", "profile", "facts.json")["items"]}
    needs = {choice["key"] for choice in items["needs"]["choices"]}
    themes = {choice["key"] for choice in items["themes"]["choices"]}
    for step in shipped().steps.values():
        assert (step.needs | step.themes) <= (needs | themes), step.key


def test_what_waits_for_a_step_is_what_it_unlocks() -> None:
    for step in shipped().steps.values():
        for before in step.after:
            assert step.key in shipped().unlocks[before]
