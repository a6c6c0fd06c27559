"""Which file of a message somebody may read: those of the messages that they read."""

from django.db.models import Q

from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Case, Message, MessageFile
from zeroward.helpdesk.queries.access import asked_cases, desk_cases


def readable_file(viewer: Viewer, pk: int) -> MessageFile | None:
    """For who answers, notes too; for who asked, what was said to them."""
    at_desk = Q(message__case__in=desk_cases(viewer))
    asked = Q(message__case__in=asked_cases(viewer), message__kind=Message.Kind.PUBLIC)
    return MessageFile.objects.filter(at_desk | asked, pk=pk).first()


def file_of(case: Case, pk: int) -> MessageFile | None:
    """For a visitor who holds the secret of the question, which was checked before."""
    return MessageFile.objects.filter(message__case=case, message__kind=Message.Kind.PUBLIC, pk=pk).first()
