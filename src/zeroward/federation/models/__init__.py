from zeroward.federation.models.held import Held
from zeroward.federation.models.peer import Peer, Strand

__all__ = ["Held", "Peer", "Strand"]
