"""That a project left the house is written down: it holds what people said."""

from typing import Any

from zeroward.consultation.domain.places import demand_for
from zeroward.consultation.models import CodebookVersion, Consultation
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import record_event
from zeroward.core.visibility import Viewer


def tell_export(
    *, actor: Any, viewer: Viewer, consultation: Consultation, version: CodebookVersion, what: str
) -> None:
    """Asks for consultation.run. Raises NotAllowedError."""
    demand_for(viewer, RUN, consultation)
    record_event(
        action="consultation.project.export",
        record=consultation,
        actor=actor,
        scope=consultation.scope,
        changes={"codebook": [None, version.pk], "codings": [None, what]},
    )
