"""What the team canvas and the contacts keep about one person, for the copy that they can take."""

from typing import Any

from zeroward.people.models import Contact, Holder
from zeroward.people.queries.canvas import title_of


def canvas_data(user: Any) -> dict[str, Any]:
    """Responsibilities that name the person, and for what they are a contact."""
    held = Holder.objects.filter(person=user).select_related("responsibility").order_by("pk")
    return {
        "responsibilities": [
            {
                "scope": one.responsibility.scope,
                "responsibility": title_of(one.responsibility),
                "answers": one.leads,
                "body": one.body,
            }
            for one in held
        ],
        "contact_for": list(
            Contact.objects.filter(person=user).order_by("pk").values("scope", "about", "visibility")
        ),
    }
