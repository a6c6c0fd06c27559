"""An export as somebody does it: written, and told to the audit log."""

from pathlib import Path
from typing import Any, Final

from zeroward.core.domain.audit import record_event
from zeroward.federation.package import Signer
from zeroward.web.domain.exit.leaving import Leaving
from zeroward.web.domain.exit.people import People
from zeroward.web.domain.exit.writing import Written, export

EXPORT: Final = "web.exit.export"


def export_and_tell(
    leaving: Leaving,
    *,
    target: Path | str,
    signer: Signer | None,
    people: People = People.TEAM,
    actor: Any = None,
) -> Written:
    """Raises HouseError; then nothing was written and nothing recorded."""
    written = export(leaving, target=target, signer=signer, people=people)
    record_event(
        action=EXPORT,
        actor=actor,
        scope=leaving.scopes[0] if len(leaving.scopes) == 1 else "",
        label=leaving.what,
        changes={"content": [None, written.about.content], "people": [None, people.value]},
        note=f"signed by {signer.public.id}" if signer else "not signed",
    )
    return written
