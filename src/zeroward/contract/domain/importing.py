"""Commit of a checked file: exactly what the dry run said, all of it or nothing."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.domain.places import demand_for, writing
from zeroward.contract.domain.writing import put_modules
from zeroward.contract.models import Contract
from zeroward.contract.rules import EDIT
from zeroward.core.domain.imports import Verdict, commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRun
from zeroward.core.visibility import Viewer

WRITTEN: Final = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)


def about(contract: Contract) -> str:
    """What an import run says that it is about."""
    return f"contract:{contract.pk}"


def commit_import(*, actor: Any, viewer: Viewer, contract: Contract, run: ImportRun) -> tuple[str, ...]:
    """Store what the dry run found; what it refused stays out. Returns the modules that changed.

    Raises NotAllowedError; ConflictError when the contract is not open, when the run was committed before, or when
    anything of the contract was changed since the file was checked; ProblemsError.
    """
    demand_for(viewer, EDIT, contract)
    if run.about != about(contract):
        raise InvalidInputError(_("This file was checked for another contract."), place="file")
    changed: list[str] = []

    def write() -> None:
        rows = [row.changes for row in run.rows.filter(verdict__in=WRITTEN)]
        modules = {row["module"]: row["content"] for row in rows if "module" in row}
        with writing(viewer, contract) as current:
            if any(row.get("stamp") != current.stamp for row in rows):
                raise ConflictError(
                    _("The contract was changed since the file was checked."),
                    remedy=_("Check the file again."),
                )
            changed.extend(put_modules(actor=actor, contract=current, modules=modules))

    commit_run(run=run, write=write, actor=actor)
    return tuple(changed)
