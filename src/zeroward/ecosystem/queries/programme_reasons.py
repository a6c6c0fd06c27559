"""The sentences of a computed share, by country and service, in the reader's language."""

from zeroward.core.queries.kept_said import read
from zeroward.ecosystem.models import ProgrammeRun


def reasons_by_pair(run: ProgrammeRun) -> dict[tuple[str, str], str]:
    """Why a country gets a service or does not, by its code and the key of the service."""
    return {(one["country"], one["service"]): read(one["sentence"]) for one in run.result.get("reasons", ())}
