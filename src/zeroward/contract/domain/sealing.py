"""Sealing the dossier of a version: what it is about, its files and its manifest under one seal, kept as it is."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from secrets import choice
from typing import Any, Final

from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for
from zeroward.contract.domain.sealer import sealer
from zeroward.contract.models import ContractVersion, Dossier
from zeroward.contract.queries.published import shown_content
from zeroward.contract.rules import EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.letters import absolute
from zeroward.core.models.storage import private_files
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.template.canonical import canonical, digest
from zeroward.methods.seals import fingerprint, hash_of, make_manifest, seal_pdf

SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of codes: none that is taken for another on paper."""
LENGTH: Final = 12
CONTENT: Final = "contract.json"
"""Name of the file that holds the content as it is hashed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is about to be sealed. `content` holds the modules shown alone; `url` is printed, and leads to the page that
    says what is known of the file."""

    version: ContractVersion
    code: str
    url: str
    modules: list[str]
    content: Mapping[str, Any]
    content_digest: str
    language: str
    at: datetime.datetime


def draft_dossier(*, viewer: Viewer, version: ContractVersion, modules: Sequence[str] = ()) -> Draft:
    """A new code and the content to be shown. Raises NotAllowedError, ProblemsError for an unknown module."""
    demand_for(viewer, EDIT, version.contract)
    there = list(version.data["content"]["modules"])
    if any(one not in there for one in modules):
        raise ProblemsError(
            [Problem("modules", _("There is no such module."), _("Choose some of those in the list."))]
        )
    wanted = [one for one in there if one in set(modules)]
    shown = [] if len(wanted) == len(there) else wanted
    content = shown_content(version, shown)
    code = "".join(choice(SIGNS) for _place in range(LENGTH))
    return Draft(
        version=version,
        code=code,
        url=absolute(reverse("contract:seal", args=[code])),
        modules=shown,
        content=content,
        content_digest=digest(content),
        language=str(version.data["header"].get("language") or "en"),
        at=timezone.now(),
    )


def seal_dossier(
    *, actor: Any, viewer: Viewer, draft: Draft, pdf: bytes, files: Mapping[str, bytes] | None = None
) -> Dossier:
    """Seal the PDF made from the draft, with `files` and the canonical content attached, and keep it."""
    version = draft.version
    demand_for(viewer, EDIT, version.contract)
    attached = {**(files or {}), CONTENT: canonical(draft.content)}
    sections = {key: canonical(_alone(draft.content, key)) for key in draft.content["modules"]}
    manifest = make_manifest(pdf, files=attached, sections=sections, facts=_facts(draft))
    identity = sealer()
    reason = f"{version.data['header']['city']['name']}: {version.data['header']['title']}"
    sealed = seal_pdf(pdf, identity=identity, manifest=manifest, files=attached, at=draft.at, reason=reason)
    name = private_files().save(f"dossiers/{draft.at:%Y}/{draft.code}.pdf", ContentFile(sealed))
    try:
        with transaction.atomic():
            made = Dossier.objects.create(
                version=version,
                code=draft.code,
                modules=draft.modules,
                language=draft.language,
                file=name,
                size=len(sealed),
                pages=_pages(pdf),
                digest=hash_of(sealed),
                content_digest=draft.content_digest,
                manifest={"files": dict(manifest.files), "sections": dict(manifest.sections)},
                fingerprint=fingerprint(identity.certificate),
                by=signed_in(actor),
            )
            record_event(
                action="contract.seal",
                record=version.contract,
                actor=actor,
                changes={"version": [None, version.number], "file": [None, made.digest]},
            )
    except BaseException:
        private_files().delete(name)
        raise
    return made


def _alone(content: Mapping[str, Any], module: str) -> dict[str, Any]:
    """The content with one module, so that a part that was published alone has the same hash."""
    return {**content, "modules": {module: content["modules"][module]}}


def _facts(draft: Draft) -> dict[str, Any]:
    header = draft.version.data["header"]
    return {
        "city": header["city"]["name"],
        "country": header["city"]["country"],
        "title": header["title"],
        "template": header["template"],
        "language": draft.language,
        "version": draft.version.number,
        "content": draft.content_digest,
        "modules": draft.modules or "all",
        "is_example": bool(header.get("is_example")),
        "code": draft.code,
        "page": draft.url,
        "sealed_at": draft.at.isoformat(timespec="seconds"),
    }


def _pages(pdf: bytes) -> int:
    from pypdf import PdfReader  # heavy

    return len(PdfReader(BytesIO(pdf)).pages)
