"""A token of a person, as tests ask for one."""

from zeroward.api.domain.tokens import make_token
from zeroward.api.models import Token
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def token_for(user: User, *scopes: str, place: str = "") -> tuple[Token, str]:
    """The token and its secret; it may read unless something else is said."""
    return make_token(
        actor=user, viewer=viewer_of(user), name="Notebook", scopes=scopes or ("read",), place=place, days=90
    )
