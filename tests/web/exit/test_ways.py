"""Every model of the house has a way: it goes, it is named by key, or it stays for a reason."""

import pytest
from django.apps import apps

from zeroward.core.leaving import declared
from zeroward.web.domain.exit.canon import kind_of
from zeroward.web.domain.exit.selecting import _is_free
from zeroward.web.domain.exit.ways import How, going, links_of, target_of, ways
from zeroward.web.domain.exit.words import patterns_of

HINT = "say in <app>/exit_path.py what becomes of its rows when a city leaves (docs/exit-path.md)"


def test_every_model_has_a_way() -> None:
    lost = [label for label, way in ways().items() if way.how is How.UNKNOWN]
    assert lost == [], HINT


def test_rows_that_go_never_need_what_stays() -> None:
    """A required link leads to a row that goes too, to one that is named, or to a person."""
    wrong = [
        f"{way.label}.{link.name} → {target_of(link)}"
        for way in going()
        for link in links_of(way.model)
        if not link.null and not _is_free(link)
        if not (ways()[target_of(link)].goes or ways()[target_of(link)].how is How.NAMED)
    ]
    assert wrong == [], HINT


def test_every_field_of_what_goes_can_be_written() -> None:
    models = [way.model for way in going()] + [ways()[label].model for label in declared().guests]
    wrong = [
        str(one)
        for model in models
        for one in model._meta.local_concrete_fields
        if one.remote_field is None and not kind_of(one)
    ]
    assert wrong == []


def test_names_are_unique() -> None:
    """What is found by a name is the same row everywhere."""
    wrong = []
    for way in ways().values():
        fields = set(way.named)
        if fields and way.how is not How.STAYS:
            alone = len(fields) == 1 and way.model._meta.get_field(way.named[0]).unique
            together = [set(one.fields) for one in way.model._meta.total_unique_constraints]
            if not alone and fields not in together:
                wrong.append(way.label)
    assert wrong == []


def test_rooms_speak_of_what_there_is() -> None:
    said, labels = declared(), {model._meta.label for model in apps.get_models(include_auto_created=True)}
    known_apps = {config.label for config in apps.get_app_configs()}
    models = {*said.owned, *said.goes_with, *said.named, *said.guests, *said.own_only, *said.pointers}
    models |= {label for name in said.words for _, found in patterns_of(name) for label in found}
    models |= {label for label in said.stays if "." in label}
    assert models <= labels
    assert {label for label in said.stays if "." not in label} <= known_apps
    for name in said.words:
        label, field = name.rsplit(".", 1)
        assert apps.get_model(label)._meta.get_field(field)


@pytest.mark.parametrize("label", sorted(declared().goes_with.keys() | declared().own_only.keys()))
def test_declared_links_are_links(label: str) -> None:
    names = {link.name for link in links_of(apps.get_model(label))}
    assert {*declared().goes_with.get(label, ()), declared().own_only.get(label)} - {None} <= names
