"""The shipped steps, read once."""

from functools import cache

from django.conf import settings

from zeroward.core.data_files import read_json
from zeroward.methods.steps import Catalogue, read_steps
from zeroward.profile.queries.catalogue import keys


@cache
def catalogue() -> Catalogue:
    """All steps of `data/journey/steps.json`. Raises StepsError when the file was changed so that it cannot be read."""
    return read_steps(read_json(settings.DATA_DIR / "journey" / "steps.json"), facts=keys())
