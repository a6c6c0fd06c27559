"""What the API keeps about people, for the register of purposes."""

from zeroward.api.domain.kept_answers import forget_expired
from zeroward.core.personal_data import Basis, Purpose, Retention, register_purpose, register_retention

register_purpose(
    Purpose(
        key="api.tokens",
        title="Access for programs",
        data="name that the person gave a token, what it may do, when it was last used",
        people="people with an account who made a token",
        basis=Basis.SERVICE,
        seen_by="the person",
        kept="until the account is closed; answers to writes for a day",
        closing="deleted with the account",
        records=("api.Token", "api.KeptAnswer"),
    )
)
register_retention(Retention("api.answers", "answers to writes of programs", "a day", forget=forget_expired))
