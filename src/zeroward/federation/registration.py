"""What the exchange with other installations offers to the house; imported once when the apps are ready."""

from zeroward.core.origins import register_origins, register_signer
from zeroward.federation import rules
from zeroward.federation.domain.keys import signature
from zeroward.federation.queries.origins import find, of_page, read

assert rules  # names the permissions
register_origins(read, find, of_page)
register_signer(signature)
