"""What the exchange with other installations keeps about people: nobody."""

from zeroward.core.personal_data import register_about_nobody

register_about_nobody("installations that this one takes from", "federation.Peer", "federation.Strand")
register_about_nobody("public records of other installations, and what became of them", "federation.Held")
