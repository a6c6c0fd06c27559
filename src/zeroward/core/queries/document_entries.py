"""Documents as entries of the search over one's own records, and the key of their share setting."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.documents import readable_documents
from zeroward.core.visibility import Viewer

SHARING = "core.documents"


def document_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Documents that the viewer may see and not everyone. One query."""
    for one in readable_documents(viewer).filter(archived_at=None).exclude(visibility=Visibility.PUBLIC):
        url = reverse("core:document", args=[one.scope, one.pk])
        yield PrivateEntry(one.title, one.description, url, _("document"), one.scope)
