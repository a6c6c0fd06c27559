"""What else changes how a material is found: its placements and their translations, and its links."""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save

from zeroward.core.models import Text
from zeroward.core.search.live import written
from zeroward.library.models import Link, Placement


def connect() -> None:
    """Listen to writes; called once, when the apps are ready."""
    post_save.connect(part_written, dispatch_uid="library-part-written")
    post_delete.connect(part_written, dispatch_uid="library-part-deleted")


def part_written(*, instance: models.Model, raw: bool = False, **_: Any) -> None:
    """The material of the part is indexed anew."""
    part = instance.record if isinstance(instance, Text) and not raw else instance
    if isinstance(part, Placement | Link) and not raw:
        written(instance=part.material)
