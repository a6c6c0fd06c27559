from zeroward.api.models.kept_answer import KeptAnswer
from zeroward.api.models.token import Token

__all__ = ["KeptAnswer", "Token"]
