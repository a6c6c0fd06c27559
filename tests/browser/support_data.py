"""Facts about the example provider that addresses of the support menu need."""

from typing import Any

from zeroward.people.queries.viewer import viewer_of
from zeroward.services.domain.keepers import invite_keeper
from zeroward.services.domain.proposals import begin_proposal
from zeroward.services.models import Proposal, Provider, Use


def support_records(keeper: Any, editor: Any) -> dict[str, Any]:
    """The example entry, a change that waits, a draft, an open invitation and a use."""
    provider = Provider.objects.get(key="example-agency")
    draft = begin_proposal(actor=keeper, provider=provider)
    invited = invite_keeper(
        actor=editor, viewer=viewer_of(editor), provider=provider, email="late@example.org"
    )
    return {
        "provider": provider.key,
        "support_entry": provider.services.get().key,
        "support_draft": draft.pk,
        "support_sent": Proposal.objects.get(provider=provider, state="sent").pk,
        "support_use": Use.objects.get(scope="city:klagenfurt", helped="").pk,
        "keeping": invited.token,
    }
