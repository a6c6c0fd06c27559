"""Relations between models obey the floors too: import-linter sees imports only."""

import configparser
from pathlib import Path

from django.apps import apps

REPOSITORY = Path(__file__).resolve().parents[2]
ALLOWED = {("core", "people.User")}  # docs/decisions/0007: every record says who made it


def floors() -> dict[str, int]:
    """The floor of each app, the ground being 0, as .importlinter has it."""
    config = configparser.ConfigParser()
    config.read(REPOSITORY / ".importlinter")
    layers = config["importlinter:contract:floors"]["layers"].split("\n")
    rows = [row.replace("|", " ").replace(":", " ").split() for row in layers if row.strip()]
    return {app: floor for floor, row in enumerate(reversed(rows)) for app in row}


def test_every_app_has_a_floor() -> None:
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("zeroward.")}
    assert ours <= set(floors())


def test_relations_never_point_upward() -> None:
    floor = floors()
    upward = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in floor
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.related_model is not None
        and field.related_model._meta.app_label in floor
        and floor[field.related_model._meta.app_label] > floor[model._meta.app_label]
        and (model._meta.app_label, field.related_model._meta.label) not in ALLOWED
    ]
    assert upward == []
