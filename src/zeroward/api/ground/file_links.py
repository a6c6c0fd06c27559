"""Signed addresses of private files, good for minutes: for what fetches a file and has no token of its own.

An address names the file and the token that it was given to. Nothing is kept of it: when it is opened, that token and
its person are asked again whether they may read the file, so that a role or a token that is taken away closes it.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from django.core import signing

from zeroward.api.ground.bearer import stands, viewer_with
from zeroward.api.models import Token
from zeroward.core.models import DocumentVersion
from zeroward.core.queries.documents import version_for
from zeroward.core.workspaces import workspace

SECONDS = 300
"""An address is good for at least so long, and for less than twice as long: within this time the same file has the same
address, so that answers that name it have the same ETag."""
_signer = signing.Signer(salt="zeroward.api.file-link")


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    until: datetime


def link_to(version: DocumentVersion, token: Token) -> Link:
    """The address of this file for this token. Whether it may read the file was asked before."""
    until = (int(time.time()) // SECONDS + 2) * SECONDS
    code = _signer.sign_object([token.pk, version.pk, until])
    return Link(f"/api/files/{code}", datetime.fromtimestamp(until, UTC))


def file_behind(code: str) -> DocumentVersion | None:
    """The file of an address; None for one that was not given out like this, is too old, or whose token or person may
    read the file no longer."""
    try:
        token_pk, version_pk, until = _signer.unsign_object(code)
    except (signing.BadSignature, ValueError):
        return None
    token = Token.objects.select_related("user").filter(pk=token_pk).first()
    version = DocumentVersion.objects.select_related("document").filter(pk=version_pk).first()
    if token is None or version is None or until < time.time():
        return None
    place = workspace(version.document.scope)
    if place is None or not stands(token):
        return None
    return version_for(version.document_id, version.number, viewer_with(token), place)
