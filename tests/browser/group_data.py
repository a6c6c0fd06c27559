"""Facts about the example groups, people and agreements that addresses of their pages need."""

from typing import Any

from tests.browser.group_routes import HEAT, PLATFORMS
from zeroward.community.domain.letter_tokens import reply_token, stop_token
from zeroward.community.models import (
    Agreement,
    Appointment,
    Group,
    GroupMember,
    Listing,
    Post,
    Report,
    RoundNote,
    Thread,
)
from zeroward.people.models import User


def group_records(editor: User) -> dict[str, Any]:
    """`editor` is a member of the example group, and gets its letters."""
    heat = Group.objects.get(key=HEAT)
    threads = Thread.objects.filter(group=heat)
    thread = threads.get(kind=Thread.Kind.TALK)
    answer = thread.posts.exclude(author=editor).order_by("pk")[0]
    agreement = Agreement.objects.get(is_example=True)
    return {
        "thread": thread.pk,
        "proposal": threads.get(kind=Thread.Kind.PROPOSAL).pk,
        "public_thread": Thread.objects.get(group__key=PLATFORMS).pk,
        "post": Post.objects.filter(thread=thread, author=editor).earliest("pk").pk,
        "report": Report.objects.get().pk,
        "group_member": GroupMember.objects.get(group=heat, user=editor).pk,
        "round_note": RoundNote.objects.get().pk,
        "public_person": Listing.objects.filter(audience="public").latest("pk").pk,
        "ambassador": Appointment.objects.get(kind="ambassador", state="accepted").pk,
        "offered": Appointment.objects.get(state="offered").pk,
        "agreement": agreement.key,
        "signatory": agreement.signatories.earliest("pk").pk,
        "reply_token": reply_token(user=editor.pk, post=answer.pk),
        "stop_token": stop_token(user=editor.pk, groups=[heat.pk]),
    }
