from zeroward.people.models.membership import ROLES_OF_SCOPE, Invitation, JoinRequest, Membership, Role
from zeroward.people.models.user import User, UserManager

__all__ = ["ROLES_OF_SCOPE", "Invitation", "JoinRequest", "Membership", "Role", "User", "UserManager"]
